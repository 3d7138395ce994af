import Foundation
import OrderedJSON
import StatesLanguage
import TestSupport

/// A recorded execution: what was run, and what the service answered.
struct RecordedCase {
    let id: String
    let definition: JSON
    let input: JSON
    let expected: JSON
    private let placeholders: RecordedPlaceholders

    init?(_ file: URL) throws {
        let json = try JSON(parsing: [UInt8](Data(contentsOf: file)))
        guard json["api"] == "StartExecution", let id = json["id"]?.stringValue, let definition = json["definition"],
            let input = json["input"], let expected = json["expected"], expected["status"] != nil
        else { return nil }
        self.id = id
        self.definition = definition
        self.input = input
        self.expected = expected
        placeholders = RecordedPlaceholders(json["placeholders"])
    }

    /// Whether an outcome is the recorded one: the output, or the error and its cause.
    func agrees(with outcome: SmallInterpreter.Outcome) -> Bool {
        switch outcome {
        case .succeeded(let output):
            return expected["status"] == "SUCCEEDED" && placeholders.matches(expected["output"] ?? .null, output)
        case .failed(let error, let cause):
            guard expected["status"] == "FAILED", expected["error"]?.stringValue == error else { return false }
            guard let recorded = expected["cause"]?.stringValue else { return cause == nil }
            if let cause, placeholders.matches(recorded, cause) { return true }
            // The sentence before names the state and the event, which the engine knows.
            let own = recorded.split(separator: "). ", maxSplits: 1).last.map(String.init) ?? recorded
            guard let cause else { return false }
            if let place = own.range(of: "'<json-input") { return cause.hasPrefix(own[..<place.lowerBound]) }
            return own == cause || recorded == cause
        }
    }
}
