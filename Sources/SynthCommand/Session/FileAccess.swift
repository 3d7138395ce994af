#if CommandLineTool
    /// Where a session reads and writes files: the file system, or what a test puts in its place.
    struct FileAccess {
        /// Whether there is a file or folder of that path.
        var exists: (String) -> Bool
        /// The bytes of a file.
        var read: (String) throws(SynthError) -> [UInt8]
        /// The bytes of standard input up to its end.
        var readStandardInput: () throws(SynthError) -> [UInt8]
        /// Writes a file whole or not at all, and makes the folders around it.
        ///
        /// A file that already has these bytes is left alone.
        var write: (String, [UInt8]) throws(SynthError) -> Void
    }

    extension FileAccess {
        /// More than any definition has, since AWS takes 1 MB, and an end to endless devices.
        static let largestFile = 64 << 20

        /// The file system.
        static var system: FileAccess {
            FileAccess(
                exists: System.exists,
                read: { path throws(SynthError) in
                    switch System.contents(of: path, atMost: largestFile) {
                    case .success(let bytes): return bytes
                    case .failure(let failure): throw .unreadable(path, failure)
                    }
                },
                readStandardInput: { () throws(SynthError) in
                    switch System.contentsOfStandardInput(atMost: largestFile) {
                    case .success(let bytes): return bytes
                    case .failure(let failure): throw .unreadable("standard input", failure)
                    }
                },
                write: { path, bytes throws(SynthError) in
                    if case .success(bytes) = System.contents(of: path, atMost: largestFile) { return }
                    if let reason = System.replace(path, with: bytes) { throw .unwritable(path, reason) }
                }
            )
        }
    }
#endif
