internal import OrderedJSON
internal import StatesLanguage

/// What the fields of a distributed Map say, once its expressions are evaluated.
extension ExecutionCore {
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

    mutating func writerArguments(
        _ writer: DistributedProgram.Writer?,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> JSON? {
        guard let template = writer?.arguments else { return nil }
        scope.payload = input
        return try evaluating(state, strand) { scope throws(EvaluationError) in try template.evaluate(in: &scope) }
    }
}
