import OrderedJSON
import StatesLanguage

extension Validator {
    /// The fields of the machine itself.
    mutating func checkMachine() {
        let root = scopes[0]
        if let language = machine.queryLanguage, !QueryLanguage.known.contains(language) {
            report(
                .unknownWord(language.rawValue, in: "QueryLanguage", known: QueryLanguage.knownWords),
                root,
                ["QueryLanguage"]
            )
        }
        if let version = machine.version, version != "1.0" { report(.unknownVersion(version), root, ["Version"]) }
        if let finding = machine.timeoutSeconds.flatMap({
            NumberRule.whole(1...99_999_999).problem(of: $0, in: "TimeoutSeconds")
        }) {
            report(finding, root, ["TimeoutSeconds"])
        }
        for name in machine.layout.others.keys where StateType.withField(name).isEmpty == false && name != "Comment" {
            report(.fieldNotAllowed(name, in: "a state machine", owners: StateType.withField(name)), root, [name])
        }
    }
}

extension Keyword {
    /// The words that the language knows.
    static var knownWords: [String] { known.map(\.rawValue) }
}

extension StateType {
    /// The names of the fields of each type.
    private static let fieldNames: [(StateType, Set<String>)] = [
        (.task, Set(TaskState.fields.map(\.name))),
        (.pass, Set(PassState.fields.map(\.name))),
        (.choice, Set(ChoiceState.fields.map(\.name))),
        (.wait, Set(WaitState.fields.map(\.name))),
        (.succeed, Set(SucceedState.fields.map(\.name))),
        (.fail, Set(FailState.fields.map(\.name))),
        (.parallel, Set(ParallelState.fields.map(\.name))),
        (.map, Set(MapState.fields.map(\.name))),
    ]

    /// The types of states that have a field of that name.
    static func withField(_ name: String) -> [StateType] {
        fieldNames.filter { $0.1.contains(name) }.map(\.0)
    }
}
