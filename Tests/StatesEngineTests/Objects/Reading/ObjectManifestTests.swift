import OrderedJSON
import Testing

@testable import StatesEngine

@Suite("Items of manifests")
struct ObjectManifestTests {
    @Test(
        "are an inventory's objects, named by its schema, in either spelling of the settings",
        arguments: [
            ["InputType": "MANIFEST"], ["ManifestType": "S3_INVENTORY"],
            ["ManifestType": "S3_INVENTORY", "InputType": "CSV"],
        ] as [JSON]
    )
    func inventory(_ config: JSON) async throws {
        let store = MemoryObjectStore()
        let manifest: JSON = [
            "sourceBucket": "source", "destinationBucket": "arn:aws:s3:::lists", "fileFormat": "CSV",
            "fileSchema": "Bucket, Key, Size", "files": [["key": "data/1.csv", "size": 9], ["key": "data/2.csv"]],
        ]
        store.put(manifest.bytes(), bucket: "data", key: "items")
        store.put("\"source\",\"a%20b\",\"10\"\n\"source\",\"c\",\"0\"\n", bucket: "lists", key: "data/1.csv")
        store.put("\"source\",\"d\",\"1\"\n", bucket: "lists", key: "data/2.csv")
        let items = try await items(config, in: store)
        #expect(
            items.map(\.value) == [
                ["Bucket": "source", "Key": "a%20b", "Size": "10"], ["Bucket": "source", "Key": "c", "Size": "0"],
                ["Bucket": "source", "Key": "d", "Size": "1"],
            ]
        )
        #expect(items.last?.source == "S3://lists/data/2.csv")
    }

    @Test(
        "need a whole inventory manifest",
        arguments: [
            ("[", "isn't JSON"), ("{}", "no destinationBucket"),
            (#"{"destinationBucket": "arn:aws:s3:::b"}"#, "no fileSchema"),
            (#"{"destinationBucket": "arn:aws:s3:::b", "fileSchema": "Key"}"#, "no list of files"),
            (#"{"destinationBucket": "b", "fileSchema": "Key", "files": [{}]}"#, "a file has no key"),
            (#"{"fileFormat": "ORC"}"#, "lists ORC files"),
        ]
    )
    func wrongInventory(_ text: String, _ reason: String) async throws {
        #expect(try await failure(text, ["InputType": "MANIFEST"])?.contains(reason) == true)
    }

    @Test("are the records of the files that Athena lists")
    func athena() async throws {
        let store = MemoryObjectStore()
        store.put("s3://out/1.jsonl\r\ns3://out/dir/2.jsonl\n", bucket: "data", key: "items")
        store.put("1\n2\n", bucket: "out", key: "1.jsonl")
        store.put("3", bucket: "out", key: "dir/2.jsonl")
        let items = try await items(["ManifestType": "ATHENA_DATA", "InputType": "JSONL"], in: store)
        #expect(items.map(\.value) == [1, 2, 3])
        #expect(items.map(\.source) == ["S3://out/1.jsonl", "S3://out/1.jsonl", "S3://out/dir/2.jsonl"])
    }

    @Test(
        "need an S3 URI in each line of Athena's list",
        arguments: ["x", "s3://b", "s3:///k", "s3://b/", "http://b/k"]
    )
    func wrongAthena(_ line: String) async throws {
        let cause = try await failure("s3://b/k\n\(line)\n", ["ManifestType": "ATHENA_DATA", "InputType": "JSONL"])
        #expect(cause?.hasPrefix("S3://data/items, line 2: ") == true)
    }

    @Test("need a ManifestType that there is")
    func wrongType() async throws {
        #expect(try await failure("", ["ManifestType": "LIST"])?.hasPrefix("ManifestType LIST isn't known") == true)
    }
}
