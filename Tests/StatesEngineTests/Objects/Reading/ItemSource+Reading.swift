import OrderedJSON
import StatesLanguage

@testable import StatesEngine

extension ReaderSettings {
    /// The settings of `ReaderConfig`, as they are written.
    init(_ config: JSON) {
        self.init()
        inputType = config["InputType"]?.stringValue.map { InputType(rawValue: $0) }
        manifestType = config["ManifestType"]?.stringValue.map { ManifestType(rawValue: $0) }
        transformation = config["Transformation"]?.stringValue.map { ReaderTransformation(rawValue: $0) }
        csvDelimiter = config["CSVDelimiter"]?.stringValue.map { CSVDelimiter(rawValue: $0) }
        csvHeaderLocation = config["CSVHeaderLocation"]?.stringValue.map { CSVHeaderLocation(rawValue: $0) }
        csvHeaders = config["CSVHeaders"]?.arrayValue?.compactMap(\.stringValue) ?? []
        itemsPointer = config["ItemsPointer"]?.stringValue
        maxItems = config["MaxItems"]?.integerValue
    }
}

/// The items that a reader finds, asked for a few at a time.
func items(
    _ config: JSON,
    resource: String = "arn:aws:states:::s3:getObject",
    arguments: JSON = ["Bucket": "data", "Key": "items"],
    in store: any ObjectStore,
    atOnce count: Int = 2
) async throws -> [MapItem] {
    let request = ItemReaderRequest(resource: resource, arguments: arguments, settings: ReaderSettings(config))
    var source = try await ItemSource(request, store: store)
    var items: [MapItem] = []
    while true {
        let more = try await source.next(count)
        if more.isEmpty { return items }
        items += more
    }
}

/// The values of the items in an object with that text.
func values(_ text: String, _ config: JSON) async throws -> [JSON] {
    let store = MemoryObjectStore()
    store.put(text, bucket: "data", key: "items")
    return try await items(config, in: store).map(\.value)
}

/// The cause that reading an object with that text fails with; nil where it doesn't fail.
func failure(_ text: String, _ config: JSON) async throws -> String? {
    do {
        _ = try await values(text, config)
        return nil
    } catch let failure as ItemReadingFailure {
        return failure.cause
    }
}
