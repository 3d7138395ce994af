import StatesLanguage

extension String {
    /// Whether a template fills in a part of the text before it is deployed: `${Name}`.
    var hasPlaceholder: Bool {
        guard let start = firstRange(of: "${") else { return isMarked("%") }
        return utf8[start...].contains(UInt8(ascii: "}"))
    }

    /// Whether the text has signs that neither names nor ARNs have: tools other than AWS's mark their placeholders so.
    var isForeignPlaceholder: Bool {
        isMarked("%") || isMarked("_") || contains { "[]<>!@#".contains($0) } || hasPrefix("{{")
    }

    private func isMarked(_ sign: Character) -> Bool { count > 2 && first == sign && last == sign }

    /// The text with every `${…}` replaced by a name that has no special characters.
    var withoutPlaceholders: String {
        var result: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "{"),
                let end = rest.firstIndex(of: UInt8(ascii: "}"))
            {
                result += Self.stand.utf8
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What stands for a placeholder.
    static let stand = "PLACEHOLDER"

    private func firstRange(of pair: String) -> String.Index? {
        let pair = Array(pair.utf8)
        var index = utf8.startIndex
        while index != utf8.endIndex {
            if utf8[index...].starts(with: pair) { return index }
            index = utf8.index(after: index)
        }
        return nil
    }
}

/// Ends of lists as people write them: "A", "A and B", "A, B and C".
func listed(_ names: some Collection<String>) -> String {
    let names = names.map(quoted)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
}
