public import OrderedJSON
import StatesLanguage
public import StatesTypes

/// A Map state: it runs the same steps for each item, within the execution; its result is the array of their outputs.
///
/// ```swift
/// Map("EachDocument", over: request.documents, maxConcurrency: 5) { document in
///     Task("Summarise", summarise, input: document)
/// }
/// .result(into: request.summaries)
/// ```
///
/// `output: Summary.self` says what an iteration ends with: the result is then a `[Summary]` for the compiler, and the
/// iteration's ends are checked against it. Where it isn't said, `.result(into:)` takes any array, and the ends are checked
/// against its elements.
///
/// Within the braces the payload is the item: a place in the outer payload isn't there, and a diagnostic says so.
public struct Map<Output>: GatheringStep {
    /// The outputs of the iterations, in the order of the items.
    public typealias Result = [Output]

    /// What the modifiers have set.
    public var _settings: StepSettings
    var options = MapOptions()

    /// Steps for each element of an array: `ItemsPath` or `Items`.
    public init<Items: _ArrayValue>(
        _ name: StateName,
        over items: some TypedExpression<Items>,
        output: Output.Type = JSON.self,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<Items.Element>) -> [any Step]
    ) {
        _settings = StepSettings(name, fileID, line)
        options.items = items._node
        options.maxConcurrency = maxConcurrency.map { .integer(Int64($0)) }
        options.steps = steps(Path(_node: .payload(scope: _settings.scope)))
        options.itemType = Items.Element.self
        options.outputType = output
    }

    /// Steps for each element of an array, with what a template makes of it: `ItemSelector`.
    ///
    /// ```swift
    /// Map("Pack", over: order.lines, selecting: { line in
    ///     PackOrder.template(sku: "\(line.sku)", order: "\(order.id)")
    /// }) { packOrder in
    ///     Task("PackLine", pack, input: packOrder)
    /// }
    /// ```
    /// The template reads the item and the outer payload; the steps see what it makes.
    public init<Items: _ArrayValue, Input>(
        _ name: StateName,
        over items: some TypedExpression<Items>,
        selecting selector: (Path<Items.Element>) -> Computed<Input>,
        output: Output.Type = JSON.self,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<Input>) -> [any Step]
    ) {
        _settings = StepSettings(name, fileID, line)
        options.items = items._node
        options.itemSelector = selector(Context.mapItem.value(as: Items.Element.self))._template
        options.maxConcurrency = maxConcurrency.map { .integer(Int64($0)) }
        options.steps = steps(Path(_node: .payload(scope: _settings.scope)))
        options.itemType = Input.self
        options.outputType = output
    }

    /// Steps for each element of the state's input, which is an array, or becomes one by `inputPath`.
    public init(
        _ name: StateName,
        output: Output.Type = JSON.self,
        maxConcurrency: Int? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: (Path<JSON>) -> [any Step]
    ) {
        _settings = StepSettings(name, fileID, line)
        options.maxConcurrency = maxConcurrency.map { .integer(Int64($0)) }
        options.steps = steps(Path(_node: .payload(scope: _settings.scope)))
        options.outputType = output
    }

    /// How many iterations run at the same time, read from the payload: `MaxConcurrencyPath`.
    public func maxConcurrency(_ count: some TypedExpression<Int>) -> Self {
        var copy = self
        if copy.options.maxConcurrency != nil || copy.options.maxConcurrencyNode != nil {
            copy._settings.problems.append(StepSettings.givenTwice("maxConcurrency"))
        }
        copy.options.maxConcurrencyNode = count._node
        return copy
    }

    /// Adds the state and its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(_settings, options, then: next)
    }
}

extension Map {
    /// Where in the payload the array of outputs goes: `ResultPath`.
    ///
    /// Only a place of the result's type is taken.
    public func result(into path: Path<[Output]>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }
}

/// What a Map state has besides the fields of other states.
public struct MapOptions: Sendable {
    var items: ExpressionNode?
    var source: ItemSource?
    var itemSelector: Template?
    var maxConcurrency: Quantity?
    var maxConcurrencyNode: ExpressionNode?
    /// The type of the child executions; nil runs the items within the execution.
    var executionType: ExecutionType?
    var label: String?
    var batcher: ItemBatcher?
    var batchInput: Template?
    var toleratedFailurePercentage: Quantity?
    var toleratedFailureCount: Quantity?
    var writer: WriterDestination?
    var steps: [any Step] = []
    /// The type of what the steps get, where the Map says it.
    var itemType: Any.Type?
    /// The type of what is read, where the Map says it.
    var sourceType: Any.Type?
    /// The type of what an iteration ends with: `JSON` where nothing is said.
    var outputType: Any.Type = JSON.self

    /// Where results are written, and how.
    struct WriterDestination: Sendable {
        var place: Template?
        var config: WriterConfig?
    }
}
