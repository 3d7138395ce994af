public import StatesTypes

/// Amazon's Titan models: texts as vectors.
///
/// See <https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html>.
public enum Titan {
    /// A text that becomes a vector, in the form that Titan Text Embeddings V2 takes.
    ///
    /// - Parameters:
    ///   - text: The text: `inputText`.
    ///   - dimensions: The length of the vector, 1024 where nothing is said, or 512 or 256: `dimensions`.
    ///   - isNormalized: Whether the vector has the length 1, which it has where nothing is said: `normalize`.
    public static func embedding(
        _ text: Text,
        dimensions: Int? = nil,
        isNormalized: Bool? = nil
    ) -> Bedrock.Prompt<Embedding> {
        var members: [(key: String, value: Template.Node)] = [("inputText", .expression(text._node))]
        if let dimensions { members.append(("dimensions", .literal(dimensions._json))) }
        if let isNormalized { members.append(("normalize", .literal(isNormalized._json))) }
        return Bedrock.Prompt(Template(node: .object(members)))
    }

    /// A text as a vector.
    public struct Embedding: Payload, Hashable {
        /// The vector: `embedding`.
        public var embedding: [Double]
        /// The tokens of the text: `inputTextTokenCount`.
        public var inputTextTokenCount: Int

        /// An embedding, to mock one.
        public init(embedding: [Double], inputTextTokenCount: Int) {
            self.embedding = embedding
            self.inputTextTokenCount = inputTextTokenCount
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The vector.
            public let embedding = Field<[Double]>("embedding")
            /// The tokens of the text.
            public let inputTextTokenCount = Field<Int>("inputTextTokenCount")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
