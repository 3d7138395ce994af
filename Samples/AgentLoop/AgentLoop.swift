#if Macros
    public import SwiftStates

    // An agent answers a question: it retrieves what is known, then reasons, acts and observes until it has an answer, at
    // most five times. What it learns on the way is kept in workflow variables, so the payload stays the question.

    /// What the agent is asked, and what it answers.
    @Payload public struct Inquiry: Sendable {
        /// The question.
        public var question: String
        /// The answer, once there is one.
        public var answer: String?
    }

    /// What the knowledge base knows about a question.
    @Payload public struct Passages: Sendable {
        /// The passages, best first.
        public var passages: [String]
    }

    /// The model's decision: an answer, or a tool to use.
    @Payload public struct Decision: Sendable {
        /// Whether `answer` is final.
        public var isFinal: Bool
        /// The answer.
        public var answer: String?
        /// The tool to use next.
        public var toolCall: ToolCall?
    }

    /// One use of a tool.
    @Payload public struct ToolCall: Sendable {
        /// The tool's name.
        public var tool: String
        /// What it is given.
        public var input: String
    }

    let retrieve = Lambda<Inquiry, Passages>("RetrievePassages")
    let useTool = Lambda<ToolCall, String>("UseTool")

    let passages = Variable<[String]>("passages")
    let decision = Variable<Decision>("decision")
    let observation = Variable<String>("observation")
    let rounds = Variable<Int>("rounds")

    /// Answers a question by retrieving, reasoning and using tools.
    public let agentLoop = Workflow(
        "AgentLoop",
        input: Inquiry.self,
        comment: "Answers a question by retrieving, reasoning and using tools",
        timeout: .minutes(15)
    ) { inquiry in
        Task("Retrieve", retrieve, input: inquiry)
            .assign(passages) { $0.passages }
            .discardingResult()
            .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 3, backoffRate: 2)

        Pass("Begin")
            .assign(rounds, 0)
            .assign(observation, "nothing yet")

        Loop("IsDone", until: decision.isFinal == true || rounds >= 5) {
            Task(
                "Reason",
                Bedrock.invokeModel(
                    .claude35Sonnet,
                    Claude.prompt(
                        """
                        Question: \(inquiry.question)
                        Known: \(States.jsonToString(passages))
                        Observed: \(observation)
                        Answer with JSON alone: {"isFinal": …, "answer": "…", "toolCall": {"tool": "…", "input": "…"}}.
                        """
                    )
                )
            )
            .assign(decision) { States.stringToJSON($0.body.content[0].text) }
            .discardingResult()
            .retry(.bedrockTransient, interval: .seconds(2), maxAttempts: 5, backoffRate: 2, jitter: .full)

            Choice("NeedsTool") {
                When(decision.isFinal == false) {
                    Task("Act", useTool, input: decision.toolCall)
                        .assign(observation) { $0 }
                        .discardingResult()
                        .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 2, backoffRate: 2)
                        .catch(discarding: .taskFailed) {
                            Pass("ObserveFailure").assign(observation, "the tool failed")
                        }
                }
            }

            Pass("Observe").assign(rounds, rounds + 1)
        }

        Choice("HasAnswer") {
            When(decision.isFinal == true) {
                Pass("Answer").set(inquiry.answer, to: decision.answer)
            }
            Otherwise {
                Fail("GaveUp", error: "NoAnswer", cause: "no answer after \(rounds) rounds")
            }
        }
    }
#endif
