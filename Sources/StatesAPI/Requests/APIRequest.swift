internal import OrderedJSON

/// A request as it came in, whose members are read by name.
struct APIRequest {
    private let members: JSON

    /// Takes a request, and checks its members as a client's library does before it sends them.
    init(_ members: JSON, _ rules: [ParameterRule]) throws(APIError) {
        self.members = members
        let problems = rules.compactMap { $0.problem(in: members) }
        if !problems.isEmpty { throw .parameters(problems) }
    }

    /// The text at a path of names, `mock.result`.
    func text(_ path: String) -> String? { members.member(at: path)?.stringValue }

    /// The whole number at a path of names.
    func integer(_ path: String) -> Int? {
        members.member(at: path)?.integerValue.map { Int(clamping: $0) }
    }

    /// Whether the member at a path is `true`.
    func isTrue(_ path: String) -> Bool { members.member(at: path)?.boolValue == true }

    /// Whether there is a member at a path.
    func has(_ path: String) -> Bool { members.member(at: path).map { !$0.isNull } ?? false }

    /// The word at a path, which is one of a few.
    func word<Word: RawRepresentable & CaseIterable>(
        _ path: String,
        default word: Word
    ) throws(APIError) -> Word where Word.RawValue == String {
        guard let text = text(path) else { return word }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw .constraint(text, path, "Member must satisfy enum value set: [\(known)]")
    }
}

extension APIError {
    /// What the service says of a member that breaks a rule of its model.
    static func constraint(_ value: String, _ path: String, _ rule: String) -> APIError {
        .validation("1 validation error detected: Value '\(value)' at '\(path)' failed to satisfy constraint: \(rule)")
    }
}

/// What a member of a request must be.
struct ParameterRule {
    let path: String
    private let kind: Kind

    private enum Kind {
        case text(isRequired: Bool)
        case count
    }

    /// A text that isn't empty.
    static func text(_ path: String, isRequired: Bool = false) -> ParameterRule {
        ParameterRule(path: path, kind: .text(isRequired: isRequired))
    }

    /// A whole number that isn't negative.
    static func count(_ path: String) -> ParameterRule { ParameterRule(path: path, kind: .count) }

    func problem(in request: JSON) -> String? {
        let value = request.member(at: path)
        switch kind {
        case .text(let isRequired):
            guard let value, !value.isNull else {
                return isRequired ? "Missing required parameter in input: \"\(path)\"" : nil
            }
            guard let text = value.stringValue else {
                return "Invalid type for parameter \(path), value: \(value), valid types: a string"
            }
            return text.isEmpty ? "Invalid length for parameter \(path), value: 0, valid min length: 1" : nil
        case .count:
            guard let value, !value.isNull else { return nil }
            guard case .integer(let number) = value else {
                return "Invalid type for parameter \(path), value: \(value), valid types: a whole number"
            }
            return number < 0 ? "Invalid range for parameter \(path), value: \(number), valid min value: 0" : nil
        }
    }
}

extension JSON {
    /// The member at a path of names separated by dots.
    fileprivate func member(at path: String) -> JSON? {
        var value = self
        for name in path.split(separator: ".") {
            guard let member = value[String(name)] else { return nil }
            value = member
        }
        return value
    }
}
