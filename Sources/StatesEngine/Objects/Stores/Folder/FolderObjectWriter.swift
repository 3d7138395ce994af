internal import Synchronization

/// A file that is written aside and takes its place when it is complete.
final class FolderObjectWriter: ObjectWriter {
    private static let counter = Atomic<Int>(0)

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
        draft = "\(uploads)/\(FileSystem.processID)-\(number)"
        try FileSystem.makeFolder(uploads)
        descriptor = try FileSystem.createFile(draft)
    }

    deinit {
        FileSystem.closeFile(descriptor)
        if !isFinished.load(ordering: .relaxed) { FileSystem.removeFile(draft) }
        FileSystem.removeFolder(uploads)
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
