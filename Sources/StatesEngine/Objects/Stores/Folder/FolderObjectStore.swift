/// A folder that stands for S3: each folder in it is a bucket, and a file's path in there is its object's key.
///
/// ```text
/// objects/orders/2026/01.csv   s3://orders/2026/01.csv
/// objects/results              the bucket results, empty
/// ```
///
/// Nothing outside the folder is reached by a key: `..`, `.` and empty parts are errors. Symbolic links to files are
/// followed; folders behind links aren't listed, and a key can't lead through them. Objects that are being written lie in
/// the folder's `.uploads` until they are complete. The store keeps no versions: a `VersionId` other than `null` is an
/// error.
public struct FolderObjectStore: ObjectStore {
    /// The path of the folder.
    public let root: String

    /// The store in a folder, which must be there.
    public init(root: String) {
        self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }

    /// Begins to read an object.
    ///
    /// - Throws: ``ObjectStoreError``.
    public func open(bucket: String, key: String, version: String?) async throws -> any ObjectReader {
        if let version, version != "null" {
            throw ObjectStoreError.noVersions(bucket: bucket, key: key, version: version)
        }
        let folder = try folder(of: bucket)
        let path = try path(of: key, in: folder)
        guard try FileSystem.status(path)?.isFile == true else {
            throw ObjectStoreError.noSuchKey(bucket: bucket, key: key)
        }
        return FolderObjectReader(try FileSystem.openForReading(path), path: path)
    }

    /// Begins to list objects.
    ///
    /// The names of one folder at a time are in memory.
    ///
    /// - Throws: ``ObjectStoreError``.
    public func list(bucket: String, prefix: String) async throws -> any ObjectLister {
        FolderObjectLister(folder: try folder(of: bucket), prefix: prefix)
    }

    /// Begins to write an object; the folders that its key names are made.
    ///
    /// - Throws: ``ObjectStoreError``.
    public func create(bucket: String, key: String) async throws -> any ObjectWriter {
        let folder = try folder(of: bucket)
        let path = try path(of: key, in: folder)
        return try FolderObjectWriter(path: path, bucketFolder: folder, uploads: "\(root)/.uploads")
    }

    /// The folder of a bucket, which must be there.
    private func folder(of bucket: String) throws(ObjectStoreError) -> String {
        if let reason = Self.fault(ofPart: bucket) { throw .invalidName(bucket, reason: "the bucket's name \(reason)") }
        if bucket == ".uploads" { throw .invalidName(bucket, reason: "objects that are being written are there") }
        let folder = "\(root)/\(bucket)"
        guard try FileSystem.status(folder)?.isFolder == true else {
            throw .noSuchBucket(bucket, cure: "Make the folder \(folder)")
        }
        return folder
    }

    /// The path of the file that an object is in.
    private func path(of key: String, in folder: String) throws(ObjectStoreError) -> String {
        var path = folder
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() {
            if let reason = Self.fault(ofPart: part) {
                throw .invalidName(key, reason: "a part of the key between slashes \(reason)")
            }
            path += "/\(part)"
            if place < parts.count - 1, FileSystem.isLink(path) {
                throw .invalidName(key, reason: "\(path) is a symbolic link, which could lead elsewhere")
            }
        }
        return path
    }

    /// What keeps a text from being the name of a file or folder.
    private static func fault(ofPart part: some StringProtocol) -> String? {
        if part.isEmpty { return "is empty" }
        if part == "." || part == ".." { return "is \(part)" }
        if part.utf8.contains(0) { return "holds a NUL character" }
        if part.utf8.contains(UInt8(ascii: "/")) { return "holds a slash" }
        return nil
    }
}
