import OrderedJSON
import Testing

@testable import StatesEngine

@Suite("Items of listed objects")
struct ListedItemsTests {
    private let resource = "arn:aws:states:::s3:listObjectsV2"

    private var store: MemoryObjectStore {
        let store = MemoryObjectStore()
        store.put("[1, 2]", bucket: "data", key: "in/b.json", lastModified: 1_700_000_000)
        store.put("[3]", bucket: "data", key: "in/a.json")
        store.put("", bucket: "data", key: "in/")
        store.put("[4]", bucket: "data", key: "other.json")
        return store
    }

    @Test("tell of each object in the order of keys, and come from the bucket")
    func summaries() async throws {
        let items = try await items([:], resource: resource, arguments: ["Bucket": "data", "Prefix": "in/"], in: store)
        #expect(items.map { $0.value["Key"] } == ["in/", "in/a.json", "in/b.json"])
        #expect(items.allSatisfy { $0.source == "S3://data" })
        let last = try #require(items.last?.value.objectValue)
        #expect([String](last.keys) == ["Etag", "Key", "LastModified", "Size", "StorageClass"])
        #expect(last["LastModified"] == 1_700_000_000)
        #expect(last["Size"] == 6)
        #expect(last["StorageClass"] == "STANDARD")
        #expect(last["Etag"]?.stringValue?.hasPrefix("\"") == true)
    }

    @Test("are all objects of the bucket where there is no prefix, up to MaxItems")
    func wholeBucket() async throws {
        let arguments: JSON = ["Bucket": "data"]
        #expect(try await items([:], resource: resource, arguments: arguments, in: store).count == 4)
        #expect(try await items(["MaxItems": 3], resource: resource, arguments: arguments, in: store).count == 3)
    }

    @Test("are the entries of all objects with LOAD_AND_FLATTEN, each from its own object")
    func loadAndFlatten() async throws {
        let items = try await items(
            ["InputType": "JSON", "Transformation": "LOAD_AND_FLATTEN"],
            resource: resource,
            arguments: ["Bucket": "data", "Prefix": "in/"],
            in: store
        )
        #expect(items.map(\.value) == [3, 1, 2])
        #expect(items.map(\.source) == ["S3://data/in/a.json", "S3://data/in/b.json", "S3://data/in/b.json"])
    }

    @Test("have their names in each file with LOAD_AND_FLATTEN of CSV")
    func flattenedCSV() async throws {
        let store = MemoryObjectStore()
        store.put("a\n1\n", bucket: "data", key: "1.csv")
        store.put("b\n2\n", bucket: "data", key: "2.csv")
        let items = try await items(
            ["InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "Transformation": "LOAD_AND_FLATTEN"],
            resource: resource,
            arguments: ["Bucket": "data"],
            in: store
        )
        #expect(items.map(\.value) == [["a": "1"], ["b": "2"]])
    }

    @Test("come page by page")
    func pages() async throws {
        let store = MemoryObjectStore()
        for number in 0..<2500 { store.put("", bucket: "data", key: "\(number)") }
        let items = try await items([:], resource: resource, arguments: ["Bucket": "data"], in: store, atOnce: 700)
        #expect(Set(items.map(\.value)).count == 2500)
    }

    @Test("need a Transformation that there is, and InputType for loading")
    func wrongSettings() async throws {
        for config in [["Transformation": "ZIP"], ["Transformation": "LOAD_AND_FLATTEN"]] as [JSON] {
            await #expect(throws: ItemReadingFailure.self) {
                try await items(config, resource: resource, arguments: ["Bucket": "data"], in: store)
            }
        }
    }
}
