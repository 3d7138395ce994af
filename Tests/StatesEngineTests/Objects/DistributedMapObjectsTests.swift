import OrderedJSON
import StatesEngine
import Testing

@Suite("A distributed Map with objects")
struct DistributedMapObjectsTests {
    private let states: JSON = [
        "Each": [
            "Type": "Map",
            "ItemReader": [
                "Resource": "arn:aws:states:::s3:getObject",
                "ReaderConfig": ["InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"],
                "Parameters": ["Bucket": "data", "Key.$": "$.key"],
            ],
            "ItemSelector": ["name.$": "$$.Map.Item.Value.name", "from.$": "$$.Map.Item.Source"],
            "ItemProcessor": [
                "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"],
                "StartAt": "Keep",
                "States": ["Keep": ["Type": "Pass", "End": true]],
            ],
            "ResultWriter": [
                "Resource": "arn:aws:states:::s3:putObject",
                "Parameters": ["Bucket": "results", "Prefix": "out"],
                "WriterConfig": ["Transformation": "COMPACT", "OutputType": "JSONL"],
            ],
            "End": true,
        ]
    ]

    @Test("reads its items there, writes its results there, and says where")
    func readsAndWrites() async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        store.put("id,name\n1,Ada\n2,Grace\n", bucket: "data", key: "people.csv")
        let result = try await execute(states, input: ["key": "people.csv"]) { $0.objectStore = store }
        #expect(result.status == .succeeded, "\(result.cause ?? "")")
        let details = try #require(result.output?["ResultWriterDetails"])
        #expect(details["Bucket"] == "results")
        let manifestKey = try #require(details["Key"]?.stringValue)
        let manifest = try JSON(parsing: #require(store.bytes(bucket: "results", key: manifestKey)))
        #expect(manifest["MapRunArn"] == result.output?["MapRunArn"])
        let file = try #require(manifest["ResultFiles"]?["SUCCEEDED"]?[0]?["Key"]?.stringValue)
        let lines = String(decoding: try #require(store.bytes(bucket: "results", key: file)), as: UTF8.self)
        let source = "S3://data/people.csv"
        #expect(
            Set(lines.split(separator: "\n").map(String.init)) == [
                #"{"name":"Ada","from":"\#(source)"}"#, #"{"name":"Grace","from":"\#(source)"}"#,
            ]
        )
    }

    @Test("fails by name where its items or its results have no place")
    func failures() async throws {
        let store = MemoryObjectStore(buckets: ["data"])
        let unread = try await execute(states, input: ["key": "no.csv"]) { $0.objectStore = store }
        #expect(unread.error == "States.ItemReaderFailed")
        #expect(unread.cause == "The specified key does not exist: s3://data/no.csv")
        store.put("name\nAda\n", bucket: "data", key: "people.csv")
        let unwritten = try await execute(states, input: ["key": "people.csv"]) { $0.objectStore = store }
        #expect(unwritten.error == "States.ResultWriterFailed")
        #expect(unwritten.cause?.hasPrefix("The specified bucket does not exist: results") == true)
    }
}
