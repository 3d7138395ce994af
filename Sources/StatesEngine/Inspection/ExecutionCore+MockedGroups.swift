internal import OrderedJSON
internal import StatesLanguage

// A Map or a Parallel that is tested with a mock: it starts no iterations and no branches.
extension ExecutionCore {
    /// Ends a Parallel with the results or the error of its mock.
    ///
    /// Its own InputPath and Arguments aren't looked at (recorded).
    mutating func finishMocked(
        _ mock: StateMock,
        _ parallel: ParallelProgram,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        let result = try mock.get()
        let count = result.arrayValue?.count ?? 0
        guard count == parallel.branches.count else {
            return refuseTest(.resultCount(count, branches: parallel.branches.count), &strand)
        }
        try leave(state, &strand, result: result, flow: parallel.flow, next: parallel.next)
    }

    /// Ends a Map with the results or the error of its mock.
    mutating func finishMocked(
        _ mock: StateMock,
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        let items = try mockedItems(map, input: input, state, strand)
        if let items { try inspectInputs(of: items, map, input: input, state, strand, id) }
        let concurrency = try count(map.maxConcurrency, "MaxConcurrency", input: input, state, strand) ?? 0
        inspect(\.maxConcurrency, .integer(concurrency), of: strand)
        let tolerance = try mockedTolerance(map, input: input, state, strand)

        let failed = test?.test.mapIterationFailureCount ?? 0
        if let items, failed > items.count {
            return refuseTest(.tooManyFailedIterations(failed, items: items.count), &strand)
        }
        let result = try mock.get()
        if tolerance.isExceeded(by: failed, of: items?.count ?? result.arrayValue?.count ?? 0) {
            throw .toleranceExceeded
        }
        try leave(state, &strand, result: result, flow: map.flow, next: map.next)
    }

    // MARK: Items

    /// The items of a mocked Map, or nil where a reader would read them and the test doesn't say what it reads.
    private mutating func mockedItems(
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> [MapItem]? {
        if let reader = map.distributed?.reader {
            guard let data = test?.test.mapItemReaderData else { return nil }
            guard let request = try readerRequest(reader, input: input, state, strand) else { return nil }
            let items: [MapItem]
            do throws(ItemReadingFailure) {
                items = try request.items(in: data)
            } catch {
                throw StateFailure(name: .itemReaderFailed, cause: error.cause, kind: .mapRun)
            }
            if request.settings.itemsPointer != nil, !map.flow.isJSONata {
                inspect(\.afterItemsPointer, .array(items.map(\.value)), of: strand)
            }
            return items
        }
        let items: [MapItem]
        if map.distributed == nil {
            items = try self.items(map, of: input, state, strand).map { MapItem(value: $0, source: "STATE_DATA") }
        } else {
            items = try distributedItems(map, of: input, state, strand)
        }
        if !map.flow.isJSONata { inspect(\.afterItemsPath, .array(items.map(\.value)), of: strand) }
        return items
    }

    /// Writes down the inputs that a mocked Map's iterations would get.
    private mutating func inspectInputs(
        of items: [MapItem],
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        var selected: [JSON] = []
        if let batch = try batchSettings(map.distributed?.batcher, input: input, state, strand) {
            let batches = try self.batches(of: items, batch, map, input: input, state, strand, id)
            selected = batches.flatMap { $0["Items"]?.arrayValue ?? [] }
            inspect(\.afterItemBatcher, .array(batches), of: strand)
        } else if let selector = map.flow.parameters {
            selected.reserveCapacity(items.count)
            for (index, item) in items.enumerated() {
                if state.readsContext { scope.context = context(of: strand, item: item, at: index) }
                scope.payload = input
                selected.append(
                    try evaluating(state, strand) { scope throws(EvaluationError) in
                        try selector.evaluate(in: &scope)
                    }
                )
            }
        }
        if map.flow.parameters != nil { inspect(\.afterItemSelector, .array(selected), of: strand) }
        if state.readsContext { scope.context = context(of: strand) }
    }

    /// The batches that a mocked Map's iterations would get, as a Map run makes them.
    private mutating func batches(
        of items: [MapItem],
        _ batch: MapRun.Batch,
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand,
        _ id: StrandID
    ) throws(StateFailure) -> [JSON] {
        guard let distributed = map.distributed else { return [] }
        mapRuns[id] = MapRun(
            program: distributed,
            arn: "",
            runID: "",
            input: input,
            concurrency: 1,
            toleratedCount: nil,
            toleratedPercentage: nil,
            batch: batch,
            exportsResults: false,
            items: ItemQueue(items),
            isComplete: true
        )
        defer { mapRuns[id] = nil }
        var batches: [JSON] = []
        while mapRuns[id]?.hasItems == true {
            batches.append(try nextBatch(batch, map, state, strand, id).0)
        }
        return batches
    }

    // MARK: Tolerance

    private mutating func mockedTolerance(
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> MockedTolerance {
        guard let distributed = map.distributed else { return MockedTolerance() }
        let (count, percentage) = try tolerance(distributed, input: input, state, strand)
        if let count { inspect(\.toleratedFailureCount, .integer(count), of: strand) }
        if let percentage { inspect(\.toleratedFailurePercentage, .double(percentage), of: strand) }
        return MockedTolerance(count: count, percentage: percentage)
    }
}

/// How many items of a mocked Map may fail; where nothing is written, TestState lets all of them (recorded).
private struct MockedTolerance {
    var count: Int64?
    var percentage: Double?

    func isExceeded(by failed: Int, of items: Int) -> Bool {
        if let count, failed > count { return true }
        if let percentage, Double(failed) * 100 > percentage * Double(items) { return true }
        return false
    }
}

extension StateFailure {
    fileprivate static let toleranceExceeded = StateFailure(
        name: .exceedToleratedFailureThreshold,
        cause: "The specified tolerated failure threshold was exceeded",
        kind: .mapRun
    )
}

extension StateMock {
    /// The result, or the failure as that of the state.
    fileprivate func get() throws(StateFailure) -> JSON {
        switch self {
        case .result(let result): return result
        case .failure(let error, let cause):
            throw StateFailure(name: error.map { ErrorName(rawValue: $0) }, cause: cause, kind: .task)
        }
    }
}

extension ItemReaderRequest {
    /// The items in data that were read already.
    ///
    /// What a list of objects gives is JSON.
    fileprivate func items(in data: String) throws(ItemReadingFailure) -> [MapItem] {
        if let limit = settings.maxItems, limit <= 0 { throw ItemReadingFailure("field MaxItems must be positive") }
        var settings = settings
        settings.inputType = settings.inputType ?? .json
        let bucket = arguments["Bucket"]?.stringValue ?? ""
        let source = arguments["Key"]?.stringValue.map { "S3://\(bucket)/\($0)" } ?? "S3://\(bucket)"
        var decoder = try ItemFormat(settings).decoder(source: source)
        decoder.append(Array(data.utf8))
        decoder.finish()
        var items: [MapItem] = []
        try decoder.decode(Int(clamping: settings.maxItems ?? .max), into: &items)
        return items
    }
}
