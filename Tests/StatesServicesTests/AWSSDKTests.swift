import SwiftStates
import Testing

@Suite("AWSSDK")
struct AWSSDKTests {
    @Test func callsAnyAction() {
        #expect(
            task(AWSSDK.call("translate", "translateText", ["Text": "Hello", "TargetLanguageCode": "fr"])) == [
                "Resource": "arn:aws:states:::aws-sdk:translate:translateText",
                "Parameters": ["Text": "Hello", "TargetLanguageCode": "fr"],
            ]
        )
    }

    @Test func sendsExpressions() {
        #expect(
            task(AWSSDK.call("sfn", "stopExecution", ["ExecutionArn": Context.execution.id]))["Parameters"] == [
                "ExecutionArn.$": "$$.Execution.Id"
            ]
        )
    }
}
