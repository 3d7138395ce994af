public import OrderedJSON
public import StatesLanguage
public import StatesServices
public import StatesTypes

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
