import OrderedJSON
import StatesLanguage

extension Validator {
    /// The fields of a Map, and those of its reader, batcher and writer.
    mutating func checkMap(_ state: MapState, _ site: StateSite) {
        checkMapObject(state, site)
        if state.processor == nil, state.layout.others["ItemProcessor"] == nil, state.layout.others["Iterator"] == nil {
            report(.missingField("ItemProcessor", of: "a Map state", cure: "say what is done with each item"), site)
        }
        checkExclusive(["ItemProcessor", "Iterator"], of: state, site)
        checkExclusive(["ItemSelector", "Parameters"], of: state, site)
        for name in ["MaxConcurrency", "ToleratedFailurePercentage", "ToleratedFailureCount"] {
            checkExclusive([name, name + "Path"], of: state, site)
        }
        checkNumber(state.maxConcurrency, "MaxConcurrency", .whole(0...(.max)), site, [])
        checkNumber(state.toleratedFailurePercentage, "ToleratedFailurePercentage", .any(0...100), site, [])
        checkNumber(state.toleratedFailureCount, "ToleratedFailureCount", .whole(0...(.max)), site, [])
        checkMode(of: state, site)
        if let label = state.label { checkLabel(label, site) }
        if let reader = state.itemReader { checkReader(reader, site) }
        if let batcher = state.itemBatcher { checkBatcher(batcher, site) }
        if let writer = state.resultWriter { checkWriter(writer, site) }
        if site.isJSONata, let items = state.items { checkItems(items, site) }
    }

    private mutating func checkMapObject(_ state: MapState, _ site: StateSite) {
        for name in state.layout.others.keys {
            let owners = StateType.withField(name)
            if owners.isEmpty || owners.contains(.map) { continue }
            report(.fieldNotAllowed(name, in: MapState.noun, owners: owners), site, [name])
        }
        checkLanguage(of: state, site, [])
    }

    private mutating func checkItems(_ items: JSON, _ site: StateSite) {
        switch items {
        case .array, .object: break
        case .string(let text) where JSONataText(text) != nil || JSONataText.Misuse(text) != nil || text.hasPlaceholder:
            break
        default: report(.itemsOfWrongKind(items), site, ["Items"])
        }
    }

    // MARK: - Mode

    private mutating func checkMode(of state: MapState, _ site: StateSite) {
        let field = state.itemProcessor == nil ? "Iterator" : "ItemProcessor"
        let config = state.processor?.processorConfig
        let tokens = [field, "ProcessorConfig"]
        checkWord(config?.mode, "Mode", site, tokens)
        checkWord(config?.executionType, "ExecutionType", site, tokens)
        if state.isDistributed {
            if config?.executionType == nil, config?.layout.others["ExecutionType"] == nil {
                report(.noExecutionType(), site, tokens)
            }
            if site.scope.type == .express { report(.distributedInExpress(), site, tokens + ["Mode"]) }
            return
        }
        // A mode that isn't known, or couldn't be read, says nothing about the other fields.
        if let mode = config?.mode, mode != .inline { return }
        if config?.layout.others["Mode"] != nil { return }
        if config?.executionType != nil {
            report(.distributedOnly("ExecutionType", isSaid: true), site, tokens + ["ExecutionType"])
        }
        let names = [
            "ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailurePercentage",
            "ToleratedFailurePercentagePath", "ToleratedFailureCount", "ToleratedFailureCountPath",
        ]
        for name in names where isWritten(name, in: state) {
            report(.distributedOnly(name, isSaid: config != nil), site, [name])
        }
    }

    private mutating func checkLabel(_ label: String, _ site: StateSite) {
        if label.hasPlaceholder { return }
        if JSONataText(label) != nil {
            report(.computedConstant("Label"), site, ["Label"])
            return
        }
        if label.unicodeScalars.count > 40 {
            report(.badLabel(.tooLong(count: label.unicodeScalars.count, limit: 40)), site, ["Label"])
        }
        if label.isEmpty { report(.badLabel(.empty), site, ["Label"]) }
        let barred = "?*<>{}[]:;,\\|^~$#%&\"`"
        if let character = label.first(where: {
            barred.contains($0) || $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        }) {
            report(.badLabel(.character(character)), site, ["Label"])
        }
        if !labels.insert(label).inserted { report(.duplicateLabel(label), site, ["Label"]) }
    }

