import OrderedJSON
public import StatesTypes

/// AWS Step Functions itself: what became of a distributed Map.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeMapRun.html>.
public enum StepFunctions {
    /// Says what became of the items of a distributed Map: `arn:aws:states:::aws-sdk:sfn:describeMapRun`.
    ///
    /// - Parameter mapRunARN: The Map's run, as ``ResultWriterOutput`` names it: `MapRunArn`.
    public static func describeMapRun(_ mapRunARN: Text) -> Call<DescribeMapRunOutput> {
        Call(
            "arn:aws:states:::aws-sdk:sfn:describeMapRun",
            Template(node: .object([("MapRunArn", .expression(mapRunARN._node))]))
        )
    }

    /// What `describeMapRun` gives.
    public struct DescribeMapRunOutput: Payload, Hashable {
        /// The ARN of the Map's run: `MapRunArn`.
        public var mapRunARN: String
        /// "RUNNING", "SUCCEEDED", "FAILED" or "ABORTED": `Status`.
        public var status: String
        /// The items by what became of them: `ItemCounts`.
        public var itemCounts: Counts
        /// The child executions by what became of them: `ExecutionCounts`.
        ///
        /// With batches there are fewer of them than items.
        public var executionCounts: Counts

        /// An output, to mock one.
        public init(mapRunARN: String, status: String = "SUCCEEDED", itemCounts: Counts, executionCounts: Counts) {
            self.mapRunARN = mapRunARN
            self.status = status
            self.itemCounts = itemCounts
            self.executionCounts = executionCounts
        }

        enum CodingKeys: String, CodingKey {
            case mapRunARN = "MapRunArn"
            case status = "Status"
            case itemCounts = "ItemCounts"
            case executionCounts = "ExecutionCounts"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The ARN of the Map's run.
            public let mapRunARN = Field<String>("MapRunArn")
            /// What the run is doing.
            public let status = Field<String>("Status")
            /// The items by what became of them.
            public let itemCounts = Field<Counts>("ItemCounts")
            /// The child executions by what became of them.
            public let executionCounts = Field<Counts>("ExecutionCounts")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }

    /// Items or child executions, by what became of them.
    public struct Counts: Payload, Hashable {
        /// All of them: `Total`.
        public var total: Int
        /// Those that succeeded: `Succeeded`.
        public var succeeded: Int
        /// Those that failed: `Failed`.
        public var failed: Int
        /// Those that took too long: `TimedOut`.
        public var timedOut: Int
        /// Those that were stopped: `Aborted`.
        public var aborted: Int

        /// Counts, to mock them.
        public init(total: Int, succeeded: Int, failed: Int = 0, timedOut: Int = 0, aborted: Int = 0) {
            self.total = total
            self.succeeded = succeeded
            self.failed = failed
            self.timedOut = timedOut
            self.aborted = aborted
        }

        enum CodingKeys: String, CodingKey {
            case total = "Total"
            case succeeded = "Succeeded"
            case failed = "Failed"
            case timedOut = "TimedOut"
            case aborted = "Aborted"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// All of them.
            public let total = Field<Int>("Total")
            /// Those that succeeded.
            public let succeeded = Field<Int>("Succeeded")
            /// Those that failed.
            public let failed = Field<Int>("Failed")
            /// Those that took too long.
            public let timedOut = Field<Int>("TimedOut")
            /// Those that were stopped.
            public let aborted = Field<Int>("Aborted")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
