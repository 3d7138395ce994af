import OrderedJSON
import StatesAPI
import Testing

@Suite("Mocks against what services answer")
struct MockInputTests {
    private func problem(_ resource: String, _ result: JSON, _ mode: String? = nil) async -> String? {
        let reply = await testState(task(resource), ["mock": mock(result, mode)])
        guard let refusal = reply.refusal else { return nil }
        let prefix = "Mock result schema validation error: "
        return refusal.message.hasPrefix(prefix) ? String(refusal.message.dropFirst(prefix.count)) : refusal.message
    }

    @Test(
        "a field of the wrong kind is named",
        arguments: [
            ("dynamodb:getItem", ["Item": ["id": ["S": 1]]], "Field 'S' must be a string"),
            ("aws-sdk:dynamodb:query", ["Count": "3"], "Field 'Count' must be a number"),
            ("aws-sdk:s3:listObjectsV2", ["IsTruncated": "no"], "Field 'IsTruncated' must be a boolean"),
            ("aws-sdk:s3:listObjectsV2", ["Contents": [:]], "Field 'Contents' must be an array"),
            ("aws-sdk:ssm:getParameter", ["Parameter": "p"], "Field 'Parameter' must be an object"),
            ("aws-sdk:secretsmanager:getSecretValue", ["CreatedDate": 5], "Field 'CreatedDate' must be a string"),
            ("sqs:sendMessage", [1], "The result must be an object"),
        ] as [(String, JSON, String)]
    )
    func kinds(resource: String, result: JSON, expected: String) async {
        #expect(await problem(resource, result) == expected)
        #expect(await problem(resource, result, "PRESENT") == expected)
        #expect(await problem(resource, result, "NONE") == nil)
    }

    @Test(
        "limits and words are those of the service",
        arguments: [
            ("aws-sdk:lambda:getFunctionConfiguration", ["MemorySize": 64], "is less than the minimum value"),
            ("aws-sdk:lambda:getFunctionConfiguration", ["MemorySize": 20000], "exceeds the maximum value"),
            ("aws-sdk:kms:decrypt", ["Plaintext": ""], "is smaller than the minimum length"),
            (
                "glue:startJobRun", ["JobRunId": .string(String(repeating: "j", count: 256))],
                "exceeds the maximum length"
            ),
            ("states:startExecution.sync", ["Status": "DONE"], "is not an expected value"),
        ] as [(String, JSON, String)]
    )
    func limits(resource: String, result: JSON, expected: String) async {
        #expect(await problem(resource, result, "PRESENT")?.hasSuffix(expected) == true)
    }

    @Test("only STRICT asks for what is always there")
    func required() async {
        #expect(await problem("batch:submitJob", ["JobName": "j"]) == "Required field 'JobId' is missing")
        #expect(await problem("batch:submitJob", ["JobName": "j"], "PRESENT") == nil)
    }

    @Test("a job is checked against what is polled: text in .sync, values in .sync:2")
    func polled() async {
        let execution: JSON = [
            "ExecutionArn": "arn:e", "StateMachineArn": "arn:m", "Status": "SUCCEEDED", "StartDate": "2026-01-01",
            "Output": ["a": 1],
        ]
        #expect(await problem("states:startExecution.sync:2", execution) == nil)
        #expect(await problem("states:startExecution.sync", execution) == "Field 'Output' must be a string")
        #expect(
            await problem("states:startExecution.sync", [:]) == "Required field 'ExecutionArn' is missing"
        )
    }

    @Test(
        "what has no model is taken as it is",
        arguments: ["http:invoke", "apigateway:invoke", "eks:call", "aws-sdk:polly:describeVoices"]
    )
    func unchecked(resource: String) async {
        #expect(await problem(resource, ["anything": [1, "two"]]) == nil)
    }

    @Test("unknown fields are let through")
    func unknownFields() async {
        #expect(await problem("events:putEvents", ["random": true]) == nil)
    }

    @Test("a mock is a result or an error, and its result JSON")
    func shape() async {
        let both: JSON = ["result": "{}", "errorOutput": ["error": "E"]]
        for mock in [both, [:], ["result": "{"]] {
            #expect(await testState(task("sqs:sendMessage"), ["mock": mock]).refusal?.code == "ValidationException")
        }
    }

    @Test(
        "states that call nothing take no mock",
        arguments: [
            ["Type": "Pass", "End": true], ["Type": "Wait", "Seconds": 1, "End": true], ["Type": "Succeed"],
            ["Type": "Choice", "Choices": [["Variable": "$.a", "IsNull": true, "Next": "N"]]],
        ] as [JSON]
    )
    func unmockable(state: JSON) async {
        let type = state["Type"]?.stringValue ?? ""
        #expect(
            await testState(state, ["mock": mock(1)]).refusal?.message
                == "State type '\(type)' is not supported when a mock is specified"
        )
    }

    @Test("a Parallel's mock has a result for each branch")
    func parallel() async {
        let branch: JSON = ["StartAt": "B", "States": ["B": ["Type": "Pass", "End": true]]]
        let state: JSON = ["Type": "Parallel", "Branches": [branch], "End": true]
        #expect(await testState(state, ["mock": mock([])]).refusal?.message.contains("same number of items") == true)
        #expect(await testState(state, ["mock": mock(1)]).refusal?.message == "Mocked result must be an array.")
        #expect(await testState(state, ["mock": mock([5])]).payload("output") == [5])
    }
}
