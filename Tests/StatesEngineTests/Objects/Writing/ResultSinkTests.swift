import OrderedJSON
import StatesLanguage
import Testing

@testable import StatesEngine

@Suite("Results of a Map run")
struct ResultSinkTests {
    private func child(
        _ name: String,
        _ status: ExecutionStatus = .succeeded,
        output: JSON? = nil,
        error: String? = nil,
        cause: String? = nil
    ) -> ChildResult {
        ChildResult(
            executionARN: "arn:e:\(name)",
            name: name,
            stateMachineARN: "arn:m",
            input: ["n": .string(name)],
            output: output,
            status: status,
            error: error,
            cause: cause,
            startDate: status == .running ? nil : Timestamp("2026-01-02T03:04:05Z"),
            stopDate: status == .running ? nil : Timestamp("2026-01-02T03:04:06.5Z")
        )
    }

    private func makeSink(
        _ store: MemoryObjectStore,
        prefix: String = "out",
        _ transformation: WriterTransformation = .none,
        _ outputType: WriterOutputType = .json,
        limit: Int64 = ResultSink.fileLimit
    ) async throws -> ResultSink {
        try await ResultSink(
            bucket: "results",
            prefix: prefix,
            mapRunARN: "arn:run",
            runID: "id",
            transformation: transformation,
            outputType: outputType,
            fileLimit: limit,
            store: store
        )
    }

    private func text(_ store: MemoryObjectStore, _ key: String) throws -> String {
        String(decoding: try #require(store.bytes(bucket: "results", key: key)), as: UTF8.self)
    }

    @Test("are in files by status, which the manifest lists, and the state's result leads there")
    func manifest() async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        var sink = try await makeSink(store, .compact)
        try await sink.write(child("a", output: 1))
        try await sink.write(child("b", output: [2]))
        try await sink.write(child("c", .failed, error: "E", cause: "why"))
        #expect(
            try await sink.finish() == [
                "MapRunArn": "arn:run", "ResultWriterDetails": ["Bucket": "results", "Key": "out/id/manifest.json"],
            ]
        )
        #expect(try text(store, "out/id/SUCCEEDED_0.json") == "[1,[2]]")
        let failed = try text(store, "out/id/FAILED_0.json")
        let expected: JSON = [
            "DestinationBucket": "results", "MapRunArn": "arn:run",
            "ResultFiles": [
                "FAILED": [["Key": "out/id/FAILED_0.json", "Size": .integer(Int64(failed.utf8.count))]],
                "PENDING": [],
                "SUCCEEDED": [["Key": "out/id/SUCCEEDED_0.json", "Size": 7]],
            ],
        ]
        #expect(try JSON(parsing: text(store, "out/id/manifest.json")) == expected)
        #expect(store.keys(bucket: "results").count == 3)
    }

    @Test("are whole descriptions with NONE")
    func description() async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        var sink = try await makeSink(store)
        try await sink.write(child("a", output: ["x": 1]))
        _ = try await sink.finish()
        #expect(
            try text(store, "out/id/SUCCEEDED_0.json") == """
                [{"ExecutionArn":"arn:e:a","Input":"{\\"n\\":\\"a\\"}","InputDetails":{"Included":true},"Name":"a",\
                "Output":"{\\"x\\":1}","OutputDetails":{"Included":true},"RedriveCount":0,\
                "RedriveStatus":"NOT_REDRIVABLE",\
                "RedriveStatusReason":"Execution is SUCCEEDED and cannot be redriven",\
                "StartDate":"2026-01-02T03:04:05.000Z","StateMachineArn":"arn:m","Status":"SUCCEEDED",\
                "StopDate":"2026-01-02T03:04:06.500Z"}]
                """
        )
    }

    @Test(
        "of children that didn't succeed are whole descriptions in any case",
        arguments: [
            ExecutionStatus.failed, .timedOut, .aborted, .running,
        ]
    )
    func failures(_ status: ExecutionStatus) async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        var sink = try await makeSink(store, .flatten, .jsonl)
        try await sink.write(child("a", status, error: "E", cause: "why"))
        _ = try await sink.finish()
        let file = status == .running ? "PENDING" : "FAILED"
        let entry = try JSON(parsing: text(store, "out/id/\(file)_0.json"))
        #expect(entry["Status"] == .string(status == .running ? "PENDING" : status.rawValue))
        #expect(entry["Error"] == "E")
        #expect(entry["Cause"] == "why")
        #expect(entry["StartDate"] == nil || status != .running)
    }

    @Test("are joined with FLATTEN where they are arrays, a line each with JSONL")
    func flatten() async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        var sink = try await makeSink(store, .flatten, .jsonl)
        for output in [[1, 2], [], 3, ["a": [4]]] as [JSON] { try await sink.write(child("a", output: output)) }
        _ = try await sink.finish()
        #expect(try text(store, "out/id/SUCCEEDED_0.json") == "1\n2\n3\n{\"a\":[4]}\n")
    }

    @Test("go on in another file where one is full, each whole by itself", arguments: [WriterOutputType.json, .jsonl])
    func fileLimit(_ outputType: WriterOutputType) async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        var sink = try await makeSink(store, .compact, outputType, limit: 20)
        let outputs = (0..<10).map { JSON.string(String(repeating: "x", count: $0 * 3)) }
        for output in outputs { try await sink.write(child("a", output: output)) }
        _ = try await sink.finish()
        let manifest = try JSON(parsing: text(store, "out/id/manifest.json"))
        let files = try #require(manifest["ResultFiles"]?["SUCCEEDED"]?.arrayValue)
        var read: [JSON] = []
        for (number, file) in files.enumerated() {
            #expect(file["Key"] == .string("out/id/SUCCEEDED_\(number).json"))
            let text = try text(store, "out/id/SUCCEEDED_\(number).json")
            #expect(file["Size"] == .integer(Int64(text.utf8.count)))
            let entries =
                outputType == .json
                ? try #require(try JSON(parsing: text).arrayValue)
                : try text.split(separator: "\n").map { try JSON(parsing: String($0)) }
            #expect(text.utf8.count <= 20 || entries.count == 1)
            read += entries
        }
        #expect(read == outputs)
        #expect(files.count > 5)
    }

    @Test(
        "are under the run's identifier, with or without a prefix",
        arguments: [
            ("", "id/manifest.json"), ("a/b", "a/b/id/manifest.json"), ("a/", "a/id/manifest.json"),
        ]
    )
    func prefix(_ prefix: String, _ key: String) async throws {
        let store = MemoryObjectStore(buckets: ["results"])
        var sink = try await makeSink(store, prefix: prefix)
        _ = try await sink.finish()
        #expect(store.keys(bucket: "results") == [key])
    }

    @Test("can't be written where settings or the bucket are wrong")
    func failure() async throws {
        let store = MemoryObjectStore()
        for (transformation, outputType) in [("ZIP", "JSON"), ("NONE", "CSV")] {
            await #expect(throws: ResultWritingFailure.self) {
                try await makeSink(store, .init(rawValue: transformation), .init(rawValue: outputType))
            }
        }
        var sink = try await makeSink(store)
        let failure = await #expect(throws: ResultWritingFailure.self) { try await sink.write(child("a", output: 1)) }
        #expect(failure?.cause.hasPrefix("The specified bucket does not exist: results") == true)
    }
}
