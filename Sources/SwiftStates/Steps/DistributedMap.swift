public import OrderedJSON
public import StatesLanguage
public import StatesTypes

/// A Map state whose items run as executions of their own: up to 10,000 at a time, from files or listings in S3.
///
/// ```swift
/// DistributedMap("EachReview", reading: .csv(bucket: "reviews", key: "2026.csv"), executionType: .express) { row in
///     Task("Classify", classify, input: row)
/// }
/// .tolerating(failurePercentage: 5)
/// .writing(bucket: "results", prefix: "classified")
/// ```
/// The result is the array of the children's outputs, `[Output]` where `output:` says so, and a ``ResultWriterOutput``
/// where results are written to S3.
public struct DistributedMap<Output>: DistributedMapStep {
    /// The outputs of the children, in the order of the items.
    public typealias Result = [Output]

    /// What the modifiers have set.
    public var _settings: StepSettings
    /// What a Map state has besides the fields of other states.
    public var _options = MapOptions()

    /// Steps for each item that is read from S3, of a type that is known: `ItemReader`.
    ///
    /// In a CSV file every value is a text.
    public init<Item>(
        _ name: StateName,
        reading source: ItemSource,
        of item: Item.Type,
        output: Output.Type = JSON.self,
        executionType: ExecutionType = .standard,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<Item>) -> [any Step]
    ) {
        self.init(name, output, executionType, maxConcurrency, fileID, line, steps: steps)
        _options.source = source
        _options.sourceType = item
    }

    /// Steps for each item that is read from S3, with what a template makes of it: `ItemReader` and `ItemSelector`.
    ///
    /// The template reads the item and the outer payload; the steps see what it makes.
    public init<Item, Input>(
        _ name: StateName,
        reading source: ItemSource,
        of item: Item.Type,
        selecting selector: (Path<Item>) -> Computed<Input>,
        output: Output.Type = JSON.self,
        executionType: ExecutionType = .standard,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<Input>) -> [any Step]
    ) {
        self.init(name, output, executionType, maxConcurrency, fileID, line, steps: steps)
        _options.source = source
        _options.sourceType = item
        _options.itemSelector = selector(Context.mapItem.value(as: Item.self))._template
    }

    /// Steps for each batch of items that are read from S3: `ItemReader` and `ItemBatcher`.
    ///
    /// ```swift
    /// DistributedMap("EachBatch", reading: .jsonLines(bucket: "b", key: "k"), inBatchesOf: Row.self, maxItems: 10) {
    ///     batch in
    ///     Map("EachRow", over: batch.items) { row in … }
    /// }
    /// ```
    public init<Item: Codable & Sendable>(
        _ name: StateName,
        reading source: ItemSource,
        inBatchesOf item: Item.Type,
        maxItems: Int? = nil,
        maxInputBytes: Int? = nil,
        output: Output.Type = JSON.self,
        executionType: ExecutionType = .standard,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<ItemBatch<Item>>) -> [any Step]
    ) {
        self.init(name, output, executionType, maxConcurrency, fileID, line, steps: steps)
        _options.source = source
        _options.sourceType = item
        self = batching(maxItems: maxItems, maxInputBytes: maxInputBytes)
    }

    /// Steps for each item that is read from S3: `ItemReader`.
    public init(
        _ name: StateName,
        reading source: ItemSource,
        output: Output.Type = JSON.self,
        executionType: ExecutionType = .standard,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<JSON>) -> [any Step]
    ) {
        self.init(name, output, executionType, maxConcurrency, fileID, line, steps: steps)
        _options.source = source
    }

    /// Steps for each element of an array in the payload: `ItemsPath` or `Items`.
    public init<Items: _ArrayValue>(
        _ name: StateName,
        over items: some TypedExpression<Items>,
        output: Output.Type = JSON.self,
        executionType: ExecutionType = .standard,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<Items.Element>) -> [any Step]
    ) {
        self.init(name, output, executionType, maxConcurrency, fileID, line, steps: steps)
        _options.items = items._node
    }

    /// Steps for each element of an array in the payload, with what a template makes of it: `ItemSelector`.
    ///
    /// The template reads the item and the outer payload; the steps see what it makes.
    public init<Items: _ArrayValue, Input>(
        _ name: StateName,
        over items: some TypedExpression<Items>,
        selecting selector: (Path<Items.Element>) -> Computed<Input>,
        output: Output.Type = JSON.self,
        executionType: ExecutionType = .standard,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<Input>) -> [any Step]
    ) {
        self.init(name, output, executionType, maxConcurrency, fileID, line, steps: steps)
        _options.items = items._node
        _options.itemSelector = selector(Context.mapItem.value(as: Items.Element.self))._template
    }

    private init<Item>(
        _ name: StateName,
        _ output: Any.Type,
        _ executionType: ExecutionType,
        _ maxConcurrency: Int?,
        _ fileID: String,
        _ line: UInt,
        steps: (Path<Item>) -> [any Step]
    ) {
        _settings = StepSettings(name, fileID, line)
        _options.executionType = executionType
        _options.maxConcurrency = maxConcurrency.map { .integer(Int64($0)) }
        _options.steps = steps(Path(_node: .payload(scope: _settings.scope)))
        _options.itemType = Item.self
        _options.outputType = output
    }

    init(_settings: StepSettings, _options: MapOptions) {
        self._settings = _settings
        self._options = _options
    }
}

