package import OrderedJSON

/// What stands in recordings for what varies from run to run.
package struct RecordedPlaceholders: Sendable {
    /// Texts that are, as a whole, any value but null.
    private let bare: Set<String>

    /// The placeholders of a recorded case.
    package init(_ json: JSON?) {
        bare = Set((json?["bare"]?.arrayValue ?? []).compactMap(\.stringValue))
    }

    /// Whether a value is the recorded one.
    ///
    /// Texts that hold JSON are compared as JSON.
    package func matches(_ recorded: JSON, _ actual: JSON) -> Bool {
        switch (recorded, actual) {
        case (.string(let text), _) where bare.contains(text): return !actual.isNull
        case (.string(let text), .string(let other)): return matches(text, other)
        case (.object, .string(let text)), (.array, .string(let text)):
            // The recorder took some texts for the JSON in them.
            return (try? JSON(parsing: text)).map { matches(recorded, $0) } ?? false
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { matches($0, $1) }
        case (.object(let left), .object(let right)):
            return left.count == right.count
                && left.allSatisfy { key, value in right[key].map { matches(value, $0) } ?? false }
        default:
            return recorded == actual
        }
    }

    /// Whether a text is a recorded one in which `<…>` stands for any text that isn't empty.
    package func matches(_ recorded: String, _ text: String) -> Bool {
        if recorded == text || matchesPattern(recorded, text) { return true }
        guard recorded.hasPrefix("{") || recorded.hasPrefix("["), let left = try? JSON(parsing: recorded),
            let right = try? JSON(parsing: text)
        else { return false }
        return matches(left, right)
    }

    private func matchesPattern(_ recorded: String, _ text: String) -> Bool {
        var pattern = recorded
        if bare.contains("date") { pattern.replace(/\bdate\b/, with: "<date>") }
        let fixed = pattern.split(separator: /<[^<> ]+>/, omittingEmptySubsequences: false)
        guard fixed.count > 1, let first = fixed.first, let last = fixed.last, text.hasPrefix(first) else {
            return false
        }
        var rest = text.dropFirst(first.count)
        for part in fixed.dropFirst().dropLast() {
            guard let place = rest.dropFirst().firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return rest.hasSuffix(last) && rest.count > last.count
    }
}
