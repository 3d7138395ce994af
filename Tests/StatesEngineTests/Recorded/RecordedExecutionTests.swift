import ConformanceProtocols
import Foundation
import OrderedJSON
import TestSupport
import Testing

/// Recorded executions of the service, run again with the recorded answers of tasks.
///
/// Here the outcome and the sequence of events count; `Scripts/check-executions` compares every detail. What fails stands in
/// ``KnownFailures`` with its reason, and fails this test too once it passes.
@Suite(.enabled(if: ConformanceFolder.root != nil, "\(ConformanceFolder.missing)"))
struct RecordedExecutionTests {
    static let categories = [
        "activities", "arguments", "assign", "base", "callback", "choice_operators", "comments", "context_object",
        "credentials", "error_handling", "evaluate_jsonata", "express", "intrinsic_functions", "local_mocking", "logs",
        "outputdecl", "query_language", "scenarios", "services", "states_variables", "timeouts",
    ]

    @Test(arguments: categories)
    func `the recorded outcome by the recorded events`(category: String) async throws {
        let files = ConformanceFolder.files(in: "aws-recorded/cases/\(category)")
        #expect(!files.isEmpty, "no recordings of \(category)")
        for file in files {
            guard let recorded = try RecordedExecution(file) else { continue }
            let difference = await recorded.difference(to: .object(ExecutionsProtocol().answer(to: recorded.request)))
            switch (difference, KnownFailures.reasons[recorded.id]) {
            case (nil, nil), (_?, _?): continue
            case (let difference?, nil): Issue.record("\(recorded.id): \(difference)")
            case (nil, let reason?):
                Issue.record("\(recorded.id) passes: take it out of the known failures (\(reason))")
            }
        }
    }

    @Test func `no failure is known of a case that isn't there`() throws {
        var ids: Set<String> = []
        for category in Self.categories {
            for file in ConformanceFolder.files(in: "aws-recorded/cases/\(category)") {
                if let recorded = try RecordedExecution(file) { ids.insert(recorded.id) }
            }
        }
        #expect(Set(KnownFailures.reasons.keys).subtracting(ids).isEmpty)
    }
}
