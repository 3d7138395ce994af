public import OrderedJSON

/// A Map state: it runs the same states for each item, within the execution or as executions of their own.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html>.
public struct MapState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `ItemsPath`: where the input holds the items (JSONPath).
    public var itemsPath: String?
    /// `Items`: the items, or JSONata that gives them.
    public var items: JSON?
    /// `ItemReader`: where a distributed Map reads its items.
    public var itemReader: ItemReader?
    /// `ItemSelector`: the template that makes each iteration's input.
    public var itemSelector: JSON?
    /// `Parameters`: the older name of `ItemSelector`.
    public var parameters: JSON?
    /// `ItemBatcher`: how many items one child execution of a distributed Map gets.
    public var itemBatcher: ItemBatcher?
    /// `MaxConcurrency`: how many iterations run at the same time; 0 for as many as can be.
    public var maxConcurrency: Quantity?
    /// `MaxConcurrencyPath`: where the input holds that number.
    public var maxConcurrencyPath: String?
    /// `ToleratedFailurePercentage`: the share of failed items that doesn't fail a distributed Map, 0 to 100.
    public var toleratedFailurePercentage: Quantity?
    /// `ToleratedFailurePercentagePath`: where the input holds it.
    public var toleratedFailurePercentagePath: String?
    /// `ToleratedFailureCount`: the number of failed items that doesn't fail a distributed Map.
    public var toleratedFailureCount: Quantity?
    /// `ToleratedFailureCountPath`: where the input holds it.
    public var toleratedFailureCountPath: String?
    /// `Label`: a name of at most 40 characters for a distributed Map's runs.
    public var label: String?
    /// `ItemProcessor`: the states that run for each item.
    public var itemProcessor: ItemProcessor? {
        get { itemProcessors.first }
        set { itemProcessors = newValue.map { [$0] } ?? [] }
    }
    /// `Iterator`: the older name of `ItemProcessor`.
    public var iterator: ItemProcessor? {
        get { iterators.first }
        set { iterators = newValue.map { [$0] } ?? [] }
    }
    /// `ResultWriter`: where a distributed Map writes its results.
    public var resultWriter: ResultWriter?
    /// `ResultSelector`: the payload template that reshapes the result (JSONPath).
    public var resultSelector: JSON?
    /// `ResultPath`: where in the input the result goes; null discards it.
    public var resultPath: PathField?
    /// `OutputPath`: what of that is passed on.
    public var outputPath: PathField?
    /// `Assign`: variables and their values.
    public var assign: JSON?
    /// `Output`: what is passed on (JSONata).
    public var output: JSON?
    /// `Retry`: which errors are tried again, read in order.
    public var retry: [Retrier] = []
    /// `Catch`: where errors lead, read in order.
    public var `catch`: [Catcher] = []
    /// `Next`: the state that follows.
    public var next: String?
    /// `End`: whether the scope ends here.
    public var end: Bool?
    /// How the state was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    // Lists of at most one: a processor holds states, so a struct can't hold it directly.
    private var itemProcessors: [ItemProcessor] = []
    private var iterators: [ItemProcessor] = []

    /// An empty state.
    public init() {}

    /// The states that run for each item, under whichever name they were written.
    public var processor: ItemProcessor? { itemProcessor ?? iterator }
}

extension MapState: ErrorHandlingFields {
    package static let noun = "a Map state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Map"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("Label", \.label),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("ItemsPath", \.itemsPath, .jsonPath),
        .init("Items", \.items, .jsonata),
        .init("ItemReader", \.itemReader),
        .init("ItemSelector", \.itemSelector),
        .init("Parameters", \.parameters, .jsonPath),
        .init("ItemBatcher", \.itemBatcher),
        .init("MaxConcurrency", \.maxConcurrency),
        .init("MaxConcurrencyPath", \.maxConcurrencyPath, .jsonPath),
        .init("ToleratedFailurePercentage", \.toleratedFailurePercentage),
        .init("ToleratedFailurePercentagePath", \.toleratedFailurePercentagePath, .jsonPath),
        .init("ToleratedFailureCount", \.toleratedFailureCount),
        .init("ToleratedFailureCountPath", \.toleratedFailureCountPath, .jsonPath),
        .init("ItemProcessor", \.itemProcessor),
        .init("Iterator", \.iterator),
        .init("ResultWriter", \.resultWriter),
        .init("ResultSelector", \.resultSelector, .jsonPath),
        .init("ResultPath", \.resultPath, .jsonPath),
        .init("OutputPath", \.outputPath, .jsonPath),
        .init("Assign", \.assign),
        .init("Output", \.output, .jsonata),
        .init("Retry", list: \.retry),
        .init("Catch", list: \.catch),
        .init("Next", \.next),
        .init("End", \.end),
    ]
}
