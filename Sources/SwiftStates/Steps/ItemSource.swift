import OrderedJSON
public import StatesLanguage
public import StatesTypes

/// Where a ``DistributedMap`` reads its items: ASL's `ItemReader`.
public struct ItemSource: Sendable {
    let resource: String
    let place: Template
    var config: ReaderConfig?

    private init(
        _ resource: String,
        _ place: [(key: String, value: Text?)],
        _ configure: ((inout ReaderConfig) -> Void)? = nil
    ) {
        self.resource = resource
        self.place = Template(
            node: .object(place.compactMap { key, text in text.map { (key, .expression($0._node)) } })
        )
        config = configure.map { configure in
            var config = ReaderConfig()
            configure(&config)
            return config
        }
    }

    private static let getObject = "arn:aws:states:::s3:getObject"
    private static let listObjects = "arn:aws:states:::s3:listObjectsV2"

    /// The objects of a bucket: each item describes one.
    public static func objects(bucket: Text, prefix: Text? = nil) -> ItemSource {
        ItemSource(listObjects, [("Bucket", bucket), ("Prefix", prefix)])
    }

    /// The entries of all objects of a bucket: each object is opened, and its entries are the items.
    public static func entries(of type: InputType, bucket: Text, prefix: Text? = nil) -> ItemSource {
        ItemSource(listObjects, [("Bucket", bucket), ("Prefix", prefix)]) {
            $0.inputType = type
            $0.transformation = .loadAndFlatten
        }
    }

    /// The elements of an array in a JSON file; the pointer leads to it within the file.
    public static func json(bucket: Text, key: Text, pointer: String? = nil) -> ItemSource {
        ItemSource(getObject, [("Bucket", bucket), ("Key", key)]) {
            $0.inputType = .json
            $0.itemsPointer = pointer
        }
    }

    /// The lines of a file of JSON values.
    public static func jsonLines(bucket: Text, key: Text) -> ItemSource {
        ItemSource(getObject, [("Bucket", bucket), ("Key", key)]) { $0.inputType = .jsonl }
    }

    /// The lines of a CSV file, with the names of the columns from its first line or as given.
    public static func csv(
        bucket: Text,
        key: Text,
        headers: [String]? = nil,
        delimiter: CSVDelimiter? = nil
    ) -> ItemSource {
        ItemSource(getObject, [("Bucket", bucket), ("Key", key)]) {
            $0.inputType = .csv
            $0.csvHeaderLocation = headers == nil ? .firstRow : .given
            $0.csvHeaders = headers.map { .array($0.map(JSON.string)) }
            $0.csvDelimiter = delimiter
        }
    }

    /// The rows of a Parquet file.
    public static func parquet(bucket: Text, key: Text) -> ItemSource {
        ItemSource(getObject, [("Bucket", bucket), ("Key", key)]) { $0.inputType = .parquet }
    }

    /// The objects that an S3 inventory's manifest lists.
    public static func inventory(bucket: Text, key: Text) -> ItemSource {
        ItemSource(getObject, [("Bucket", bucket), ("Key", key)]) { $0.inputType = .manifest }
    }

    /// The rows of the data files that an Athena manifest lists.
    public static func athena(_ type: InputType, bucket: Text, key: Text) -> ItemSource {
        ItemSource(getObject, [("Bucket", bucket), ("Key", key)]) {
            $0.inputType = type
            $0.manifestType = .athenaData
        }
    }

    /// Reads at most that many items: `MaxItems`.
    public func maxItems(_ count: Int) -> ItemSource {
        var copy = self
        var config = copy.config ?? ReaderConfig()
        config.maxItems = .integer(Int64(count))
        copy.config = config
        return copy
    }
}
