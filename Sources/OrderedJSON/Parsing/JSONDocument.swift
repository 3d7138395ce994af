/// A JSON text read for diagnostics: the value, where each part of it stands, and the names that came twice.
public struct JSONDocument: Sendable, Hashable {
    /// The value.
    ///
    /// Of a name that comes twice in an object the last value stays, at the place of the first.
    public let value: JSON
    /// Where each part of the value stands in the text.
    public let positions: JSONSourceMap
    /// The names that came again in their object, in the order in which their objects end.
    public let duplicateKeys: [DuplicateKey]

    /// A name that an object already had.
    public struct DuplicateKey: Sendable, Hashable {
        /// The member.
        public let pointer: JSONPointer
        /// Its name.
        public let key: String
        /// Where the name came first.
        public let first: SourcePosition
        /// Where it came again.
        public let second: SourcePosition
    }

    /// Reads a JSON text; names that come twice are gathered and are no error, whatever the options say.
    public init(parsing text: String, options: JSONParsingOptions = JSONParsingOptions()) throws(JSONParseError) {
        var text = text
        self = try text.withUTF8 { Self.parse($0, options) }.get()
    }

    /// Reads a JSON text in UTF-8; names that come twice are gathered and are no error, whatever the options say.
    public init(parsing bytes: [UInt8], options: JSONParsingOptions = JSONParsingOptions()) throws(JSONParseError) {
        self = try bytes.withUnsafeBufferPointer { Self.parse($0, options) }.get()
    }

    private init(value: JSON, positions: JSONSourceMap, duplicateKeys: [DuplicateKey]) {
        self.value = value
        self.positions = positions
        self.duplicateKeys = duplicateKeys
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ options: JSONParsingOptions
    ) -> Result<JSONDocument, JSONParseError> {
        var options = options
        options.duplicateKeys = .keepLast
        var reader = JSONReader(bytes, options: options, recorder: SourceMapRecorder(bytes))
        do throws(JSONFailure) {
            let value = try reader.readDocument()
            let (map, duplicateKeys) = reader.recorder.finish()
            return .success(JSONDocument(value: value, positions: map, duplicateKeys: duplicateKeys))
        } catch {
            return .failure(JSONParseError(error, in: bytes))
        }
    }
}
