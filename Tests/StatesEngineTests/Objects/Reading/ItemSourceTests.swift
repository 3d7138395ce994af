import OrderedJSON
import Testing

@testable import StatesEngine

@Suite("Items of a distributed Map")
struct ItemSourceTests {
    @Test("come from an array, each with the object that it was read from")
    func array() async throws {
        let store = MemoryObjectStore()
        store.put("[1, {\"a\": 2}, [3]]", bucket: "data", key: "items")
        let source = "S3://data/items"
        #expect(
            try await items(["InputType": "JSON"], in: store) == [
                MapItem(value: 1, source: source), MapItem(value: ["a": 2], source: source),
                MapItem(value: [3], source: source),
            ]
        )
    }

    @Test("come from an object's entries, each with its name")
    func object() async throws {
        let store = MemoryObjectStore()
        store.put("{\"b\": 1, \"a\": 2}", bucket: "data", key: "items")
        let items = try await items(["InputType": "JSON"], in: store)
        #expect(items.map(\.key) == ["b", "a"])
        #expect(items.map(\.value) == [1, 2])
    }

    @Test(
        "are where ItemsPointer leads",
        arguments: [("/a/1", [5, 6]), ("/m~1n/~0", [7]), ("", nil), ("/b", nil)] as [(String, [JSON]?)]
    )
    func pointer(_ pointer: String, _ expected: [JSON]?) async throws {
        let text = #"{"a": [0, [5, 6]], "m/n": {"~": {"x": 7}}, "b": 8}"#
        let config: JSON = ["InputType": "JSON", "ItemsPointer": .string(pointer)]
        if let expected {
            #expect(try await values(text, config) == expected)
        } else if pointer.isEmpty {
            #expect(try await values(text, config).count == 3)
        } else {
            #expect(
                try await failure(text, config)
                    == "S3://data/items must hold an array or an object at ItemsPointer \"/b\", not a number"
            )
        }
    }

    @Test(
        "that a wrong ItemsPointer should lead to fail",
        arguments: [("/c", "leads nowhere"), ("a", "isn't a JSON Pointer"), ("/~2", "isn't a JSON Pointer")]
    )
    func wrongPointer(_ pointer: String, _ reason: String) async throws {
        let cause = try await failure("{\"a\": []}", ["InputType": "JSON", "ItemsPointer": .string(pointer)])
        #expect(cause?.contains("ItemsPointer \"\(pointer)\" \(reason)") == true)
    }

    @Test("stop at MaxItems", arguments: [1, 2, 3, 9] as [Int64])
    func maxItems(_ limit: Int64) async throws {
        let config: JSON = ["InputType": "JSONL", "MaxItems": .integer(limit)]
        #expect(try await values("1\n2\n3\n", config) == [1, 2, 3].prefix(Int(limit)).map { .integer($0) })
    }

    @Test("aren't read where MaxItems isn't positive", arguments: [0, -1] as [Int64])
    func negativeMaxItems(_ limit: Int64) async throws {
        let config: JSON = ["InputType": "JSON", "MaxItems": .integer(limit)]
        #expect(try await failure("[1]", config) == "field MaxItems must be positive")
    }

    @Test("come from the state's input too")
    func stateData() async throws {
        var source = try #require(ItemSource(stateData: ["x": 1]))
        #expect(try await source.next(5) == [MapItem(value: 1, key: "x", source: "STATE_DATA")])
        #expect(try await source.next(5).isEmpty)
        #expect(ItemSource(stateData: 1) == nil)
    }

    @Test(
        "in a form that isn't read fail with its name and what to do",
        arguments: ["PARQUET", "XML"]
    )
    func unknownForm(_ form: String) async throws {
        let cause = try await failure("[]", ["InputType": .string(form)])
        #expect(cause?.hasPrefix("InputType \(form) isn't") == true)
        #expect(cause?.contains("CSV") == true)
    }

    @Test("in a packed object fail with what to do", arguments: ["a.csv.zst", "a.csv.zstd"])
    func packed(_ key: String) async throws {
        let store = MemoryObjectStore()
        store.put("x", bucket: "data", key: key)
        await #expect(throws: ItemReadingFailure.self) {
            try await items(["InputType": "JSON"], arguments: ["Bucket": "data", "Key": .string(key)], in: store)
        }
    }

    @Test("fail where the object, the bucket or an argument is missing")
    func missing() async throws {
        let store = MemoryObjectStore(buckets: ["data"])
        for (arguments, reason) in [
            (["Bucket": "data", "Key": "no"], "The specified key does not exist: s3://data/no"),
            (["Bucket": "no", "Key": "no"], "The specified bucket does not exist: no"),
            (["Bucket": "data"], "The ItemReader's Key is missing"),
            (["Bucket": 1, "Key": "no"], "The ItemReader's Bucket must be a string, not a number"),
        ] as [(JSON, String)] {
            let failure = await #expect(throws: ItemReadingFailure.self) {
                try await items(["InputType": "JSON"], arguments: arguments, in: store)
            }
            #expect(failure?.cause.hasPrefix(reason) == true, "\(failure?.cause ?? "")")
        }
    }

    @Test("that aren't JSON fail with the place")
    func malformed() async throws {
        let cause = try await failure("[1,\n x]", ["InputType": "JSON"])
        #expect(cause?.hasPrefix("S3://data/items isn't JSON: line 2, column 2: ") == true, "\(cause ?? "")")
    }

    @Test("can be told by a reader in any partition, but not by another resource")
    func resource() async throws {
        let store = MemoryObjectStore()
        store.put("[1]", bucket: "data", key: "items")
        #expect(
            try await items(["InputType": "JSON"], resource: "arn:aws-cn:states:::s3:getObject", in: store).count == 1
        )
        await #expect(throws: ItemReadingFailure.self) {
            try await items(["InputType": "JSON"], resource: "arn:aws:states:::s3:putObject", in: store)
        }
    }
}
