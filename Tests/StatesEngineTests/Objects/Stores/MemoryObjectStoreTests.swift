import Testing

@testable import StatesEngine

@Suite("Objects in memory")
struct MemoryObjectStoreTests {
    @Test("are there when they are complete")
    func writing() async throws {
        let store = MemoryObjectStore(buckets: ["b"])
        let writer = try await store.create(bucket: "b", key: "k")
        try await writer.write([1, 2])
        #expect(store.keys(bucket: "b").isEmpty)
        try await writer.write([3])
        try await writer.finish()
        #expect(store.bytes(bucket: "b", key: "k") == [1, 2, 3])
    }

    @Test("are read in pieces")
    func reading() async throws {
        let store = MemoryObjectStore()
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        store.put(bytes, bucket: "b", key: "k")
        let reader = try await store.open(bucket: "b", key: "k", version: nil)
        var read: [UInt8] = []
        while let more = try await reader.read() { read += more }
        #expect(read == bytes)
    }

    @Test("are listed in the order of bytes, with another etag for another content")
    func listing() async throws {
        let store = MemoryObjectStore()
        for key in ["b", "é", "a/c", "a-"] { store.put(key, bucket: "b", key: key) }
        let page = try #require(try await store.list(bucket: "b", prefix: "").read())
        #expect(page.map(\.key) == ["a-", "a/c", "b", "é"])
        #expect(Set(page.map(\.etag)).count == 4)
    }

    @Test("need their bucket, and have no versions")
    func missing() async {
        let store = MemoryObjectStore(buckets: ["b"])
        await #expect(throws: ObjectStoreError.self) { try await store.create(bucket: "no", key: "k") }
        await #expect(throws: ObjectStoreError.self) { try await store.list(bucket: "no", prefix: "") }
        await #expect(throws: ObjectStoreError.noSuchKey(bucket: "b", key: "k")) {
            try await store.open(bucket: "b", key: "k", version: nil)
        }
    }
}
