public import StatesLanguage

/// How executions of an engine run.
public struct EngineOptions: Sendable {
    /// What the machine is called, in ARNs and in the context object.
    public var stateMachineName = "StateMachine"
    /// Standard or Express: Express executions end after five minutes and have no quota of events.
    public var type = ExecutionType.standard
    /// The time by which executions run.
    public var clock = ExecutionClock.system
    /// The limits that are enforced.
    public var quotas = Quotas.aws
    /// What stands for S3: where distributed Maps read their items and write their results.
    public var objectStore: (any ObjectStore)?
    /// Whether events are kept.
    ///
    /// Without them an execution of any length takes no more memory.
    public var keepsHistory = true
    /// Whether the histories of the child executions of Map runs are kept too.
    package var keepsChildHistories = false
    /// Whether virtual time stands still while a task token is out, so that somebody can answer it.
    package var holdsTimeForTokens = true
    /// The seed of all chance: jitter, `States.MathRandom`, `States.UUID`, names and tokens; nil for other chance on
    /// every run.
    ///
    /// Executions with other names have other chance.
    public var seed: UInt64?
    /// The AWS account in ARNs.
    public var account = "123456789012"
    /// The AWS Region in ARNs and events.
    public var region = "us-east-1"
    /// The execution role; one is made up where it is nil.
    public var roleARN: String?

    /// The usual options: real time, the quotas of AWS, history kept.
    public init(clock: ExecutionClock = .system) {
        self.clock = clock
    }
}
