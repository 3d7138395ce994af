/// Why a text is not JSON, and where.
public struct JSONParseError: Error, Sendable, Hashable {
    /// What kind of mistake it is.
    public let code: Code
    /// Where it is.
    public let position: SourcePosition
    /// What was found, what was expected, and what to do.
    public let message: String

    /// The line, from 1.
    public var line: Int { position.line }
    /// The column in Unicode scalars, from 1.
    public var column: Int { position.column }
    /// The number of UTF-8 bytes before the mistake.
    public var offset: Int { position.offset }

    init(code: Code, position: SourcePosition, message: String) {
        self.code = code
        self.position = position
        self.message = message
    }
}

extension JSONParseError: CustomStringConvertible {
    /// The place and the message, on one line.
    public var description: String { "\(position): \(message)" }
}

extension JSONParseError {
    /// The kinds of mistakes; more may come.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String {
            case unexpectedCharacter, unexpectedEnd, trailingComma, trailingContent, comment, invalidNumber,
                numberOutOfRange, controlCharacter, invalidEscape, loneSurrogate, invalidUTF8, duplicateKey, tooDeep
        }

        private let value: Value

        private init(_ value: Value) { self.value = value }

        /// The name of the code.
        public var description: String { value.rawValue }

        /// A character that cannot stand there.
        public static let unexpectedCharacter = Code(.unexpectedCharacter)
        /// The text ends before the value does.
        public static let unexpectedEnd = Code(.unexpectedEnd)
        /// A comma with nothing after it.
        public static let trailingComma = Code(.trailingComma)
        /// More text after the value.
        public static let trailingContent = Code(.trailingContent)
        /// A comment, which JSON does not have.
        public static let comment = Code(.comment)
        /// A number that JSON does not write so.
        public static let invalidNumber = Code(.invalidNumber)
        /// A number that no `Double` can hold.
        public static let numberOutOfRange = Code(.numberOutOfRange)
        /// A control character within a string.
        public static let controlCharacter = Code(.controlCharacter)
        /// A backslash followed by something else than JSON's escapes.
        public static let invalidEscape = Code(.invalidEscape)
        /// Half a surrogate pair.
        public static let loneSurrogate = Code(.loneSurrogate)
        /// Bytes that are not UTF-8.
        public static let invalidUTF8 = Code(.invalidUTF8)
        /// A name that the object already has.
        public static let duplicateKey = Code(.duplicateKey)
        /// More arrays and objects within each other than allowed.
        public static let tooDeep = Code(.tooDeep)
    }
}
