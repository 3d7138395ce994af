internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    /// Lets a strand do what its phase says, and says whether it can go on at once.
    mutating func takeTurn(_ strand: inout Strand, _ id: StrandID) -> Bool {
        let state = strand.scope.states[strand.state]
        do throws(StateFailure) {
            switch strand.phase {
            case .entering:
                enter(state, &strand)
                try run(state, &strand, id)
            case .retrying:
                try run(state, &strand, id)
            case .waited:
                guard case .wait(let wait) = state.kind else { return false }
                try leave(state, &strand, flow: wait.flow, next: wait.next)
            case .taskEnded(let outcome):
                guard case .task(let task) = state.kind else { return false }
                try finishTask(task, outcome, state, &strand)
            case .redrivingMapRun:
                try redriveMapRun(state, &strand, id)
            case .mapRun(let event):
                try continueMapRun(event, state, &strand, id)
            case .joined:
                try finishGroup(state, &strand)
            case .startingIteration(let previous):
                try startNextIteration(state, &strand, id, after: previous)
            case .groupFailed(let failure):
                throw failure
            case .blocked, .ended:
                return false
            }
        } catch {
            fail(error, state, &strand, id)
        }
        switch strand.phase {
        case .entering, .retrying: return true
        default: return false
        }
    }

    private mutating func enter(_ state: StateProgram, _ strand: inout Strand) {
        strand.enteredAt = now
        strand.eventBeforeEntry = strand.previousEvent
        strand.entryEvent = record(
            .stateEntered(state.type, name: state.name, input: strand.input),
            after: strand.previousEvent
        )
        strand.previousEvent = strand.entryEvent
        if !strand.retriesByRetrier.isEmpty {
            strand.retryCount = 0
            strand.retriesByRetrier = []
        }
    }

    private mutating func run(
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        // Nothing is decided about a state that a quota cut off.
        guard outcome == nil else {
            strand.phase = .ended
            return
        }
        if state.readsContext { scope.context = context(of: strand) }
        switch state.kind {
        case .pass(let pass): try runPass(pass, state, &strand)
        case .choice(let choice): try runChoice(choice, state, &strand)
        case .task(let task): try runTask(task, state, &strand, id)
        case .wait(let wait): try runWait(wait, state, &strand, id)
        case .succeed(let succeed): try leave(state, &strand, flow: succeed.flow, next: .end)
        case .fail(let fail): try runFail(fail, state, &strand)
        case .parallel(let parallel): try runParallel(parallel, state, &strand, id)
        case .map(let map):
            if let distributed = map.distributed, mock(of: strand) == nil {
                try runDistributedMap(map, distributed, state, &strand, id)
            } else {
                try runMap(map, state, &strand, id)
            }
        }
    }

    /// The context object as the strand's state sees it.
    func context(of strand: borrowing Strand) -> JSON {
        if isTested(strand), let context = test?.test.context { return context }
        let state = strand.scope.states[strand.state]
        var context = fixedContext
        var members: JSONObject = [
            "Name": .string(state.name), "EnteredTime": .string(strand.enteredAt.description),
        ]
        switch state.kind {
        case .task, .parallel, .map:
            members["RetryCount"] = .integer(Int64(strand.retryCount + retriesBeforeTest(of: strand)))
        default: break
        }
        context["State"] = .object(members)
        if let token = strand.taskToken { context["Task"] = ["Token": .string(token)] }
        return .object(context)
    }

    // MARK: Leaving a state

    /// Leaves a state, or the scope, with an output.
    mutating func leave(
        _ state: StateProgram,
        _ strand: inout Strand,
        output: consuming JSON,
        assigning assigned: JSONObject?,
        next: Transition
    ) {
        let output = output
        let exit = record(
            .stateExited(state.type, name: state.name, output: output, assignedVariables: assigned),
            after: strand.previousEvent
        )
        strand.previousEvent = exit
        if let assigned {
            for (name, value) in assigned { scope.variables.updateValue(value, forKey: name) }
        }
        strand.input = output
        if isTested(strand) { return endTest(&strand, next: next) }
        switch next {
        case .next(let position):
            strand.state = position
            strand.phase = .entering
        case .end:
            strand.phase = .ended
            complete(strand)
        }
    }

    /// A strand's scope came to its end; its output stands in ``Strand/input``.
    private mutating func complete(_ strand: borrowing Strand) {
        guard let parent = strand.parent else {
            record(.executionSucceeded(output: strand.input), after: strand.previousEvent)
            end(ExecutionOutcome(status: .succeeded, output: strand.input))
            return
        }
        join(strand, to: parent)
    }

    // MARK: Input and output

    /// Leaves a state that has no result of its own: its output is its input, but for what its fields make of it.
    mutating func leave(
        _ state: StateProgram,
        _ strand: inout Strand,
        flow: DataFlow,
        next: Transition
    ) throws(StateFailure) {
        if flow.isJSONata {
            try leave(state, &strand, result: nil, flow: flow, next: next)
            return
        }
        if !flow.reshapes, flow.assign == nil, !isTested(strand) {
            leave(state, &strand, output: strand.input, assigning: nil, next: next)
            return
        }
        let effective = try evaluating(state, strand) { scope throws(EvaluationError) in
            try flow.input.select(from: strand.input, in: &scope)
        }
        inspect(\.afterInputPath, effective, of: strand)
        let assigned = try assignments(flow.assign, of: effective, state, strand)
        let output = try evaluating(state, strand) { scope throws(EvaluationError) in
            try flow.outputPath.select(from: effective, in: &scope)
        }
        // What passes through unchanged was measured before.
        if flow.reshapes { try checkSize(output, state) }
        leave(state, &strand, output: output, assigning: assigned, next: next)
    }

    /// Leaves a state with a result.
    mutating func leave(
        _ state: StateProgram,
        _ strand: inout Strand,
        result: JSON?,
        flow: DataFlow,
        next: Transition
    ) throws(StateFailure) {
        let output: JSON
        let assigned: JSONObject?
        if flow.isJSONata {
            scope.payload = strand.input
            scope.result = result
            assigned = try assignments(flow.assign, of: strand.input, state, strand)
            if let template = flow.output {
                output = try evaluating(state, strand) { scope throws(EvaluationError) in
                    scope.payload = strand.input
                    return try template.evaluate(in: &scope)
                }
            } else {
                output = result ?? strand.input
            }
            scope.result = nil
        } else {
            let raw = result ?? strand.input
            assigned = try assignments(flow.assign, of: raw, state, strand)
            let selected = try evaluating(state, strand) { scope throws(EvaluationError) in
                guard let selector = flow.resultSelector else { return raw }
                scope.payload = raw
                return try selector.evaluate(in: &scope)
            }
            inspect(\.afterResultSelector, selected, of: strand)
            let placed = try evaluating(state, strand) { _ throws(EvaluationError) in
                try flow.result.place(selected, into: strand.input)
            }
            inspect(\.afterResultPath, placed, of: strand)
            output = try evaluating(state, strand) { scope throws(EvaluationError) in
                try flow.outputPath.select(from: placed, in: &scope)
            }
        }
        try checkSize(output, state)
        leave(state, &strand, output: output, assigning: assigned, next: next)
    }

    /// The variables that an `Assign` writes, computed from the values as they were before it.
    mutating func assignments(
        _ template: CompiledTemplate?,
        of payload: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> JSONObject? {
        guard let template else { return nil }
        scope.payload = payload
        let value = try evaluating(state, strand) { scope throws(EvaluationError) in
            try template.evaluate(in: &scope)
        }
        return value.objectValue
    }

    /// Evaluates something of a state; an error becomes the state's.
    @inline(__always)
    mutating func evaluating<Value>(
        _ state: StateProgram,
        _ strand: borrowing Strand,
        _ body: (inout EvaluationScope) throws(EvaluationError) -> Value
    ) throws(StateFailure) -> Value {
        do throws(EvaluationError) {
            return try body(&scope)
        } catch {
            throw StateFailure(error, in: state, enteredAt: strand.entryEvent)
        }
    }

    /// Whether a value may leave a state, or go into its task.
    @inline(__always)
    mutating func checkSize(_ value: borrowing JSON, _ state: StateProgram) throws(StateFailure) {
        guard let limit = settings.quotas.payloadBytes, meter.count(value, limit: limit) > limit else { return }
        throw .dataLimitExceeded(by: state.name, isTaskResult: false)
    }
}
