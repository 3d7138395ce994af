import OrderedJSON
public import StatesTypes

/// Amazon S3: objects in buckets, by the AWS SDK integration.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html>.
public enum S3 {
    /// Reads an object as text: `arn:aws:states:::aws-sdk:s3:getObject`.
    ///
    /// All of it becomes the state's result, which may have 256 KiB: of a larger one read a range, or pass on its place.
    /// - Parameters:
    ///   - bucket: The bucket: `Bucket`.
    ///   - key: The object's key: `Key`.
    ///   - range: The bytes that are read, "bytes=0-1023": `Range`.
    ///   - versionID: An older version: `VersionId`.
    public static func getObject(
        bucket: Text,
        key: Text,
        range: Text? = nil,
        versionID: Text? = nil
    ) -> Call<GetObjectOutput> {
        var members = place(bucket, key)
        if let range { members.append(("Range", .expression(range._node))) }
        if let versionID { members.append(("VersionId", .expression(versionID._node))) }
        return Call("arn:aws:states:::aws-sdk:s3:getObject", Template(node: .object(members)))
    }

    /// Writes an object: `arn:aws:states:::aws-sdk:s3:putObject`.
    ///
    /// The object holds the value as JSON. That goes for a text too: it is written with its quotes and escapes, so
    /// whoever reads it parses JSON.
    /// - Parameters:
    ///   - bucket: The bucket: `Bucket`.
    ///   - key: The object's key: `Key`.
    ///   - body: The value: `Body`.
    ///   - contentType: The form of the object, "application/json": `ContentType`.
    public static func putObject(
        bucket: Text,
        key: Text,
        body: some TemplateConvertible,
        contentType: Text? = nil
    ) -> Call<PutObjectOutput> {
        var members = place(bucket, key)
        members.append(("Body", body._template.node))
        if let contentType { members.append(("ContentType", .expression(contentType._node))) }
        return Call("arn:aws:states:::aws-sdk:s3:putObject", Template(node: .object(members)))
    }

    private static func place(_ bucket: Text, _ key: Text) -> [(key: String, value: Template.Node)] {
        [("Bucket", .expression(bucket._node)), ("Key", .expression(key._node))]
    }

    /// What `getObject` gives.
    public struct GetObjectOutput: Payload, Hashable {
        /// What the object holds, as text: `Body`.
        public var body: String
        /// The form of the object: `ContentType`.
        public var contentType: String?
        /// The number of bytes: `ContentLength`.
        public var contentLength: Int?
        /// What identifies the object's content, in quotes: `ETag`.
        public var eTag: String?
        /// When the object was written: `LastModified`.
        public var lastModified: Timestamp?
        /// What was written with the object: `Metadata`.
        public var metadata: [String: String]?
        /// The version, where the bucket keeps versions: `VersionId`.
        public var versionID: String?

        /// An output, to mock one.
        public init(body: String, contentType: String? = "binary/octet-stream", contentLength: Int? = nil) {
            self.body = body
            self.contentType = contentType
            self.contentLength = contentLength
        }

        enum CodingKeys: String, CodingKey {
            case body = "Body"
            case contentType = "ContentType"
            case contentLength = "ContentLength"
            case eTag = "ETag"
            case lastModified = "LastModified"
            case metadata = "Metadata"
            case versionID = "VersionId"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// What the object holds, as text.
            public let body = Field<String>("Body")
            /// The form of the object.
            public let contentType = Field<String>("ContentType")
            /// The number of bytes.
            public let contentLength = Field<Int>("ContentLength")
            /// What identifies the object's content, in quotes.
            public let eTag = Field<String>("ETag")
            /// When the object was written.
            public let lastModified = Field<Timestamp>("LastModified")
            /// What was written with the object.
            public let metadata = Field<[String: String]>("Metadata")
            /// The version, where the bucket keeps versions.
            public let versionID = Field<String>("VersionId")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }

    /// What `putObject` gives.
    public struct PutObjectOutput: Payload, Hashable {
        /// What identifies the object's content, in quotes: `ETag`.
        public var eTag: String
        /// How the object is encrypted, "AES256" for example: `ServerSideEncryption`.
        public var serverSideEncryption: String?
        /// The version, where the bucket keeps versions: `VersionId`.
        public var versionID: String?

        /// An output, to mock one.
        public init(eTag: String, serverSideEncryption: String? = "AES256", versionID: String? = nil) {
            self.eTag = eTag
            self.serverSideEncryption = serverSideEncryption
            self.versionID = versionID
        }

        enum CodingKeys: String, CodingKey {
            case eTag = "ETag"
            case serverSideEncryption = "ServerSideEncryption"
            case versionID = "VersionId"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// What identifies the object's content, in quotes.
            public let eTag = Field<String>("ETag")
            /// How the object is encrypted.
            public let serverSideEncryption = Field<String>("ServerSideEncryption")
            /// The version, where the bucket keeps versions.
            public let versionID = Field<String>("VersionId")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
