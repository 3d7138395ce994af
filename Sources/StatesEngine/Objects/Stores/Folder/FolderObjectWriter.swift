internal import Synchronization

/// A file that is written aside and takes its place when it is complete.
final class FolderObjectWriter: ObjectWriter {
    private static let counter = Atomic<Int>(0)
    /// Held while the folder of uploads is made and used, or removed, lest it goes in between.
    private static let uploadsFolder = Mutex(())

    private let descriptor: CInt
    private let path: String
    private let bucketFolder: String
    private let uploads: String
    private let draft: String
    private let isFinished = Atomic<Bool>(false)

    init(path: String, bucketFolder: String, uploads: String) throws(ObjectStoreError) {
        self.path = path
        self.bucketFolder = bucketFolder
        self.uploads = uploads
        let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
        let draft = "\(uploads)/\(FileSystem.processID)-\(number)"
        self.draft = draft
        descriptor = try Self.uploadsFolder.withLock { _ throws(ObjectStoreError) in
            try FileSystem.makeFolder(uploads)
            return try FileSystem.createFile(draft)
        }
    }

    deinit {
        FileSystem.closeFile(descriptor)
        if !isFinished.load(ordering: .relaxed) { FileSystem.removeFile(draft) }
        Self.uploadsFolder.withLock { _ in FileSystem.removeFolder(uploads) }
    }

    func write(_ bytes: [UInt8]) async throws {
        try FileSystem.writeBytes(bytes, to: descriptor, path: draft)
    }

    func finish() async throws {
        var folder = bucketFolder
        for part in path.dropFirst(bucketFolder.count).split(separator: "/").dropLast() {
            folder += "/\(part)"
            try FileSystem.makeFolder(folder)
        }
        try FileSystem.move(draft, to: path)
        isFinished.store(true, ordering: .relaxed)
    }
}
