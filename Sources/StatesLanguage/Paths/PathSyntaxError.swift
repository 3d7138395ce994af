/// Why a text is not a path, or not one of the kind asked for.
public struct PathSyntaxError: Error, Sendable, Hashable {
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

    init(_ code: Code, at offset: Int, found: String, expected: String, advice: String? = nil) {
        self.code = code
        self.offset = offset
        self.found = found
        self.expected = expected
        self.advice = advice
    }

    /// The kinds of errors.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String {
            case noRoot, unexpectedCharacter, unclosed, invalidName, invalidIndex, invalidEscape, invalidFilter
            case unsupported, tooDeep, notReferencePath
        }

        private let value: Value

        /// The text doesn't begin with `$`.
        public static let noRoot = Code(value: .noRoot)
        /// A character stands where the grammar has no place for it.
        public static let unexpectedCharacter = Code(value: .unexpectedCharacter)
        /// A bracket, a parenthesis or a quote is never closed.
        public static let unclosed = Code(value: .unclosed)
        /// A name is missing, or not one.
        public static let invalidName = Code(value: .invalidName)
        /// A position or a bound of a slice is not an integer, is too large, or is a step of 0.
        public static let invalidIndex = Code(value: .invalidIndex)
        /// A backslash in a quoted text is not followed by what it needs.
        public static let invalidEscape = Code(value: .invalidEscape)
        /// A filter isn't a condition.
        public static let invalidFilter = Code(value: .invalidFilter)
        /// JSONPath elsewhere has it, Step Functions doesn't.
        public static let unsupported = Code(value: .unsupported)
        /// Filters are nested deeper than ``JSONPath/maximumFilterDepth``.
        public static let tooDeep = Code(value: .tooDeep)
        /// It is a path, but it may name more than one node.
        public static let notReferencePath = Code(value: .notReferencePath)

        /// The name of the code.
        public var description: String { value.rawValue }
    }
}

extension PathSyntaxError: CustomStringConvertible {
    /// The whole message, in a sentence or two.
    public var description: String {
        syntaxErrorText(offset: offset, found: found, expected: expected, advice: advice)
    }
}

/// The wording that the syntax errors of this module share.
func syntaxErrorText(offset: Int, found: String, expected: String, advice: String?) -> String {
    let text = "found \(found) at offset \(offset), expected \(expected)"
    return advice.map { "\(text); \($0)" } ?? text
}
