public import OrderedJSON

/// Text with typed expressions in it: `Text("Classify: \(review.comment)")`.
///
/// In JSONPath it becomes `States.Format`.
public struct Text: TypedExpression, ExpressibleByStringInterpolation {
    /// A text is a text.
    public typealias Value = String
    /// The tree underneath.
    public let _node: ExpressionNode

    /// A text without expressions.
    public init(stringLiteral value: String) {
        _node = .literal(.string(value))
    }

    /// A text with expressions; one text alone, `"\(order.id)"`, is that text.
    public init(stringInterpolation: StringInterpolation) {
        let pieces = stringInterpolation.pieces
        _node = pieces.count == 1 && stringInterpolation.endsInText ? pieces[0] : .text(pieces)
    }

    /// A text that is known while the workflow is built, or is interpolated: `Text("Hello \(order.name)")`.
    public init(_ text: Text) {
        self = text
    }

    /// A text that an expression gives.
    public init(_ expression: some TypedExpression<String>) {
        _node = expression._node
    }

    /// Gathers the pieces of an interpolated text.
    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [ExpressionNode] = []
        /// Whether the last piece is an expression that gives a text.
        var endsInText = false

        /// Begins with nothing.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Adds fixed text.
        public mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { pieces.append(.literal(.string(text))) }
        }

        /// Adds an expression, whose value is put in as text.
        public mutating func appendInterpolation<Piece: TypedExpression>(_ expression: Piece)
        where Piece.Value: LiteralValue {
            pieces.append(expression._node)
            endsInText = Piece.Value.self == String.self
        }

        /// Adds an expression of unknown type, whose value is put in as text.
        public mutating func appendInterpolation(_ expression: some TypedExpression<JSON>) {
            pieces.append(expression._node)
            endsInText = false
        }

        /// An object or array has no text of its own.
        @available(
            *,
            unavailable,
            message: "an object or array can't stand in a text; write States.jsonToString(…), or one of its fields"
        )
        public mutating func appendInterpolation(_ expression: some TypedExpression) {}

        /// Adds a value that is known while the workflow is built.
        public mutating func appendInterpolation(_ value: some LiteralValue) {
            let json = value._json
            pieces.append(.literal(.string(json.stringValue ?? json.serialized())))
        }
    }
}
