public import OrderedJSON

/// Where a distributed Map reads its items: ASL's `ItemReader`.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html>.
public struct ItemReader: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `Resource`: `arn:aws:states:::s3:getObject` or `arn:aws:states:::s3:listObjectsV2`.
    public var resource: String?
    /// `ReaderConfig`: the form of what is read.
    public var readerConfig: ReaderConfig?
    /// `Parameters`: the bucket and the key or prefix (JSONPath).
    public var parameters: JSON?
    /// `Arguments`: the bucket and the key or prefix (JSONata).
    public var arguments: JSON?
    /// How the object was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty reader.
    public init() {}
}

extension ItemReader: DefinitionObject {
    package static let noun = "an ItemReader"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("Resource", \.resource),
        .init("ReaderConfig", \.readerConfig),
        .init("Parameters", \.parameters, .jsonPath),
        .init("Arguments", \.arguments, .jsonata),
    ]
}

/// The form of what an ``ItemReader`` reads: ASL's `ReaderConfig`.
public struct ReaderConfig: Sendable, Hashable {
    /// `InputType`: CSV, JSON, JSONL, PARQUET or MANIFEST.
    public var inputType: InputType?
    /// `Transformation`: NONE, or LOAD_AND_FLATTEN to open each listed object.
    public var transformation: ReaderTransformation?
    /// `ManifestType`: ATHENA_DATA or S3_INVENTORY.
    public var manifestType: ManifestType?
    /// `CSVDelimiter`: what separates the fields of a line; COMMA where nothing is said.
    public var csvDelimiter: CSVDelimiter?
    /// `CSVHeaderLocation`: FIRST_ROW or GIVEN.
    public var csvHeaderLocation: CSVHeaderLocation?
    /// `CSVHeaders`: the names of the columns, with GIVEN.
    public var csvHeaders: JSON?
    /// `ItemsPointer`: the JSON Pointer to the items within a JSON file.
    public var itemsPointer: String?
    /// `MaxItems`: how many items are read at most.
    public var maxItems: Quantity?
    /// `MaxItemsPath`: where the input holds that number.
    public var maxItemsPath: String?
    /// How the object was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty configuration.
    public init() {}
}

extension ReaderConfig: DefinitionObject {
    package static let noun = "ReaderConfig"

    package static let fields: [DefinitionField<Self>] = [
        .init("InputType", \.inputType),
        .init("Transformation", \.transformation),
        .init("ManifestType", \.manifestType),
        .init("CSVDelimiter", \.csvDelimiter),
        .init("CSVHeaderLocation", \.csvHeaderLocation),
        .init("CSVHeaders", \.csvHeaders),
        .init("ItemsPointer", \.itemsPointer),
        .init("MaxItems", \.maxItems),
        .init("MaxItemsPath", \.maxItemsPath, .jsonPath),
    ]
}
