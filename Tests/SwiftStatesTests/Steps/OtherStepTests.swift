import SwiftStates
import Testing

@Suite("Parallel, Wait, Succeed, Fail and raw states")
struct OtherStepTests {
    @Test func branchesSeeTheSamePayload() {
        let fields = fields { order in
            Parallel("Both") {
                Branch(comment: "left") { Task("L", charge, input: order) }
                Branch { Pass("R").inputPath(order.id) }
            }
            .resultSelector { ["first": $0[0]] }
            .resultPath("$.both")
        }
        #expect(fields[JSONPointer(["Branches", "0", "Comment"])] == "left")
        #expect(fields[JSONPointer(["Branches", "1", "States", "R", "InputPath"])] == "$.id")
        #expect(fields["ResultSelector"] == ["first.$": "$[0]"])
        #expect(fields["ResultPath"] == "$.both")
    }

    @Test func branchesGiveVariables() {
        let fields = fields { order in
            Parallel("Both") { Branch { Pass("L") } }
                .assign(Variable<JSON>("left")) { $0[0] }
                .discardingResult()
        }
        #expect(fields["Assign"] == ["left.$": "$[0]"])
    }

    @Test func branchesOfAReshapedInputDoNotSeeThePayload() {
        let found = findings { order in
            Parallel("Both") { Branch { Pass("R").inputPath(order.id) } }.parameters(["x": order.id])
        }
        #expect(found.count == 1 && found[0].hasPrefix("SS1104 InputPath: this is a place in the workflow's payload"))
    }

    @Test func aWaitTakesATimeInFourWays() {
        #expect(fields { _ in Wait("W", for: .days(1)) } == ["Seconds": 86400])
        #expect(fields { order in Wait("W", seconds: order.count) } == ["SecondsPath": "$.count"])
        #expect(fields { _ in Wait("W", until: "2026-12-24T18:00:00Z") } == ["Timestamp": "2026-12-24T18:00:00Z"])
        #expect(fields { order in Wait("W", until: order.due) } == ["TimestampPath": "$.due"])
        #expect(fields(.jsonata) { order in Wait("W", until: order.due) } == ["Timestamp": "{% $states.input.due %}"])
        #expect(
            fields(.jsonata) { order in Wait("W", seconds: order.count) } == ["Seconds": "{% $states.input.count %}"]
        )
    }

    @Test func aFailSaysWhy() {
        #expect(fields { _ in Fail("F", error: "E", cause: "c") } == ["Error": "E", "Cause": "c"])
        #expect(fields { _ in Fail("F") } == [:])
        #expect(
            fields { order in Fail("F", error: Text(order.id), cause: Text("no \(order.id)")) } == [
                "ErrorPath": "$.id", "CausePath": "States.Format('no {}', $.id)",
            ]
        )
        #expect(
            fields(.jsonata) { order in Fail("F", error: "E", cause: Text("no \(order.id)")) } == [
                "Error": "E", "Cause": #"{% "no " & $states.input.id %}"#,
            ]
        )
    }

    @Test func aSucceedMaySelect() {
        #expect(fields { order in Succeed("S").outputPath(order.id) } == ["OutputPath": "$.id"])
        #expect(fields(.jsonata) { order in Succeed("S").output(order.id) } == ["Output": "{% $states.input.id %}"])
    }

    @Test func aRawStateTakesPartInTheSequence() {
        let workflow = Workflow("W") {
            RawState("A", ["Type": "Pass", "Result": 1])
            RawState("B", ["Type": "Pass", "Next": "D"])
            RawState("C", ["Type": "Choice", "Choices": [["Variable": "$.x", "IsNull": true, "Next": "D"]]])
            RawState("D", ["Type": "Wait", "Seconds": 1])
        }
        #expect(transitions(workflow) == ["A → B", "B → D", "C → D", "D → end"])
    }

    @Test func whatARawStateHasWrongIsReportedAtItsLine() {
        let line = #line + 1
        let made = Workflow("W") { RawState("A", ["Type": "Pass", "Resullt": 1]) }.synthesize()
        #expect(
            made.diagnostics.map { "\($0)" } == [
                "\(#fileID):\(line): warning: [SS1001] state \"A\": \"Resullt\" is not a field of a Pass state; did you mean "
                    + "\"Result\"?"
            ]
        )
    }
}
