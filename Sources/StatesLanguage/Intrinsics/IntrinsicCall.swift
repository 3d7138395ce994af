public import OrderedJSON

/// A call of an intrinsic function: `States.Format('Hello {}', $.name)`.
///
/// The text is read once; what is kept is a tree that an evaluator walks. A tree may still break the rules of its
/// functions: ``problems()`` says how.
public struct IntrinsicCall: Sendable, Hashable {
    /// The function.
    public let function: IntrinsicFunction
    /// The arguments, in order.
    public let arguments: [Argument]
    /// The call as it was written.
    public let text: String
    /// Where the call begins in the text that was read, counted in UTF-8 bytes; 0 for the outermost call.
    public let offset: Int

    /// How deep calls can be nested, the outermost counted.
    public static let maximumDepth = 10

    /// Reads a call; white space around it is allowed.
    public init(parsing text: String) throws(IntrinsicSyntaxError) {
        var parser = IntrinsicParser(text)
        let call = try parser.parseWholeCall()
        self.init(function: call.function, arguments: call.arguments, text: text, offset: call.offset)
    }

    init(function: IntrinsicFunction, arguments: [Argument], text: String, offset: Int) {
        self.function = function
        self.arguments = arguments
        self.text = text
        self.offset = offset
    }

    /// An argument and its place.
    public struct Argument: Sendable, Hashable {
        /// What is passed.
        public let value: Value
        /// Where it begins in the text that was read, counted in UTF-8 bytes.
        public let offset: Int
    }

    /// What an argument can be.
    public indirect enum Value: Sendable, Hashable {
        /// What a path leads to.
        case path(JSONPath)
        /// A text in single quotes.
        case text(IntrinsicText)
        /// A number, a truth value or null.
        case literal(JSON)
        /// What another call gives.
        case call(IntrinsicCall)
    }
}

extension IntrinsicCall: CustomStringConvertible {
    /// The call as it was written.
    public var description: String { text }
}

extension IntrinsicCall {
    /// Every path that the call and the calls within it read, in order.
    public var paths: [JSONPath] {
        arguments.flatMap { argument -> [JSONPath] in
            switch argument.value {
            case .path(let path): [path]
            case .call(let call): call.paths
            case .text, .literal: []
            }
        }
    }
}
