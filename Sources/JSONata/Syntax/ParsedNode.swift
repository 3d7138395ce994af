/// An expression as it was written, before paths and parents are resolved.
final class ParsedNode {
    enum Kind {
        case end
        /// A `?` argument, or `and`, `or`, `in` where a name could stand.
        case symbol(Symbol)
        case string(String)
        case number(Double)
        case constant(Constant)
        case regex(pattern: String, flags: String)
        case name(String)
        case variable(String)
        case wildcard
        case descendants
        case parent
        case negate(ParsedNode)
        case array([ParsedNode])
        case object([ParsedPair])
        case block([ParsedNode])
        case transform(pattern: ParsedNode, update: ParsedNode, delete: ParsedNode?)
        case map(ParsedNode, ParsedNode)
        case filter(ParsedNode, ParsedNode)
        case group(ParsedNode, [ParsedPair])
        case order(ParsedNode, [ParsedTerm])
        case focus(ParsedNode, String)
        case index(ParsedNode, String)
        case bind(ParsedNode, ParsedNode)
        case apply(ParsedNode, ParsedNode)
        case condition(ParsedNode, ParsedNode, ParsedNode?)
        case coalesce(ParsedNode, ParsedNode)
        case orElse(ParsedNode, ParsedNode)
        case binary(Symbol, ParsedNode, ParsedNode)
        case call(ParsedNode, [ParsedNode])
        case partial(ParsedNode, [ParsedNode])
        case lambda([String], Signature?, ParsedNode)
    }

    let kind: Kind
    /// The token that made the node.
    private let source: Token
    /// How many levels of nodes stand below this one, itself included.
    let height: Int
    /// Whether `[]` follows: a single result then stays an array.
    @exclusivity(unchecked) var keepArray = false

    init(_ kind: Kind, at source: Token, height: Int) {
        self.kind = kind
        self.source = source
        self.height = height
    }

    /// Where the node's token ends.
    var position: Int { source.position }

    /// The node's token as an error shows it.
    var token: String { source.text }
}

/// A key and a value of an object as it was written.
struct ParsedPair {
    let key: ParsedNode
    let value: ParsedNode
}

/// A sort term as it was written.
struct ParsedTerm {
    let expression: ParsedNode
    let descending: Bool
}
