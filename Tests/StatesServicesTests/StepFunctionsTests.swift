import SwiftStates
import Testing

@Suite("StepFunctions")
struct StepFunctionsTests {
    @Test func describesAMapsRun() {
        let run = Variable<ResultWriterOutput>("run")
        #expect(
            task(StepFunctions.describeMapRun(Text(run.mapRunARN))) == [
                "Resource": "arn:aws:states:::aws-sdk:sfn:describeMapRun",
                "Parameters": ["MapRunArn.$": "$run.MapRunArn"],
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        let counts: JSON = ["Total": 10, "Succeeded": 6, "Failed": 2, "TimedOut": 1, "Aborted": 1]
        try roundTrip(StepFunctions.Counts.self, counts)
        try roundTrip(
            StepFunctions.DescribeMapRunOutput.self,
            ["MapRunArn": "arn:m", "Status": "SUCCEEDED", "ItemCounts": counts, "ExecutionCounts": counts]
        )
    }

    @Test func namesTheFieldsOfAResultWritersOutput() throws {
        try roundTrip(
            ResultWriterOutput.self,
            ["MapRunArn": "arn:m", "ResultWriterDetails": ["Bucket": "b", "Key": "results/manifest.json"]]
        )
        try roundTrip(ResultWriterOutput.Details.self, ["Bucket": "b", "Key": "k"])
    }
}
