import SwiftStates
import Testing

@Suite("Claude")
struct ClaudeTests {
    @Test func asksWithOneMessage() {
        #expect(
            task(Bedrock.invokeModel("m", Claude.prompt("Say \(Context.execution.name)")))["Parameters"]?["Body"] == [
                "anthropic_version": "bedrock-2023-05-31", "max_tokens": 1024,
                "messages": [
                    [
                        "role": "user",
                        "content": [
                            ["type": "text", "text.$": "States.Format('Say {}', $$.Execution.Name)"]
                        ],
                    ]
                ],
            ]
        )
    }

    @Test func takesASystemPromptAndATemperature() {
        let prompt = Claude.prompt("Hello", system: "Be brief.", maxTokens: 5, temperature: 0)
        #expect(
            task(Bedrock.invokeModel("m", prompt))["Parameters"]?["Body"] == [
                "anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "temperature": 0, "system": "Be brief.",
                "messages": [["role": "user", "content": [["type": "text", "text": "Hello"]]]],
            ]
        )
    }

    @Test func continuesAConversation() {
        let messages = Variable<JSON>("messages")
        let prompt = Claude.conversation(messages, temperature: 0.5)
        #expect(
            task(Bedrock.invokeModel("m", prompt))["Parameters"]?["Body"] == [
                "anthropic_version": "bedrock-2023-05-31", "max_tokens": 1024, "temperature": 0.5,
                "messages.$": "$messages",
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        try roundTrip(
            Claude.Message.self,
            [
                "content": [["type": "text", "text": "Hello"]], "stop_reason": "end_turn",
                "usage": ["input_tokens": 12, "output_tokens": 3],
            ]
        )
        try roundTrip(Claude.Content.self, ["type": "text", "text": "Hello"])
        try roundTrip(Claude.Usage.self, ["input_tokens": 12, "output_tokens": 3])
    }

    @Test func readsAnAnswerWithAllThatBedrockSends() throws {
        let answer: JSON = [
            "id": "msg_1", "type": "message", "role": "assistant", "model": "claude",
            "content": [["type": "text", "text": "Hello"]], "stop_reason": "max_tokens", "stop_sequence": .null,
            "usage": ["input_tokens": 1, "output_tokens": 2],
        ]
        let message = try answer.decode(Claude.Message.self)
        #expect(message.content.first?.text == "Hello")
        #expect(message.stopReason == "max_tokens")
        #expect(message.usage?.outputTokens == 2)
    }
}
