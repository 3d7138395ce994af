import StatesLanguage

extension String {
    /// Whether a template fills in a part of the text before it is deployed: `${Name}`.
    var hasPlaceholder: Bool {
        var before: UInt8 = 0
        var isOpen = false
        for byte in utf8 {
            if isOpen {
                if byte == UInt8(ascii: "}") { return true }
            } else if byte == UInt8(ascii: "{"), before == UInt8(ascii: "$") {
                isOpen = true
            }
            before = byte
        }
        return isMarked("%")
    }

    /// Whether the text has signs that neither names nor ARNs have: tools other than AWS's mark their placeholders so.
    var isForeignPlaceholder: Bool {
        isMarked("%") || isMarked("_") || contains { "[]<>!@#".contains($0) } || hasPrefix("{{")
    }

    private func isMarked(_ sign: Unicode.Scalar) -> Bool {
        utf8.count > 2 && utf8.first == UInt8(ascii: sign) && utf8.last == UInt8(ascii: sign)
    }

    /// Whether the text has a sign without which it holds no expression of JSONata.
    var mayHoldExpression: Bool { utf8.contains(UInt8(ascii: "%")) }

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
}

/// Names as people list them: "A", "A and B", "A, B and C".
func listed(_ names: some Collection<String>) -> String {
    let names = names.map(quoted)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
}
