import OrderedJSON

extension DefinitionError {
    /// SS1008: a text that is no JSON, or SS1005 where only its depth is to blame.
    static func notJSON(_ error: JSONParseError, file: String?) -> DefinitionError {
        let location = SourceLocation.text(file: file, line: error.line, column: error.column)
        var diagnostic = Diagnostic(.error, .notJSON, error.message.asOneSentence)
        if error.code == .tooDeep {
            diagnostic = .nestedTooDeeply(levels: JSONParsingOptions().maximumDepth)
        }
        diagnostic.location = location
        return DefinitionError(diagnostic)
    }

    /// SS1006: a document that is no state machine.
    static func notAStateMachine(_ found: JSON, at position: SourcePosition, file: String?) -> DefinitionError {
        var diagnostic = Diagnostic.notAStateMachine(found)
        diagnostic.location = .text(file: file, line: position.line, column: position.column)
        return DefinitionError(diagnostic)
    }
}

extension String {
    /// Two sentences, what is wrong and what to do, in the form of a finding: "found this; do that".
    fileprivate var asOneSentence: String {
        var text = self[...]
        if text.last == "." { text.removeLast() }
        let boundary = text.indices.last { text[$0] == "." && text[text.index(after: $0)...].first == " " }
        guard let boundary else { return text.withSmallInitial }
        return text[..<boundary].withSmallInitial + "; " + text[boundary...].dropFirst(2).withSmallInitial
    }
}

extension Substring {
    /// The text with a small first letter, unless it begins with an abbreviation such as JSON.
    fileprivate var withSmallInitial: String {
        dropFirst().first?.isUppercase == true ? String(self) : prefix(1).lowercased() + dropFirst()
    }
}

extension Diagnostic.Code {
    package static let notJSON = Self(rawValue: "SS1008")
    package static let notYAML = Self(rawValue: "SS1009")
}
