import OrderedJSON
import StatesAPI
import Testing

@Suite("Context objects of tested states")
struct ContextObjectTests {
    private func reply(_ context: JSON, resource: String = "lambda:invoke") async -> Reply {
        let state: JSON = [
            "Type": "Task", "Resource": .string("arn:aws:states:::\(resource)"), "Parameters": ["c.$": "$$"],
            "ResultSelector": ["c.$": "$$"], "End": true,
        ]
        return await testState(state, ["context": context, "mock": mock([:], "NONE")])
    }

    @Test("what is given is all that there is")
    func given() async {
        let context: JSON = ["Execution": ["Name": "n"], "State": [:]]
        #expect(await reply(context).payload("output") == ["c": context])
    }

    @Test("a task token belongs to states that wait for one")
    func token() async {
        let context: JSON = ["Task": ["Token": "t"]]
        #expect(await reply(context).refusal?.message.contains("contains 'Task' when state is not") == true)
        #expect(await reply(context, resource: "sqs:sendMessage.waitForTaskToken").status == "SUCCEEDED")
        #expect(await reply(context, resource: "glue:startJobRun.sync").status == "SUCCEEDED")
    }

    @Test(
        "what isn't a context object is refused",
        arguments: [
            ["Map": [:]], ["Execution": "e"], ["Execution": ["Name": 1]], ["StateMachine": ["Id": []]], [1], "text",
        ] as [JSON]
    )
    func refused(context: JSON) async {
        let refusal = await reply(context).refusal
        #expect(refusal?.code == "ValidationException")
        #expect(refusal?.message.hasPrefix("Invalid Context object provided: ") == true)
    }
}
