public import StatesTypes

// A workflow as a step of another.

extension Workflow {
    /// A call that runs this workflow as an execution of its own, and waits for its output:
    /// `arn:aws:states:::states:startExecution.sync:2`.
    ///
    /// ```swift
    /// Task("Moderate", contentModerator.call(arn: "${ModeratorArn}", input: post.review)).result(into: post.verdict)
    /// ```
    /// The step's result is the workflow's output, `Output` in what the service answers.
    /// - Parameters:
    ///   - arn: The ARN of the state machine that this workflow was deployed as, or a placeholder: `StateMachineArn`.
    ///   - input: What the execution gets: `Input`.
    ///   - name: The execution's name; a random one where nothing is said: `Name`.
    public func call(arn: String, input: some TypedTemplate<Input>, name: Text? = nil) -> Call<Output> {
        var call = Call<Output>("arn:aws:states:::states:startExecution.sync:2", parameters(arn, input, name))
        call.resultMember = "Output"
        return call
    }

    /// A call that starts this workflow as an execution of its own, and doesn't wait:
    /// `arn:aws:states:::states:startExecution`.
    public func start(arn: String, input: some TypedTemplate<Input>, name: Text? = nil) -> Call<StartedExecution> {
        Call("arn:aws:states:::states:startExecution", parameters(arn, input, name))
    }

    private func parameters(_ arn: String, _ input: some TypedTemplate<Input>, _ name: Text?) -> Template {
        var members: [(key: String, value: Template.Node)] = [
            ("StateMachineArn", .literal(.string(arn))), ("Input", input._template.node),
        ]
        if let name { members.append(("Name", .expression(name._node))) }
        return Template(node: .object(members))
    }
}

/// What the service answers when it has started an execution.
public struct StartedExecution: Payload, Hashable {
    /// The execution's ARN: `ExecutionArn`.
    public var executionARN: String
    /// When it started: `StartDate`.
    public var startDate: Timestamp

    /// An answer, to mock one.
    public init(executionARN: String, startDate: Timestamp) {
        self.executionARN = executionARN
        self.startDate = startDate
    }

    enum CodingKeys: String, CodingKey {
        case executionARN = "ExecutionArn"
        case startDate = "StartDate"
    }

    /// The fields by their coded names.
    public struct Fields: Sendable {
        /// The execution's ARN.
        public let executionARN = Field<String>("ExecutionArn")
        /// When it started.
        public let startDate = Field<Timestamp>("StartDate")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }
}
