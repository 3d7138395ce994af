internal import OrderedJSON

extension Shape: CustomStringConvertible {
    /// The shape in a few words, as in a sentence: "an object with id and total", "a string or null".
    public var description: String {
        guard let alternatives else { return "any value" }
        if alternatives.isEmpty { return "no value" }
        if alternatives.isGuess, JSON.Kind.allCases.allSatisfy(alternatives.has) { return "any value" }
        let words = JSON.Kind.allCases.filter(alternatives.has).map { alternatives.words(for: $0) }
        guard words.count > 1, let last = words.last else { return words.first ?? "no value" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension ShapeAlternatives {
    fileprivate func words(for kind: JSON.Kind) -> String {
        switch kind {
        case .null: "null"
        case .boolean: booleans == .both ? "a boolean" : booleans == .true ? "true" : "false"
        case .number: numbers?.words ?? ""
        case .string: strings?.words ?? ""
        case .array: arrays?.words ?? ""
        case .object: objects?.words ?? ""
        }
    }
}

extension NumberShape {
    fileprivate var words: String {
        guard let literals else { return isInteger ? "an integer" : "a number" }
        return "the number " + literals.map { $0.serialized() }.joined(separator: " or ")
    }
}

extension StringShape {
    fileprivate var words: String {
        guard let literals, literals.count <= 3 else { return isTimestamp ? "a timestamp" : "a string" }
        return "the text " + literals.map { quoted($0.shortened) }.joined(separator: " or ")
    }
}

extension ArrayShape {
    fileprivate var words: String {
        switch count {
        case 0: "an empty array"
        case 1: "an array of 1 element"
        case let count?: "an array of \(count) elements"
        case nil: "an array"
        }
    }
}

extension ObjectShape {
    fileprivate var words: String {
        let present = members.filter { $0.field.presence != .never }.map { quoted($0.name) }
        if present.isEmpty { return others == nil ? "an empty object" : "an object" }
        let names = present.prefix(6)
        let more = present.count > 6 || others != nil
        let list =
            names.count == 1 || more
            ? names.joined(separator: ", ") + (more ? ", …" : "")
            : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
        return "an object with " + list
    }
}

extension String {
    fileprivate var shortened: String { count > 40 ? prefix(39) + "…" : self }
}
