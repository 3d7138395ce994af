public import OrderedJSON

/// One state, and what it is to be tested with: what TestState of Step Functions is asked.
///
/// ```swift
/// var test = StateTest(of: "Charge", input: ["amount": 12])
/// test.mock = .failure("Card.Declined")
/// test.retrierRetryCount = 3
/// let result = try await engine.testState(test)
/// ```
public struct StateTest: Sendable {
    /// The name of the state, which may stand in a branch or an item processor.
    public var stateName: String
    /// The state's input.
    public var input: JSON
    /// The variables that can be read in the state.
    public var variables: JSONObject = [:]
    /// The context object as the state sees it; nil for one that is made up.
    ///
    /// It is taken as it is: what is left out isn't there.
    public var context: JSON?
    /// What the task, the Map or the Parallel gives, in the place of a handler; nil to run them.
    public var mock: StateMock?
    /// How often the retrier that matches the error has retried already.
    public var retrierRetryCount = 0
    /// How many iterations of a mocked Map have failed.
    public var mapIterationFailureCount: Int?
    /// What the ItemReader of a mocked Map reads, as it stands in its source: a text in JSON, JSON Lines or CSV.
    public var mapItemReaderData: String?

    /// A test of a state with an input.
    public init(of stateName: String, input: JSON = .object([:])) {
        self.stateName = stateName
        self.input = input
    }
}

/// What a tested state's task, iterations or branches give.
public enum StateMock: Sendable, Hashable {
    /// They succeed: with a task's result, all results of a Map, or one result for each branch of a Parallel.
    case result(JSON)
    /// They fail.
    case failure(String?, cause: String? = nil)
}

/// What came of the test of one state.
public struct StateTestResult: Sendable, Hashable {
    /// How the state ended.
    public let status: Status
    /// What the state passes on, to the next state or to a catcher's.
    public let output: JSON?
    /// The error's name, where the state failed, caught or not.
    public let error: String?
    /// The error's cause, where it has one.
    public let cause: String?
    /// The state that would follow, where one does.
    public let nextState: String?
    /// What the state made of its data.
    public let inspection: StateInspection

    /// How a tested state ended, in the words of TestState.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// It succeeded.
        case succeeded = "SUCCEEDED"
        /// It failed, and nothing took the error.
        case failed = "FAILED"
        /// It failed, and a retrier would try it again.
        case retriable = "RETRIABLE"
        /// It failed, and a catcher took the error.
        case caughtError = "CAUGHT_ERROR"
    }
}

/// Why a state couldn't be tested, which is no error of the state.
public enum StateTestError: Error, Sendable, Hashable {
    /// The machine has no state of that name.
    case stateNotFound(String)
    /// The state can't be run.
    case program(ProgramError)
    /// The state's task has no mock and no handler.
    case engine(EngineError)
    /// States of that type do nothing that could be mocked.
    case mockNotSupported(type: String)
    /// A setting of the test says nothing about such a state.
    case notApplicable(String, to: String)
    /// More iterations are said to have failed than the Map has items.
    case tooManyFailedIterations(Int, items: Int)
    /// The mock of a Parallel hasn't one result for each branch.
    case resultCount(Int, branches: Int)
}

extension StateTestError: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .stateNotFound(let name): "the machine has no state \"\(name)\"; give the name of one that it has"
        case .program(let error): error.description
        case .engine(let error): error.description
        case .mockNotSupported(let type):
            "a \(type) state calls nothing that could be mocked; test it without a mock"
        case .notApplicable(let setting, let subject):
            "\(setting) says nothing about \(subject); leave it out"
        case .tooManyFailedIterations(let failed, let items):
            "\(failed) iterations can't have failed where there are \(items) items; give a lower number"
        case .resultCount(let count, let branches):
            "the mock has \(count) results, and the Parallel \(branches) branches; give one result for each branch"
        }
    }
}
