import Foundation
import TestSupport
import Testing

@testable import StatesEngine

@Suite("A folder that stands for buckets")
struct FolderObjectStoreTests {
    /// Calls the body with a store in a folder of its own that has the bucket `b`, and removes the folder.
    private func withStore(_ body: (FolderObjectStore, URL) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("objects-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent("b"),
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(at: root) }
        try await body(FolderObjectStore(root: root.path), root)
    }

    private func put(_ text: String, _ key: String, in store: FolderObjectStore) async throws {
        let writer = try await store.create(bucket: "b", key: key)
        try await writer.write([UInt8](text.utf8))
        try await writer.finish()
    }

    private func read(_ key: String, in store: FolderObjectStore) async throws -> [UInt8] {
        let reader = try await store.open(bucket: "b", key: key, version: nil)
        var bytes: [UInt8] = []
        while let more = try await reader.read() { bytes += more }
        return bytes
    }

    private func keys(_ prefix: String, in store: FolderObjectStore) async throws -> [String] {
        let lister = try await store.list(bucket: "b", prefix: prefix)
        var keys: [String] = []
        while let page = try await lister.read() { keys += page.map(\.key) }
        return keys
    }

    @Test("gives back what was written, of any size")
    func roundTrip() async throws {
        try await withStore { store, root in
            try await put("hello", "a/b/c.txt", in: store)
            #expect(try await read("a/b/c.txt", in: store) == [UInt8]("hello".utf8))
            #expect(FileManager.default.fileExists(atPath: root.appendingPathComponent("b/a/b/c.txt").path))
            let large = String(repeating: "0123456789", count: 20_000)
            try await put(large, "large", in: store)
            #expect(try await read("large", in: store) == [UInt8](large.utf8))
            try await put("", "empty", in: store)
            #expect(try await read("empty", in: store).isEmpty)
        }
    }

    @Test("shows an object when it is complete, the older one until then, and nothing of one that was given up")
    func completion() async throws {
        try await withStore { store, root in
            try await put("old", "k", in: store)
            do {
                let writer = try await store.create(bucket: "b", key: "k")
                try await writer.write([UInt8]("new".utf8))
                #expect(try await read("k", in: store) == [UInt8]("old".utf8))
                #expect(try await keys("", in: store) == ["k"])
            }
            #expect(try await read("k", in: store) == [UInt8]("old".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: root.path) == ["b"])
        }
    }

    @Test("lists in the order of S3, in which a slash is a character like others")
    func order() async throws {
        try await withStore { store, _ in
            let expected = ["A", "a-b", "a.txt", "a/-", "a/b", "a/b.c", "a/b/c", "a0", "b/x", "é", "日"]
            for key in expected.filter({ $0 != "a/b/c" && $0 != "a/b.c" }) { try await put("x", key, in: store) }
            #expect(
                try await keys("", in: store) == ["A", "a-b", "a.txt", "a/-", "a/b", "a0", "b/x", "é", "日"]
            )
            try await put("x", "c/b/c", in: store)
            try await put("x", "c/b.c", in: store)
            #expect(try await keys("c", in: store) == ["c/b.c", "c/b/c"])
        }
    }

    @Test(
        "lists what begins with the prefix, within a name too",
        arguments: [
            ("", 4), ("in", 3), ("in/", 2), ("in/a", 1), ("in/a.txt", 1), ("in/a.txt/", 0), ("x", 0), ("ind", 1),
        ]
    )
    func prefix(_ prefix: String, _ count: Int) async throws {
        try await withStore { store, _ in
            for key in ["in/a.txt", "in/b.txt", "index", "out/c"] { try await put("x", key, in: store) }
            #expect(try await keys(prefix, in: store).count == count)
        }
    }

    @Test("tells size and time")
    func summary() async throws {
        try await withStore { store, _ in
            try await put("12345", "k", in: store)
            let object = try #require(try await store.list(bucket: "b", prefix: "").read()?.first)
            #expect(object.size == 5)
            #expect(object.lastModified > 1_700_000_000)
            #expect(!object.etag.isEmpty)
        }
    }

    @Test("lists more objects than a page holds, as a memory store does")
    func pages() async throws {
        try await withStore { store, root in
            let memory = MemoryObjectStore()
            var random = SeededRandom(seed: 5)
            for number in 0..<1200 {
                let key = (number.isMultiple(of: 2) ? "d\(Int.random(in: 0...9, using: &random))/" : "") + "k\(number)"
                let file = root.appendingPathComponent("b/\(key)")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data().write(to: file)
                memory.put("", bucket: "b", key: key)
            }
            #expect(try await keys("", in: store) == memory.keys(bucket: "b"))
        }
    }

    @Test("keeps to itself", arguments: ["../x", "a/../../x", "/etc/passwd", "a//b", ".", "a/.", "", "a/", "a\u{0}b"])
    func escape(_ key: String) async throws {
        try await withStore { store, _ in
            await #expect(throws: ObjectStoreError.self) { try await store.open(bucket: "b", key: key, version: nil) }
            await #expect(throws: ObjectStoreError.self) { try await store.create(bucket: "b", key: key) }
        }
    }

    @Test("doesn't follow links to folders")
    func links() async throws {
        try await withStore { store, root in
            try FileManager.default.createSymbolicLink(
                at: root.appendingPathComponent("b/link"),
                withDestinationURL: root
            )
            try await put("x", "k", in: store)
            #expect(try await keys("", in: store) == ["k"])
            await #expect(throws: ObjectStoreError.self) { try await read("link/b/k", in: store) }
        }
    }

    @Test("has buckets that are folders in it", arguments: ["no", "..", "a/b", "", ".uploads"])
    func buckets(_ bucket: String) async throws {
        try await withStore { store, root in
            await #expect(throws: ObjectStoreError.self) { try await store.list(bucket: bucket, prefix: "") }
            let missing = await #expect(throws: ObjectStoreError.self) {
                try await store.create(bucket: "no", key: "k")
            }
            #expect(
                missing?.description
                    == "The specified bucket does not exist: no. Make the folder \(store.root)/no"
            )
        }
    }

    @Test("tells of keys that aren't there, folders among them, and of versions")
    func missing() async throws {
        try await withStore { store, _ in
            try await put("x", "dir/k", in: store)
            for key in ["no", "dir", "dir/k/no"] {
                await #expect(throws: ObjectStoreError.noSuchKey(bucket: "b", key: key)) {
                    try await store.open(bucket: "b", key: key, version: nil)
                }
            }
            await #expect(throws: ObjectStoreError.noVersions(bucket: "b", key: "dir/k", version: "3")) {
                try await store.open(bucket: "b", key: "dir/k", version: "3")
            }
            _ = try await store.open(bucket: "b", key: "dir/k", version: "null")
        }
    }
}
