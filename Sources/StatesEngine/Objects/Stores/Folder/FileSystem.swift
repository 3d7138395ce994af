#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What a folder of objects needs of the system.
///
/// The calls block, as calls for local files do.
enum FileSystem {
    /// What the system tells about a file.
    struct Status {
        var isFolder: Bool
        var isFile: Bool
        var size: Int64
        /// Seconds since 1970.
        var modified: Int64
        var modifiedNanoseconds: Int64
    }

    /// What is at a path, links followed; nil where nothing is.
    static func status(_ path: String) throws(ObjectStoreError) -> Status? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure(path)
        }
        let kind = UInt32(status.st_mode) & 0o170000
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return Status(
            isFolder: kind == 0o040000,
            isFile: kind == 0o100000,
            size: Int64(status.st_size),
            modified: Int64(time.tv_sec),
            modifiedNanoseconds: Int64(time.tv_nsec)
        )
    }

    /// Whether a path is itself a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && UInt32(status.st_mode) & 0o170000 == 0o120000
    }

    /// The names in a folder, in no order, without `.` and `..`.
    static func names(in folder: String) throws(ObjectStoreError) -> [String] {
        guard let directory = opendir(folder) else { throw failure(folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(directory) else {
                if errno != 0 { throw failure(folder) }
                return names
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name else { throw .system(path: folder, reason: "a name in this folder isn't UTF-8") }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// Opens a file for reading.
    static func openForReading(_ path: String) throws(ObjectStoreError) -> CInt {
        try descriptor(open(path, O_RDONLY | O_CLOEXEC), path)
    }

    /// Makes a file, which must not be there yet.
    static func createFile(_ path: String) throws(ObjectStoreError) -> CInt {
        try descriptor(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644), path)
    }

    /// The next bytes of a file, or nil at its end.
    static func readBytes(_ descriptor: CInt, path: String) throws(ObjectStoreError) -> [UInt8]? {
        var number = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            repeat { number = read(descriptor, buffer.baseAddress, buffer.count) } while number < 0 && errno == EINTR
            count = max(0, number)
        }
        if number < 0 { throw failure(path) }
        return number == 0 ? nil : bytes
    }

    /// Writes bytes at the end of what was written.
    static func writeBytes(_ bytes: [UInt8], to descriptor: CInt, path: String) throws(ObjectStoreError) {
        let isDone = bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let number = write(descriptor, part.baseAddress, part.count)
                if number < 0, errno == EINTR { continue }
                guard number > 0 else { return false }
                rest = rest.dropFirst(number)
            }
            return true
        }
        if !isDone { throw failure(path) }
    }

    static func closeFile(_ descriptor: CInt) {
        _ = close(descriptor)
    }

    /// Gives a file another name; one that has it already goes.
    static func move(_ path: String, to other: String) throws(ObjectStoreError) {
        if rename(path, other) != 0 { throw failure(other) }
    }

    static func removeFile(_ path: String) {
        _ = unlink(path)
    }

    /// Removes a folder, where it is empty.
    static func removeFolder(_ path: String) {
        _ = rmdir(path)
    }

    /// Makes a folder, unless it is there.
    static func makeFolder(_ path: String) throws(ObjectStoreError) {
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path) }
    }

    /// A number that no other running process has.
    static var processID: Int { Int(getpid()) }

    private static func descriptor(_ number: CInt, _ path: String) throws(ObjectStoreError) -> CInt {
        guard number >= 0 else { throw failure(path) }
        return number
    }

    /// The error for what the last call left in `errno`.
    private static func failure(_ path: String) -> ObjectStoreError {
        .system(path: path, reason: String(cString: strerror(errno)))
    }
}
