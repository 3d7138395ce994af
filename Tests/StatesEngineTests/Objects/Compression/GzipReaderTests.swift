import Foundation
import TestSupport
import Testing

@testable import StatesEngine

@Suite("Gzip files")
struct GzipReaderTests {
    /// Files that another program packed, and what is in them.
    static let packedFiles: [(String, String)] = [
        ("H4sIAAAAAAACA8tIzcnJ11HIQKK4AOdCblIUAAAA", "hello, hello, hello\n"),
        ("H4sIAAAAAAAEAwEPAPD/c3RvcmVkIGFzIGl0IGlzZXjRWg8AAAA=", "stored as it is"),
        ("H4sICAAAAAAC/2ZpbGUudHh0AMtLzE1NAQCHzOBxBQAAAA==", "named"),
        (
            "H4sIAAAAAAACA0WRu3FEMQwDc1ZxBSAg+JNUjgOHdv+h6XlHXcaRZrBLUKH4/fr5fqkQfEaKIZ7RxHGe0SXAeuaQhOUzpxT8/V6yEGcC"
                + "Nyom8WBzIqmg6qSyucbJpYERk0xv5JlstsCpq9sK40BpM8u6hAXb15sbbnEJp3U5BFPEuJS0RwSHYF3DvhuYI+0MofNy1RDao8YlxAo1"
                + "f01YWHZ3sI01mU3oWuK27oozLl08ccbTxbsX/SzhXYzOhinezTDvETy70vFR6evQprjGLNDrbuL7v/G4oAPm5x5/L0m1hCACAAA=",
            (0..<40).map { "\($0),\($0 * $0),name \($0 % 7)\n" }.joined()
        ),
    ]

    private func packed(_ base64: String) throws -> [UInt8] {
        [UInt8](try #require(Data(base64Encoded: base64)))
    }

    /// Gives bytes in pieces of one size.
    private final class Pieces: ObjectReader {
        private let reader: any ObjectReader
        private let size: Int

        init(_ bytes: [UInt8], size: Int) async throws {
            self.size = size
            let store = MemoryObjectStore()
            for (number, start) in stride(from: 0, to: bytes.count, by: size).enumerated() {
                store.put([UInt8](bytes[start..<min(start + size, bytes.count)]), bucket: "b", key: "\(number)")
            }
            reader = Joined(store: store)
        }

        func read() async throws -> [UInt8]? { try await reader.read() }

        private actor Counter {
            var number = -1
            func next() -> Int {
                number += 1
                return number
            }
        }

        private final class Joined: ObjectReader {
            let store: MemoryObjectStore
            let counter = Counter()
            init(store: MemoryObjectStore) { self.store = store }
            func read() async throws -> [UInt8]? {
                store.bytes(bucket: "b", key: "\(await counter.next())")
            }
        }
    }

    private func unpack(_ bytes: [UInt8], size: Int = 1 << 16) async throws -> [UInt8] {
        let reader = GzipReader(try await Pieces(bytes, size: size), name: "x.gz")
        var unpacked: [UInt8] = []
        while let more = try await reader.read() { unpacked += more }
        return unpacked
    }

    @Test("are unpacked, in whatever pieces they come", arguments: packedFiles, [1, 7, 1000])
    func files(_ file: (String, String), size: Int) async throws {
        #expect(try await unpack(packed(file.0), size: size) == [UInt8](file.1.utf8))
    }

    @Test("may have several members")
    func members() async throws {
        let bytes = try Self.packedFiles.flatMap { try packed($0.0) }
        #expect(try await unpack(bytes, size: 11) == [UInt8](Self.packedFiles.map(\.1).joined().utf8))
    }

    @Test("that end too early, at any place, are refused")
    func truncated() async throws {
        for (base64, _) in Self.packedFiles {
            let bytes = try packed(base64)
            for end in 1..<bytes.count {
                await #expect(throws: GzipReader.Malformed.self, "cut at \(end)") {
                    try await unpack([UInt8](bytes[..<end]))
                }
            }
        }
    }

    @Test("that are damaged are refused or say the same, 2,000 times")
    func damaged() async throws {
        var random = SeededRandom(seed: 6)
        for number in 0..<2000 {
            let (base64, text) = Self.packedFiles[number % Self.packedFiles.count]
            var bytes = try packed(base64)
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            if let unpacked = try? await unpack(bytes) { #expect(unpacked == [UInt8](text.utf8), "\(bytes)") }
        }
    }

    @Test("that are none are refused")
    func otherFile() async throws {
        await #expect(throws: GzipReader.Malformed(name: "x.gz", reason: "it isn't a gzip file, as its name says")) {
            try await unpack([UInt8]("id,name\n1,2\n".utf8))
        }
        #expect(try await unpack([]).isEmpty)
    }
}
