public import OrderedJSON

/// How a mocked task ends.
public struct TaskAnswer: Sendable, Hashable {
    let ending: Ending
    /// What the call itself answers where the state waits for more: the job's or the message's identifier.
    let submitted: JSON?
    /// The time until the end, by the execution's clock.
    var delay = Duration.zero

    enum Ending: Sendable, Hashable {
        case success(JSON)
        case failure(TaskFailure)
        case timeout
        case never
    }

    /// The task gives a result.
    ///
    /// - Parameter submitted: For jobs and callbacks, what the call answers before the result is there.
    public static func success(_ result: JSON, submitted: JSON? = nil) -> TaskAnswer {
        TaskAnswer(ending: .success(result), submitted: submitted)
    }

    /// The task fails with an error of that name.
    public static func failure(_ error: String?, cause: String? = nil, submitted: JSON? = nil) -> TaskAnswer {
        TaskAnswer(ending: .failure(TaskFailure(error, cause: cause)), submitted: submitted)
    }

    /// The task times out at once, without TimeoutSeconds having to pass.
    public static func timeout(submitted: JSON? = nil) -> TaskAnswer {
        TaskAnswer(ending: .timeout, submitted: submitted)
    }

    /// The task never ends by itself.
    public static let never = TaskAnswer(ending: .never, submitted: nil)

    /// The same answer after a time, by the execution's clock.
    public func after(_ delay: Duration) -> TaskAnswer {
        var answer = self
        answer.delay = delay
        return answer
    }

    private init(ending: Ending, submitted: JSON?) {
        self.ending = ending
        self.submitted = submitted
    }
}
