/// Why a ``FolderObjectStore`` or a ``MemoryObjectStore`` couldn't do what was asked.
public enum ObjectStoreError: Error, Sendable, Hashable {
    /// There is no bucket of that name; the cure says how to make one.
    case noSuchBucket(String, cure: String)
    /// The bucket has no object of that key.
    case noSuchKey(bucket: String, key: String)
    /// The bucket or key is no name that the store can hold.
    case invalidName(String, reason: String)
    /// A version was asked for, but the store keeps none.
    case noVersions(bucket: String, key: String, version: String)
    /// The system refused something.
    case system(path: String, reason: String)
}

extension ObjectStoreError: CustomStringConvertible {
    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .noSuchBucket(let bucket, let cure):
            "The specified bucket does not exist: \(bucket). \(cure)"
        case .noSuchKey(let bucket, let key):
            "The specified key does not exist: s3://\(bucket)/\(key)"
        case .invalidName(let name, let reason):
            "\"\(name)\" can't be used as a name here: \(reason)"
        case .noVersions(let bucket, let key, let version):
            "s3://\(bucket)/\(key) has no version \(version): this store keeps only the newest. Leave VersionId out"
        case .system(let path, let reason):
            "\(path): \(reason)"
        }
    }
}
