internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    /// Starts a child with the next item or batch, or one that is to run again.
    mutating func startChild(
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID,
        _ task: TaskID
    ) throws(StateFailure) {
        if var child = mapRuns[id]?.again.popLast() {
            child.mapRun = task
            mapRuns[id]?.running += 1
            mapRuns[id]?.underWay[child.index] = child
            commands.append(.startChild(child))
            return
        }
        let input: JSON
        var itemCount = 1
        if let batch = mapRuns[id]?.batch {
            (input, itemCount) = try nextBatch(batch, map, state, strand, id)
        } else {
            input = try nextItem(map, state, strand, id) ?? .null
        }
        try checkSize(input, state)
        guard let index = mapRuns[id]?.nextChild, let distributed = mapRuns[id]?.program else { return }
        mapRuns[id]?.nextChild += 1
        mapRuns[id]?.running += 1
        let name = scope.identifiers.nextUUID()
        let child = ChildExecution(
            mapRun: task,
            index: index,
            program: distributed.child,
            identity: identity.child(name: name, label: distributed.label),
            input: input,
            isExpress: distributed.isExpress,
            itemCount: itemCount
        )
        mapRuns[id]?.underWay[index] = child
        commands.append(.startChild(child))
    }

    /// The next item as ItemSelector makes it.
    private mutating func nextItem(
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: borrowing Strand,
        _ id: StrandID
    ) throws(StateFailure) -> JSON? {
        // The run itself isn't held meanwhile: a second owner would make each change copy what it has under way.
        guard let (item, number, input) = mapRuns[id]?.takeItem() else { return nil }
        guard let selector = map.flow.parameters else { return item.value }
        if state.readsContext { scope.context = context(of: strand, item: item, at: number) }
        scope.payload = input
        return try evaluating(state, strand) { scope throws(EvaluationError) in
            try selector.evaluate(in: &scope)
        }
    }

    /// As many items as go into one batch, with what all batches have.
    mutating func nextBatch(
        _ batch: MapRun.Batch,
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: borrowing Strand,
        _ id: StrandID
    ) throws(StateFailure) -> (JSON, Int) {
        var members = JSONObject()
        if let fixed = batch.input { members["BatchInput"] = fixed }
        members["Items"] = .array([])
        var bytes = meter.count(.object(members), limit: .max)
        var items: [JSON] = []
        while items.count < batch.maxItems, let upcoming = mapRuns[id]?.items.first {
            // Measured before ItemSelector, as an estimate: a batch is never empty.
            let size = meter.count(upcoming.value, limit: .max) + 1
            if !items.isEmpty, bytes + size > batch.maxBytes { break }
            guard let item = try nextItem(map, state, strand, id) else { break }
            bytes += meter.count(item, limit: .max) + 1
            items.append(item)
        }
        members["Items"] = .array(items)
        return (.object(members), items.count)
    }
}
