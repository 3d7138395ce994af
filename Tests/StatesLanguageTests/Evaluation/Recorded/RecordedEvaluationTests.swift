import Foundation
import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

/// Recorded executions of machines that only evaluate: every Pass, Choice, Succeed and Fail.
///
/// Left out is what needs an engine; the test prints how much, and why.
@Suite(
    .enabled(
        if: ConformanceFolder.root != nil,
        "no recorded executions: neither ../shared/conformance nor STATES_CONFORMANCE_DIR is there"
    )
)
struct RecordedEvaluationTests {
    @Test(
        "The recorded output, or the recorded error and cause",
        arguments: [
            "intrinsic_functions", "choice_operators", "base", "assign", "context_object", "express", "logs",
            "scenarios", "states_variables", "comments", "query_language", "evaluate_jsonata", "outputdecl",
            "arguments",
        ]
    )
    func recorded(category: String) throws {
        var agreed = 0
        var leftOut: [String: Int] = [:]
        let files = ConformanceFolder.files(in: "aws-recorded/cases/\(category)")
        for file in files {
            guard let recorded = try RecordedCase(file) else {
                leftOut["another API", default: 0] += 1
                continue
            }
            do {
                let outcome = try run(recorded)
                if recorded.agrees(with: outcome) {
                    agreed += 1
                } else {
                    Issue.record(
                        "\(recorded.id): \(outcome), recorded \(recorded.expected["output"] ?? recorded.expected)"
                    )
                }
            } catch let error as SmallInterpreter.Unsupported {
                leftOut[error.what, default: 0] += 1
            }
        }
        let reasons = leftOut.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("\(category): \(agreed) of \(files.count) agree; left out: \(reasons.isEmpty ? "none" : reasons)")
        #expect(agreed + leftOut.values.reduce(0, +) == files.count)
        #expect(!files.isEmpty)
    }

    private func run(_ recorded: RecordedCase) throws -> SmallInterpreter.Outcome {
        var diagnostics: [Diagnostic] = []
        guard let machine = StateMachine(json: recorded.definition, diagnostics: &diagnostics) else {
            throw SmallInterpreter.Unsupported(what: "no machine")
        }
        let context: JSON = [
            "Execution": [
                "Id": "arn:aws:states:us-east-1:111111111111:execution:machine:run", "Input": recorded.input,
                "Name": "run", "RoleArn": "arn:aws:iam::111111111111:role/role", "StartTime": "2026-01-01T00:00:00Z",
                "RedriveCount": 0,
            ],
            "StateMachine": ["Id": "arn:aws:states:us-east-1:111111111111:stateMachine:machine", "Name": "machine"],
        ]
        var interpreter = SmallInterpreter(machine, context: context)
        return try interpreter.run(recorded.input)
    }
}
