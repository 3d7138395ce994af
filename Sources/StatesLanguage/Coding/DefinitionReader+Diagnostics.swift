package import OrderedJSON

extension Diagnostic {
    /// SS1001: a field that the language doesn't have at this place.
    package static func unknownField(_ name: String, in noun: String, suggestion: String?) -> Diagnostic {
        let cure = suggestion.map { "did you mean \(quoted($0))?" } ?? "remove it, or check its spelling"
        return Diagnostic(.warning, .unknownField, "\(quoted(name)) is not a field of \(noun); \(cure)")
    }

    /// SS1002: a value of a kind that the field doesn't take.
    package static func wrongKind(field: String?, expected: String, found: JSON) -> Diagnostic {
        let subject = field.flatMap { Int($0) == nil ? quoted($0) : nil } ?? "this"
        return Diagnostic(.error, .wrongKind, "\(subject) must be \(expected), but is \(found.summary)")
    }

    /// SS1003: a Type that no state has.
    package static func unknownStateType(_ type: String) -> Diagnostic {
        let cure =
            nearest(to: type, among: StateType.allCases.map(\.rawValue)).map { "did you mean \(quoted($0))?" }
            ?? "it must be one of \(StateType.allCases.map(\.rawValue).joined(separator: ", "))"
        return Diagnostic(.error, .unknownStateType, "no state has the Type \(quoted(type)); \(cure)")
    }

    /// SS1004: a state without Type.
    package static func missingStateType() -> Diagnostic {
        let types = StateType.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(.error, .missingStateType, "a state needs a \"Type\": one of \(types)")
    }

    /// SS1005: a definition that is nested beyond any use.
    package static func nestedTooDeeply(levels: Int) -> Diagnostic {
        Diagnostic(.error, .nestedTooDeeply, "the definition is nested more than \(levels) levels deep; flatten it")
    }

    /// SS1006: a document that is no state machine.
    package static func notAStateMachine(_ found: JSON) -> Diagnostic {
        let message =
            if let wrapper = DefinitionWrapper(found) {
                "this is \(wrapper.rawValue), not a bare state machine; \(wrapper.cure)"
            } else {
                "this is not a state machine: it needs \"StartAt\" and \"States\", but is \(found.summaryWithNames)"
            }
        return Diagnostic(.error, .notAStateMachine, message)
    }

    /// SS1007: a name that stands twice in one JSON object.
    package static func duplicateKey(_ key: String, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            .duplicateKey,
            "\(quoted(key)) stands twice in one object, and only the last counts; remove or rename one",
            notes: [Note("the first is here", location: first)]
        )
    }
}

extension Diagnostic.Code {
    package static let unknownField = Self(rawValue: "SS1001")
    package static let wrongKind = Self(rawValue: "SS1002")
    package static let unknownStateType = Self(rawValue: "SS1003")
    package static let missingStateType = Self(rawValue: "SS1004")
    package static let nestedTooDeeply = Self(rawValue: "SS1005")
    package static let notAStateMachine = Self(rawValue: "SS1006")
    package static let duplicateKey = Self(rawValue: "SS1007")
}

extension JSON {
    /// The value in a few words, with an object's first names.
    fileprivate var summaryWithNames: String {
        guard case .object(let object) = self, !object.isEmpty else { return summary }
        let names = object.keys.prefix(4).map { quoted($0.count <= 40 ? $0 : "\($0.prefix(39))…") }
        return "an object with \(names.joined(separator: ", "))"
    }

    /// The value in a few words, for a message.
    package var summary: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "the number \(value)"
        case .double(let value): "the number \(value)"
        case .string(let text): text.count <= 40 ? "the string \(quoted(text))" : "a string"
        case .array(let elements): elements.isEmpty ? "an empty array" : "an array"
        case .object(let object): object.isEmpty ? "an empty object" : "an object"
        }
    }
}
