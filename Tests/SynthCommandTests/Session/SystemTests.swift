#if CommandLineTool
    import Foundation
    import Testing

    @testable import SynthCommand

    @Suite("Files are read and written whole")
    struct SystemTests {
        @Test("A file is written into folders that weren't there, replaced, and left alone where nothing changed")
        func write() throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("synth-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appendingPathComponent("a/b/Flow.asl.json").path
            let files = FileAccess.system
            #expect(!files.exists(path))
            try files.write(path, [1, 2])
            #expect(try files.read(path) == [1, 2])
            let time = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
            try files.write(path, [1, 2])
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == time)
            try files.write(path, [])
            #expect(try files.read(path) == [])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("a/b").path)
            #expect(names == ["Flow.asl.json"])
        }

        @Test(
            "What can't be read or written is told in a sentence",
            arguments: [
                ("/", "/ is a folder; give a file with a definition"), ("/no/such", "there is no file /no/such"),
                ("/dev/zero", "/dev/zero has more than 64 MiB, and no definition is as large as that"),
                ("/dev/null/x", "there is no file /dev/null/x"),
            ]
        )
        func failures(path: String, sentence: String) {
            #expect(throws: SynthError(message: sentence)) { try FileAccess.system.read(path) }
        }

        @Test("A folder that can't be made", arguments: ["/dev/null/x/Flow.asl.json", "/proc/Flow.asl.json", "/"])
        func unwritable(path: String) {
            #expect(throws: SynthError.self) { try FileAccess.system.write(path, [1]) }
        }
    }
#endif
