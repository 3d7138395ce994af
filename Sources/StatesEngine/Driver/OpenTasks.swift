internal import OrderedJSON

/// The tries of tasks that have no result yet: handlers at work, task tokens that are out, answers that come later.
struct OpenTasks {
    private let mailbox: Mailbox
    private let tokens: TaskTokens
    /// Handlers at work.
    private var work: [TaskID: Task<Void, Never>] = [:]
    /// Task tokens that are out.
    private var tokensOut: [TaskID: String] = [:]
    /// Answers of mocks that are to come later.
    private var delayed: [DelayedAnswer] = []

    /// A mock's answer, and when it comes.
    struct DelayedAnswer {
        let deadline: Timestamp
        let id: TaskID
        let answer: TaskAnswer
    }

    init(mailbox: Mailbox, tokens: TaskTokens) {
        self.mailbox = mailbox
        self.tokens = tokens
    }

    /// Whether a handler is at work.
    var haveWork: Bool { !work.isEmpty }
    /// Whether a task token waits for its answer.
    var haveTokensOut: Bool { !tokensOut.isEmpty }

    /// Keeps a handler at work, to be cancelled with its task.
    mutating func add(_ handler: Task<Void, Never>, for id: TaskID) { work[id] = handler }

    /// Lets the request's task token be answered from outside.
    mutating func waitForToken(of request: TaskRequest) {
        guard let token = request.taskToken else { return }
        tokens.add(token, TaskTokens.Owner(mailbox: mailbox, task: request.id))
        tokensOut[request.id] = token
    }

    /// Lets a worker take the task of an activity; false where there is no token to answer with.
    mutating func offerToWorkers(_ request: TaskRequest) -> Bool {
        guard let token = request.taskToken else { return false }
        waitForToken(of: request)
        tokens.activities.add(
            ActivityTasks.Scheduled(
                task: ActivityTask(taskToken: token, input: request.parameters),
                owner: TaskTokens.Owner(mailbox: mailbox, task: request.id)
            ),
            to: request.resource
        )
        return true
    }

    // MARK: Answers that come later

    /// Keeps an answer until it is time.
    mutating func add(_ answer: DelayedAnswer) { delayed.append(answer) }

    /// When the next answer comes.
    var nextAnswer: Timestamp? { delayed.lazy.map(\.deadline).min() }

    /// Takes out the answer that comes first; of those of one moment, the one that was kept first.
    mutating func takeNextAnswer() -> DelayedAnswer? {
        let first = delayed.indices.min { delayed[$0].deadline < delayed[$1].deadline }
        return first.map { delayed.remove(at: $0) }
    }

    // MARK: Forgetting

    /// Drops all that is kept for a try of a task.
    mutating func forget(_ id: TaskID) {
        if !work.isEmpty { work.removeValue(forKey: id)?.cancel() }
        if !tokensOut.isEmpty, let token = tokensOut.removeValue(forKey: id) {
            tokens.remove(token)
            tokens.activities.remove(id, mailbox: mailbox)
        }
        if !delayed.isEmpty { delayed.removeAll { $0.id == id } }
    }

    /// Drops all that is kept for the tasks of an execution.
    mutating func forgetAll(of execution: Int) {
        for id in work.keys where id.execution == execution { forget(id) }
        for id in tokensOut.keys where id.execution == execution { forget(id) }
        delayed.removeAll { $0.id.execution == execution }
    }

    /// Cancels handlers and takes tokens back, at the end.
    func giveUp() {
        for task in work.values { task.cancel() }
        for token in tokensOut.values { tokens.remove(token) }
    }
}
