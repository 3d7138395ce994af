internal import OrderedJSON
internal import StatesLanguage

/// What a Map state in distributed mode has beyond an inline one.
final class DistributedProgram: Sendable {
    /// The item processor as a machine of its own, which child executions run.
    let child: Program
    let isExpress: Bool
    /// `Label`, or the state's name.
    let label: String
    let reader: Reader?
    let batcher: Batcher?
    let writer: Writer?
    let toleratedCount: Setting?
    let toleratedPercentage: Setting?

    struct Reader: Sendable {
        let resource: String
        let arguments: CompiledTemplate?
        let config: ReaderConfig
        let headers: CompiledTemplate?
        let maxItems: Setting?
    }

    struct Batcher: Sendable {
        let input: CompiledTemplate?
        let maxItems: Setting?
        let maxBytes: Setting?
    }

    struct Writer: Sendable {
        /// What names the bucket, or nil where results are only reshaped.
        let arguments: CompiledTemplate?
        let transformation: WriterTransformation
        let outputType: WriterOutputType
    }

    init(
        child: Program,
        isExpress: Bool,
        label: String,
        reader: Reader?,
        batcher: Batcher?,
        writer: Writer?,
        toleratedCount: Setting?,
        toleratedPercentage: Setting?
    ) {
        self.child = child
        self.isExpress = isExpress
        self.label = label
        self.reader = reader
        self.batcher = batcher
        self.writer = writer
        self.toleratedCount = toleratedCount
        self.toleratedPercentage = toleratedPercentage
    }
}

extension StateCompiler {
    /// The distributed part of a Map, or nil for an inline one.
    func distributed(_ state: MapState, processor: ScopeProgram) throws(ProgramError) -> DistributedProgram? {
        let config = state.processor?.processorConfig
        guard config?.mode == .distributed else { return nil }
        return DistributedProgram(
            child: Program(root: processor),
            isExpress: config?.executionType == .express,
            label: state.label ?? name,
            reader: try reader(state.itemReader),
            batcher: try batcher(state.itemBatcher),
            writer: try writer(state.resultWriter),
            toleratedCount: try setting(
                state.toleratedFailureCount,
                "ToleratedFailureCount",
                path: state.toleratedFailureCountPath,
                "ToleratedFailureCountPath"
            ),
            toleratedPercentage: try setting(
                state.toleratedFailurePercentage,
                "ToleratedFailurePercentage",
                path: state.toleratedFailurePercentagePath,
                "ToleratedFailurePercentagePath"
            )
        )
    }

    private func reader(_ reader: ItemReader?) throws(ProgramError) -> DistributedProgram.Reader? {
        guard let reader else { return nil }
        let field = "ItemReader"
        guard let resource = reader.resource else { throw error("\(field)/Resource", "write what reads the items") }
        let config = reader.readerConfig ?? ReaderConfig()
        return DistributedProgram.Reader(
            resource: resource,
            arguments: reader.arguments != nil
                ? try template(reader.arguments, "\(field)/Arguments")
                : try template(reader.parameters, "\(field)/Parameters"),
            config: config,
            headers: try template(config.csvHeaders, "\(field)/ReaderConfig/CSVHeaders"),
            maxItems: try setting(
                config.maxItems,
                "\(field)/ReaderConfig/MaxItems",
                path: config.maxItemsPath,
                "\(field)/ReaderConfig/MaxItemsPath"
            )
        )
    }

    private func batcher(_ batcher: ItemBatcher?) throws(ProgramError) -> DistributedProgram.Batcher? {
        guard let batcher else { return nil }
        let field = "ItemBatcher"
        return DistributedProgram.Batcher(
            input: try template(batcher.batchInput, "\(field)/BatchInput"),
            maxItems: try setting(
                batcher.maxItemsPerBatch,
                "\(field)/MaxItemsPerBatch",
                path: batcher.maxItemsPerBatchPath,
                "\(field)/MaxItemsPerBatchPath"
            ),
            maxBytes: try setting(
                batcher.maxInputBytesPerBatch,
                "\(field)/MaxInputBytesPerBatch",
                path: batcher.maxInputBytesPerBatchPath,
                "\(field)/MaxInputBytesPerBatchPath"
            )
        )
    }

    private func writer(_ writer: ResultWriter?) throws(ProgramError) -> DistributedProgram.Writer? {
        guard let writer else { return nil }
        let arguments =
            writer.arguments != nil
            ? try template(writer.arguments, "ResultWriter/Arguments")
            : try template(writer.parameters, "ResultWriter/Parameters")
        // Exported results are whole descriptions unless told otherwise, others are the outputs alone.
        return DistributedProgram.Writer(
            arguments: arguments,
            transformation: writer.writerConfig?.transformation ?? (arguments == nil ? .compact : .none),
            outputType: writer.writerConfig?.outputType ?? .json
        )
    }
}
