/// Why a text is not a call of an intrinsic function.
public struct IntrinsicSyntaxError: Error, Sendable, Hashable {
    /// What kind of error this is.
    public let code: Code
    /// Where in the text it is, counted in UTF-8 bytes.
    public let offset: Int
    /// What stands there.
    public let found: String
    /// What should stand there.
    public let expected: String
    /// What to write instead, where there is something to say.
    public let advice: String?
    /// For an unknown function, the one whose name is nearest.
    public let suggestion: IntrinsicFunction?

    init(
        _ code: Code,
        at offset: Int,
        found: String,
        expected: String,
        advice: String? = nil,
        suggestion: IntrinsicFunction? = nil
    ) {
        self.code = code
        self.offset = offset
        self.found = found
        self.expected = expected
        self.advice = advice
        self.suggestion = suggestion
    }

    /// The kinds of errors.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String {
            case notACall, unknownFunction, unexpectedCharacter, unclosed, invalidArgument, invalidEscape, invalidPath
            case tooDeep
        }

        private let value: Value

        /// The text doesn't begin like a call.
        public static let notACall = Code(value: .notACall)
        /// There is no function of that name.
        public static let unknownFunction = Code(value: .unknownFunction)
        /// A character stands where the grammar has no place for it.
        public static let unexpectedCharacter = Code(value: .unexpectedCharacter)
        /// A parenthesis or a quote is never closed.
        public static let unclosed = Code(value: .unclosed)
        /// An argument is missing, or is nothing that can be one.
        public static let invalidArgument = Code(value: .invalidArgument)
        /// A backslash is followed by something other than `'`, `{`, `}` or a backslash.
        public static let invalidEscape = Code(value: .invalidEscape)
        /// A path given as an argument isn't one.
        public static let invalidPath = Code(value: .invalidPath)
        /// Calls are nested deeper than ``IntrinsicCall/maximumDepth``.
        public static let tooDeep = Code(value: .tooDeep)

        /// The name of the code.
        public var description: String { value.rawValue }
    }
}

extension IntrinsicSyntaxError: CustomStringConvertible {
    /// The whole message, in a sentence or two.
    public var description: String {
        syntaxErrorText(offset: offset, found: found, expected: expected, advice: advice)
    }
}
