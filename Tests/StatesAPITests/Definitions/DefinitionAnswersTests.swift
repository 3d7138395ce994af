import OrderedJSON
import StatesAPI
import Testing

@Suite("Answers about definitions")
struct DefinitionAnswersTests {
    private let api = StepFunctionsAPI()

    private func findings(_ definition: JSON, type: String = "STANDARD", severity: String = "ERROR") throws -> [JSON] {
        let request: JSON = [
            "definition": .string(definition.serialized()), "type": .string(type), "severity": .string(severity),
        ]
        return try api.validateStateMachineDefinition(request)["diagnostics"]?.arrayValue ?? []
    }

    @Test("a sound definition is OK")
    func sound() throws {
        let definition = #"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
        let answer = try api.validateStateMachineDefinition(["definition": .string(definition)])
        #expect(answer == ["result": "OK", "diagnostics": [], "truncated": false])
    }

    @Test(
        "faults have the service's code, words and place",
        arguments: [
            (["States": [:]], "SCHEMA_VALIDATION_FAILED", "Value cannot be empty", "/States"),
            (["Comment": "c"], "SCHEMA_VALIDATION_FAILED", "These fields are required: [StartAt, States]", "/"),
            (
                ["StartAt": "A", "States": ["A": ["Type": "Pass", "Next": "B"]]], "MISSING_TRANSITION_TARGET",
                "Missing 'Next' target: B", "/States/A/Next"
            ),
            (
                ["StartAt": "A", "States": ["A": ["Type": "Succeed"], "B": ["Type": "Succeed"]]],
                "MISSING_TRANSITION_TARGET", #"State "B" is not reachable."#, "/States/B"
            ),
            (
                ["StartAt": "A", "States": ["A": ["Type": "Wait", "Seconds": 1, "Retry": [], "End": true]]],
                "SCHEMA_VALIDATION_FAILED", "Field 'Retry' is not supported", "/States/A"
            ),
            (
                ["StartAt": "A", "States": ["A": ["Type": "Pass", "Output": 1, "End": true]]],
                "SCHEMA_VALIDATION_FAILED",
                "The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' "
                    + "QueryLanguage", "/States/A"
            ),
            (
                [
                    "StartAt": "A",
                    "States": [
                        "A": ["Type": "Choice", "Choices": [["Variable": "$.a", "IsNull": true, "Next": "No"]]]
                    ],
                ], "MISSING_TRANSITION_TARGET", "Missing 'Next' target: No", "/States/A/Choices[0]/Next"
            ),
        ] as [(JSON, String, String, String)]
    )
    func words(definition: JSON, code: String, message: String, location: String) throws {
        let expected: JSON = [
            "severity": "ERROR", "code": .string(code), "message": .string(message), "location": .string(location),
        ]
        let found = try findings(definition)
        #expect(found.contains(expected), "\(found)")
    }

    @Test("a machine without an end is told of once, without a place, and nothing else is out of reach")
    func endless() throws {
        let definition: JSON = [
            "StartAt": "A",
            "States": [
                "A": ["Type": "Pass", "Next": "B"], "B": ["Type": "Pass", "Next": "A"],
                "C": ["Type": "Pass", "Next": "A"],
            ],
        ]
        #expect(
            try findings(definition) == [
                ["severity": "ERROR", "code": "MISSING_END_STATE", "message": "Workflow has no terminal state"]
            ]
        )
    }

    @Test("what Express doesn't have is refused there alone")
    func express() throws {
        let definition: JSON = [
            "StartAt": "A", "States": ["A": task("glue:startJobRun.sync")],
        ]
        #expect(try findings(definition).isEmpty)
        #expect(try findings(definition, type: "EXPRESS").first?["location"] == "/States/A/Resource")
    }

    @Test("warnings come where they are asked for, and don't fail the definition")
    func warnings() throws {
        let state: JSON = ["Type": "Pass", "Parameters": ["id": "$.order.id"], "End": true]
        let definition: JSON = ["StartAt": "A", "States": ["A": state]]
        #expect(try findings(definition).isEmpty)
        #expect(try findings(definition, severity: "WARNING").first?["code"] == "NO_DOLLAR")
    }

    @Test("no more findings come than are asked for")
    func truncated() throws {
        let states = JSONObject((0..<5).map { ("S\($0)", ["Type": "Pass", "Next": "None"] as JSON) })
        let definition: JSON = ["StartAt": "S0", "States": .object(states)]
        let answer = try api.validateStateMachineDefinition([
            "definition": .string(definition.serialized()), "maxResults": 2,
        ])
        #expect(answer["diagnostics"]?.arrayValue?.count == 2)
        #expect(answer["truncated"] == true)
    }

    @Test("a text that isn't JSON is a finding", arguments: ["{", "", "[]", "null"])
    func unreadable(text: String) throws {
        guard !text.isEmpty else {
            #expect(throws: APIError.self) { try api.validateStateMachineDefinition(["definition": ""]) }
            return
        }
        let answer = try api.validateStateMachineDefinition(["definition": .string(text)])
        #expect(answer["result"] == "FAIL")
        #expect(answer["diagnostics"]?[0]?["code"] == "INVALID_JSON_DESCRIPTION")
    }

    // MARK: CreateStateMachine, UpdateStateMachine

    private static let definition = JSON.string(#"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#)

    @Test("a sound machine would be created")
    func create() throws {
        let answer = try api.createStateMachine([
            "name": "orders", "definition": Self.definition, "roleArn": "r", "publish": true,
        ])
        #expect(answer["stateMachineArn"] == "arn:aws:states:us-east-1:123456789012:stateMachine:orders")
        #expect(answer["stateMachineVersionArn"] == "arn:aws:states:us-east-1:123456789012:stateMachine:orders:1")
    }

    @Test("all faults stand in one refusal")
    func refuse() {
        let faulty = JSON.string(
            #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "C": {"Type": "Fail"}}}"#
        )
        #expect(
            throws: APIError(
                code: "InvalidDefinition",
                message: "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: B at "
                    + #"/States/A/Next, MISSING_TRANSITION_TARGET: State "C" is not reachable. at /States/C'"#
            )
        ) {
            try api.createStateMachine(["name": "n", "definition": faulty, "roleArn": "r"])
        }
    }

    @Test("names, versions and missing members are checked")
    func members() {
        let sound: JSONObject = ["name": "n", "definition": Self.definition, "roleArn": "r"]
        func code(_ changes: JSONObject) -> String? {
            var request = sound
            for (name, value) in changes { request[name] = value }
            do throws(APIError) {
                _ = try api.createStateMachine(.object(request))
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code([:]) == nil)
        #expect(code(["name": "a b"]) == "InvalidName")
        #expect(code(["name": ""]) == "ParamValidationError")
        #expect(code(["roleArn": .null]) == "ParamValidationError")
        #expect(code(["type": "FAST"]) == "ValidationException")
        #expect(code(["versionDescription": "v"]) == "ValidationException")
        #expect(throws: APIError.self) { try api.updateStateMachine(["stateMachineArn": "a"]) }
        #expect(throws: Never.self) {
            try api.updateStateMachine(["stateMachineArn": "a", "definition": Self.definition])
        }
    }
}
