/// A mistake as the scanner and the reader see it: what, and at which byte.
///
/// Line, column and wording come at the border.
struct JSONFailure: Error {
    var problem: Problem
    var offset: Int

    init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    enum Problem {
        /// Something else stands where one of these was expected.
        case unexpected(expected: Expectation)
        case trailingComma
        case trailingContent
        case leadingZero
        case incompleteNumber
        case numberOutOfRange
        case controlCharacter
        case unterminatedString
        case invalidEscape
        case loneSurrogate
        case invalidUTF8
        case duplicateKey(String, firstOffset: Int)
        case tooDeep(limit: Int)
    }

    /// What the grammar wants next.
    enum Expectation: String {
        case value = "a value"
        case key = "a name in double quotes"
        case keyOrEnd = "a name in double quotes or \"}\""
        case valueOrEnd = "a value or \"]\""
        case colon = "\":\" after the name"
        case commaOrArrayEnd = "\",\" or \"]\""
        case commaOrObjectEnd = "\",\" or \"}\""
    }
}
