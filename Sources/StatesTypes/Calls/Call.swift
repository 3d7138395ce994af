/// A call of a service: the resource, what is sent, and the type of the answer.
public struct Call<Output>: Sendable {
    /// The ARN of what is called: ASL's `Resource`.
    public var resource: String
    /// What is sent: ASL's `Parameters` or `Arguments`; nil sends the state's input.
    public var parameters: Template?

    /// A call of any resource, its answer said to be of a type.
    public init(_ resource: String, _ parameters: Template? = nil, returning: Output.Type = Output.self) {
        self.resource = resource
        self.parameters = parameters
    }

    /// The same call, which waits until somebody answers its task token: `.waitForTaskToken`.
    ///
    /// Send the token somewhere: `Context.task.token` among the parameters. The task's result is what is answered.
    public func waitForTaskToken<Answer>(_ answer: Answer.Type) -> Call<Answer> {
        Call<Answer>(resource + ".waitForTaskToken", parameters)
    }

    /// The same call, which waits until the job that it starts has ended: `.sync`.
    public func sync<Result>(_ result: Result.Type) -> Call<Result> {
        Call<Result>(resource + ".sync", parameters)
    }
}
