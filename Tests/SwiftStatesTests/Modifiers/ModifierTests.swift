import SwiftStates
import Testing

@Suite("Modifiers")
struct ModifierTests {
    @Test func retriersKeepTheirOrderAndHoldWhatWasGiven() {
        let fields = fields { order in
            Task("T", charge, input: order)
                .retry("First", "Second", interval: .seconds(2), maxAttempts: 5, backoffRate: 1.5)
                .retry(.all, maxAttempts: 0, maxDelay: .minutes(1), jitter: .full, comment: "give up")
        }
        #expect(
            fields["Retry"] == [
                ["ErrorEquals": ["First", "Second"], "IntervalSeconds": 2, "MaxAttempts": 5, "BackoffRate": 1.5],
                [
                    "Comment": "give up", "ErrorEquals": ["States.ALL"], "MaxAttempts": 0, "MaxDelaySeconds": 60,
                    "JitterStrategy": "FULL",
                ],
            ]
        )
    }

    @Test func catchersSayWhereTheErrorGoes() {
        let workflow = Workflow("W", input: Order.self) { order in
            Task("T", charge, input: order)
                .catch("A", into: order.error) { Go(to: "End") }
                .catch(discarding: "B") { Go(to: "End") }
                .catch(.all, comment: "the rest") { _ in Go(to: "End") }
            Succeed("End")
        }
        #expect(
            states(workflow)["T"]?["Catch"] == [
                ["ErrorEquals": ["A"], "ResultPath": "$.error", "Next": "End"],
                ["ErrorEquals": ["B"], "ResultPath": .null, "Next": "End"],
                ["Comment": "the rest", "ErrorEquals": ["States.ALL"], "Next": "End"],
            ]
        )
    }

    @Test func errorsMustBeNamed() {
        #expect(
            findings { order in Task("T", charge, input: order).retry(maxAttempts: 3).catch { _ in Pass("N") } } == [
                "SS1107 .retry names no error, so it would never act; name the errors that it is for, or .all",
                "SS1107 .catch names no error, so it would never act; name the errors that it is for, or .all",
            ]
        )
    }

    @Test func theOuterPayloadIsNotThereWhereTheErrorTookItsPlace() {
        #expect(
            findings { order in
                Task("T", charge, input: order).catch(.all) { error in
                    Pass("N").parameters(["why": error.cause, "id": order.id])
                }
            } == [
                "SS1104 Parameters: this is a place in the workflow's payload, but here $ is the payload within \"the handler "
                    + "of T\"; pass the value in with a Map's item selector, keep it with .catch(into:), or use a variable"
            ]
        )
    }

    @Test func catchersWriteVariables() {
        let workflow = Workflow("W", input: Order.self) { order in
            Task("T", charge, input: order)
                .catch(discarding: "A") { Pass("N") }
                .catchAssign(Variable<String>("why")) { $0.cause }
        }
        #expect(
            states(workflow)["T"]?["Catch"] == [
                ["ErrorEquals": ["A"], "ResultPath": .null, "Assign": ["why.$": "$.Cause"], "Next": "N"]
            ]
        )
        #expect(
            findings { order in Task("T", charge, input: order).catchAssign(Variable<String>("why")) { $0.cause } } == [
                "SS1107 .catchAssign belongs to a .catch, and there is none before it; write one"
            ]
        )
    }

    @Test func aWorkflowHasRawFieldsToo() {
        let workflow = Workflow("W") { Pass("A") }.field("Version", "1.0").field("Verson", 1)
        #expect(workflow.definition["Version"] == "1.0")
        #expect(
            workflow.synthesize().diagnostics.map(\.message) == [
                "\"Verson\" is not a field of a state machine; did you mean \"Version\"?"
            ]
        )
    }

    @Test func inJSONataCatchersHaveOutputs() {
        let workflow = Workflow("W", input: Order.self, queryLanguage: .jsonata) { order in
            Task("T", charge, input: order)
                .catch("A", into: order.error) { Pass("Note") }
                .catch(discarding: .all) { Pass("Skip") }
        }
        let catchers = states(workflow)["T"]?["Catch"]
        #expect(catchers?[0]?["Output"] == #"{% $merge([$states.input, {"error": $states.errorOutput}]) %}"#)
        #expect(catchers?[1]?["Output"] == "{% $states.input %}")
    }

    @Test func aStateMayHaveItsOwnQueryLanguage() {
        #expect(
            fields { order in Pass("P").queryLanguage(.jsonata).output(["id": order.id]) } == [
                "QueryLanguage": "JSONata", "Output": ["id": "{% $states.input.id %}"],
            ]
        )
    }

    @Test func rawFieldsWin() {
        #expect(
            fields { _ in Pass("P").comment("a").field("Comment", "b").field("ResultPath", .null) } == [
                "Comment": "b", "ResultPath": .null,
            ]
        )
    }

    @Test func rawPathsAndNulls() {
        #expect(
            fields { _ in Pass("P").inputPath("$.a[?(@.b)]").outputPath(nil).resultPath("$.c") } == [
                "InputPath": "$.a[?(@.b)]", "ResultPath": "$.c", "OutputPath": .null,
            ]
        )
    }

    @Test func theWholePayloadNeedsNoPath() {
        #expect(fields { order in Pass("P").inputPath(order).outputPath(order) } == [:])
    }

    @Test func typedPathsDoNotReadBehindAnInputPath() {
        let found = findings { order in Pass("P").inputPath(order.customer).parameters(["id": order.id]) }
        #expect(
            found == [
                "SS1104 Parameters: this is a place in the workflow's payload, but here $ is what InputPath selected; leave "
                    + "InputPath out, or write raw paths"
            ]
        )
    }

    @Test func anOutputPathReadsWhatTheStateMade() {
        #expect(
            findings { order in Task("T", charge, input: order).outputPath(order.customer) } == [
                "SS1104 OutputPath: this is a place in the workflow's payload, but here $ is the state's result; write the "
                    + "value to a variable in a state before this one"
            ]
        )
        #expect(
            fields { order in Task("T", chargeByARN, input: order).result(into: order.receipt).outputPath(order.receipt)
            } == [
                "Resource": "arn:aws:lambda:us-east-1:111122223333:function:Charge", "ResultPath": "$.receipt",
                "OutputPath": "$.receipt",
            ]
        )
        #expect(findings { order in Pass("P").inputPath(order.customer).outputPath(order.customer) }.count == 1)
    }

    @Test func whatWouldSilentlyWinIsReported() {
        #expect(
            findings { order in Task("T", chargeByARN, input: order).parameters(["id": order.id]) } == [
                "SS1107 .parameters beside input: isn't there in JSONPath; keep one of them"
            ]
        )
        #expect(
            findings(.jsonata) { order in Pass("P").set(order.count, to: 1).output(["a": 1]) }
                == ["SS1107 .output beside .set or .result isn't there in JSONata; keep one of them"]
        )
        #expect(
            findings { order in Pass("P").inputPath(order.customer).set(order.id, to: Path<String>("$.name")) } == [
                "SS1107 .set to a path beside .inputPath isn't there in JSONPath; keep one of them"
            ]
        )
        #expect(
            findings { order in Pass("P").set(order.summary.text, to: "a").set(order.summary.text, to: "b") } == [
                "SS1107 $.summary.text is set twice; remove one"
            ]
        )
        #expect(
            findings { order in
                Task("T", charge, input: order).resultSelector { ["n": $0.number] }.result(into: order.receipt)
            }.count == 1
        )
    }

    @Test func behindAPartialInputTypedPathsAreRefused() {
        let byARN = Lambda<Customer, Receipt>(arn: "${Charge}")
        #expect(
            findings { order in Task("T", byARN, input: order.customer).timeout(order.count) }
                == [
                    "SS1104 TimeoutSecondsPath: this is a place in the workflow's payload, but here $ is what InputPath "
                        + "selected; leave InputPath out, or write raw paths"
                ]
        )
    }

    @Test func anErrorIsOfItsOwnHandler() {
        let found = findings { order in
            Task("Outer", charge, input: order).catch(.all) { outer in
                Task("Inner", resource: "${Notify}").catch(.all) { inner in
                    Fail("F", cause: Text("\(outer.cause) then \(inner.cause)"))
                }
            }
        }
        #expect(found.count == 1 && found[0].contains("the handler of Outer"))
    }

    @Test func whatALanguageLacksIsReported() {
        #expect(
            findings { order in Succeed("S").output(order.id) } == [
                "SS1107 Output isn't there in JSONPath; use .parameters, .resultSelector and .outputPath"
            ]
        )
        #expect(
            findings(.jsonata) { order in Pass("P").inputPath(order.id) } == [
                "SS1107 InputPath isn't there in JSONata; read the part that you need with $states.input"
            ]
        )
        #expect(
            findings { _ in Pass("P").parameters(["x": Computed<Int>("{% 1 %}")]) } == [
                "SS1104 Parameters: {% 1 %} is JSONata, but this state uses JSONPath; write a path, or add "
                    + ".queryLanguage(.jsonata)"
            ]
        )
        #expect(
            findings(.jsonata) { _ in Succeed("S").output(Path<Int>("$.x")) } == [
                "SS1104 Output: $.x is not JSONata, but this state uses JSONata; write {% … %}, or add "
                    + ".queryLanguage(.jsonPath)"
            ]
        )
    }

    /// The compiler warns too; `MisuseTests` hold that.
    @available(*, deprecated)
    @Test func anExpressionInAPlainStringIsReported() {
        #expect(
            findings { order in Pass("P").parameters(["text": "order \(order.id)"]) } == [
                "SS1104 Parameters: a plain String can't hold a value of the payload; write Text(\"… \\(path) …\")"
            ]
        )
    }
}
