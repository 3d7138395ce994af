import StatesLanguage

extension Diagnostic {
    /// SS1101: two states of one name.
    static func duplicateStateName(_ name: String, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            .duplicateStateName,
            "there is another state of this name, and names are unique in a workflow; rename one, or put the steps "
                + "into Group(prefix: …)",
            notes: [.init("the first is here", location: first)]
        )
    }

    /// SS1102: a jump to a state that isn't there.
    static func unknownTarget(_ target: String, among names: [String]) -> Diagnostic {
        let cure =
            nearest(to: target, among: names).map { "did you mean \(quoted($0))?" }
            ?? "a jump leads to a state of its own workflow, branch or Map"
        return Diagnostic(.error, .unknownTarget, "Go(to: \(quoted(target))) finds no such state; \(cure)")
    }

    /// SS1103: a way out after which nothing comes.
    static func exitWithoutState(_ exit: String) -> Diagnostic {
        Diagnostic(
            .error,
            .exitWithoutState,
            "\(exit) leads to the step after it, but there is none; add Succeed(\"Done\") at the end"
        )
    }

    /// SS1104: an expression that the query language can't say.
    static func notExpressible(_ message: String, field: String) -> Diagnostic {
        Diagnostic(.error, .notExpressible, "\(field): \(message)")
    }

    /// SS1105: fields that a Pass would lose.
    static func losesFields(_ lost: [String], of parent: String) -> Diagnostic {
        let (names, verb) = (lost.map(quoted).joined(separator: ", "), lost.count == 1 ? "is" : "are")
        return Diagnostic(
            .error,
            .losesFields,
            "in JSONPath a computed field is written with the whole of \(parent), and \(names) \(verb) not set: the "
                + "value would be lost; set it too, write the value to a variable with .assign, or use .jsonata"
        )
    }

    /// SS1106: a workflow, branch or loop without steps.
    static func emptyScope(_ owner: String) -> Diagnostic {
        Diagnostic(.error, .emptyScope, "\(owner) has no steps; it needs one at least")
    }

    /// SS1107: a setting that can't be used as it was given.
    static func unusableSetting(_ problem: String) -> Diagnostic {
        Diagnostic(.error, .unusableSetting, problem)
    }

    /// SS1109: a name that no state machine can have.
    static func unusableWorkflowName(_ name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .unusableWorkflowName,
            "\(quoted(name)) can't be a state machine's name: it takes 1 to 80 characters, no white space and none of "
                + "< > { } [ ] ? * \" # % \\ ^ | ~ ` $ & , ; : /"
        )
    }
}

extension Diagnostic.Code {
    static let duplicateStateName = Self(rawValue: "SS1101")
    static let unknownTarget = Self(rawValue: "SS1102")
    static let exitWithoutState = Self(rawValue: "SS1103")
    static let notExpressible = Self(rawValue: "SS1104")
    static let losesFields = Self(rawValue: "SS1105")
    static let emptyScope = Self(rawValue: "SS1106")
    static let unusableSetting = Self(rawValue: "SS1107")
    static let unusableWorkflowName = Self(rawValue: "SS1109")
}
