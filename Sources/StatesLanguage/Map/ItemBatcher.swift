public import OrderedJSON

/// How many items one child execution of a distributed Map gets: ASL's `ItemBatcher`.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html>.
public struct ItemBatcher: Sendable, Hashable {
    /// `BatchInput`: what each batch gets besides its items.
    public var batchInput: JSON?
    /// `MaxItemsPerBatch`: the number of items.
    public var maxItemsPerBatch: Quantity?
    /// `MaxItemsPerBatchPath`: where the input holds that number.
    public var maxItemsPerBatchPath: String?
    /// `MaxInputBytesPerBatch`: the size of a batch in bytes, up to 262,144.
    public var maxInputBytesPerBatch: Quantity?
    /// `MaxInputBytesPerBatchPath`: where the input holds that size.
    public var maxInputBytesPerBatchPath: String?
    /// How the object was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty batcher.
    public init() {}
}

extension ItemBatcher: DefinitionObject {
    package static let noun = "an ItemBatcher"

    package static let fields: [DefinitionField<Self>] = [
        .init("BatchInput", \.batchInput),
        .init("MaxItemsPerBatch", \.maxItemsPerBatch),
        .init("MaxItemsPerBatchPath", \.maxItemsPerBatchPath, .jsonPath),
        .init("MaxInputBytesPerBatch", \.maxInputBytesPerBatch),
        .init("MaxInputBytesPerBatchPath", \.maxInputBytesPerBatchPath, .jsonPath),
    ]
}
