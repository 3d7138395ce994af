public import OrderedJSON

/// Where a distributed Map writes its results, and in which form: ASL's `ResultWriter`.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html>.
public struct ResultWriter: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `Resource`: `arn:aws:states:::s3:putObject`.
    public var resource: String?
    /// `WriterConfig`: the form of what is written.
    public var writerConfig: WriterConfig?
    /// `Parameters`: the bucket and the prefix (JSONPath).
    public var parameters: JSON?
    /// `Arguments`: the bucket and the prefix (JSONata).
    public var arguments: JSON?
    /// How the object was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty writer.
    public init() {}
}

extension ResultWriter: DefinitionObject {
    package static let noun = "a ResultWriter"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("Resource", \.resource),
        .init("WriterConfig", \.writerConfig),
        .init("Parameters", \.parameters, .jsonPath),
        .init("Arguments", \.arguments, .jsonata),
    ]
}

/// The form of what a ``ResultWriter`` writes: ASL's `WriterConfig`.
public struct WriterConfig: Sendable, Hashable {
    /// `Transformation`: what is written of each result.
    public var transformation: WriterTransformation?
    /// `OutputType`: JSON where nothing is said.
    public var outputType: WriterOutputType?
    /// How the object was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty configuration.
    public init() {}
}

extension WriterConfig: DefinitionObject {
    package static let noun = "WriterConfig"

    package static let fields: [DefinitionField<Self>] = [
        .init("Transformation", \.transformation),
        .init("OutputType", \.outputType),
    ]
}

/// What is written of each result: ASL's `Transformation` of a writer.
public struct WriterTransformation: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The child execution's whole description.
    public static let none = Self(rawValue: "NONE")
    /// The child execution's output.
    public static let compact = Self(rawValue: "COMPACT")
    /// The child execution's output, arrays joined.
    public static let flatten = Self(rawValue: "FLATTEN")

    package static let known: [Self] = [.none, .compact, .flatten]
}

/// The form of written results: ASL's `OutputType`.
public struct WriterOutputType: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A word of that text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// JSON arrays.
    public static let json = Self(rawValue: "JSON")
    /// A JSON value a line.
    public static let jsonl = Self(rawValue: "JSONL")

    package static let known: [Self] = [.json, .jsonl]
}
