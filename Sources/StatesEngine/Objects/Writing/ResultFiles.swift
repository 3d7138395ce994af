internal import OrderedJSON

/// The numbered files of the results with one status, of which the last is being written.
struct ResultFiles: Sendable {
    private let bucket: String
    private let path: String
    private let isLines: Bool
    private let limit: Int64
    private let store: any ObjectStore
    private var writer: (any ObjectWriter)?
    private var buffer: [UInt8] = []
    private var size: Int64 = 0
    private var finished: [JSON] = []

    /// - Parameter path: The key up to the number.
    /// - Parameter isLines: Whether an entry takes a line (JSONL) or is an element of an array (JSON).
    /// - Parameter limit: The size that a file exceeds only where a single entry does.
    init(bucket: String, path: String, isLines: Bool, limit: Int64, store: any ObjectStore) {
        self.bucket = bucket
        self.path = path
        self.isLines = isLines
        self.limit = limit
        self.store = store
    }

    private var key: String { "\(path)_\(finished.count).json" }

    /// Adds an entry, in a new file where it would make the last one too large.
    mutating func write(_ entry: JSON) async throws(ResultWritingFailure) {
        let bytes = entry.bytes()
        // Besides the entry itself: a comma or bracket before it, a bracket or line end after it.
        if writer != nil, size + Int64(bytes.count) + 2 > limit { try await close() }
        let isFirst = writer == nil
        if isFirst { try await open() }
        if !isLines { put(isFirst ? UInt8(ascii: "[") : UInt8(ascii: ",")) }
        buffer += bytes
        size += Int64(bytes.count)
        if isLines { put(UInt8(ascii: "\n")) }
        if buffer.count >= 1 << 16 { try await flush() }
    }

    /// Completes the last file.
    ///
    /// - Returns: The key and the size of each file, as the manifest lists them.
    mutating func finish() async throws(ResultWritingFailure) -> JSON {
        if writer != nil { try await close() }
        return .array(finished)
    }

    private mutating func put(_ byte: UInt8) {
        buffer.append(byte)
        size += 1
    }

    private mutating func open() async throws(ResultWritingFailure) {
        size = 0
        do {
            writer = try await store.create(bucket: bucket, key: key)
        } catch {
            throw ResultWritingFailure(store: error)
        }
    }

    private mutating func flush() async throws(ResultWritingFailure) {
        do {
            try await writer?.write(buffer)
        } catch {
            throw ResultWritingFailure(store: error)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func close() async throws(ResultWritingFailure) {
        if !isLines { put(UInt8(ascii: "]")) }
        try await flush()
        do {
            try await writer?.finish()
        } catch {
            throw ResultWritingFailure(store: error)
        }
        finished.append(["Key": .string(key), "Size": .integer(size)])
        writer = nil
    }
}

extension ResultWritingFailure {
    /// The failure for an error that a store threw.
    init(store error: any Error) {
        self.init("\(error)")
    }
}
