import Foundation
import OrderedJSON
import StatesEngine
import StatesLanguage
import TestSupport
import Testing

/// Histories that were recorded from the service, each replayed by the definition that it was recorded with.
@Suite(
    "Replays of recorded executions",
    .enabled(if: ConformanceFolder.root != nil, Comment(rawValue: ConformanceFolder.missing))
)
struct RecordedReplayTests {
    /// Recordings that can't be replayed: those of distributed Maps, whose tasks leave no events, and those in which the
    /// recorder lost the order of events.
    static let unusable: Set<String> = ["distributed-map", "branch-ids-normalised", "history-not-comparable"]

    @Test func goAsRecorded() async throws {
        var (count, failures) = (0, [String]())
        for category in Self.categories {
            for file in ConformanceFolder.files(in: "aws-recorded/cases/\(category)") {
                let recording = try ConformanceFolder.json(at: file)
                guard let outcome = try await Self.replay(recording) else { continue }
                count += 1
                if let outcome { failures.append("\(category)/\(file.lastPathComponent): \(outcome)") }
            }
        }
        #expect(count > 250)
        print("replays of recorded executions: \(count - failures.count) of \(count) go as recorded")
        for failure in failures { print("  \(failure)") }
        #expect(Double(failures.count) <= Double(count) * 0.02)
    }

    static var categories: [String] {
        guard let root = ConformanceFolder.root else { return [] }
        let folder = root.appendingPathComponent("aws-recorded/cases").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// The departure of a case, if any; nil for a case that isn't a history that can be replayed.
    static func replay(_ recording: JSON) async throws -> String?? {
        let marks = (recording["needs"]?.arrayValue ?? []) + (recording["flags"]?.arrayValue ?? [])
        guard recording["level"] == "history", let events = recording["expected"]?["history"],
            !marks.contains(where: { unusable.contains($0.stringValue ?? "") })
        else { return nil }
        var diagnostics: [Diagnostic] = []
        guard let definition = recording["definition"],
            let machine = StateMachine(json: definition, diagnostics: &diagnostics)
        else { return nil }
        let bare = Set((recording["placeholders"]?["bare"]?.arrayValue ?? []).compactMap(\.stringValue))
        do {
            let replay = try await Replay(
                of: RecordedHistory(json: events),
                by: machine,
                ignoring: { bare.contains($0) || $0.contains("<") && $0.contains(">") || $0.contains("date") }
            )
            return .some(replay.departure?.description)
        } catch {
            return .some("\(error)")
        }
    }
}
