import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// An order is charged and shipped; the history of one such execution is replayed by definitions that changed since.
@Suite struct ReplayTests {
    static let order: JSON = [
        "StartAt": "Charge",
        "States": [
            "Charge": [
                "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": ["FunctionName": "charge", "Payload": ["amount.$": "$.amount"]],
                "ResultSelector": ["id.$": "$.Payload.id"], "ResultPath": "$.payment",
                "Retry": [["ErrorEquals": ["Busy"], "MaxAttempts": 2]],
                "Catch": [["ErrorEquals": ["Declined"], "ResultPath": "$.failure", "Next": "Refuse"]],
                "Next": "Ship",
            ],
            "Ship": [
                "Type": "Parallel", "ResultPath": .null, "End": true,
                "Branches": [
                    ["StartAt": "Pack", "States": ["Pack": ["Type": "Wait", "Seconds": 60, "End": true]]],
                    [
                        "StartAt": "Tell",
                        "States": [
                            "Tell": [
                                "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                                "Parameters": ["MessageBody": ["token.$": "$$.Task.Token", "to.$": "$.customer"]],
                                "End": true,
                            ]
                        ],
                    ],
                ],
            ],
            "Refuse": ["Type": "Pass", "Parameters": ["refused": true], "End": true],
        ],
    ]

    /// The history of an order as `GetExecutionHistory` would give it.
    static func history(charge: TaskAnswer...) async throws -> RecordedHistory {
        var handlers = TaskHandlers()
        handlers.mock(state: "Charge") { charge[min($0.invocation, charge.count - 1)] }
        handlers.mock(state: "Tell", .success(["read": true], submitted: ["MessageId": "m1"]).after(.seconds(30)))
        let engine = try Engine(machine(order), handlers: handlers, options: EngineOptions(clock: .virtual))
        let result = try await engine.run(["amount": 12, "customer": "Kim"])
        return try RecordedHistory(json: ["events": .array(result.events.map(\.json))])
    }

    static let paid = TaskAnswer.success(["Payload": ["id": "p1"], "StatusCode": 200])

    static func machine(_ definition: JSON) throws -> StateMachine {
        var diagnostics: [Diagnostic] = []
        return try #require(StateMachine(json: definition, diagnostics: &diagnostics))
    }

    /// What a changed definition does with a history.
    func replay(
        _ history: RecordedHistory,
        _ change: (inout DefinitionEditor) -> Void = { _ in }
    ) async throws -> Departure? {
        var editor = DefinitionEditor(definition: Self.order)
        change(&editor)
        return try await Replay(of: history, by: try Self.machine(editor.definition)).departure
    }

    // MARK: As recorded

    @Test func theSameDefinitionGoesAsRecorded() async throws {
        #expect(try await replay(Self.history(charge: Self.paid)) == nil)
        #expect(try await replay(Self.history(charge: .failure("Busy"), Self.paid)) == nil)
        #expect(try await replay(Self.history(charge: .failure("Declined", cause: "no funds"))) == nil)
        #expect(try await replay(Self.history(charge: .failure("Odd"))) == nil)
        #expect(try await replay(Self.history(charge: .timeout())) == nil)
    }

    @Test func aRefactoringThatChangesNothingGoesAsRecorded() async throws {
        let departure = try await replay(Self.history(charge: Self.paid)) { editor in
            editor.set("Comment", "Charges an order and ships it", in: "Charge")
            editor.set("ResultSelector", nil, in: "Charge")
            // The same result, made in JSONata.
            editor.set("Parameters", nil, in: "Charge")
            editor.set("ResultPath", nil, in: "Charge")
            editor.set("QueryLanguage", "JSONata", in: "Charge")
            editor.set(
                "Arguments",
                ["FunctionName": "charge", "Payload": ["amount": "{% $states.input.amount %}"]],
                in: "Charge"
            )
            editor.set(
                "Output",
                "{% $merge([$states.input, {'payment': {'id': $states.result.Payload.id}}]) %}",
                in: "Charge"
            )
            editor.set(
                "Catch",
                [
                    [
                        "ErrorEquals": ["Declined"], "Next": "Refuse",
                        "Output": "{% $merge([$states.input, {'failure': $states.errorOutput}]) %}",
                    ]
                ],
                in: "Charge"
            )
        }
        #expect(departure == nil)
    }

