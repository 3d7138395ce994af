internal import OrderedJSON
internal import StatesLanguage

/// Mocked answers of tasks, read from a file in the format of Step Functions Local: `MockConfigFile.json`.
///
/// ```json
/// {
///   "StateMachines": {
///     "Orders": { "TestCases": { "HappyPath": { "Reserve": "Reserved" } } }
///   },
///   "MockedResponses": {
///     "Reserved": {
///       "0": { "Throw": { "Error": "Throttled", "Cause": "too many calls" } },
///       "1-3": { "Return": { "StatusCode": 200, "Payload": { "id": "r1" } } }
///     }
///   }
/// }
/// ```
///
/// A test case says for each state which mocked response answers it; a response says by the number of the call, from 0,
/// what is answered. Calls of a state are counted over the whole execution, through retries, loops and iterations.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html>.
public struct MockConfiguration: Sendable {
    let stateMachines: [StateMachineEntry]
    let responses: [String: MockedResponse]
    let source: MockSource

    /// The names of the state machines, in the order of the file.
    public var stateMachineNames: [String] { stateMachines.map(\.name) }

    struct StateMachineEntry: Sendable {
        let name: String
        let testCases: [TestCaseEntry]
    }

    struct TestCaseEntry: Sendable {
        let name: String
        let pointer: JSONPointer
        /// The response's name by the state's.
        let responses: [(state: String, response: String)]
    }

    /// The names of a state machine's test cases, in the order of the file.
    public func testCaseNames(of stateMachine: String) -> [String] {
        stateMachines.first { $0.name == stateMachine }?.testCases.map(\.name) ?? []
    }

    /// The mocks of one test case.
    ///
    /// - Throws: ``MockConfigurationError`` where there is no such test case, or it names a response that isn't there.
    public func testCase(
        _ name: String,
        of stateMachine: String
    ) throws(MockConfigurationError) -> MockTestCase {
        guard let machine = stateMachines.first(where: { $0.name == stateMachine }) else {
            throw source.unknownStateMachine(stateMachine, among: stateMachineNames)
        }
        guard let testCase = machine.testCases.first(where: { $0.name == name }) else {
            throw source.unknownTestCase(name, of: stateMachine, among: machine.testCases.map(\.name))
        }
        var mocks: [(state: String, response: MockedResponse)] = []
        for (state, response) in testCase.responses {
            guard let mocked = responses[response] else {
                let place = testCase.pointer.appending(state)
                throw source.unknownResponse(response, at: place, among: Array(responses.keys))
            }
            mocks.append((state, mocked))
        }
        return MockTestCase(name: name, stateMachine: stateMachine, mocks: mocks, entry: testCase, source: source)
    }
}

/// The mocks of one test case of a ``MockConfiguration``.
public struct MockTestCase: Sendable {
    /// The test case's name.
    public let name: String
    /// The name of its state machine.
    public let stateMachine: String
    let mocks: [(state: String, response: MockedResponse)]
    let entry: MockConfiguration.TestCaseEntry
    let source: MockSource

    /// The states that are mocked, in the order of the file.
    public var stateNames: [String] { mocks.map(\.state) }

    /// Handlers that answer the mocked states, and no others.
    public var handlers: TaskHandlers {
        var handlers = TaskHandlers()
        add(to: &handlers)
        return handlers
    }

    /// Adds the mocks to handlers, before which they come.
    public func add(to handlers: inout TaskHandlers) {
        for (state, response) in mocks {
            handlers.mock(state: state) { request in response.answer(to: request) }
        }
    }

    /// Makes sure that each mocked state is a Task state.
    ///
    /// - Parameter tasks: The names of all Task states.
    /// - Throws: ``MockConfigurationError`` for the first name that isn't among them.
    public func check(against tasks: some Sequence<String>) throws(MockConfigurationError) {
        let tasks = Set(tasks)
        for name in stateNames where !tasks.contains(name) {
            throw source.unknownState(name, at: entry.pointer.appending(name), among: tasks.sorted())
        }
    }
}
