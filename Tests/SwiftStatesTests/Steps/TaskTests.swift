import SwiftStates
import Testing

@Suite("A Task")
struct TaskTests {
    @Test func callsALambdaByName() {
        let fields = fields { order in Task("T", charge, input: order) }
        #expect(
            fields == [
                "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": ["FunctionName": "Charge", "Payload.$": "$"], "OutputPath": "$.Payload",
            ]
        )
    }

    @Test func callsALambdaByItsARN() {
        let fields = fields { order in Task("T", chargeByARN, input: order).result(into: order.receipt) }
        #expect(
            fields == [
                "Resource": "arn:aws:lambda:us-east-1:111122223333:function:Charge", "ResultPath": "$.receipt",
            ]
        )
    }

    @Test func sendsAPartOfThePayload() {
        #expect(
            fields { order in Task("T", pack, input: order.lines[0]) }["Parameters"] == [
                "FunctionName": "Pack", "Payload.$": "$.lines[0]",
            ]
        )
        let byARN = Lambda<Line, Receipt>(arn: "${Pack}")
        #expect(
            fields { order in Task("T", byARN, input: order.lines[0]) } == [
                "Resource": "${Pack}", "InputPath": "$.lines[0]",
            ]
        )
    }

    @Test func sendsWhatATemplateBuilds() {
        let fields = fields { order in
            Task("T", pack, payload: ["sku": order.id, "quantity": 1]).assign(Variable<String>("number")) { $0.number }
        }
        #expect(fields["Parameters"] == ["FunctionName": "Pack", "Payload": ["sku.$": "$.id", "quantity": 1]])
        #expect(fields["Assign"] == ["number.$": "$.Payload.number"])
        let byARN = Lambda<Line, Receipt>(arn: "${Pack}")
        #expect(
            SwiftStatesTests.fields { order in Task("T", byARN, payload: ["sku": order.id, "quantity": 1]) } == [
                "Resource": "${Pack}", "Parameters": ["sku.$": "$.id", "quantity": 1],
            ]
        )
        #expect(
            SwiftStatesTests.fields(.jsonata) { order in Task("T", byARN, payload: ["sku": order.id, "quantity": 1]) }
                == [
                    "Resource": "${Pack}", "Arguments": ["sku": "{% $states.input.id %}", "quantity": 1],
                ]
        )
    }

    @Test func putsALambdasAnswerAloneWhereItsParentHasNoOtherField() {
        let text = Lambda<Order, String>("Summarise")
        let fields = fields { order in Task("T", text, input: order).result(into: order.summary.text) }
        #expect(fields["ResultSelector"] == ["text.$": "$.Payload"])
        #expect(fields["ResultPath"] == "$.summary")
        #expect(fields["OutputPath"] == nil)
    }

    @Test func refusesToLoseWhatStandsBesideALambdasAnswer() {
        let text = Lambda<Order, String>("Name")
        #expect(
            findings { order in Task("T", text, input: order).result(into: order.customer.name) } == [
                "SS1108 in JSONPath a part of the answer can't be put alone at $.customer.name, beside \"e-mail\"; build the "
                    + "value in braces with a template(…), keep the whole answer, of a function with function.invoke(…) "
                    + "or Lambda(arn:), use a variable with .assign, or use .jsonata"
            ]
        )
    }

    @Test func putsTheWholeAnswerAtARawPath() {
        let fields = fields { order in Task("T", charge, input: order).resultPath("$.receipt") }
        #expect(fields["ResultPath"] == "$.receipt")
        #expect(fields["OutputPath"] == nil)
        #expect(
            findings(.jsonata) { order in Task("T", charge, input: order).resultPath("$.receipt") } == [
                "SS1107 ResultPath isn't there in JSONata; use .result(into:) or .output"
            ]
        )
    }

    @Test func inJSONataCallsALambdaByItsARN() {
        #expect(
            fields(.jsonata) { order in Task("T", Lambda<Line, Receipt>(arn: "${Pack}"), input: order.lines[0]) } == [
                "Resource": "${Pack}", "Arguments": "{% $states.input.lines[0] %}",
            ]
        )
    }

    @Test func givesTheWholeAnswerOnRequest() {
        let fields = fields { order in
            Task("T", charge.invoke(order, qualifier: "live")).assign(Variable<String>("number")) { $0.payload.number }
                .discardingResult()
        }
        #expect(
            fields == [
                "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": ["FunctionName": "Charge", "Payload.$": "$", "Qualifier": "live"], "ResultPath": .null,
                "Assign": ["number.$": "$.Payload.number"],
            ]
        )
    }

    @Test func keepsPartsOfItsResult() {
        let fields = fields { order in
            Task("T", charge, input: order)
                .resultSelector { ["number": $0.number, "kind": "receipt"] }
                .assign(Variable<String>("number")) { $0.number }
        }
        #expect(fields["ResultSelector"] == ["number.$": "$.Payload.number", "kind": "receipt"])
        #expect(fields["Assign"] == ["number.$": "$.Payload.number"])
        #expect(fields["OutputPath"] == nil)
    }

    @Test func discardsItsResult() {
        let fields = fields { order in Task("T", charge, input: order).discardingResult() }
        #expect(fields["ResultPath"] == .null)
        #expect(fields["OutputPath"] == nil)
    }

    @Test func hasTimeouts() {
        let fields = fields { order in Task("T", charge, input: order).timeout(.minutes(2)).heartbeat(order.count) }
        #expect(fields["TimeoutSeconds"] == 120)
        #expect(fields["HeartbeatSecondsPath"] == "$.count")
    }

    @Test func hasCredentials() {
        let fields = fields { order in
            Task("T", charge, input: order).credentials(roleARN: "arn:aws:iam::111122223333:role/Pay")
        }
        #expect(fields["Credentials"] == ["RoleArn": "arn:aws:iam::111122223333:role/Pay"])
    }

    @Test func callsAnyResource() {
        let fields = fields { order in
            Task("T", resource: "arn:aws:states:::aws-sdk:s3:getObject", parameters: ["Bucket": "b", "Key": order.id])
                .resultPath("$.file")
        }
        #expect(
            fields == [
                "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Parameters": ["Bucket": "b", "Key.$": "$.id"],
                "ResultPath": "$.file",
            ]
        )
    }

    @Test func waitsForATokenOrAJob() {
        let message = SQS.sendMessage(queueURL: "https://q", body: ["token": Context.task.token])
        #expect(
            fields { order in Task("T", message.waitForTaskToken(Receipt.self)).result(into: order.receipt) } == [
                "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Parameters": ["QueueUrl": "https://q", "MessageBody": ["token.$": "$$.Task.Token"]],
                "ResultPath": "$.receipt",
            ]
        )
        let job = Call<JSON>("arn:aws:states:::batch:submitJob", ["JobName": "j"]).sync(JSON.self)
        #expect(fields { _ in Task("T", job) }["Resource"] == "arn:aws:states:::batch:submitJob.sync")
    }

    @Test func saysWhatIsGivenTwice() {
        #expect(
            findings { order in
                Task("T", chargeByARN, input: order).timeout(.seconds(1)).timeout(.seconds(2))
                    .result(into: order.receipt).discardingResult()
            } == [
                "SS1107 .timeout is given twice, and a state has it once; remove one",
                "SS1107 .discardingResult is given twice, and a state has it once; remove one",
            ]
        )
    }

    @Test func inJSONataMergesItsResultIntoTheInput() {
        let fields = fields(.jsonata) { order in Task("T", charge, input: order).result(into: order.receipt) }
        #expect(
            fields == [
                "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": ["FunctionName": "Charge", "Payload": "{% $states.input %}"],
                "Output": #"{% $merge([$states.input, {"receipt": $states.result.Payload}]) %}"#,
            ]
        )
    }

    @Test func inJSONataGivesALambdasAnswer() {
        #expect(fields(.jsonata) { Task("T", charge, input: $0) }["Output"] == "{% $states.result.Payload %}")
        #expect(
            fields(.jsonata) { Task("T", charge, input: $0).discardingResult() }["Output"] == "{% $states.input %}"
        )
        #expect(
            fields(.jsonata) { Task("T", charge, input: $0).resultSelector { ["n": $0.number] } }["Output"] == [
                "n": "{% $states.result.Payload.number %}"
            ]
        )
    }
}

