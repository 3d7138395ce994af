internal import OrderedJSON

/// Carries out what an execution's core decides: calls handlers, waits for time, and brings back what happens.
struct ExecutionDriver: ~Copyable {
    private var core: ExecutionCore
    private let handlers: TaskHandlers
    private let clock: ExecutionClock
    private let mailbox: Mailbox
    private let tokens: TaskTokens
    private let log: HistoryLog?

    /// The moment that virtual time has come to.
    private var virtualNow: Timestamp
    /// Handlers at work.
    private var work: [TaskID: Task<Void, Never>] = [:]
    /// Task tokens that are out.
    private var tokensOut: [TaskID: String] = [:]
    /// Answers of mocks that are to come later.
    private var delayed: [(deadline: Timestamp, id: TaskID, answer: TaskAnswer)] = []
    private var invocations: [String: Int] = [:]

    init(
        core: consuming ExecutionCore,
        handlers: TaskHandlers,
        clock: ExecutionClock,
        mailbox: Mailbox,
        tokens: TaskTokens,
        log: HistoryLog?
    ) {
        virtualNow = core.now
        self.core = core
        self.handlers = handlers
        self.clock = clock
        self.mailbox = mailbox
        self.tokens = tokens
        self.log = log
    }

    /// Runs the execution to its end.
    ///
    /// - Throws: ``EngineError`` where a handler is missing.
    mutating func run() async throws(EngineError) -> (ExecutionOutcome, Timestamp) {
        defer { finish() }
        core.handle(.started, at: now)
        while true {
            try carryOutCommands()
            log?.append(core.history.takeEvents())
            if let outcome = core.outcome { return (outcome, core.now) }
            let events = mailbox.takeEvents()
            if events.isEmpty {
                await waitForEvents()
            } else {
                for event in events { deliver(event) }
            }
        }
    }

    private var now: Timestamp {
        switch clock {
        case .system: .now()
        case .virtual: virtualNow
        }
    }

    private mutating func deliver(_ event: ExecutionEvent) {
        if case .taskEnded(let id, _) = event { forget(id) }
        core.handle(event, at: now)
    }

    // MARK: Commands

    private mutating func carryOutCommands() throws(EngineError) {
        while core.outcome == nil, !core.commands.isEmpty {
            let commands = core.commands
            core.commands.removeAll(keepingCapacity: true)
            for command in commands {
                switch command {
                case .invoke(let request): try invoke(request)
                case .cancel(let id): forget(id)
                }
            }
        }
    }

    private mutating func invoke(_ request: TaskRequest) throws(EngineError) {
        guard let (entry, adapted, wrapsPayload) = handlers.entry(for: request) else {
            throw .missingHandler(
                state: request.stateName,
                resource: request.resource,
                function: request.functionName.map(FunctionName.base)
            )
        }
        var request = adapted
        request.mailbox = mailbox
        request.invocation = invocations[request.stateName, default: 0]
        invocations[request.stateName] = request.invocation + 1
        if let token = request.taskToken {
            tokens.add(token, TaskTokens.Owner(mailbox: mailbox, task: request.id))
            tokensOut[request.id] = token
        }
        if case .activity = request.target { core.handle(.taskStarted(request.id, workerName: nil), at: now) }
        switch entry {
        case .answer(let answer):
            let answer = answer(request)
            if answer.delay > .zero {
                let seconds =
                    Double(answer.delay.components.seconds) + Double(answer.delay.components.attoseconds) / 1e18
                delayed.append((now.advanced(bySeconds: seconds), request.id, answer))
            } else {
                apply(answer, to: request.id)
            }
        case .work(let handler):
            start(handler, request, wrapsPayload: wrapsPayload)
        }
    }

    private mutating func apply(_ answer: TaskAnswer, to id: TaskID) {
        if let submitted = answer.submitted { core.handle(.taskSubmitted(id, output: submitted), at: now) }
        switch answer.ending {
        case .success(let result): deliver(.taskEnded(id, .succeeded(result)))
        case .failure(let failure): deliver(.taskEnded(id, .failed(name: failure.error, cause: failure.cause)))
        case .timeout: deliver(.taskEnded(id, .timedOut(isHeartbeat: false)))
        case .never: break
        }
    }

    private mutating func start(_ handler: @escaping TaskHandlers.Handler, _ request: TaskRequest, wrapsPayload: Bool) {
        let mailbox = mailbox
        work[request.id] = Task {
            do {
                let result = try await handler(request)
                let answer = wrapsPayload ? result.wrappedAsLambdaAnswer : result
                guard answer.isRepresentable else { throw TaskFailure.unrepresentableResult }
                mailbox.sendResult(answer, of: request)
            } catch {
                mailbox.send(.taskEnded(request.id, TaskOutcome(thrown: error)))
            }
        }
    }