    // MARK: - Reader, batcher, writer

    private mutating func checkReader(_ reader: ItemReader, _ site: StateSite) {
        let tokens = ["ItemReader"]
        checkLanguage(of: reader, site, tokens)
        if reader.resource == nil, reader.layout.others["Resource"] == nil {
            report(.missingField("Resource", of: "an ItemReader", cure: "say how the items are read"), site, tokens)
        }
        guard let config = reader.readerConfig else { return }
        let inner = tokens + ["ReaderConfig"]
        checkLanguage(of: config, site, inner)
        checkWord(config.inputType, "InputType", site, inner)
        checkWord(config.transformation, "Transformation", site, inner)
        checkWord(config.manifestType, "ManifestType", site, inner)
        checkWord(config.csvDelimiter, "CSVDelimiter", site, inner)
        checkWord(config.csvHeaderLocation, "CSVHeaderLocation", site, inner)
        checkNumber(config.maxItems, "MaxItems", .whole(1...100_000_000), site, inner)
        checkExclusive(["MaxItems", "MaxItemsPath"], of: config, site, inner)
        if config.csvHeaderLocation == .given, config.csvHeaders == nil {
            report(
                .missingField("CSVHeaders", of: "ReaderConfig", cure: "with CSVHeaderLocation GIVEN, list the names"),
                site,
                inner
            )
        }
        if config.csvHeaderLocation == .firstRow, config.csvHeaders != nil {
            report(.strayHeaders(), site, inner + ["CSVHeaders"])
        }
        if let type = config.inputType, type == .csv, config.csvHeaderLocation == nil, config.manifestType == nil,
            config.layout.others["CSVHeaderLocation"] == nil
        {
            report(.missingField("CSVHeaderLocation", of: "ReaderConfig", cure: "say FIRST_ROW or GIVEN"), site, inner)
        }
    }

    private mutating func checkBatcher(_ batcher: ItemBatcher, _ site: StateSite) {
        let tokens = ["ItemBatcher"]
        checkLanguage(of: batcher, site, tokens)
        checkNumber(batcher.maxItemsPerBatch, "MaxItemsPerBatch", .whole(1...(.max)), site, tokens)
        checkNumber(batcher.maxInputBytesPerBatch, "MaxInputBytesPerBatch", .whole(1...262_144), site, tokens)
        checkExclusive(["MaxItemsPerBatch", "MaxItemsPerBatchPath"], of: batcher, site, tokens)
        checkExclusive(["MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"], of: batcher, site, tokens)
        let sizes = ["MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"]
        if !sizes.contains(where: { isWritten($0, in: batcher) }) { report(.noBatchSize(), site, tokens) }
    }

    private mutating func checkWriter(_ writer: ResultWriter, _ site: StateSite) {
        let tokens = ["ResultWriter"]
        checkLanguage(of: writer, site, tokens)
        let config = writer.writerConfig
        if let config {
            checkWord(config.transformation, "Transformation", site, tokens + ["WriterConfig"])
            checkWord(config.outputType, "OutputType", site, tokens + ["WriterConfig"])
            if writer.resource == nil, config.outputType == nil || config.transformation == nil,
                config.layout.others.isEmpty
            {
                let name = config.outputType == nil ? "OutputType" : "Transformation"
                report(
                    .missingField(name, of: "WriterConfig", cure: "say in which form the results are given"),
                    site,
                    tokens + ["WriterConfig"]
                )
            }
        } else if writer.resource == nil, writer.layout.others.isEmpty {
            report(
                .missingField(
                    "Resource",
                    of: "a ResultWriter",
                    cure: "say where the results go, or give a WriterConfig"
                ),
                site,
                tokens
            )
        }
        let place = writer.parameters ?? writer.arguments
        if writer.resource != nil, place == nil, writer.layout.others.isEmpty {
            let name = site.isJSONata ? "Arguments" : "Parameters"
            report(.missingField(name, of: "a ResultWriter", cure: "name the bucket"), site, tokens)
        }
    }
}
