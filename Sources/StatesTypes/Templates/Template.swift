public import OrderedJSON

/// A JSON value with expressions in it: what ASL calls a payload template.
///
/// ```swift
/// ["prompt": review.comment, "limit": 3, "options": Template(["stream": false])]
/// ```
///
/// In JSONPath a member that is an expression gets the key `prompt.$`. A key that ends in `.$` passes as it is written.
public struct Template: Sendable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
    /// The tree underneath.
    public let node: Node

    /// A template of that tree.
    public init(node: Node) {
        self.node = node
    }

    /// A value with expressions in it.
    public init(_ template: Template) {
        self = template
    }

    /// A value that is known while the workflow is built, raw `.$` keys included.
    public init(json: JSON) {
        node = .literal(json)
    }

    /// An object, its members in this order.
    public init(dictionaryLiteral elements: (String, any TemplateConvertible)...) {
        node = .object(elements.map { ($0, $1._template.node) })
    }

    /// An array.
    public init(arrayLiteral elements: any TemplateConvertible...) {
        node = .array(elements.map { Self.element($0) })
    }

    /// An element of an array, which JSONata needs to know the kind of.
    static func element(_ value: any TemplateConvertible) -> Node {
        guard let expression = value as? any TypedExpression, case .expression = value._template.node else {
            return value._template.node
        }
        return .expression(expression._typedNode)
    }

    /// What a template is made of.
    public indirect enum Node: Sendable {
        /// A value that is known while the workflow is built.
        case literal(JSON)
        /// A value that the workflow computes.
        case expression(ExpressionNode)
        /// An object, its members in order.
        case object([(key: String, value: Node)])
        /// An array.
        case array([Node])
    }
}

/// What can stand in a ``Template``: literals, paths, variables, functions, and templates.
public protocol TemplateConvertible {
    /// The value as a template.
    var _template: Template { get }
}

extension Template: TemplateConvertible {
    /// The template itself.
    public var _template: Template { self }
}

extension JSON: TemplateConvertible {
    /// The value as it is.
    public var _template: Template { Template(json: self) }
}

extension Array: TemplateConvertible where Element: TemplateConvertible {
    /// The elements, in order.
    public var _template: Template { Template(node: .array(map { Template.element($0) })) }
}
