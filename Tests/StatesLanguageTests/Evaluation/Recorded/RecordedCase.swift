import Foundation
import OrderedJSON
import StatesLanguage

/// A recorded execution: what was run, and what the service answered.
struct RecordedCase {
    let id: String
    let definition: JSON
    let input: JSON
    let expected: JSON
    /// Texts that stand for what varies: a whole text that is one of these is any value but null.
    let bare: Set<String>

    init?(_ file: URL) throws {
        let json = try JSON(parsing: [UInt8](Data(contentsOf: file)))
        guard json["api"] == "StartExecution", let id = json["id"]?.stringValue, let definition = json["definition"],
            let input = json["input"], let expected = json["expected"], expected["status"] != nil
        else { return nil }
        self.id = id
        self.definition = definition
        self.input = input
        self.expected = expected
        bare = Set((json["placeholders"]?["bare"]?.arrayValue ?? []).compactMap(\.stringValue))
    }

    /// Whether an outcome is the recorded one: the output, or the error and its cause.
    func agrees(with outcome: SmallInterpreter.Outcome) -> Bool {
        switch outcome {
        case .succeeded(let output):
            return expected["status"] == "SUCCEEDED" && matches(expected["output"] ?? .null, output)
        case .failed(let error, let cause):
            guard expected["status"] == "FAILED", expected["error"]?.stringValue == error else { return false }
            guard let recorded = expected["cause"]?.stringValue else { return cause == nil }
            if let cause, matchesPlaceholders(recorded, cause) { return true }
            // The sentence before names the state and the event, which the engine knows.
            let own = recorded.split(separator: "). ", maxSplits: 1).last.map(String.init) ?? recorded
            guard let cause else { return false }
            if let place = own.range(of: "'<json-input") { return cause.hasPrefix(own[..<place.lowerBound]) }
            return own == cause || recorded == cause
        }
    }

    private func matches(_ recorded: JSON, _ actual: JSON) -> Bool {
        switch (recorded, actual) {
        case (.string(let text), _) where bare.contains(text): return !actual.isNull
        case (.string(let text), .string(let other)):
            return text == other || matchesPlaceholders(text, other)
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
    private func matchesPlaceholders(_ recorded: String, _ text: String) -> Bool {
        let fixed = recorded.split(separator: /<[^<> ]+>/, omittingEmptySubsequences: false)
        guard fixed.count > 1, let first = fixed.first, let last = fixed.last, text.hasPrefix(first) else {
            return false
        }
        var rest = text.dropFirst(first.count)
        for part in fixed.dropFirst().dropLast() {
            guard let place = rest.dropFirst().range(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return rest.hasSuffix(last) && rest.count > last.count
    }
}
