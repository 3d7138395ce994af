extension JSON {
    /// Reads a JSON text as RFC 8259 defines it; a byte order mark before it is passed over.
    ///
    /// Integers that fit in 64 bits are exact, `-0` is the integer 0, and a number beyond the range of `Double` is an
    /// error.
    public init(parsing text: String, options: JSONParsingOptions = JSONParsingOptions()) throws(JSONParseError) {
        var text = text
        self = try text.withUTF8 { Self.parse($0, options) }.get()
    }

    /// Reads a JSON text in UTF-8; a byte order mark before it is passed over.
    public init(parsing bytes: [UInt8], options: JSONParsingOptions = JSONParsingOptions()) throws(JSONParseError) {
        self = try bytes.withUnsafeBufferPointer { Self.parse($0, options) }.get()
    }

    /// Reads a JSON text in UTF-8 that lies in memory owned by the caller; nothing points there afterwards.
    public init(
        parsing bytes: UnsafeBufferPointer<UInt8>,
        options: JSONParsingOptions = JSONParsingOptions()
    ) throws(JSONParseError) {
        self = try Self.parse(bytes, options).get()
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ options: JSONParsingOptions
    ) -> Result<JSON, JSONParseError> {
        var reader = JSONReader(bytes, options: options, recorder: NoRecorder())
        do throws(JSONFailure) {
            return .success(try reader.readDocument())
        } catch {
            return .failure(JSONParseError(error, in: bytes))
        }
    }
}
