internal import OrderedJSON
internal import StatesLanguage

/// What a distributed Map state reads its items from.
struct ItemReaderRequest: Sendable {
    let resource: String
    /// The evaluated Parameters or Arguments: Bucket, Key, Prefix, VersionId.
    let arguments: JSON
    let settings: ReaderSettings
}

/// The evaluated ReaderConfig.
struct ReaderSettings: Sendable {
    var inputType: InputType?
    var manifestType: ManifestType?
    var transformation: ReaderTransformation?
    var csvDelimiter: CSVDelimiter?
    var csvHeaderLocation: CSVHeaderLocation?
    var csvHeaders: [String] = []
    var itemsPointer: String?
    var maxItems: Int64?
}
