#if Macros
    import AgentLoop
    import SwiftStatesTesting
    import Testing

    /// An agent retrieves, reasons, acts and observes until it has an answer, at most five times.
    @Suite("AgentLoop", .coverage(of: agentLoop, .everything))
    struct AgentLoopTests {
        static let callsTool = TaskAnswer.claude(
            #"{"isFinal": false, "toolCall": {"tool": "calculator", "input": "6*7"}}"#
        )
        static let answers = TaskAnswer.claude(#"{"isFinal": true, "answer": "42"}"#)

        static func scenario(_ name: String, decisions: @escaping @Sendable (Int) -> TaskAnswer) -> Scenario {
            Scenario(name, input: ["question": "What is 6 times 7?"]) { tasks in
                tasks.mock(state: "Retrieve", .lambda(["passages": ["Multiplication is repeated addition."]]))
                tasks.mock(state: "Reason") { decisions($0.invocation) }
                tasks.mock(state: "Act", .lambda("42"))
            }
        }

        /// The agent uses a tool once and then knows.
        static let usesTool = scenario("a tool, then the answer") { $0 == 0 ? callsTool : answers }

        @Test func anAnswerThatIsKnownAtOnceNeedsNoTool() async throws {
            let run = try await agentLoop.test(Self.scenario("known at once") { _ in Self.answers })
            run.expectPath(
                "Retrieve",
                "Begin",
                "Reason",
                "NeedsTool",
                "Observe",
                "IsDone",
                "HasAnswer",
                "Answer"
            )
            run.expectOutput(["question": "What is 6 times 7?", "answer": "42"])
        }

        @Test func whatAToolFindsIsToldToTheModel() async throws {
            let run = try await agentLoop.test(Self.usesTool)
            run.expectRequest(
                ["FunctionName": "UseTool", "Payload": ["tool": "calculator", "input": "6*7"]],
                of: "Act"
            )
            let prompt = run.visits(of: "Reason").last?.tries[0].scheduled.parameters.serialized()
            #expect(prompt?.contains("Observed: 42") == true)
            run.expectSuccess()
        }

        @Test func anAgentWithoutAnAnswerGivesUpAfterFiveRounds() async throws {
            let run = try await agentLoop.test(Self.scenario("never sure") { _ in Self.callsTool })
            #expect(run.visits(of: "Reason").count == 5)
            run.expectFailure("NoAnswer", cause: "no answer after 5 rounds")
        }

        @Test func aToolThatFailsIsAnObservationToo() async throws {
            var scenario = Self.usesTool
            scenario.handlers.mock(state: "Act", .failure("ToolBroken"))
            let run = try await agentLoop.test(scenario)
            run.expectCaught(in: "Act")
            run.expectVariables(["observation": "the tool failed"], of: "ObserveFailure")
            run.expectSuccess()
        }

        @Test func noErrorOfAToolEndsTheLoop() async throws {
            let matrix = try await agentLoop.faultMatrix(Self.usesTool)
            matrix.expectAlwaysEnds()
            matrix.expectHandled(except: "Retrieve", "Reason")
            matrix.expectEnds(in: "Answer", "Retrieve", "Reason")
        }
    }
#endif
