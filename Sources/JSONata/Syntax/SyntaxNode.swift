/// A node of an expression's tree after paths, predicates and parents are resolved.
///
/// The tree is built and marked by ``Resolver`` and is not changed afterwards, which is why it can be shared. Its
/// properties leave out the run-time check for overlapping access: they are read far more often than they are set, and
/// never while they are.
package final class SyntaxNode: @unchecked Sendable {
    /// What a node is, with the nodes under it.
    package enum Kind {
        case string(String)
        case number(Double)
        case constant(Constant)
        case regex(pattern: String, flags: String)
        /// A field of the context; stands only as a step of a path.
        case name(String)
        /// A variable without its `$`; `""` is the context and `"$"` the input document.
        case variable(String)
        case wildcard
        case descendants
        case parent(Ancestor)
        case negate(SyntaxNode)
        case array([SyntaxNode])
        case object([Pair])
        case block([SyntaxNode])
        case transform(pattern: SyntaxNode, update: SyntaxNode, delete: SyntaxNode?)
        case path([SyntaxNode])
        /// An order-by; stands only as a step of a path.
        case sort([Term])
        case bind(String, SyntaxNode)
        case apply(SyntaxNode, SyntaxNode)
        case condition(SyntaxNode, SyntaxNode, SyntaxNode?)
        case coalesce(SyntaxNode, SyntaxNode)
        case orElse(SyntaxNode, SyntaxNode)
        case binary(BinaryOperator, SyntaxNode, SyntaxNode)
        case range(SyntaxNode, SyntaxNode)
        case call(SyntaxNode, [SyntaxNode])
        /// A call in which nil arguments, written `?`, stay open.
        case partial(SyntaxNode, [SyntaxNode?])
        case lambda([String], Signature?, SyntaxNode)
    }

    /// A key and a value of an object constructor or a group-by.
    package struct Pair {
        package let key: SyntaxNode
        package let value: SyntaxNode
    }

    /// One term of an order-by.
    package struct Term {
        package let expression: SyntaxNode
        package let descending: Bool
    }

    /// What is done to the result of a step or of a node.
    package enum Stage {
        case filter(SyntaxNode, position: Int)
        case index(String)
    }

    /// A group-by on the result of a node.
    package struct Group {
        package let pairs: [Pair]
        package let position: Int
    }

    @exclusivity(unchecked) package internal(set) var kind: Kind
    /// The offset just after the node's token, in UTF-16 code units.
    package let position: Int
    /// Predicates and positions, in order: of a step while it runs, of any other node on its result.
    @exclusivity(unchecked) package internal(set) var stages: [Stage] = []
    /// Whether the stages are those of a step in a path.
    @exclusivity(unchecked) var stagesBelongToStep = false
    @exclusivity(unchecked) package internal(set) var group: Group?
    /// Whether a single result stays an array.
    @exclusivity(unchecked) package internal(set) var keepArray = false
    /// Whether a path as a whole keeps a single result in an array.
    @exclusivity(unchecked) package internal(set) var keepSingletonArray = false
    /// Whether an array constructor stands first or last in a path and is not flattened.
    @exclusivity(unchecked) package internal(set) var isConsArray = false
    /// Whether the step yields tuples of its value and bindings.
    @exclusivity(unchecked) package internal(set) var isTuple = false
    /// The variable that `@` binds to each item.
    @exclusivity(unchecked) package internal(set) var focus: String?
    /// The variable that `#` binds to each position.
    @exclusivity(unchecked) package internal(set) var index: String?
    /// The slot in which the step's input is kept for a `%` further on.
    @exclusivity(unchecked) package internal(set) var ancestor: Ancestor?
    /// The `%` under this node whose steps are not found yet.
    @exclusivity(unchecked) var seeking: [Ancestor] = []

    init(_ kind: Kind, at position: Int) {
        self.kind = kind
        self.position = position
    }

    /// What errors call the node.
    var typeName: String {
        switch kind {
        case .string: "string"
        case .number: "number"
        case .constant: "value"
        case .regex: "regex"
        case .name: "name"
        case .variable: "variable"
        case .wildcard: "wildcard"
        case .descendants: "descendant"
        case .parent: "parent"
        case .negate, .array, .object: "unary"
        case .block: "block"
        case .transform: "transform"
        case .path: "path"
        case .sort: "sort"
        case .bind: "bind"
        case .apply: "apply"
        case .condition, .coalesce, .orElse: "condition"
        case .binary, .range: "binary"
        case .call: "function"
        case .partial: "partial"
        case .lambda: "lambda"
        }
    }
}

/// The place where a step keeps its input for a `%`.
package final class Ancestor: @unchecked Sendable {
    /// The name under which it is kept.
    ///
    /// Two `%` that mean the same step share it.
    package internal(set) var label: String
    /// How many steps it still has to climb while the tree is resolved.
    var level = 1

    init(_ number: Int) { label = "!\(number)" }
}

/// An operator between two values.
package enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case concatenate = "&"
    case and
    case or
    case membership = "in"

    /// The operator that a symbol is, where it is one.
    init?(_ symbol: Symbol) {
        switch symbol {
        case .plus: self = .add
        case .minus: self = .subtract
        case .star: self = .multiply
        case .slash: self = .divide
        case .percent: self = .remainder
        case .equal: self = .equal
        case .notEqual: self = .notEqual
        case .less: self = .less
        case .lessOrEqual: self = .lessOrEqual
        case .greater: self = .greater
        case .greaterOrEqual: self = .greaterOrEqual
        case .ampersand: self = .concatenate
        case .and: self = .and
        case .or: self = .or
        case .in: self = .membership
        default: return nil
        }
    }
}
