internal import OrderedJSON
internal import StatesLanguage

/// The `manifest.json` of an S3 inventory: where its lists are, and what their columns are called.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html>.
struct InventoryManifest: Sendable {
    private let bucket: String
    private let columns: [String]
    private let keys: [String]

    /// Reads a manifest.
    init(_ bytes: [UInt8], source: String) throws(ItemReadingFailure) {
        let manifest: JSON
        do throws(JSONParseError) {
            manifest = try JSON(parsing: bytes, options: .items)
        } catch {
            throw ItemReadingFailure("\(source) isn't JSON: \(error)")
        }
        if let form = manifest["fileFormat"]?.stringValue, form != "CSV" {
            throw ItemReadingFailure("\(source) lists \(form) files: only an inventory in CSV is read here")
        }
        guard let bucket = manifest["destinationBucket"]?.stringValue, !bucket.isEmpty else {
            throw ItemReadingFailure("\(source) has no destinationBucket, as the manifest of an S3 inventory has")
        }
        guard let schema = manifest["fileSchema"]?.stringValue, !schema.isEmpty else {
            throw ItemReadingFailure("\(source) has no fileSchema, as the manifest of an S3 inventory has")
        }
        guard let files = manifest["files"]?.arrayValue else {
            throw ItemReadingFailure("\(source) has no list of files, as the manifest of an S3 inventory has")
        }
        // The bucket is an ARN: arn:aws:s3:::name.
        self.bucket = bucket.split(separator: ":").last.map(String.init) ?? bucket
        columns = schema.split(separator: ",").map { String($0.drop { $0 == " " }) }
        var keys: [String] = []
        for file in files {
            guard let key = file["key"]?.stringValue else { throw ItemReadingFailure("\(source): a file has no key") }
            keys.append(key)
        }
        self.keys = keys
    }

    /// The lists, whose columns have the names that the manifest gives.
    func files(_ settings: ReaderSettings) throws(ItemReadingFailure) -> ObjectQueue {
        ObjectQueue(
            keys.map { ObjectLocation(bucket: bucket, key: $0) },
            format: .csv(
                try CSVFormat(delimiter: try CSVFormat.delimiter(settings.csvDelimiter), headers: columns)
            )
        )
    }
}
