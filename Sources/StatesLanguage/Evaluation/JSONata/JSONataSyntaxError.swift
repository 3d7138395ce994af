public import JSONata

/// Why the text between `{%` and `%}` isn't an expression.
public struct JSONataSyntaxError: Error, Sendable, Hashable {
    /// The expression, without its delimiters.
    public let source: String
    /// JSONata's code for what is wrong: `S…`.
    public let code: JSONataError.Code
    /// What is wrong, in a sentence.
    public let message: String
    /// Where in ``source`` it is: UTF-16 code units from its start, just after the token at fault.
    public let position: Int?

    init(_ error: JSONataError, in text: JSONataText) {
        source = text.source
        code = error.code
        message = error.message
        position = error.position
    }
}

extension JSONataSyntaxError: CustomStringConvertible {
    /// The message with its place and its code.
    public var description: String {
        let place = position.map { " at character \($0)" } ?? ""
        return "the expression `\(source)` can't be read: \(message)\(place) [\(code)]"
    }
}
