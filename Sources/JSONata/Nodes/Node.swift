/// A node of the compiled expression: immutable once planned, with all names resolved to slots.
///
/// Families of nodes have a file each, which holds their data and their evaluation together. Results are collapsed: a
/// sequence of one item is that item, unless it is to stay an array.
class Node {
    /// Where the node's token ends in the text, for errors.
    let position: Int
    /// How many evaluations the reference nests under this node, itself included, whatever branch is taken.
    final var height = 1
    /// How many evaluations are nested around this node within its function body.
    final var offset = 0

    init(_ position: Int) { self.position = position }

    func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        .undefined
    }

    /// Whether the result counts as true.
    ///
    /// Nodes that make a truth value say so without a value between.
    func isTrue(_ input: Value, _ frame: Frame) throws(JSONataError) -> Bool {
        try evaluate(input, frame).isTrue
    }

    /// Whether the result is a truth value or nothing, and so can't select by position in a predicate.
    var isCondition: Bool { false }

    /// Whether the result is the same for every context.
    var isConstant: Bool { false }

    /// The literal number, where the node is one.
    var literalNumber: Double? { nil }

    final func failure(_ code: JSONataError.Code, token: String? = nil, value: Value = .undefined) -> JSONataError {
        JSONataError(code, position: position, token: token, value: value.json)
    }
}
