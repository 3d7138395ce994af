#if CommandLineTool
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    extension System {
        /// Why a file can't be read.
        enum ReadFailure: Error {
            case isFolder
            case isMissing
            case isTooLarge(limit: Int)
            case refused(String)
        }

        /// Whether there is anything of that path.
        static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

        /// The bytes of a file.
        static func contents(of path: String, atMost limit: Int) -> Result<[UInt8], ReadFailure> {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                return .failure(errno == ENOENT || errno == ENOTDIR ? .isMissing : .refused(lastReason))
            }
            defer { close(descriptor) }
            return readAll(descriptor, atMost: limit)
        }

        /// The bytes of standard input up to its end.
        static func contentsOfStandardInput(atMost limit: Int) -> Result<[UInt8], ReadFailure> {
            readAll(Stream.input.rawValue, atMost: limit)
        }

        private static func readAll(_ descriptor: Int32, atMost limit: Int) -> Result<[UInt8], ReadFailure> {
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
                if count == 0 { return .success(bytes) }
                if count < 0 {
                    if errno == EINTR { continue }
                    return .failure(errno == EISDIR ? .isFolder : .refused(lastReason))
                }
                bytes += chunk[..<count]
                if bytes.count > limit { return .failure(.isTooLarge(limit: limit)) }
            }
        }

        /// Puts a file in place of another in one step, making the folders around it; gives the reason where that fails.
        static func replace(_ path: String, with bytes: [UInt8]) -> String? {
            makeFolders(around: path)
            let draft = "\(path).\(getpid()).tmp"
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { return lastReason }
            let isWritten = writeAll(bytes, to: descriptor)
            let reason = lastReason
            guard close(descriptor) == 0, isWritten else {
                unlink(draft)
                return reason
            }
            guard rename(draft, path) == 0 else {
                let reason = lastReason
                unlink(draft)
                return reason
            }
            return nil
        }

        /// Makes the folders on the way to a file; one that can't be made shows when the file is written.
        private static func makeFolders(around path: String) {
            var index = path.startIndex
            while let slash = path[index...].firstIndex(of: "/") {
                if slash > path.startIndex { mkdir(String(path[..<slash]), 0o777) }
                index = path.index(after: slash)
            }
        }
    }
#endif
