package import OrderedJSON

/// The fields that every type of state has.
package protocol CommonFields: DefinitionObject {
    var comment: String? { get set }
    var queryLanguage: QueryLanguage? { get set }
}

/// The fields of a state that goes on: all but Choice, Succeed and Fail.
package protocol TransitionFields: CommonFields {
    var next: String? { get set }
    var end: Bool? { get set }
}

/// The fields that choose what comes in and what goes out: all but Fail.
package protocol InputOutputFields: CommonFields {
    var inputPath: PathField? { get set }
    var outputPath: PathField? { get set }
    var output: JSON? { get set }
}

/// The field that writes variables: all but Succeed and Fail.
package protocol AssignFields: CommonFields {
    var assign: JSON? { get set }
}

/// The fields of a state that makes a result: Task, Pass, Parallel and Map.
package protocol ResultFields: InputOutputFields, AssignFields, TransitionFields {
    var parameters: JSON? { get set }
    var resultPath: PathField? { get set }
}

/// The fields of a state that can fail and be tried again: Task, Parallel and Map.
package protocol ErrorHandlingFields: ResultFields {
    var resultSelector: JSON? { get set }
    var retry: [Retrier] { get set }
    var `catch`: [Catcher] { get set }
}
