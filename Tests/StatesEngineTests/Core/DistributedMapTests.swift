import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// Distributed Maps: their children are executions of their own.
@Suite struct DistributedMapTests {
    /// A distributed Map of these inner states, with further fields of its own.
    private static func map(_ states: JSON, _ fields: JSONObject = [:], type: JSON = "STANDARD") -> JSON {
        let first = states.objectValue?.keys.first ?? ""
        var map: JSONObject = [
            "Type": "Map", "End": true, "Label": "Each",
            "ItemProcessor": [
                "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": type],
                "StartAt": .string(first), "States": states,
            ],
        ]
        for (key, value) in fields { map[key] = value }
        return ["M": .object(map)]
    }

    private static let pass: JSON = ["P": ["Type": "Pass", "End": true]]
    private static let failing: JSON = [
        "C": [
            "Type": "Choice", "Default": "S",
            "Choices": [["Variable": "$", "NumericLessThan": 0, "Next": "F"]],
        ],
        "S": ["Type": "Succeed"], "F": ["Type": "Fail", "Error": "Negative"],
    ]

    @Test func `children leave no events, and results come in the order of items`() async throws {
        let result = try await execute(Self.map(Self.pass), input: [3, 1, 2])
        #expect(result.output == [3, 1, 2])
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 MapStateEntered M
                3 <2 MapStateStarted
                4 <3 MapRunStarted
                5 <4 MapRunSucceeded
                6 <5 MapStateSucceeded
                7 <5 MapStateExited M
                8 <7 ExecutionSucceeded
                """
        )
    }

    @Test func `a child is an execution with names of its own`() async throws {
        let inner: JSON = [
            "P": [
                "Type": "Pass", "End": true,
                "Parameters": ["id.$": "$$.Execution.Id", "machine.$": "$$.StateMachine.Name"],
            ]
        ]
        let result = try await execute(Self.map(inner), input: [1, 2], options: { $0.stateMachineName = "Parent" })
        let children = try #require(result.output?.arrayValue)
        #expect(children[0]["machine"] == "Parent/Each")
        #expect(children[0]["id"] != children[1]["id"])
        #expect(children[0]["id"]?.stringValue?.contains(":execution:Parent/Each:") == true)
    }

    @Test func `children don't see the outer variables`() async throws {
        let inner: JSON = ["P": ["Type": "Pass", "End": true, "Parameters": ["v.$": "$v"]]]
        let states: JSON = .object(
            (["Set": ["Type": "Pass", "Assign": ["v": 1], "Next": "M"]] as JSONObject).merging(Self.map(inner))
        )
        let result = try await execute(states, input: [1])
        #expect(result.error == "States.ExceedToleratedFailureThreshold")
    }

    @Test func `one failure is too many unless more are tolerated`() async throws {
        let strict = try await execute(Self.map(Self.failing), input: [1, -1, 2])
        #expect(strict.error == "States.ExceedToleratedFailureThreshold")
        #expect(strict.types.contains("MapRunFailed"))
        let counted = try await execute(Self.map(Self.failing, ["ToleratedFailureCount": 1]), input: [1, -1, 2])
        #expect(counted.output == [1, 2])
        let shared = try await execute(
            Self.map(Self.failing, ["ToleratedFailurePercentage": 50]),
            input: [1, -1, 2, -2]
        )
        #expect(shared.output == [1, 2])
        let exceeded = try await execute(
            Self.map(Self.failing, ["ToleratedFailurePercentage": 49]),
            input: [1, -1, 2, -2]
        )
        #expect(exceeded.status == .failed)
    }

    @Test func `a failed run can be caught, and tried again as a new run`() async throws {
        let caught = Self.map(
            Self.failing,
            ["Catch": [["ErrorEquals": ["States.ExceedToleratedFailureThreshold"], "Next": "Done"]]]
        ).merging(["Done": ["Type": "Succeed"]])
        #expect(try await execute(caught, input: [-1]).status == .succeeded)
        let retried = try await execute(
            Self.map(Self.failing, ["Retry": [["ErrorEquals": ["States.ALL"], "MaxAttempts": 2]]]),
            input: [-1]
        )
        #expect(retried.types.filter { $0 == "MapRunStarted" }.count == 3)
    }

    @Test func `batches hold at most so many items, with what all of them get`() async throws {
        let result = try await execute(
            Self.map(
                Self.pass,
                ["ItemBatcher": ["MaxItemsPerBatch": 2, "BatchInput": ["of.$": "$$.Execution.Name"]]]
            ),
            input: [1, 2, 3],
            options: { $0.seed = 4 }
        )
        let batches = try #require(result.output?.arrayValue)
        #expect(batches.map { $0["Items"] } == [[1, 2], [3]])
        #expect(batches[0]["BatchInput"]?["of"] == .string(result.execution.name))
    }

    @Test func `batches hold at most so many bytes`() async throws {
        let result = try await execute(
            Self.map(Self.pass, ["ItemBatcher": ["MaxInputBytesPerBatch": 30]]),
            input: ["0123456789", "0123456789", "x"]
        )
        #expect(result.output?.arrayValue?.map { $0["Items"]?.arrayValue?.count } == [1, 2])
    }

    @Test func `no more children are at work than MaxConcurrency lets`() async throws {
        let inner: JSON = ["W": ["Type": "Wait", "Seconds": 10, "End": true]]
        let result = try await execute(Self.map(inner, ["MaxConcurrency": 2]), input: [1, 2, 3, 4, 5])
        #expect(result.milliseconds == 30_000)
    }

    @Test func `an Express child takes too long after five minutes`() async throws {
        let inner: JSON = ["W": ["Type": "Wait", "Seconds": 301, "End": true]]
        let result = try await execute(Self.map(inner, type: "EXPRESS"), input: [1])
        #expect(result.error == "States.ExceedToleratedFailureThreshold")
        #expect(result.milliseconds == 300_000)
    }

    @Test func `the machine's timeout ends the children with it`() async throws {
        let inner: JSON = ["W": ["Type": "Wait", "Seconds": 3600, "End": true]]
        let result = try await execute(Self.map(inner), ["TimeoutSeconds": 60], input: [1, 2])
        #expect(result.status == .timedOut)
        #expect(result.milliseconds == 60_000)
    }

    @Test func `items are read from the store, and results written to it`() async throws {
        let store = MemoryObjectStore(buckets: ["out"])
        store.put("a,b\n1,2\n3,4\n", bucket: "in", key: "rows.csv")
        let result = try await execute(
            Self.map(
                Self.pass,
                [
                    "ItemReader": [
                        "Resource": "arn:aws:states:::s3:getObject",
                        "ReaderConfig": ["InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"],
                        "Parameters": ["Bucket": "in", "Key.$": "$.key"],
                    ],
                    "ResultWriter": [
                        "Resource": "arn:aws:states:::s3:putObject",
                        "Parameters": ["Bucket": "out", "Prefix": "results"],
                    ],
                ]
            ),
            input: ["key": "rows.csv"],
            options: { $0.objectStore = store }
        )
        #expect(result.status == .succeeded, "\(result.error ?? "") \(result.cause ?? "")")
        let details = try #require(result.output?["ResultWriterDetails"])
        let manifest = try #require(store.bytes(bucket: "out", key: details["Key"]?.stringValue ?? ""))
        let succeeded = try #require(
            try JSON(parsing: manifest)["ResultFiles"]?["SUCCEEDED"]?[0]?["Key"]?.stringValue
        )
        let entries = try JSON(parsing: try #require(store.bytes(bucket: "out", key: succeeded)))
        #expect(
            entries.arrayValue?.map { $0["Output"]?.stringValue } == [#"{"a":"1","b":"2"}"#, #"{"a":"3","b":"4"}"#]
        )
    }

    @Test func `a reader without a store is an error that says what to give`() async throws {
        await #expect(throws: EngineError.missingObjectStore(resource: "arn:aws:states:::s3:getObject")) {
            try await execute(
                Self.map(
                    Self.pass,
                    [
                        "ItemReader": [
                            "Resource": "arn:aws:states:::s3:getObject", "Parameters": ["Bucket": "b", "Key": "k"],
                        ]
                    ]
                )
            )
        }
    }
}

extension JSON {
    /// An object with the members of another behind its own.
    fileprivate func merging(_ other: JSON) -> JSON {
        guard case .object(var members) = self else { return self }
        for (key, value) in other.objectValue ?? [:] { members[key] = value }
        return .object(members)
    }
}

extension JSONObject {
    fileprivate func merging(_ other: JSON) -> JSONObject {
        var members = self
        for (key, value) in other.objectValue ?? [:] { members[key] = value }
        return members
    }
}
