public import OrderedJSON

/// What went wrong while an expression was compiled or evaluated.
///
/// The ``code`` is the one that the JSONata reference documents: `S…` for syntax, `T…` for types, `D…` for what only
/// showed while evaluating. Codes are stable; the wording of ``message`` is for people and may improve.
public struct JSONataError: Error, Sendable {
    /// A JSONata error code such as `T2001`.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The code's text, such as `"T2001"`.
        public let rawValue: String

        /// A code from its text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// A code from its text.
        public init(stringLiteral value: String) { rawValue = value }
        /// The code's text.
        public var description: String { rawValue }
    }

    /// Facts of an error, shared so that the error itself is one word wide on the evaluator's throwing paths.
    private final class Storage: Sendable {
        let code: Code
        let position: Int?
        let token: String?
        let value: JSON?
        let index: Int?
        let explanation: String?

        init(_ code: Code, _ position: Int?, _ token: String?, _ value: JSON?, _ index: Int?, _ explanation: String?) {
            self.code = code
            self.position = position
            self.token = token
            self.value = value
            self.index = index
            self.explanation = explanation
        }
    }

    private let storage: Storage

    /// An error with the facts that are known of it.
    ///
    /// - Parameters:
    ///   - code: What kind of error it is.
    ///   - position: Where in the expression, in UTF-16 code units from its start, just after the token at fault.
    ///   - token: The token or function at fault.
    ///   - value: The value that was not accepted.
    ///   - index: Which argument, counted from 1.
    ///   - message: A text that replaces the code's own.
    public init(
        _ code: Code,
        position: Int? = nil,
        token: String? = nil,
        value: JSON? = nil,
        index: Int? = nil,
        message: String? = nil
    ) {
        storage = Storage(code, position, token, value, index, message)
    }

    /// What kind of error it is.
    public var code: Code { storage.code }

    /// Where in the expression: UTF-16 code units from its start, just after the token at fault.
    public var position: Int? { storage.position }

    /// The token, operator or function at fault.
    public var token: String? { storage.token }

    /// The value that was not accepted, where it can be shown as JSON.
    public var value: JSON? { storage.value }

    /// Which argument is at fault, counted from 1.
    public var index: Int? { storage.index }

    /// What happened, in a sentence.
    public var message: String { storage.explanation ?? Self.explanation(of: self) }

    /// The same error, placed: position and token are filled in where they were not known.
    func placed(at position: Int, token: String? = nil) -> JSONataError {
        if storage.position != nil, storage.token != nil || token == nil { return self }
        return JSONataError(
            code,
            position: storage.position ?? position,
            token: storage.token ?? token,
            value: value,
            index: index,
            message: storage.explanation
        )
    }
}

extension JSONataError: CustomStringConvertible {
    /// Code, message and place in one line.
    public var description: String {
        var text = "\(code): \(message)"
        if let position { text += " (at \(position))" }
        return text
    }
}
