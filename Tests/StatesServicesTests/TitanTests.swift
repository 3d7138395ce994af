import SwiftStates
import Testing

@Suite("Titan")
struct TitanTests {
    @Test func makesAVectorOfAText() {
        let text = Variable<String>("text")
        #expect(
            task(Bedrock.invokeModel(.titanTextEmbeddingsV2, Titan.embedding(Text(text)))) == [
                "Resource": "arn:aws:states:::bedrock:invokeModel",
                "Parameters": ["ModelId": "amazon.titan-embed-text-v2:0", "Body": ["inputText.$": "$text"]],
            ]
        )
    }

    @Test func takesTheVectorsForm() {
        let prompt = Titan.embedding("Hello", dimensions: 256, isNormalized: false)
        #expect(
            task(Bedrock.invokeModel("m", prompt))["Parameters"]?["Body"] == [
                "inputText": "Hello", "dimensions": 256, "normalize": false,
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        try roundTrip(Titan.Embedding.self, ["embedding": [0.25, -0.5], "inputTextTokenCount": 2])
    }

    @Test func readsAnAnswerWithAllThatBedrockSends() throws {
        let answer: JSON = [
            "embedding": [1, 0.5], "inputTextTokenCount": 1, "embeddingsByType": ["float": [1, 0.5]],
        ]
        #expect(try answer.decode(Titan.Embedding.self).embedding == [1, 0.5])
    }
}