    // MARK: Departures

    @Test func aRenamedStateIsFound() async throws {
        let departure = try await replay(Self.history(charge: Self.paid)) {
            $0.rename("Ship", to: "Send", after: "Charge")
        }
        #expect(departure?.kind == .path)
        #expect(
            departure?.message
                == #"the state "Ship" was entered; now it is "Send" (the definition has no state "Ship")"#
        )
    }

    @Test func aChangedResultPathIsFound() async throws {
        let departure = try await replay(Self.history(charge: Self.paid)) {
            $0.set("ResultPath", "$.charge", in: "Charge")
        }
        #expect(departure?.kind == .output)
        #expect(departure?.state == "Charge")
        #expect(departure?.message.contains("/charge: it was absent") == true)
    }

    @Test func aRemovedCatcherIsFound() async throws {
        let departure = try await replay(Self.history(charge: .failure("Declined"))) {
            $0.set("Catch", nil, in: "Charge")
        }
        #expect(departure?.kind == .failure)
        #expect(departure?.message.contains("its error Declined was caught; now no catcher takes it") == true)
    }

    @Test func aRemovedRetrierIsFound() async throws {
        let departure = try await replay(Self.history(charge: .failure("Busy"), Self.paid)) {
            $0.set("Retry", nil, in: "Charge")
        }
        #expect(departure?.kind == .retries)
        #expect(departure?.message.contains("it was tried again after Busy") == true)
    }

    @Test func aNewRequiredFieldIsFound() async throws {
        let departure = try await replay(Self.history(charge: Self.paid)) {
            $0.set(
                "Parameters",
                ["FunctionName": "charge", "Payload": ["amount.$": "$.amount", "currency.$": "$.currency"]],
                in: "Charge"
            )
        }
        #expect(departure?.kind == .failure)
        #expect(departure?.state == "Charge")
        #expect(departure?.message.contains("$.currency") == true)
    }

    @Test func aShorterTimeoutThanTheTaskTookIsFound() async throws {
        let slow = Self.paid.after(.seconds(90))
        let departure = try await replay(Self.history(charge: slow)) { $0.set("TimeoutSeconds", 60, in: "Charge") }
        #expect(departure?.message == "its task gave a result after 90 s; now it times out before")
    }

    @Test func aChangeWithinABranchIsFoundThere() async throws {
        let departure = try await replay(Self.history(charge: Self.paid)) { editor in
            editor.edit("Ship") { ship in
                ship = JSON.object(
                    ship.objectValue!.replacing("Branches") { branches in
                        [branches[0]!, ["StartAt": "Tell", "States": ["Tell": ["Type": "Pass", "End": true]]]]
                    }
                )
            }
        }
        #expect(departure?.state == "Tell")
    }
}

/// Changes the states of a definition.
struct DefinitionEditor {
    private(set) var definition: JSON

    init(definition: JSON) {
        self.definition = definition
    }

    mutating func edit(_ state: String, _ change: (inout JSON) -> Void) {
        guard var root = definition.objectValue, var states = root["States"]?.objectValue, var value = states[state]
        else { return }
        change(&value)
        states[state] = value
        root["States"] = .object(states)
        definition = .object(root)
    }

    /// Sets a field of a state; nil removes it.
    mutating func set(_ field: String, _ value: JSON?, in state: String) {
        edit(state) { json in
            guard var object = json.objectValue else { return }
            object[field] = value
            json = .object(object)
        }
    }

    mutating func rename(_ state: String, to name: String, after previous: String) {
        guard var root = definition.objectValue, var states = root["States"]?.objectValue else { return }
        states[name] = states[state]
        states[state] = nil
        root["States"] = .object(states)
        definition = .object(root)
        set("Next", .string(name), in: previous)
    }
}

extension JSONObject {
    func replacing(_ key: String, _ change: (JSON) -> JSON) -> JSONObject {
        var copy = self
        copy[key] = change(self[key] ?? .null)
        return copy
    }
}
