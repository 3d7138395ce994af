internal import OrderedJSON
internal import StatesLanguage

/// Writes the results of a Map run into a bucket, as a `ResultWriter` says.
///
/// Under `<Prefix>/<run>/` are then `SUCCEEDED_n.json`, `FAILED_n.json` (failed, timed out, aborted) and
/// `PENDING_n.json`, numbered from 0, where there is something to tell, and `manifest.json`, which lists them. Results
/// are written as they come and not kept.
struct ResultSink: Sendable {
    /// The size from which a result file is followed by another: 5 GB, as in Step Functions.
    static let fileLimit: Int64 = 5_000_000_000

    private let bucket: String
    private let folder: String
    private let mapRunARN: String
    private let transformation: WriterTransformation
    private let store: any ObjectStore
    private var succeeded: ResultFiles
    private var failed: ResultFiles
    private var pending: ResultFiles

    /// Makes sure that the settings can be followed; nothing is written yet.
    ///
    /// - Parameter prefix: `Prefix`; nothing, or a text that goes before the run's identifier, with a slash between.
    /// - Parameter runID: The identifier at the end of the Map run's ARN.
    init(
        bucket: String,
        prefix: String,
        mapRunARN: String,
        runID: String,
        transformation: WriterTransformation = .none,
        outputType: WriterOutputType = .json,
        fileLimit: Int64 = Self.fileLimit,
        store: any ObjectStore
    ) async throws(ResultWritingFailure) {
        if bucket.isEmpty { throw ResultWritingFailure("The ResultWriter's Bucket is missing, or isn't a string") }
        guard WriterOutputType.known.contains(outputType) else {
            throw ResultWritingFailure("OutputType \(outputType.rawValue) isn't known: use JSON or JSONL")
        }
        guard WriterTransformation.known.contains(transformation) else {
            throw ResultWritingFailure(
                "Transformation \(transformation.rawValue) isn't known: use NONE, COMPACT or FLATTEN"
            )
        }
        var folder = prefix
        if folder.hasSuffix("/") { folder.removeLast() }
        folder += folder.isEmpty ? runID : "/\(runID)"
        self.bucket = bucket
        self.folder = folder
        self.mapRunARN = mapRunARN
        self.transformation = transformation
        self.store = store
        let files = { (name: String) in
            ResultFiles(
                bucket: bucket,
                path: "\(folder)/\(name)",
                isLines: outputType == .jsonl,
                limit: fileLimit,
                store: store
            )
        }
        succeeded = files("SUCCEEDED")
        failed = files("FAILED")
        pending = files("PENDING")
    }

    /// Writes a child's result where it belongs by its status.
    mutating func write(_ result: ChildResult) async throws(ResultWritingFailure) {
        for entry in try result.entries(transformation) {
            switch result.status {
            case .succeeded: try await succeeded.write(entry)
            case .failed, .timedOut, .aborted: try await failed.write(entry)
            case .running: try await pending.write(entry)
            }
        }
    }

    /// Completes the files and writes the manifest.
    ///
    /// - Returns: The state's result: the Map run's ARN, and where the manifest is.
    mutating func finish() async throws(ResultWritingFailure) -> JSON {
        let manifest: JSON = [
            "DestinationBucket": .string(bucket),
            "MapRunArn": .string(mapRunARN),
            "ResultFiles": [
                "FAILED": try await failed.finish(),
                "PENDING": try await pending.finish(),
                "SUCCEEDED": try await succeeded.finish(),
            ],
        ]
        let key = "\(folder)/manifest.json"
        do {
            let writer = try await store.create(bucket: bucket, key: key)
            try await writer.write(manifest.bytes())
            try await writer.finish()
        } catch {
            throw ResultWritingFailure(store: error)
        }
        return [
            "MapRunArn": .string(mapRunARN),
            "ResultWriterDetails": ["Bucket": .string(bucket), "Key": .string(key)],
        ]
    }
}
