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
