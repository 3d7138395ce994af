internal import OrderedJSON
internal import StatesLanguage

/// What a distributed Map's `ItemReader` asks for, evaluated.
struct ItemReaderRequest: Sendable {
    /// `Resource`: the ARN of `s3:getObject` or `s3:listObjectsV2`.
    var resource: String
    /// `Parameters` or `Arguments`: `Bucket` with `Key` and `VersionId`, or with `Prefix`.
    var arguments: JSON
    /// `ReaderConfig`.
    var settings = ReaderSettings()
}

/// The form of what is read: `ReaderConfig`, evaluated.
struct ReaderSettings: Sendable {
    /// `InputType`.
    var inputType: InputType?
    /// `ManifestType`.
    var manifestType: ManifestType?
    /// `Transformation`.
    var transformation: ReaderTransformation?
    /// `CSVDelimiter`.
    var csvDelimiter: CSVDelimiter?
    /// `CSVHeaderLocation`.
    var csvHeaderLocation: CSVHeaderLocation?
    /// `CSVHeaders`.
    var csvHeaders: [String] = []
    /// `ItemsPointer`: where in a JSON file the items are.
    var itemsPointer: String?
    /// `MaxItems`, or what `MaxItemsPath` leads to.
    var maxItems: Int64?
}

/// An item of a distributed Map.
struct MapItem: Sendable, Hashable {
    /// `Map.Item.Value`.
    var value: JSON
    /// `Map.Item.Key`: the name of the entry, where the items are an object's entries.
    var key: String?
    /// `Map.Item.Source`: `STATE_DATA`, `S3://bucket/key`, or `S3://bucket` for an entry of a list.
    var source: String
}

/// Why the items couldn't be read: `States.ItemReaderFailed`.
struct ItemReadingFailure: Error, Hashable {
    /// The error's cause.
    var cause: String

    init(_ cause: String) {
        self.cause = cause
    }
}
