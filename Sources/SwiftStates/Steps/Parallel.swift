public import OrderedJSON
public import StatesTypes

/// A Parallel state: its branches run at the same time, and its result is the array of their outputs.
///
/// ```swift
/// Parallel("Gather") {
///     Branch { Task("Search", search, input: question) }
///     Branch { Task("Recall", recall, input: question) }
/// }
/// .result(into: question.findings)
/// ```
public struct Parallel: ErrorHandlingStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let branches: [Branch]

    /// Branches that run at the same time, each with the state's input.
    public init(
        _ name: StateName,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) {
        _settings = StepSettings(name, fileID, line)
        self.branches = branches()
    }

    /// Where in the payload the array of the branches' outputs goes: `ResultPath`.
    public func result<Value>(into path: Path<[Value]>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }

    /// Writes a part of the result, the array of outputs, to a variable: `Assign`.
    public func assign<Value, Part: TypedExpression<Value>>(
        _ variable: Variable<Value>,
        _ part: (Path<[JSON]>) -> Part
    ) -> Self {
        let value = part(Path(_node: .result))._template
        return setting { $0.assignments.append(Assignment(name: variable._name, value: value)) }
    }

    /// What of the result is kept, as a template over the array: `ResultSelector`, in JSONata `Output`.
    public func resultSelector(_ template: (Path<[JSON]>) -> Template) -> Self {
        setting { $0.set(\.resultSelector, to: template(Path(_node: .result)), by: ".resultSelector") }
    }

    /// Adds the state and its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

/// One branch of a ``Parallel``: steps that run beside the others.
public struct Branch: Sendable {
    let comment: String?
    let steps: [any Step]

    /// Steps that run beside the other branches.
    public init(comment: String? = nil, @WorkflowBuilder _ steps: () -> [any Step]) {
        self.comment = comment
        self.steps = steps()
    }
}
