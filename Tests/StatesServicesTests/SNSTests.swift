import SwiftStates
import Testing

@Suite("SNS")
struct SNSTests {
    @Test func publishesAText() {
        #expect(
            task(SNS.publish(topicARN: "arn:t", message: "\(Context.execution.name) is done", subject: "Done")) == [
                "Resource": "arn:aws:states:::sns:publish",
                "Parameters": [
                    "TopicArn": "arn:t", "Message.$": "States.Format('{} is done', $$.Execution.Name)",
                    "Subject": "Done",
                ],
            ]
        )
    }

    @Test func publishesAnObject() {
        #expect(
            task(SNS.publish(topicARN: "arn:t", message: ["id": Context.execution.id, "isDone": true]))["Parameters"]
                == ["TopicArn": "arn:t", "Message": ["id.$": "$$.Execution.Id", "isDone": true]]
        )
    }

    @Test func publishesAPayload() {
        let call = SNS.publish(topicARN: "arn:t", message: Path<ErrorOutput>("$.failure"))
        #expect(task(call)["Parameters"] == ["TopicArn": "arn:t", "Message.$": "$.failure"])
    }

    @Test func givesAttributesToFilterBy() {
        let call = SNS.publish(
            topicARN: "arn:t",
            message: "m",
            attributes: ["kind": "report", "state": Text(Context.state.name)]
        )
        #expect(
            task(call)["Parameters"]?["MessageAttributes"] == [
                "kind": ["DataType": "String", "StringValue": "report"],
                "state": ["DataType": "String", "StringValue.$": "$$.State.Name"],
            ]
        )
    }

    @Test func waitsForAToken() {
        let call = SNS.publish(topicARN: "arn:t", message: ["token": Context.task.token]).waitForTaskToken(JSON.self)
        #expect(task(call)["Resource"] == "arn:aws:states:::sns:publish.waitForTaskToken")
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        try roundTrip(SNS.PublishOutput.self, ["MessageId": "1"])
    }
}
