import OrderedJSON
import StatesLanguage
import Testing

@Suite("A definition is read with its findings at their lines")
struct ParsedDefinitionTests {
    @Test("Findings come in the order of the text, each at its place")
    func findings() throws {
        let text = """
            {
              "StartAt": "A", "Bogus": 1,
              "States": {
                "A": { "Type": "Wait", "Seconds": "x", "End": "yes" },
                "B": { "Type": "Parallel", "Branches": [ 5 ], "End": true }
              },
              "StartAt": "B"
            }
            """
        let parsed = try ParsedDefinition(json: Array(text.utf8), file: "f.json")
        let places = parsed.diagnostics.map { "\($0.location.map(\.description) ?? "-") \($0.code)" }
        #expect(
            places == [
                "f.json:2:19 SS1001", "f.json:4:51 SS1002", "f.json:5:46 SS1002", "f.json:7:3 SS1007",
            ]
        )
        #expect(parsed.stateMachine.startAt == "B")
    }

    @Test("A finding about something that isn't written is placed where it belongs")
    func missing() throws {
        let text = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
        let parsed = try ParsedDefinition(json: Array(text.utf8))
        let finding = Diagnostic(.warning, .init(rawValue: "X"), "x", pointer: JSONPointer(["States", "A", "Next"]))
        #expect(parsed.located(finding).location == .text(file: nil, line: 1, column: 34))
    }

    @Test("A text that holds no state machine is an error with a place")
    func errors() {
        func message(_ text: String) -> String? {
            do throws(DefinitionError) {
                _ = try ParsedDefinition(json: Array(text.utf8), file: "f.json")
                return nil
            } catch {
                return error.description
            }
        }
        #expect(message("{\"a\": 1,\n}")?.hasPrefix("f.json:1:8: found a trailing comma") == true)
        #expect(message("[]")?.hasPrefix("f.json:1:1: this is not a state machine") == true)
        #expect(message(#"{"Resources": {}}"#)?.contains("CloudFormation or SAM template") == true)
        #expect(message(#"{"States": 5}"#) == nil)
    }
}
