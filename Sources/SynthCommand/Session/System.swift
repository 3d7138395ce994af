#if CommandLineTool
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// The operating system's calls that the program needs, without Foundation.
    enum System {
        /// A stream that every process has.
        enum Stream: Int32 {
            case input = 0
            case output = 1
            case error = 2
        }

        /// Makes writing to a pipe that nobody reads an error of the call instead of the end of the process.
        static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

        /// Ends the process in order, so that what a workflow itself printed gets out.
        static func end(with status: ExitStatus) -> Never { exit(status.rawValue) }

        /// Whether a stream is a terminal.
        static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

        /// Whether an environment variable is absent or empty.
        static func environment(_ name: String, isEmpty: Bool) -> Bool { variable(name).isEmpty == isEmpty }

        /// Whether an environment variable has that value.
        static func environment(_ name: String, equals value: String) -> Bool { variable(name) == value }

        private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

        /// What the last failed call says went wrong.
        static var lastReason: String { String(cString: strerror(errno)) }

        /// Writes all bytes, and gives the reason where that fails.
        ///
        /// A pipe that nobody reads any more is no failure: its reader has what it wanted.
        static func put(_ bytes: [UInt8], to stream: Stream) -> String? {
            writeAll(bytes, to: stream.rawValue) || errno == EPIPE ? nil : lastReason
        }

        /// Writes all bytes to a descriptor, and leaves the reason in errno where that fails.
        static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                }
                if count > 0 {
                    written += count
                } else if count < 0, errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
#endif
