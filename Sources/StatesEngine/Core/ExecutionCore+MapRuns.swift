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
