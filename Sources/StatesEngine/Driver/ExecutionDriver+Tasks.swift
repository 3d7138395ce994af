internal import OrderedJSON

/// Calling handlers, and taking their answers.
extension ExecutionDriver {
    mutating func invoke(_ request: TaskRequest) throws(EngineError) {
        guard executions[request.id.execution] != nil else { return }
        if let answer = handlers.fault(for: request) {
            tasks.waitForToken(of: request)
            return take(answer, of: request)
        }
        guard let (entry, adapted, shaping) = handlers.entry(for: request) else {
            if try startNestedExecution(request) || offerActivityTask(request) { return }
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
        tasks.waitForToken(of: request)
        if case .activity = request.target { deliver(.taskStarted(request.id, workerName: nil)) }
        switch entry {
        case .answer(let answer):
            take(answer(request), of: request)
        case .work(let handler):
            start(handler, request, shaping)
        }
    }

    /// Lets a worker take the task of an activity, if the activity was created.
    private mutating func offerActivityTask(_ request: TaskRequest) -> Bool {
        guard case .activity = request.target, handlers.hasActivity(request.resource) else { return false }
        return tasks.offerToWorkers(request)
    }

    private mutating func start(
        _ handler: @escaping TaskHandlers.Handler,
        _ request: TaskRequest,
        _ shaping: TaskHandlers.Shaping
    ) {
        let mailbox = mailbox
        let work = Task {
            do {
                let answer = try shaping.result(of: request, from: await handler(request))
                guard answer.isRepresentable else { throw TaskFailure.unrepresentableResult }
                mailbox.sendResult(answer, of: request)
            } catch {
                mailbox.send(.taskEnded(request.id, TaskOutcome(thrown: error)))
            }
        }
        tasks.add(work, for: request.id)
    }

    /// Takes the answer of a mock, now or when it is time.
    private mutating func take(_ answer: TaskAnswer, of request: TaskRequest) {
        guard answer.delay > .zero else { return apply(answer, to: request.id) }
        let (seconds, attoseconds) = answer.delay.components
        let deadline = now.advanced(bySeconds: Double(seconds) + Double(attoseconds) / 1e18)
        tasks.add(OpenTasks.DelayedAnswer(deadline: deadline, id: request.id, answer: answer))
    }

    /// Brings the answer of a mock to the execution.
    mutating func apply(_ answer: TaskAnswer, to id: TaskID) {
        if let submitted = answer.submitted { deliver(.taskSubmitted(id, output: submitted)) }
        switch answer.ending {
        case .success(let result): deliver(.taskEnded(id, .succeeded(result)))
        case .failure(let failure): deliver(.taskEnded(id, .failed(name: failure.error, cause: failure.cause)))
        case .timeout: deliver(.taskEnded(id, .timedOut(isHeartbeat: false)))
        case .never: break
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
            send(.taskSubmitted(request.id, output: ServiceShape(integration).submission))
            send(.taskEnded(request.id, .succeeded(result)))
        case .callback:
            send(.taskSubmitted(request.id, output: result))
        }
    }
}
