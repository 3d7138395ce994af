/// A call of a service: the resource, what is sent, and the type of the answer.
public struct Call<Output>: Sendable {
    /// The ARN of what is called: ASL's `Resource`.
    public var resource: String
    /// What is sent: ASL's `Parameters` or `Arguments`; nil sends the state's input.
    public var parameters: Template?
    /// What is sent instead of parameters, where that is one value: ASL's `InputPath`, in JSONata `Arguments`.
    public var input: ExpressionNode?
    /// The member of the answer that a step means by its result, where that isn't the whole.
    package var resultMember: String?

    /// A call of any resource, its answer said to be of a type.
    public init(_ resource: String, _ parameters: Template? = nil, returning: Output.Type = Output.self) {
        self.resource = resource
        self.parameters = parameters
    }

    /// The same call, which waits until somebody answers its task token: `.waitForTaskToken`.
    ///
    /// Send the token somewhere: `Context.task.token` among the parameters. The task's result is what is answered.
    public func waitForTaskToken<Answer>(_ answer: Answer.Type) -> Call<Answer> {
        with(resource + ".waitForTaskToken")
    }

    /// The same call, which waits until the job that it starts has ended: `.sync`.
    public func sync<Result>(_ result: Result.Type) -> Call<Result> {
        with(resource + ".sync")
    }

    private func with<Answer>(_ resource: String) -> Call<Answer> {
        var call = Call<Answer>(resource, parameters)
        call.input = input
        return call
    }
}

extension Call {
    /// A call that sends one value as it is, or the object that a template builds.
    package init(_ resource: String, sending value: some TypedTemplate, resultMember: String? = nil) {
        self.init(resource)
        switch value._template.node {
        case .expression(let node): input = node
        case let template: parameters = Template(node: template)
        }
        self.resultMember = resultMember
    }
}
