import SwiftStates
import Testing

@Suite("SQS")
struct SQSTests {
    @Test func sendsAnObject() {
        let call = SQS.sendMessage(queueURL: "https://q", body: ["id": Context.execution.id])
        #expect(
            task(call) == [
                "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": ["QueueUrl": "https://q", "MessageBody": ["id.$": "$$.Execution.Id"]],
            ]
        )
    }

    @Test func sendsAPayload() {
        let call = SQS.sendMessage(queueURL: "https://q", body: Path<ErrorOutput>("$.failure"))
        #expect(task(call)["Parameters"] == ["QueueUrl": "https://q", "MessageBody.$": "$.failure"])
    }

    @Test func sendsAText() {
        let call = SQS.sendMessage(queueURL: "https://q", body: "Hello \(Context.execution.name)")
        #expect(
            task(call)["Parameters"] == [
                "QueueUrl": "https://q", "MessageBody.$": "States.Format('Hello {}', $$.Execution.Name)",
            ]
        )
    }

    @Test func sendsToAFIFOQueue() {
        let call = SQS.sendMessage(
            queueURL: "https://q.fifo",
            body: "m",
            delaySeconds: 10,
            groupID: "g",
            deduplicationID: Text(Context.execution.name)
        )
        #expect(
            task(call)["Parameters"] == [
                "QueueUrl": "https://q.fifo", "MessageBody": "m", "DelaySeconds": 10, "MessageGroupId": "g",
                "MessageDeduplicationId.$": "$$.Execution.Name",
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        try roundTrip(SQS.SendMessageOutput.self, ["MessageId": "1", "MD5OfMessageBody": "d41d8cd98f00b204"])
    }
}
