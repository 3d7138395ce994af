public import StatesTypes

/// What a distributed Map gives whose results are written to S3.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html>.
public struct ResultWriterOutput: Payload, Hashable {
    /// The ARN of the Map's run: `MapRunArn`.
    public var mapRunARN: String
    /// Where the results are: `ResultWriterDetails`.
    public var details: Details

    /// An output, to mock one.
    public init(mapRunARN: String, details: Details) {
        self.mapRunARN = mapRunARN
        self.details = details
    }

    enum CodingKeys: String, CodingKey {
        case mapRunARN = "MapRunArn"
        case details = "ResultWriterDetails"
    }

    /// The fields by their coded names.
    public struct Fields: Sendable {
        /// The ARN of the Map's run.
        public let mapRunARN = Field<String>("MapRunArn")
        /// Where the results are.
        public let details = Field<Details>("ResultWriterDetails")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }

    /// Where the results are: the manifest that lists their files.
    public struct Details: Payload, Hashable {
        /// The bucket: `Bucket`.
        public var bucket: String
        /// The manifest's key: `Key`.
        public var key: String

        /// A place, to mock one.
        public init(bucket: String, key: String) {
            self.bucket = bucket
            self.key = key
        }

        enum CodingKeys: String, CodingKey {
            case bucket = "Bucket"
            case key = "Key"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The bucket.
            public let bucket = Field<String>("Bucket")
            /// The manifest's key.
            public let key = Field<String>("Key")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