extension DistributedMap {
    /// Where in the payload the array of outputs goes: `ResultPath`.
    ///
    /// Only a place of the result's type is taken.
    public func result(into path: Path<[Output]>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }
}

/// A Map state in distributed mode whose results are written to S3: what ``DistributedMapStep/writing(bucket:prefix:transformation:outputType:)``
/// makes.
public struct WritingDistributedMap: DistributedMapStep {
    /// Where the results are.
    public typealias Result = ResultWriterOutput

    /// What the modifiers have set.
    public var _settings: StepSettings
    /// What a Map state has besides the fields of other states.
    public var _options: MapOptions
}

extension WritingDistributedMap {
    /// Where in the payload it goes where the results are: `ResultPath`.
    ///
    /// Only a place of the result's type is taken.
    public func result(into path: Path<ResultWriterOutput>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }
}

/// A Map state in distributed mode, with the modifiers of such.
public protocol DistributedMapStep: GatheringStep {
    /// What a Map state has besides the fields of other states.
    var _options: MapOptions { get set }
}

extension DistributedMapStep {
    /// Adds the state and its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(_settings, _options, then: next)
    }

    /// A name of at most 40 characters for the Map's runs: `Label`.
    public func label(_ text: String) -> Self {
        changing(\.label, by: ".label") { $0.label = text }
    }

    /// Gives several items to one child execution: `ItemBatcher`.
    ///
    /// Each child's input is then `{"BatchInput": …, "Items": […]}`: take it as an ``ItemBatch``, or name the items' type
    /// with `inBatchesOf:`.
    public func batching(maxItems: Int? = nil, maxInputBytes: Int? = nil, input: Template? = nil) -> Self {
        changing(\.batcher, by: ".batching") {
            var batcher = ItemBatcher()
            batcher.maxItemsPerBatch = maxItems.map { .integer(Int64($0)) }
            batcher.maxInputBytesPerBatch = maxInputBytes.map { .integer(Int64($0)) }
            $0.batcher = batcher
            $0.batchInput = input
            // The items' own type isn't what the steps get then.
            $0.itemType = nil
        }
    }

    /// The share of items, 0 to 100, that may fail: `ToleratedFailurePercentage`.
    public func tolerating(failurePercentage: Double) -> Self {
        changing(\.toleratedFailurePercentage, by: ".tolerating(failurePercentage:)") { options in
            options.toleratedFailurePercentage =
                Int64(exactly: failurePercentage).map(Quantity.integer) ?? .number(failurePercentage)
        }
    }

    /// The number of items that may fail: `ToleratedFailureCount`.
    public func tolerating(failures count: Int) -> Self {
        changing(\.toleratedFailureCount, by: ".tolerating(failures:)") {
            $0.toleratedFailureCount = .integer(Int64(count))
        }
    }

    /// Writes the results to S3: `ResultWriter`.
    ///
    /// The state's result is then where they are: what reads the result comes after this.
    public func writing(
        bucket: Text,
        prefix: Text? = nil,
        transformation: WriterTransformation? = nil,
        outputType: WriterOutputType? = nil
    ) -> WritingDistributedMap {
        let copy = changing(\.writer, by: ".writing") { options in
            var members: [(key: String, value: Template.Node)] = [("Bucket", .expression(bucket._node))]
            if let prefix { members.append(("Prefix", .expression(prefix._node))) }
            options.writer = MapOptions.WriterDestination(
                place: Template(node: .object(members)),
                config: Self.config(transformation, outputType)
            )
        }
        return WritingDistributedMap(_settings: copy._settings, _options: copy._options)
    }

    /// Says in which form the results are given without writing them to S3: `WriterConfig` alone.
    public func writing(transformation: WriterTransformation, outputType: WriterOutputType) -> DistributedMap<JSON> {
        let copy = changing(\.writer, by: ".writing") {
            $0.writer = MapOptions.WriterDestination(place: nil, config: Self.config(transformation, outputType))
        }
        return DistributedMap<JSON>(_settings: copy._settings, _options: copy._options)
    }

    private static func config(_ transformation: WriterTransformation?, _ type: WriterOutputType?) -> WriterConfig? {
        if transformation == nil, type == nil { return nil }
        var config = WriterConfig()
        config.transformation = transformation
        config.outputType = type
        return config
    }

    /// A copy with an option set that may be set once.
    private func changing<Value>(
        _ option: KeyPath<MapOptions, Value?>,
        by modifier: String,
        _ change: (inout MapOptions) -> Void
    ) -> Self {
        var copy = self
        if copy._options[keyPath: option] != nil { copy._settings.problems.append(StepSettings.givenTwice(modifier)) }
        change(&copy._options)
        return copy
    }
}
