internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    // MARK: Parallel

    mutating func runParallel(
        _ parallel: ParallelProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        if let mock = mock(of: strand) { return try finishMocked(mock, parallel, state, &strand) }
        let input = try groupInput(parallel.flow, state, strand, evaluatesParameters: true)
        strand.previousEvent = record(.parallelStateStarted, after: strand.previousEvent)
        let group = StrandGroup(input: input, count: parallel.branches.count, startEvent: strand.previousEvent)
        strand.group = group
        strand.phase = .blocked
        strand.waitNumber = nextWaitNumber()
        for (position, branch) in parallel.branches.enumerated() {
            addStrand(
                Strand(
                    scope: branch,
                    input: input,
                    variables: scope.variables,
                    parent: id,
                    position: position,
                    previousEvent: strand.previousEvent
                )
            )
        }
    }

    // MARK: Map

    mutating func runMap(
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        let input = try groupInput(map.flow, state, strand, evaluatesParameters: false)
        if !map.flow.isJSONata { inspect(\.afterInputPath, input, of: strand) }
        if let mock = mock(of: strand) { return try finishMocked(mock, map, input: input, state, &strand, id) }
        let items = try self.items(map, of: input, state, strand)
        let written = try count(map.maxConcurrency, "MaxConcurrency", input: input, state, strand) ?? 0
        var concurrency = written > 0 ? Int(clamping: written) : Int.max
        if let limit = settings.quotas.inlineMapConcurrency { concurrency = min(concurrency, limit) }

        strand.previousEvent = record(.mapStateStarted(length: items.count), after: strand.previousEvent)
        strand.group = StrandGroup(
            items: items,
            input: input,
            count: items.count,
            startEvent: strand.previousEvent
        )
        strand.phase = .blocked
        strand.waitNumber = nextWaitNumber()
        for _ in 0..<min(concurrency, items.count) {
            try startIteration(map, state, &strand, id, after: strand.previousEvent)
        }
        if items.isEmpty { try finishGroup(state, &strand) }
    }

    mutating func items(
        _ map: MapProgram,
        of input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> [JSON] {
        switch map.items {
        case .input:
            if case .array(let items) = input { return items }
            if map.flow.isJSONata {
                throw StateFailure(EvaluationError(.mapInput(input)), in: state, enteredAt: strand.entryEvent)
            }
            throw noItems(at: "$", state, strand)
        case .path(let path):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                scope.payload = input
                return try path.evaluate(in: &scope)
            }
            if case .array(let items) = value { return items }
            throw noItems(at: path.text, state, strand)
        case .expression(let template):
            scope.payload = input
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(expecting: .array, in: &scope)
            }
            return value.arrayValue ?? []
        }
    }

    /// `States.Runtime`, where a Map's path gives no array.
    ///
    /// Of a path into the context object one `$` is missing, and in TestState the sentence that names the state (recorded).
    private func noItems(at path: String, _ state: StateProgram, _ strand: borrowing Strand) -> StateFailure {
        let shown = path.hasPrefix("$$") ? String(path.dropFirst()) : path
        let cause = "Reference path \"\(shown)\" must point to array."
        if isTested(strand) { return StateFailure(name: .runtime, cause: cause, kind: .path) }
        return .runtime(cause, in: state, enteredAt: strand.entryEvent)
    }

    /// Starts the next iteration of a Map, whose strand is the one that has its turn.
    private mutating func startIteration(
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID,
        after previous: Int
    ) throws(StateFailure) {
        guard let group = strand.group, group.next < group.count else { return }
        let index = group.next
        strand.group?.next += 1
        let event = record(.mapIterationStarted(name: state.name, index: index), after: previous)
        var input = group.items[index]
        if let selector = map.flow.parameters {
            if state.readsContext {
                scope.context = context(
                    of: strand,
                    item: MapItem(value: input, source: "STATE_DATA"),
                    at: index
                )
            }
            scope.payload = group.input
            input = try evaluating(state, strand) { scope throws(EvaluationError) in
                try selector.evaluate(in: &scope)
            }
        }
        addStrand(
            Strand(
                scope: map.processor,
                input: input,
                variables: scope.variables,
                parent: id,
                position: index,
                previousEvent: event
            )
        )
    }

    /// The context object with the item that an ItemSelector reads.
    func context(of strand: borrowing Strand, item: MapItem, at index: Int) -> JSON {
        guard case .object(var context) = context(of: strand) else { return .null }
        var members: JSONObject = ["Index": .integer(Int64(index)), "Value": item.value]
        if let key = item.key { members["Key"] = .string(key) }
        members["Source"] = .string(item.source)
        context["Map"] = ["Item": .object(members)]
        return .object(context)
    }

    // MARK: Joining

    /// A branch or an iteration ended well.
    mutating func join(_ child: borrowing Strand, to parent: StrandID) {
        guard var strand = strands[parent].take() else { return }
        let state = strand.scope.states[strand.state]
        var previous = child.previousEvent
        if case .map = state.kind {
            previous = record(
                .mapIterationSucceeded(name: state.name, index: child.position),
                after: child.previousEvent
            )
        }
        strand.group?.finish(child.position, child.input, event: previous)
        strands[parent] = strand
        let isComplete = strand.group?.remaining == 0
        if isComplete {
            wake(parent, .joined)
        } else if case .map = state.kind, strand.group.map({ $0.next < $0.count }) == true {
            wake(parent, .startingIteration(after: child.previousEvent))
        }
    }

    /// Starts an iteration in the place of one that ended.
    mutating func startNextIteration(
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID,
        after previous: Int
    ) throws(StateFailure) {
        strand.phase = .blocked
        guard case .map(let map) = state.kind else { return }
        try startIteration(map, state, &strand, id, after: previous)
    }

    /// Leaves a Map or Parallel state with the results of all.
    mutating func finishGroup(_ state: StateProgram, _ strand: inout Strand) throws(StateFailure) {
        guard let group = strand.group else { return }
        strand.group = nil
        if state.readsContext { scope.context = context(of: strand) }
        record(.stateSucceeded(state.type), after: group.lastEvent)
        strand.previousEvent = group.lastEvent
        switch state.kind {
        case .map(let map):
            try leave(state, &strand, result: .array(group.results), flow: map.flow, next: map.next)
        case .parallel(let parallel):
            try leave(state, &strand, result: .array(group.results), flow: parallel.flow, next: parallel.next)
        default: break
        }
    }

    mutating func groupInput(
        _ flow: DataFlow,
        _ state: StateProgram,
        _ strand: borrowing Strand,
        evaluatesParameters: Bool
    ) throws(StateFailure) -> JSON {
        let input = flow.isJSONata ? strand.input : try effectiveInput(flow, state, strand)
        guard evaluatesParameters, let template = flow.parameters else { return input }
        scope.payload = input
        let made = try evaluating(state, strand) { scope throws(EvaluationError) in
            try template.evaluate(in: &scope)
        }
        try checkSize(made, state)
        return made
    }

    // MARK: Giving up

    /// Gives up all branches or iterations of a strand, with what they have under way.
    mutating func abortChildren(of id: StrandID, _ parent: StateProgram) {
        for child in strands.indices {
            guard let strand = strands[child], strand.parent == id else { continue }
            let state = strand.scope.states[strand.state]
            abortChildren(of: child, state)
            keepStopped(
                StoppedStrand(
                    strand: strand,
                    mapRun: mapRuns[child],
                    children: stoppedChildren.removeValue(forKey: child) ?? []
                ),
                of: id
            )
            var stopped = strand
            abandonMapRun(nil, &stopped, child)
            if case .blocked = strand.phase {
                commands.append(.cancel(taskID(child, strand.waitNumber)))
                record(.stateAborted(state.type), after: strand.previousEvent)
            }
            if case .map = parent.kind {
                record(
                    .mapIterationAborted(name: parent.name, index: strand.position),
                    after: strand.previousEvent
                )
            }
            removeStrand(child)
        }
    }
}

extension StrandGroup {
    mutating func finish(_ position: Int, _ result: JSON, event: Int) {
        results[position] = result
        remaining -= 1
        lastEvent = event
    }
}
