import SwiftStates
import Testing

@Suite("Bedrock")
struct BedrockTests {
    @Test func invokesAModelWithAPrompt() {
        let prompt = Bedrock.Prompt<JSON>(["prompt": "Hello", "max_gen_len": 20])
        #expect(
            task(Bedrock.invokeModel("meta.llama3-8b-instruct-v1:0", prompt)) == [
                "Resource": "arn:aws:states:::bedrock:invokeModel",
                "Parameters": [
                    "ModelId": "meta.llama3-8b-instruct-v1:0", "Body": ["prompt": "Hello", "max_gen_len": 20],
                ],
            ]
        )
    }

    @Test func checksWithAGuardrail() {
        let call = Bedrock.invokeModel(
            .claude3Sonnet,
            Bedrock.Prompt<JSON>(["a": 1]),
            guardrail: Bedrock.Guardrail("g-1", version: "2")
        )
        #expect(
            task(call)["Parameters"] == [
                "ModelId": "anthropic.claude-3-sonnet-20240229-v1:0", "Body": ["a": 1], "GuardrailIdentifier": "g-1",
                "GuardrailVersion": "2",
            ]
        )
    }

    @Test func readsItsPromptFromS3() {
        let call = Bedrock.invokeModel(
            .claude3Haiku,
            inputS3URI: "s3://prompts/\(Context.execution.name).json",
            answering: Claude.Message.self
        )
        #expect(
            task(call) == [
                "Resource": "arn:aws:states:::bedrock:invokeModel",
                "Parameters": [
                    "ModelId": "anthropic.claude-3-haiku-20240307-v1:0",
                    "Input": ["S3Uri.$": "States.Format('s3://prompts/{}.json', $$.Execution.Name)"],
                ],
            ]
        )
    }

    @Test func writesItsAnswerToS3() {
        let call = Bedrock.invokeModel(
            .claude35Sonnet,
            inputS3URI: "s3://b/prompt.json",
            outputS3URI: "s3://b/answer.json",
            guardrail: Bedrock.Guardrail("g-1", version: "DRAFT")
        )
        #expect(
            task(call)["Parameters"] == [
                "ModelId": "anthropic.claude-3-5-sonnet-20240620-v1:0", "Input": ["S3Uri": "s3://b/prompt.json"],
                "Output": ["S3Uri": "s3://b/answer.json"], "GuardrailIdentifier": "g-1", "GuardrailVersion": "DRAFT",
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswers() throws {
        try roundTrip(
            Bedrock.InvokeModelOutput<[String: Int]>.self,
            ["Body": ["tokens": 3], "ContentType": "application/json"]
        )
        try roundTrip(
            Bedrock.InvokeModelReference.self,
            ["Body": "s3://b/answer.json", "ContentType": "application/json"]
        )
    }

    @Test func namesItsErrors() {
        #expect(ErrorSet.bedrockThrottling.names == ["Bedrock.ThrottlingException"])
        #expect(ErrorSet.bedrockTransient.names.contains("Bedrock.ThrottlingException"))
    }
}
