internal import Synchronization

/// The files of a folder and of the folders in it, in the order of the bytes of their keys.
///
/// Within a folder, names are sorted as if those of folders ended with a slash. Going through that order depth first
/// gives S3's, in which `a-b` comes before `a/b`, and `a/b` before `a0`.
final class FolderObjectLister: ObjectLister {
    /// A folder on the way, and the names in it that are still to come, the next one last.
    private struct Level {
        var path: String
        var keyPrefix: String
        var names: [String]
    }

    private let folder: String
    private let prefix: String
    private let levels: Mutex<[Level]?>

    init(folder: String, prefix: String) {
        self.folder = folder
        self.prefix = prefix
        levels = Mutex(nil)
    }

    func read() async throws -> [ObjectSummary]? {
        var walk = try levels.withLock { $0.take() } ?? [level(folder, keyPrefix: "")]
        var page: [ObjectSummary] = []
        while page.count < 1000, let object = try next(&walk) { page.append(object) }
        levels.withLock { $0 = walk }
        return page.isEmpty ? nil : page
    }

    private func next(_ levels: inout [Level]) throws(ObjectStoreError) -> ObjectSummary? {
        while let top = levels.indices.last {
            guard let name = levels[top].names.popLast() else {
                levels.removeLast()
                continue
            }
            let path = "\(levels[top].path)/\(name)"
            let key = levels[top].keyPrefix + name
            if name.hasSuffix("/") {
                levels.append(try level(String(path.dropLast()), keyPrefix: key))
            } else if let status = try FileSystem.status(path), status.isFile {
                return ObjectSummary(
                    key: key,
                    size: status.size,
                    etag: String(status.modified, radix: 16) + String(status.modifiedNanoseconds, radix: 16) + "-"
                        + String(status.size, radix: 16),
                    lastModified: status.modified
                )
            }
        }
        return nil
    }

    /// What of a folder can begin with the prefix or is begun by it.
    private func level(_ path: String, keyPrefix: String) throws(ObjectStoreError) -> Level {
        var names: [String] = []
        for name in try FileSystem.names(in: path) {
            let child = "\(path)/\(name)"
            // A folder behind a link could lead out of the bucket, or round in a circle.
            let isFolder = try FileSystem.status(child)?.isFolder == true
            if isFolder, FileSystem.isLink(child) { continue }
            let name = isFolder ? name + "/" : name
            let key = keyPrefix + name
            guard key.utf8.starts(with: prefix.utf8) || isFolder && prefix.utf8.starts(with: key.utf8) else { continue }
            names.append(name)
        }
        return Level(path: path, keyPrefix: keyPrefix, names: names.sortedByBytes(\.self).reversed())
    }
}
