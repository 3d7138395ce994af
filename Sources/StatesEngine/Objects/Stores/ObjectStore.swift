/// Where objects lie that a distributed Map reads and writes: Amazon S3, or something that stands for it.
///
/// `ItemReader` opens and lists, `ResultWriter` creates. ``FolderObjectStore`` has the objects in folders,
/// ``MemoryObjectStore`` in memory. A store of your own throws whatever it likes: the text of its error becomes the cause
/// of `States.ItemReaderFailed` or `States.ResultWriterFailed`.
public protocol ObjectStore: Sendable {
    /// Begins to read an object.
    ///
    /// - Parameter version: `VersionId`; nil for the newest.
    func open(bucket: String, key: String, version: String?) async throws -> any ObjectReader

    /// Begins to list the objects whose keys begin with a text.
    func list(bucket: String, prefix: String) async throws -> any ObjectLister

    /// Begins to write an object, which takes the place of an older one when it is finished.
    func create(bucket: String, key: String) async throws -> any ObjectWriter
}

/// An object that is being read.
///
/// Nobody reads it from two tasks at once.
public protocol ObjectReader: AnyObject, Sendable {
    /// The next bytes, at least one and as many as the store finds handy, or nil at the end.
    func read() async throws -> [UInt8]?
}

/// A list of objects that is being read.
///
/// Nobody reads it from two tasks at once.
public protocol ObjectLister: AnyObject, Sendable {
    /// The next objects in the order of the bytes of their keys, at least one, or nil at the end.
    func read() async throws -> [ObjectSummary]?
}

/// An object that is being written.
///
/// Nobody writes it from two tasks at once. One that is let go without ``finish()`` leaves nothing behind.
public protocol ObjectWriter: AnyObject, Sendable {
    /// Adds bytes at the end.
    func write(_ bytes: [UInt8]) async throws

    /// Completes the object: from now on it can be read.
    func finish() async throws
}

/// What a list tells about an object.
public struct ObjectSummary: Sendable, Hashable {
    /// The object's name in its bucket.
    public var key: String
    /// The size in bytes.
    public var size: Int64
    /// A text that changes with the content, without the quotes that S3 puts around it.
    public var etag: String
    /// When the object was written, in seconds since 1970.
    public var lastModified: Int64
    /// The storage class, such as `STANDARD`.
    public var storageClass: String

    /// A line of a list.
    public init(key: String, size: Int64, etag: String, lastModified: Int64, storageClass: String = "STANDARD") {
        self.key = key
        self.size = size
        self.etag = etag
        self.lastModified = lastModified
        self.storageClass = storageClass
    }
}
