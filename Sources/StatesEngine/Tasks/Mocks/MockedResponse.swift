internal import OrderedJSON

/// What a mocked state answers, by the number of the call.
struct MockedResponse: Sendable {
    /// The response's name in the file.
    let name: String
    /// The answers in the order of their calls, which don't overlap.
    let answers: [Answer]

    struct Answer: Sendable {
        let calls: ClosedRange<Int>
        let ending: Ending
    }

    enum Ending: Sendable {
        case result(JSON)
        case failure(error: String, cause: String?)
    }

    /// The answer to a call.
    func answer(to request: TaskRequest) -> TaskAnswer {
        let submitted = request.integration.flatMap {
            $0.pattern == .requestResponse ? nil : ServiceShape($0).submission
        }
        switch ending(of: request.invocation) {
        case .result(let result)?: return .success(result, submitted: submitted)
        case .failure(let error, let cause)?: return .failure(error, cause: cause, submitted: submitted)
        case nil:
            // Step Functions Local fails the execution with this name, which nothing catches.
            return .failure("States.Runtime", cause: exhausted(request))
        }
    }

    /// What is said of a call: found by halves, since calls and answers may both be many.
    private func ending(of call: Int) -> Ending? {
        var (low, high) = (0, answers.count)
        while low < high {
            let middle = (low + high) / 2
            if answers[middle].calls.upperBound < call { low = middle + 1 } else { high = middle }
        }
        guard low < answers.count, answers[low].calls.contains(call) else { return nil }
        return answers[low].ending
    }

    private func exhausted(_ request: TaskRequest) -> String {
        let known = answers.last.map { "the last is for call \($0.calls.upperBound)" } ?? "there are none"
        return "The mocked response \"\(name)\" has no answer for call \(request.invocation) of the state "
            + "\"\(request.stateName)\" (calls count from 0 over the whole execution; \(known)). Add a member "
            + "\"\(request.invocation)\", or widen a range."
    }
}

extension TaskRequest {
    /// The service integration that is called.
    var integration: TaskTarget.Integration? {
        if case .integration(let integration) = target { integration } else { nil }
    }
}
