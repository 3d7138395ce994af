import Foundation
import OrderedJSON
import TestSupport

/// A recorded execution: what was run, and what the service answered.
struct RecordedExecution {
    let id: String
    /// The case as the conformance program is asked it.
    let request: JSON
    private let expected: JSON
    private let placeholders: RecordedPlaceholders
    private let hasPath: Bool
    /// Whether the recorder dropped the ends of Parallel states.
    private let isNormalized: Bool

    init?(_ file: URL) throws {
        let json = try ConformanceFolder.json(at: file)
        guard json["level"] != "api", case .object(var request) = json, let id = json["id"]?.stringValue,
            let expected = json["expected"]
        else { return nil }
        self.id = id
        self.expected = expected
        placeholders = RecordedPlaceholders(json["placeholders"])
        hasPath = json["level"] == "history"
        isNormalized = json["flags"]?.arrayValue?.contains("branch-ids-normalised") == true
        request.removeValue(forKey: "expected")
        self.request = .object(request)
    }

    /// What differs between an answer and the recording, or nil.
    func difference(to answer: JSON) -> String? {
        if let reason = answer["skip"]?.stringValue { return reason }
        for member in ["status", "output", "error", "cause"] {
            switch (expected[member], answer[member]) {
            case (nil, nil): continue
            case (let recorded?, let actual?) where placeholders.matches(recorded, actual): continue
            case (let recorded, let actual):
                return "\(member): \(actual.map(\.description) ?? "none"), recorded \(recorded?.description ?? "none")"
            }
        }
        guard hasPath else { return nil }
        let recorded = EventPath(expected["history"], isNormalized: isNormalized)
        let actual = EventPath(answer["history"], isNormalized: isNormalized)
        return recorded == actual ? nil : recorded.difference(to: actual)
    }
}

/// The types of events, with the state and the index that they name.
///
/// What happens within a Map or Parallel may come in any order: of the outermost ones, the contents are sorted.
struct EventPath: Equatable {
    private var steps: [String] = []

    init(_ history: JSON?, isNormalized: Bool) {
        var region: [String]?
        var depth = 0
        for event in history?.arrayValue ?? [] {
            let type = event["type"]?.stringValue ?? ""
            if isNormalized, type == "ParallelStateSucceeded" || type == "ParallelStateFailed" { continue }
            let step = Self.step(event, type)
            guard region != nil else {
                steps.append(step)
                if Self.begins(type) { (region, depth) = ([], 1) }
                continue
            }
            if Self.begins(type) { depth += 1 }
            if Self.ends(type) { depth -= 1 }
            let isExit = isNormalized && depth == 1 && (type == "ParallelStateExited" || type == "MapStateExited")
            if depth == 0 || isExit || type.hasPrefix("Execution") {
                steps += (region ?? []).sorted() + [step]
                region = nil
            } else {
                region?.append(step)
            }
        }
        steps += (region ?? []).sorted()
    }

    private static func step(_ event: JSON, _ type: String) -> String {
        let details = event.objectValue?.first { $0.key.hasSuffix("EventDetails") }?.value
        let index = details?["index"].map { "[\($0)]" } ?? ""
        return "\(type) \(details?["name"]?.stringValue ?? "")\(index)"
    }

    private static func begins(_ type: String) -> Bool {
        type == "MapStateStarted" || type == "ParallelStateStarted"
    }

    private static func ends(_ type: String) -> Bool {
        ["Map", "Parallel"].contains { state in
            ["Succeeded", "Failed", "Aborted", "TimedOut"].contains { type == "\(state)State\($0)" }
        }
    }

    func difference(to other: EventPath) -> String {
        let place = zip(steps, other.steps).prefix { $0 == $1 }.count
        func step(_ path: EventPath) -> String { place < path.steps.count ? path.steps[place] : "the end" }
        return "event \(place + 1) is \(step(other)), recorded \(step(self))"
    }
}
