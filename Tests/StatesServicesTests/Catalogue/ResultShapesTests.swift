import OrderedJSON
import StatesLanguage
import Testing

@testable import StatesServices

@Suite("What the data flow knows of a task's result")
struct ResultShapesTests {
    private func result(of resource: String) -> String? {
        TaskResource("arn:aws:states:::" + resource)?.resultShape(request: nil).notation
    }

    @Test(
        "fields and kinds are those of the catalogue; what each answer has is sure",
        arguments: [
            (
                "lambda:invoke",
                "{Payload: any, StatusCode: integer, ExecutedVersion?: string, FunctionError?: string, "
                    + "LogResult?: string, SdkHttpMetadata?: any, SdkResponseMetadata?: any}"
            ),
            (
                "batch:submitJob",
                "{JobId: string, JobName: string, JobArn?: string, SdkHttpMetadata?: any, SdkResponseMetadata?: any}"
            ),
            ("aws-sdk:sfn:startExecution", "{ExecutionArn: string, StartDate: any}"),
            (
                "aws-sdk:dynamodb:query",
                "{Count: integer, Items: {…}[], ScannedCount: integer, ConsumedCapacity?: {…}, LastEvaluatedKey?: {…}}"
            ),
        ]
    )
    func wholeAnswers(resource: String, expected: String) {
        #expect(result(of: resource) == expected)
    }

    @Test(
        "of some answers a part is known",
        arguments: [
            ("sns:publish", "{MessageId: string, …}"),
            ("aws-sdk:s3:getObject", "{Body: string, …}"),
            ("aws-sdk:s3:listObjectsV2", "{Contents?: {…}[], …}"),
        ]
    )
    func parts(resource: String, expected: String) {
        #expect(result(of: resource) == expected)
    }

    @Test("a child execution's output is text with .sync, and a value with .sync:2")
    func executions() {
        #expect(result(of: "states:startExecution.sync")?.contains("Output?: string,") == true)
        #expect(result(of: "states:startExecution.sync:2")?.contains("Output?: any,") == true)
    }

    @Test(
        "nothing is known of other calls, of tokens' answers and of other jobs",
        arguments: [
            "aws-sdk:polly:describeVoices", "aws-sdk:s3:putObject", "sqs:sendMessage.waitForTaskToken",
            "glue:startJobRun.sync",
        ]
    )
    func unknown(resource: String) {
        #expect(result(of: resource) == "any")
    }

    @Test("a model's answer that is put into S3 isn't in the result")
    func elsewhere() throws {
        let resource = try #require(TaskResource("arn:aws:states:::bedrock:invokeModel"))
        #expect(resource.resultShape(request: ["Output": ["S3Uri": "s3://b/k"]]).isAny)
    }

    @Test("what is said of an answer is said of fields that the catalogue has")
    func namesAreInTheCatalogue() {
        let calls =
            ServiceCall.optimized.map { ($0, ResponseCatalogue.shapes[$0], $1.answer) }
            + ServiceCall.sdk.map { ($0, ResponseCatalogue.sdkShape(of: $0), $1.answer) }
        for (name, shape, answer) in calls {
            let named: Set<String>
            switch answer {
            case .unknown: continue
            case .part(let always, let perhaps): named = always.union(perhaps)
            case .whole(let always): named = always
            }
            guard case .object(let fields, _)? = shape else {
                Issue.record("\(name) has no answer in the catalogue")
                continue
            }
            #expect(named.isSubset(of: fields.keys), "\(name)")
        }
    }
}
