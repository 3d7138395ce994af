public import OrderedJSON

/// What runs the tasks of an execution: closures by the name of a function, by resource, or by state.
///
/// ```swift
/// var handlers = TaskHandlers()
/// handlers.on(function: "classify") { request in
///     ["label": "spam", "text": request.parameters["text"] ?? ""]
/// }
/// handlers.on(resource: "arn:aws:states:::sqs:sendMessage") { request in ["MessageId": "1"] }
/// handlers.mock(state: "Publish", .failure("Throttled"), .success(["status": "published"]))
/// ```
///
/// A mock of a state comes before its handler, a state's handler before that of its function or resource.
public struct TaskHandlers: Sendable {
    /// A handler: it gets a request and gives the task's result, or throws.
    public typealias Handler = @Sendable (TaskRequest) async throws -> JSON

    enum Entry: Sendable {
        case work(Handler)
        /// Answers known without waiting.
        case answer(@Sendable (TaskRequest) -> TaskAnswer)
    }

    private var states: [String: Entry] = [:]
    private var functions: [String: Entry] = [:]
    private var resources: [String: Entry] = [:]
    private var otherwise: Entry?
    private var activities: Set<String> = []
    private var machines: [String: (program: Program, isExpress: Bool)] = [:]
    private var faults: [String: @Sendable (TaskRequest) -> TaskAnswer?] = [:]

    /// No handlers.
    public init() {}

    /// Runs a Lambda function: `request.parameters` is its payload, and the result its answer.
    ///
    /// It is called for a Resource that is the function's ARN, and for `lambda:invoke`, whose answer is put together
    /// around the result.
    ///
    /// - Parameter name: The function's name or ARN.
    public mutating func on(function name: String, _ handler: @escaping Handler) {
        functions[FunctionName.base(of: name)] = .work(handler)
    }

    /// Runs what a `Resource` names: `request.parameters` is what is sent, and the result is the service's answer.
    ///
    /// What Step Functions adds to the answers of some services, `SdkHttpMetadata` for example, is added where the
    /// result hasn't got it.
    ///
    /// For `.sync` the result is that of the whole job. For `.waitForTaskToken` it is the answer of the call alone; the
    /// task's own result comes by ``Engine/sendTaskSuccess(taskToken:output:)``.
    public mutating func on(resource: String, _ handler: @escaping Handler) {
        resources[resource] = .work(handler)
    }

    /// Runs the task of one state, whatever it calls: the result is the task's as it is.
    ///
    /// For `.waitForTaskToken` it is the answer of the call alone, as for a resource.
    public mutating func on(state name: String, _ handler: @escaping Handler) {
        states[name] = .work(handler)
    }

    /// Runs every task that has no other handler.
    public mutating func otherwise(_ handler: @escaping Handler) {
        otherwise = .work(handler)
    }

    /// Creates an activity: its tasks wait for workers that poll by ``Engine/getActivityTask(_:workerName:within:)``.
    ///
    /// Without it, a handler for the activity's ARN is an activity with one worker in this process.
    public mutating func createActivity(_ arn: String) {
        activities.insert(arn)
    }

    /// Runs the executions that `states:startExecution` tasks start, within the execution that starts them.
    ///
    /// The nested execution has the same handlers and the same time. With `.sync` its end is waited for, otherwise it
    /// goes on for as long as the execution that started it.
    ///
    /// - Parameter name: The machine's name or ARN.
    public mutating func on(stateMachine name: String, _ program: Program, isExpress: Bool = false) {
        machines[Self.machineName(name)] = (program, isExpress)
    }

    /// Answers the tries of one state's task, in order; the last answer repeats.
    public mutating func mock(state name: String, _ answers: TaskAnswer...) {
        mock(state: name) { request in
            answers.isEmpty ? .never : answers[min(request.invocation, answers.count - 1)]
        }
    }

    /// Answers the tries of one state's task; `request.invocation` counts them.
    public mutating func mock(state name: String, _ answer: @escaping @Sendable (TaskRequest) -> TaskAnswer) {
        states[name] = .answer(answer)
    }

    /// Answers the calls of one function or resource.
    public mutating func mock(resource: String, _ answer: @escaping @Sendable (TaskRequest) -> TaskAnswer) {
        resources[resource] = .answer(answer)
    }

    /// Answers every task that has no other handler.
    public mutating func mockOtherwise(_ answer: @escaping @Sendable (TaskRequest) -> TaskAnswer) {
        otherwise = .answer(answer)
    }

    /// Answers tries of one state's task in place of its handler, but for those that the closure has no answer for.
    ///
    /// That is how a fault is put into an otherwise sound run: the handler doesn't count such a try as a call.
    public mutating func intercept(
        state name: String,
        _ answer: @escaping @Sendable (TaskRequest) -> TaskAnswer?
    ) {
        faults[name] = answer
    }

    // MARK: Looking up

    func machine(_ arn: String) -> (program: Program, isExpress: Bool)? { machines[Self.machineName(arn)] }

    func hasActivity(_ arn: String) -> Bool { activities.contains(arn) }

    static func machineName(_ arn: String) -> String {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count >= 7 ? String(parts[6]) : arn
    }

    /// What is put in place of the handler's answer.
    func fault(for request: TaskRequest) -> TaskAnswer? { faults[request.stateName]?(request) }

    /// The handler of a request, the request as that handler is to see it, and what its result becomes.
    func entry(for request: TaskRequest) -> (entry: Entry, request: TaskRequest, shaping: Shaping)? {
        if let entry = states[request.stateName] { return (entry, request, .none) }
        if let entry = resources[request.resource] { return (entry, request, .service) }
        if let name = request.functionName, let entry = functions[FunctionName.base(of: name)] {
            guard case .integration = request.target else { return (entry, request, .none) }
            var request = request
            request.parameters = request.parameters["Payload"] ?? .object([:])
            return (entry, request, .function)
        }
        return otherwise.map { ($0, request, .none) }
    }

    /// What is put around a handler's result.
    enum Shaping {
        /// Nothing: it is the task's result as it is.
        case none
        /// What the service adds.
        case service
        /// What `lambda:invoke` puts around a function's payload.
        case function

        /// The task's result.
        func result(of request: TaskRequest, from answer: JSON) throws(TaskFailure) -> JSON {
            switch self {
            case .none: return answer
            case .service:
                guard let integration = request.integration else { return answer }
                return try ServiceShape(integration).result(from: answer)
            case .function: return ServiceShape.functionAnswer(answer)
            }
        }
    }
}

extension TaskRequest {
    /// The Lambda function that is called, by name or ARN.
    var functionName: String? {
        switch target {
        case .function: resource
        case .integration(let integration) where integration.service == "lambda":
            parameters["FunctionName"]?.stringValue
        default: nil
        }
    }
}

/// Names of Lambda functions: `name`, `name:alias`, `account:function:name`, or an ARN.
enum FunctionName {
    /// The name alone, which stands for all its versions.
    static func base(of text: String) -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if let place = parts.lastIndex(of: "function"), place + 1 < parts.count { return String(parts[place + 1]) }
        return parts.count <= 2 ? String(parts[0]) : text
    }
}