@Suite("What a task sends and keeps")
struct TypedTaskTests {
    @Test func sendsWhatATemplateBuilds() {
        let line = Computed<Line>(_fields: [("sku", Text("a")), ("quantity", 2)])
        #expect(
            fields { order in Task("T", pack, input: line).discardingResult() } == [
                "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": ["FunctionName": "Pack", "Payload": ["sku": "a", "quantity": 2]],
                "ResultPath": .null,
            ]
        )
        let byARN = Lambda<Line, Receipt>(arn: "${PackArn}")
        let computed = { (order: Path<Order>) in
            Computed<Line>(_fields: [("sku", order.id), ("quantity", OmittedField<Int>())])
        }
        #expect(
            fields { order in Task("T", byARN, input: computed(order)) } == [
                "Resource": "${PackArn}", "Parameters": ["sku.$": "$.id"],
            ]
        )
        #expect(
            fields(.jsonata) { order in Task("T", byARN, input: computed(order)) } == [
                "Resource": "${PackArn}", "Arguments": ["sku": "{% $states.input.id %}"],
            ]
        )
    }

    @Test func sendsAVariable() {
        #expect(
            fields { _ in Task("T", pack, input: Variable<Line>("line")).discardingResult() }["Parameters"] == [
                "FunctionName": "Pack", "Payload.$": "$line",
            ]
        )
    }

    @Test func asksAnActivity() {
        let inspect = Activity<Line, Receipt>("arn:aws:states:eu-west-1:111122223333:activity:Inspect")
        #expect(
            fields { order in Task("T", inspect.call(order.lines[0])).result(into: order.receipt) } == [
                "Resource": "arn:aws:states:eu-west-1:111122223333:activity:Inspect", "InputPath": "$.lines[0]",
                "ResultPath": "$.receipt",
            ]
        )
        #expect(
            fields(.jsonata) { order in Task("T", inspect.call(order.lines[0])) }["Arguments"]
                == "{% $states.input.lines[0] %}"
        )
    }

    @Test func runsAnotherWorkflow() {
        let child = Workflow("Child", input: Line.self, output: Receipt.self) { _ in Task("C", Call<Receipt>("r")) }
        #expect(
            fields(.jsonata) { order in
                Task("T", child.call(arn: "${ChildArn}", input: order.lines[0])).result(into: order.receipt)
            } == [
                "Resource": "arn:aws:states:::states:startExecution.sync:2",
                "Arguments": ["StateMachineArn": "${ChildArn}", "Input": "{% $states.input.lines[0] %}"],
                "Output": "{% $merge([$states.input, {\"receipt\": $states.result.Output}]) %}",
            ]
        )
        #expect(
            fields { order in Task("T", child.start(arn: "${ChildArn}", input: order.lines[0], name: "n")) } == [
                "Resource": "arn:aws:states:::states:startExecution",
                "Parameters": ["StateMachineArn": "${ChildArn}", "Input.$": "$.lines[0]", "Name": "n"],
            ]
        )
    }

    @Test func keepsAPartOfTheResult() {
        #expect(
            fields { order in Task("T", charge, input: order).result(into: order.summary.text) { $0.number } } == [
                "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": ["FunctionName": "Charge", "Payload.$": "$"],
                "ResultSelector": ["text.$": "$.Payload.number"], "ResultPath": "$.summary",
            ]
        )
        #expect(
            fields(.jsonata) { order in Task("T", charge, input: order).result(into: order.id) { $0.number } }["Output"]
                == "{% $merge([$states.input, {\"id\": $states.result.Payload.number}]) %}"
        )
        #expect(
            findings { order in Task("T", charge, input: order).result(into: order.id) { $0.number } }.map {
                $0.prefix(6)
            }
                == ["SS1108"]
        )
    }

    @Test func triesAgainAsAPolicySays() {
        let policy = RetryPolicy(.timeout, "Busy", interval: .seconds(2), maxAttempts: 5, backoffRate: 1.5)
        #expect(
            fields { _ in Task("T", Call<JSON>("r")).retry(policy).retry(.all) }["Retry"] == [
                [
                    "ErrorEquals": ["States.Timeout", "Busy"], "IntervalSeconds": 2, "MaxAttempts": 5,
                    "BackoffRate": 1.5,
                ],
                ["ErrorEquals": ["States.ALL"]],
            ]
        )
    }
}
