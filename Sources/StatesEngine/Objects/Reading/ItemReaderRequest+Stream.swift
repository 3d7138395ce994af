internal import OrderedJSON
internal import StatesLanguage

extension ItemReaderRequest {
    /// Opens what is to be read.
    func stream(from store: any ObjectStore) async throws(ItemReadingFailure) -> any ItemStream {
        // The ARN's partition differs by Region: aws, aws-cn, aws-us-gov.
        if resource.hasSuffix(":states:::s3:getObject") { return try await objectStream(from: store) }
        if resource.hasSuffix(":states:::s3:listObjectsV2") { return try await listStream(from: store) }
        throw ItemReadingFailure(
            "The ItemReader's Resource \(resource) isn't known: use arn:aws:states:::s3:getObject or "
                + "arn:aws:states:::s3:listObjectsV2"
        )
    }

    private func objectStream(from store: any ObjectStore) async throws(ItemReadingFailure) -> any ItemStream {
        let location = ObjectLocation(
            bucket: try text("Bucket", required: true),
            key: try text("Key", required: true),
            version: try arguments["VersionId"] == nil ? nil : text("VersionId", required: true)
        )
        if let manifest = try settings.manifest {
            let files = try await manifest.files(in: location, settings: settings, store: store)
            return JoinedItems(files, store: store)
        }
        let format = try ItemFormat(settings)
        return try await ObjectItems(location, format: format, store: store)
    }

    private func listStream(from store: any ObjectStore) async throws(ItemReadingFailure) -> any ItemStream {
        let bucket = try text("Bucket", required: true)
        let prefix = try text("Prefix", required: false)
        let lister: any ObjectLister
        do {
            lister = try await store.list(bucket: bucket, prefix: prefix)
        } catch {
            throw ItemReadingFailure(store: error)
        }
        switch settings.transformation {
        case nil, ReaderTransformation.none?:
            return ListedItems(lister, source: "S3://\(bucket)")
        case .loadAndFlatten?:
            return JoinedItems(ObjectQueue(lister, bucket: bucket, format: try ItemFormat(settings)), store: store)
        case let other?:
            throw ItemReadingFailure("Transformation \(other.rawValue) isn't known: use NONE or LOAD_AND_FLATTEN")
        }
    }

    private func text(_ name: String, required: Bool) throws(ItemReadingFailure) -> String {
        switch arguments[name] {
        case .string(let text)?: return text
        case nil where !required: return ""
        case nil: throw ItemReadingFailure("The ItemReader's \(name) is missing")
        case let other?: throw ItemReadingFailure("The ItemReader's \(name) must be a string, not \(other.kind)")
        }
    }
}

/// Where an object is.
struct ObjectLocation: Sendable, Hashable {
    var bucket: String
    var key: String
    var version: String?

    /// The place in the words of `Map.Item.Source`.
    var source: String { "S3://\(bucket)/\(key)" }

    /// Begins to read the object.
    func open(in store: any ObjectStore) async throws(ItemReadingFailure) -> any ObjectReader {
        do {
            return try await store.open(bucket: bucket, key: key, version: version)
        } catch {
            throw ItemReadingFailure(store: error)
        }
    }
}

extension ItemReadingFailure {
    /// The failure for an error that a store threw.
    init(store error: any Error) {
        self.init("\(error)")
    }
}