    /// Drops all that is kept for a try of a task.
    private mutating func forget(_ id: TaskID) {
        work.removeValue(forKey: id)?.cancel()
        if let token = tokensOut.removeValue(forKey: id) { tokens.remove(token) }
        if !delayed.isEmpty { delayed.removeAll { $0.id == id } }
    }

    private mutating func finish() {
        log?.append(core.history.takeEvents())
        log?.finish()
        for task in work.values { task.cancel() }
        for token in tokensOut.values { tokens.remove(token) }
    }

    // MARK: Time

    private mutating func waitForEvents() async {
        let answer = delayed.indices.min { delayed[$0].deadline < delayed[$1].deadline }
        let timer = core.nextDeadline()
        let deadline = [answer.map { delayed[$0].deadline }, timer].compactMap(\.self).min()
        switch clock {
        case .system:
            if let deadline, deadline <= now { return passTime(to: now, answer: answer) }
            let limit = deadline.map { Duration.milliseconds($0.milliseconds - now.milliseconds) }
            await mailbox.wait(atMost: limit.map { min($0, .seconds(3600)) })
        case .virtual(_, let patience):
            // While somebody is at work, time stands still; patience has an end, so that a timeout can come.
            if !work.isEmpty || !tokensOut.isEmpty {
                await mailbox.wait(atMost: deadline == nil ? nil : patience)
                let events = mailbox.takeEvents()
                if !events.isEmpty {
                    for event in events { deliver(event) }
                    return
                }
            }
            if let deadline { passTime(to: deadline, answer: answer) }
        }
    }

    /// Time comes to a moment at which something happens by itself.
    private mutating func passTime(to moment: Timestamp, answer: Int?) {
        virtualNow = max(virtualNow, moment)
        if let answer, delayed[answer].deadline <= moment {
            let (_, id, answer) = delayed.remove(at: answer)
            apply(answer, to: id)
        } else {
            core.handle(.timePassed, at: moment)
        }
    }
}

extension Mailbox {
    /// A handler's result: the task's own, or for a callback the answer of the call alone.
    fileprivate func sendResult(_ result: JSON, of request: TaskRequest) {
        guard case .integration(let integration) = request.target else {
            return send(.taskEnded(request.id, .succeeded(result)))
        }
        switch integration.pattern {
        case .requestResponse:
            send(.taskEnded(request.id, .succeeded(result)))
        case .job:
            send(.taskSubmitted(request.id, output: .object([:])))
            send(.taskEnded(request.id, .succeeded(result)))
        case .callback:
            send(.taskSubmitted(request.id, output: result))
        }
    }
}

extension TaskFailure {
    /// A number that JSON doesn't have, which a function's runtime reports by this name.
    fileprivate static let unrepresentableResult = TaskFailure(
        "Runtime.MarshalError",
        cause: #"{"errorMessage":"Unable to marshal response: a number is infinite or not a number"#
            + #"","errorType":"Runtime.MarshalError"}"#
    )
}

extension TaskOutcome {
    /// The failure that a handler's error makes.
    fileprivate init(thrown error: any Error) {
        if let failure = error as? TaskFailure {
            self = .failed(name: failure.error, cause: failure.cause)
            return
        }
        // As a Lambda function reports an exception.
        let name = String(describing: type(of: error))
        let cause: JSON = ["errorMessage": .string(String(describing: error)), "errorType": .string(name)]
        self = .failed(name: name, cause: cause.serialized())
    }
}

extension JSON {
    /// Whether all its numbers are numbers of JSON.
    fileprivate var isRepresentable: Bool {
        var pending = [self]
        while let value = pending.popLast() {
            switch value {
            case .double(let number): guard number.isFinite else { return false }
            case .array(let elements): pending += elements
            case .object(let object): for (_, value) in object { pending.append(value) }
            default: break
            }
        }
        return true
    }

    /// A function's payload as `lambda:invoke` answers it.
    fileprivate var wrappedAsLambdaAnswer: JSON {
        [
            "ExecutedVersion": "$LATEST",
            "Payload": self,
            "SdkHttpMetadata": ["AllHttpHeaders": [:], "HttpHeaders": [:], "HttpStatusCode": 200],
            "SdkResponseMetadata": ["RequestId": ""],
            "StatusCode": 200,
        ]
    }
}
