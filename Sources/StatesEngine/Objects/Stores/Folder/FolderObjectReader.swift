/// A file that is read from its beginning to its end.
final class FolderObjectReader: ObjectReader {
    private let descriptor: CInt
    private let path: String

    init(_ descriptor: CInt, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit {
        FileSystem.closeFile(descriptor)
    }

    func read() async throws -> [UInt8]? {
        try FileSystem.readBytes(descriptor, path: path)
    }
}
