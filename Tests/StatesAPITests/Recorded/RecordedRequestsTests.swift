import Foundation
import OrderedJSON
import StatesAPI
import StatesEngine
import TestSupport
import Testing

/// Requests that AWS answered, as the conformance set has them.
@Suite("Recorded requests", .enabled(if: ConformanceFolder.root != nil, "\(ConformanceFolder.missing)"))
struct RecordedRequestsTests {
    @Test(
        "refusals have the recorded code and message, answers the recorded status, error and stages",
        arguments: ["test_state", "create_errors", "validate_definition"]
    )
    func recorded(category: String) async throws {
        var seen = 0
        for file in ConformanceFolder.files(in: "aws-recorded/cases/\(category)") {
            let recording = try ConformanceFolder.json(at: file)
            guard recording["level"] == "api", let request = recording["request"] else { continue }
            seen += 1
            let reply = await reply(to: request, of: recording["api"]?.stringValue ?? "")
            let name = Comment(rawValue: file.lastPathComponent)
            if let refusal = recording["expected"]?["apiError"] {
                #expect(reply.refusal?.code == refusal["code"]?.stringValue, name)
                #expect(reply.refusal?.message == refusal["message"]?.stringValue, name)
                continue
            }
            let expected = recording["expected"]?["response"]
            for member in ["status", "error", "cause", "nextState", "result", "diagnostics"] {
                #expect(reply.answer?[member] == expected?[member], name)
            }
            let stages = { (answer: JSON?) in answer?["inspectionData"]?.objectValue.map { Set($0.keys) } }
            #expect(stages(reply.answer) == stages(expected), name)
        }
        #expect(seen > 0)
    }

    private func reply(to request: JSON, of name: String) async -> Reply {
        let api = StepFunctionsAPI()
        do throws(APIError) {
            return switch name {
            case "TestState": Reply(answer: try await api.testState(request))
            case "CreateStateMachine": Reply(answer: try api.createStateMachine(request))
            default: Reply(answer: try api.validateStateMachineDefinition(request))
            }
        } catch {
            return Reply(refusal: error)
        }
    }
}
