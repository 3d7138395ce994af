internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    // MARK: Starting

    mutating func runDistributedMap(
        _ map: MapProgram,
        _ distributed: DistributedProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        let input = try groupInput(map.flow, state, strand, evaluatesParameters: false)
        var items: [MapItem] = []
        // A reader comes before ItemsPath (recorded).
        if distributed.reader == nil { items = try distributedItems(map, of: input, state, strand) }
        let written = try count(map.maxConcurrency, "MaxConcurrency", input: input, state, strand) ?? 0
        let concurrency = written > 0 ? min(Int(clamping: written), 10_000) : 10_000

        strand.previousEvent = record(.mapStateStarted(length: items.count), after: strand.previousEvent)
        let (toleratedCount, toleratedPercentage) = try tolerance(distributed, input: input, state, strand)
        let batch = try batchSettings(distributed.batcher, input: input, state, strand)
        let reading = try readerRequest(distributed.reader, input: input, state, strand)
        let writing = try writerArguments(distributed.writer, input: input, state, strand)

        let runID = scope.identifiers.nextUUID()
        let arn = identity.mapRunARN(label: distributed.label, runID: runID)
        var run = MapRun(
            program: distributed,
            arn: arn,
            runID: runID,
            input: input,
            concurrency: concurrency,
            toleratedCount: toleratedCount,
            toleratedPercentage: toleratedPercentage,
            batch: batch,
            exportsResults: writing != nil,
            items: ItemQueue(items),
            isComplete: reading == nil
        )
        run.counts.total = items.count
        strand.previousEvent = record(.mapRunStarted(arn: arn), after: strand.previousEvent)
        strand.phase = .blocked
        strand.waitNumber = nextWaitNumber()
        let task = taskID(id, strand.waitNumber)
        if let reading {
            commands.append(.openItems(task, reading))
            run.isReading = true
        }
        if let writing, let writer = distributed.writer {
            commands.append(
                .openResults(
                    task,
                    ResultWriterRequest(
                        arguments: writing,
                        transformation: writer.transformation,
                        outputType: writer.outputType,
                        mapRunARN: arn,
                        runID: runID
                    )
                )
            )
        }
        mapRuns[id] = run
        try advanceMapRun(map, state, &strand, id)
    }

    mutating func distributedItems(
        _ map: MapProgram,
        of input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> [MapItem] {
        if case .expression(let template) = map.items {
            scope.payload = input
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(expecting: .arrayOrObject, in: &scope)
            }
            if case .object(let object) = value {
                return object.map { MapItem(value: $0.value, key: $0.key, source: "STATE_DATA") }
            }
            return (value.arrayValue ?? []).map { MapItem(value: $0, source: "STATE_DATA") }
        }
        return try items(map, of: input, state, strand).map { MapItem(value: $0, source: "STATE_DATA") }
    }

    mutating func tolerance(
        _ distributed: DistributedProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> (Int64?, Double?) {
        let count = try count(distributed.toleratedCount, "ToleratedFailureCount", input: input, state, strand)
        if let count, count < 0 {
            throw .runtime("ToleratedFailureCount cannot be negative.", in: state, enteredAt: strand.entryEvent)
        }
        let percentage = try number(
            distributed.toleratedPercentage,
            "ToleratedFailurePercentage",
            input: input,
            state,
            strand
        )
        if let percentage, percentage < 0 || percentage > 100 {
            throw .runtime(
                "ToleratedFailurePercentage must be between 0 and 100.",
                in: state,
                enteredAt: strand.entryEvent
            )
        }
        return (count, percentage)
    }

    mutating func batchSettings(
        _ batcher: DistributedProgram.Batcher?,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> MapRun.Batch? {
        guard let batcher else { return nil }
        var fixed: JSON?
        if let template = batcher.input {
            scope.payload = input
            fixed = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(in: &scope)
            }
        }
        let items = try count(batcher.maxItems, "MaxItemsPerBatch", input: input, state, strand)
        let bytes = try count(batcher.maxBytes, "MaxInputBytesPerBatch", input: input, state, strand)
        return MapRun.Batch(
            input: fixed,
            maxItems: max(1, Int(clamping: items ?? .max)),
            maxBytes: min(max(1, Int(clamping: bytes ?? .max)), settings.quotas.payloadBytes ?? .max)
        )
    }

    mutating func readerRequest(
        _ reader: DistributedProgram.Reader?,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> ItemReaderRequest? {
        guard let reader else { return nil }
        scope.payload = input
        let (arguments, headers) = try evaluating(state, strand) { scope throws(EvaluationError) in
            (try reader.arguments?.evaluate(in: &scope) ?? .object([:]), try reader.headers?.evaluate(in: &scope))
        }
        let maxItems = try count(reader.maxItems, "MaxItems", input: input, state, strand)
        let config = reader.config
        return ItemReaderRequest(
            resource: reader.resource,
            arguments: arguments,
            settings: ReaderSettings(
                inputType: config.inputType,
                manifestType: config.manifestType,
                transformation: config.transformation,
                csvDelimiter: config.csvDelimiter,
                csvHeaderLocation: config.csvHeaderLocation,
                csvHeaders: (headers?.arrayValue ?? []).compactMap(\.stringValue),
                itemsPointer: config.itemsPointer,
                maxItems: maxItems
            )
        )
    }

    private mutating func writerArguments(
        _ writer: DistributedProgram.Writer?,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> JSON? {
        guard let template = writer?.arguments else { return nil }
        scope.payload = input
        return try evaluating(state, strand) { scope throws(EvaluationError) in try template.evaluate(in: &scope) }
    }

    // MARK: Going on

    /// Takes what happened to a Map run, and goes on with it.
    mutating func continueMapRun(
        _ event: MapRunEvent,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        strand.phase = .blocked
        guard case .map(let map) = state.kind, mapRuns[id] != nil else { return }
        switch event {
        case .itemsRead(let items, let isLast):
            mapRuns[id]?.items.append(items)
            mapRuns[id]?.counts.total += items.count
            mapRuns[id]?.isComplete = isLast
            mapRuns[id]?.isReading = false
        case .readingFailed(let cause):
            throw StateFailure(name: .itemReaderFailed, cause: cause, kind: .mapRun)
        case .writingFailed(let cause):
            throw StateFailure(name: .resultWriterFailed, cause: cause, kind: .mapRun)
        case .childEnded(let index, let itemCount, let outcome):
            mapRuns[id]?.finish(index, itemCount, outcome)
        case .resultsWritten(let result):
            try finishMapRun(map, result: result, state, &strand, id)
            return
        }
        if mapRuns[id]?.isOverTolerance == true {
            throw StateFailure(
                name: .exceedToleratedFailureThreshold,
                cause: "The specified tolerated failure threshold was exceeded",
                kind: .mapRun
            )
        }
        try advanceMapRun(map, state, &strand, id)
    }

    /// Starts children while there are items and room; asks for more items; ends the run after the last child.
    private mutating func advanceMapRun(
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        let task = taskID(id, strand.waitNumber)
        while mapRuns[id]?.canStartChild == true { try startChild(map, state, &strand, id, task) }
        guard let run = mapRuns[id] else { return }
        if !run.isComplete, !run.isReading, run.items.count < Self.itemsAhead {
            mapRuns[id]?.isReading = true
            commands.append(.readItems(task, count: Self.itemsAhead))
        }
        guard run.isComplete, !run.hasItems, run.running == 0 else { return }
        if run.exportsResults {
            commands.append(.closeResults(task))
        } else {
            try finishMapRun(map, result: run.reshapedResults, state, &strand, id)
        }
    }

    /// How many items are read ahead of their children.
    private static let itemsAhead = 1000

    private mutating func startChild(
        _ map: MapProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID,
        _ task: TaskID
    ) throws(StateFailure) {
        if var child = mapRuns[id]?.again.popFirst() {
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
    mutating func nextItem(
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

    /// Runs again the children that didn't succeed, and those that never ran.
    mutating func redriveMapRun(
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        strand.phase = .blocked
        guard case .map(let map) = state.kind, let run = mapRuns[id] else { return }
        strand.previousEvent = record(
            .mapRunRedriven(arn: run.arn, redriveCount: run.redriveCount),
            after: strand.previousEvent
        )
        try advanceMapRun(map, state, &strand, id)
    }

    // MARK: Ending

    private mutating func finishMapRun(
        _ map: MapProgram,
        result: JSON,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        mapRuns[id] = nil
        if state.readsContext { scope.context = context(of: strand) }
        strand.previousEvent = record(.mapRunSucceeded, after: strand.previousEvent)
        record(.stateSucceeded(.map), after: strand.previousEvent)
        try leave(state, &strand, result: result, flow: map.flow, next: map.next)
    }

    /// A Map run is given up with its state.
    mutating func abandonMapRun(_ failure: StateFailure?, _ strand: inout Strand, _ id: StrandID) {
        guard mapRuns.removeValue(forKey: id) != nil else { return }
        commands.append(.cancel(taskID(id, strand.waitNumber)))
        guard let failure else {
            record(.mapRunAborted, after: strand.previousEvent)
            return
        }
        strand.previousEvent = record(
            .mapRunFailed(error: failure.name?.rawValue, cause: failure.cause),
            after: strand.previousEvent
        )
    }
}

extension MapRun {
    fileprivate mutating func finish(_ index: Int, _ itemCount: Int, _ outcome: ExecutionOutcome) {
        running -= 1
        let child = underWay.removeValue(forKey: index)
        if let child, outcome.status != .succeeded { unsuccessful.append(child) }
        switch outcome.status {
        case .succeeded: counts.succeeded += itemCount
        case .timedOut: counts.timedOut += itemCount
        case .aborted: counts.aborted += itemCount
        default: counts.failed += itemCount
        }
        guard !exportsResults else { return }
        while results.count <= index { results.append(nil) }
        results[index] = outcome.output
    }

    /// The outputs as the state's result; those of failed children are left out.
    fileprivate var reshapedResults: JSON {
        let outputs = results.compactMap(\.self)
        guard program.writer?.transformation == .flatten else { return .array(outputs) }
        return .array(outputs.flatMap { $0.arrayValue ?? [$0] })
    }
}

extension [ChildExecution] {
    fileprivate mutating func popFirst() -> ChildExecution? { isEmpty ? nil : removeFirst() }
}
