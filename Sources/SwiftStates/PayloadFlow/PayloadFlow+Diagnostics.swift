import StatesLanguage
import StatesTypes

extension Diagnostic {
    /// SS1110, SS1111: a typed path of a payload in whose place another is, surely or on some way.
    static func readsReplacedPayload(
        _ read: PayloadRead,
        of declared: PayloadType?,
        _ content: PayloadContent,
        isCertain: Bool
    ) -> Diagnostic {
        let owner = read.owner.map { String(describing: $0) } ?? declared?.description ?? "the payload"
        let what =
            read.field.map { "\"\($0)\" is a field of \(owner)" } ?? "the payload is read as \(owner)"
        let (cause, cure) = Self.reason(content.source)
        return Diagnostic(
            isCertain ? .error : .warning,
            isCertain ? .readsReplacedPayload : .mayReadReplacedPayload,
            "\(what), but \(isCertain ? "here" : "on one way here") the payload is \(content.noun): \(cause); \(cure)"
        )
    }

    private static func reason(_ source: PayloadContent.Source?) -> (cause: String, cure: String) {
        switch source {
        case nil, .many:
            ("the scope begins with it", "read a field of that")
        case .state(let name):
            (
                "state \(quoted(name)) put it in its place",
                "keep the payload there, with .result(into:) or .discardingResult(), or keep the value in a variable"
            )
        case .handler(let name):
            (
                "the .catch of \(quoted(name)) put it in its place",
                "keep the payload there, with .catch(…, into:) or .catch(discarding:), or leave with Fail"
            )
        }
    }

    /// SS1112: what a scope passes on isn't what was said.
    static func endsWithOtherOutput(_ content: PayloadContent, expected: ExpectedOutput) -> Diagnostic {
        let place =
            switch content.source {
            case .state(let name): "after state \(quoted(name)) "
            case .handler(let name): "after the .catch of \(quoted(name)) "
            case nil, .many: ""
            }
        let (promise, cure) =
            switch expected.reason {
            case .said(let argument):
                ("says that its output is \(expected.type)", "say \(argument) with that type")
            case .placed:
                ("gives an element of an array of \(expected.type)", "take a place for [\(content.noun)]")
            }
        return Diagnostic(
            .error,
            .endsWithOtherOutput,
            "\(expected.subject) \(promise), but \(place)it ends with \(content.noun); \(cure), or end with a state that "
                + "makes \(expected.type)"
        )
    }
}

extension PayloadContent {
    /// The payload in a message.
    var noun: String {
        switch kind {
        case .type(let type): type.description
        case .fields(let names) where names.isEmpty: "no object with fields"
        case .fields(let names): "an object of " + names.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
        case .unknown: "something else"
        }
    }
}

extension Diagnostic.Code {
    static let readsReplacedPayload = Self(rawValue: "SS1110")
    static let mayReadReplacedPayload = Self(rawValue: "SS1111")
    static let endsWithOtherOutput = Self(rawValue: "SS1112")
}
