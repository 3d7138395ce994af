import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Map or DistributedMap with the states inside it, then its handlers.
    mutating func emit(_ settings: StepSettings, _ options: MapOptions, then next: Continuation) {
        var state = MapState()
        fillCommon(&state, settings)
        fillInputOutput(&state, settings, outputRoot: outputRoot(settings))
        fillItems(&state, options, settings)
        fillReader(&state, options, settings)
        fillBatcher(&state, options, settings)
        state.label = options.label
        state.toleratedFailurePercentage = options.toleratedFailurePercentage
        state.toleratedFailureCount = options.toleratedFailureCount
        (state.maxConcurrency, state.maxConcurrencyPath) = (options.maxConcurrency, nil)
        if let node = options.maxConcurrencyNode {
            (state.maxConcurrency, state.maxConcurrencyPath) = quantity(node, "MaxConcurrency", settings)
        }
        let flow: PayloadFlow
        (state.itemProcessor, flow) = processor(options, settings)
        fillWriter(&state, options, settings)
        fillResult(&state, settings)
        fillAssign(&state, settings, root: .result)
        fillErrors(&state, settings, then: next)
        fillTransition(&state, next)
        let result: Any.Type = options.writer?.place == nil ? [JSON].self : ResultWriterOutput.self
        finish(
            .map(state),
            settings,
            effect: effect(settings, result: result),
            reading: [
                options.items.map(Template.Node.expression), options.maxConcurrencyNode.map(Template.Node.expression),
                options.itemSelector?.node, options.batchInput?.node, options.source?.place.node,
                options.writer?.place?.node,
            ],
            children: [flow]
        )
        lowerHandlers(settings, then: next)
    }

    private mutating func processor(
        _ options: MapOptions,
        _ settings: StepSettings
    ) -> (ItemProcessor, PayloadFlow) {
        var processor = ItemProcessor()
        if let executionType = options.executionType {
            var config = ProcessorConfig()
            config.mode = .distributed
            config.executionType = executionType
            processor.processorConfig = config
        }
        let name = quoted(resolved(settings.name))
        var flow = scope(
            options.steps,
            payload: settings.scope,
            type: options.itemType,
            of: "the Map \(name)",
            at: settings.location
        )
        let subject = "an iteration of the Map \(name)"
        flow.expectedOutput =
            ExpectedOutput(options.outputType, of: subject, .said(by: "output:"))
            ?? settings.placedOutputs.flatMap { ExpectedOutput($0, of: subject, .placed) }
        (processor.startAt, processor.states) = (flow.startAt, flow.states)
        return (processor, flow)
    }

    private mutating func fillItems(_ state: inout MapState, _ options: MapOptions, _ settings: StepSettings) {
        if options.itemSelector != nil, settings.parameters != nil {
            refuse(".parameters beside an item selector", in: language(of: settings), "keep one of them", settings)
        }
        // `Parameters` of a Map is the older name of ItemSelector.
        if let selector = options.itemSelector ?? settings.parameters {
            state.itemSelector = template("ItemSelector", selector, settings, inputRoot(settings))
        }
        guard let items = options.items else { return }
        if language(of: settings) == .jsonata {
            let lowering = jsonata(settings)
            state.items = attempt("Items", settings) { () throws(LoweringError) in
                .string(try lowering.delimited(items))
            }
        } else if case .payload(scope: payload) = items {
            // The whole input: ItemsPath is `$` where nothing is said.
        } else {
            let lowering = jsonPath(settings)
            state.itemsPath = attempt("ItemsPath", settings) { () throws(LoweringError) in
                try lowering.path(items, as: "ItemsPath")
            }
        }
    }

    private mutating func fillReader(_ state: inout MapState, _ options: MapOptions, _ settings: StepSettings) {
        guard let source = options.source else { return }
        if source.config?.inputType == .csv, let type = options.sourceType,
            let field = PayloadShape(of: type).fieldThatIsNoText
        {
            report(.noTextInCSV(field, of: type), state: resolved(settings.name), at: settings.location)
        }
        var reader = ItemReader()
        reader.resource = source.resource
        reader.readerConfig = source.config
        let place = template("ItemReader", source.place, settings, inputRoot(settings))
        if language(of: settings) == .jsonata { reader.arguments = place } else { reader.parameters = place }
        state.itemReader = reader
    }

    private mutating func fillBatcher(_ state: inout MapState, _ options: MapOptions, _ settings: StepSettings) {
        guard var batcher = options.batcher else { return }
        batcher.batchInput = options.batchInput.flatMap { template("BatchInput", $0, settings, inputRoot(settings)) }
        state.itemBatcher = batcher
    }

    private mutating func fillWriter(_ state: inout MapState, _ options: MapOptions, _ settings: StepSettings) {
        guard let destination = options.writer else { return }
        var writer = ResultWriter()
        writer.writerConfig = destination.config
        if let place = destination.place {
            writer.resource = "arn:aws:states:::s3:putObject"
            let place = template("ResultWriter", place, settings, inputRoot(settings))
            if language(of: settings) == .jsonata { writer.arguments = place } else { writer.parameters = place }
        }
        state.resultWriter = writer
    }
}

extension PayloadShape {
    /// The first field whose value is surely no text.
    fileprivate var fieldThatIsNoText: Member? {
        guard case .object(let members, of: _) = self else { return nil }
        return members.first { !$0.shape.admitsText }
    }

    private var admitsText: Bool {
        switch self {
        case .any, .text, .timestamp, .literal(.string), .recursive: true
        case .boolean, .number, .literal, .array, .dictionary, .object: false
        case .optional(let shape): shape.admitsText
        case .oneOf(let shapes): shapes.contains(where: \.admitsText)
        }
    }
}

extension Diagnostic {
    /// SS1114: a field of a CSV file's rows that is declared as something else than a text.
    static func noTextInCSV(_ field: PayloadShape.Member, of type: Any.Type) -> Diagnostic {
        Diagnostic(
            .error,
            .noTextInCSV,
            "every value in a CSV file is a text, but \(quoted(field.name)) of \(type) is declared as \(field.shape); make it "
                + "a String, and where a number is needed write Query.number(…) in JSONata"
        )
    }
}

extension Diagnostic.Code {
    static let noTextInCSV = Self(rawValue: "SS1114")
}
