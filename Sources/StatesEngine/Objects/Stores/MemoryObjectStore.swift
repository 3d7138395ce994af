internal import Synchronization

/// Objects in memory, for tests.
///
/// ```swift
/// let store = MemoryObjectStore(buckets: ["data", "results"])
/// store.put("id,name\n1,Ada\n", bucket: "data", key: "people.csv")
/// ```
///
/// The store keeps no versions: a `VersionId` other than `null` is an error.
public final class MemoryObjectStore: ObjectStore {
    private struct Object {
        var bytes: [UInt8]
        var lastModified: Int64
    }

    private let buckets: Mutex<[String: [String: Object]]>

    /// A store with these buckets, all empty.
    public init(buckets: [String] = []) {
        self.buckets = Mutex(Dictionary(buckets.map { ($0, [:]) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Puts an object into a bucket, which is made where it isn't there yet.
    ///
    /// - Parameter lastModified: What lists tell of the object, in seconds since 1970.
    public func put(_ bytes: [UInt8], bucket: String, key: String, lastModified: Int64 = 0) {
        buckets.withLock { $0[bucket, default: [:]][key] = Object(bytes: bytes, lastModified: lastModified) }
    }

    /// Puts a text in UTF-8 into a bucket, which is made where it isn't there yet.
    ///
    /// - Parameter lastModified: What lists tell of the object, in seconds since 1970.
    public func put(_ text: String, bucket: String, key: String, lastModified: Int64 = 0) {
        put([UInt8](text.utf8), bucket: bucket, key: key, lastModified: lastModified)
    }

    /// The content of an object, or nil where there is none.
    public func bytes(bucket: String, key: String) -> [UInt8]? {
        buckets.withLock { $0[bucket]?[key]?.bytes }
    }

    /// The keys of a bucket in the order of their bytes; none where there is no such bucket.
    public func keys(bucket: String) -> [String] {
        buckets.withLock { [String]($0[bucket, default: [:]].keys) }.sortedByBytes(\.self)
    }

    /// Begins to read an object.
    ///
    /// - Throws: ``ObjectStoreError``.
    public func open(bucket: String, key: String, version: String?) async throws -> any ObjectReader {
        if let version, version != "null" {
            throw ObjectStoreError.noVersions(bucket: bucket, key: key, version: version)
        }
        guard let object = try objects(of: bucket)[key] else {
            throw ObjectStoreError.noSuchKey(bucket: bucket, key: key)
        }
        return MemoryObjectReader(object.bytes)
    }

    /// Begins to list objects, as they are now.
    ///
    /// - Throws: ``ObjectStoreError``.
    public func list(bucket: String, prefix: String) async throws -> any ObjectLister {
        let found = try objects(of: bucket).filter { $0.key.utf8.starts(with: prefix.utf8) }
        return MemoryObjectLister(
            found.map { key, object in
                ObjectSummary(
                    key: key,
                    size: Int64(object.bytes.count),
                    etag: object.bytes.fingerprint,
                    lastModified: object.lastModified
                )
            }.sortedByBytes(\.key)
        )
    }

    /// Begins to write an object.
    ///
    /// - Throws: ``ObjectStoreError`` where there is no such bucket.
    public func create(bucket: String, key: String) async throws -> any ObjectWriter {
        _ = try objects(of: bucket)
        return MemoryObjectWriter { [self] bytes in put(bytes, bucket: bucket, key: key) }
    }

    private func objects(of bucket: String) throws(ObjectStoreError) -> [String: Object] {
        guard let objects = buckets.withLock({ $0[bucket] }) else {
            throw .noSuchBucket(
                bucket,
                cure: "Name it when the store is made: `MemoryObjectStore(buckets: [\"\(bucket)\"])`"
            )
        }
        return objects
    }
}

private final class MemoryObjectReader: ObjectReader {
    private let rest: Mutex<ArraySlice<UInt8>>

    init(_ bytes: [UInt8]) {
        rest = Mutex(bytes[...])
    }

    func read() async throws -> [UInt8]? {
        rest.withLock { rest in
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(1 << 16) }
            return [UInt8](rest.prefix(1 << 16))
        }
    }
}

private final class MemoryObjectLister: ObjectLister {
    private let rest: Mutex<ArraySlice<ObjectSummary>>

    init(_ objects: [ObjectSummary]) {
        rest = Mutex(objects[...])
    }

    func read() async throws -> [ObjectSummary]? {
        rest.withLock { rest in
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(1000) }
            return [ObjectSummary](rest.prefix(1000))
        }
    }
}

private final class MemoryObjectWriter: ObjectWriter {
    private let bytes = Mutex<[UInt8]>([])
    private let store: @Sendable ([UInt8]) -> Void

    init(store: @escaping @Sendable ([UInt8]) -> Void) {
        self.store = store
    }

    func write(_ more: [UInt8]) async throws {
        bytes.withLock { $0 += more }
    }

    func finish() async throws {
        store(bytes.withLock { $0 })
    }
}

extension Collection {
    /// The elements in the order of the bytes of a text, which is S3's order of keys and not that of Swift's strings.
    func sortedByBytes(_ text: (Element) -> String) -> [Element] {
        sorted { text($0).utf8.lexicographicallyPrecedes(text($1).utf8) }
    }
}

extension [UInt8] {
    /// 16 digits that differ for most contents that differ (FNV-1a); S3 has an MD5 digest there.
    fileprivate var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in self { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
