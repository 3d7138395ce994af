import OrderedJSON

extension ExpressionNode {
    /// What kind of value the expression gives, as far as the tree tells.
    var kind: ValueKind {
        switch self {
        case .typed(_, let kind): kind
        case .literal(let json): json.valueKind
        case .text: .text
        case .arithmetic: .number
        case .comparison, .test, .matches, .and, .or, .not, .rule: .boolean
        case .filter, .map: .array
        case .template(.object): .object
        case .template(.array): .array
        case .template(.literal(let json)): json.valueKind
        case .template(.expression(let node)): node.kind
        case .conditional(_, let value, let other): value.kind == other.kind ? value.kind : .unknown
        case .call(let name, _): Self.kinds[name] ?? .unknown
        case .context, .errorOutput: .object
        case .payload, .result, .variable, .member, .element, .boundElement, .function, .raw: .unknown
        }
    }

    private static let kinds: [String: ValueKind] = [
        "States.JsonToString": .text, "States.Format": .text, "States.Base64Encode": .text,
        "States.Base64Decode": .text, "States.Hash": .text, "States.UUID": .text,
        "States.ArrayLength": .number, "States.MathAdd": .number, "States.MathRandom": .number,
        "States.ArrayContains": .boolean, "States.JsonMerge": .object,
        "States.Array": .array, "States.ArrayPartition": .array, "States.ArrayRange": .array,
        "States.ArrayUnique": .array, "States.StringSplit": .array,
    ]

    /// Whether JSONata is written as an array constructor, which another constructor leaves whole.
    var isArrayConstructor: Bool {
        switch self {
        case .typed(let node, _): node.isArrayConstructor
        case .literal(let json): json.arrayValue != nil
        case .template(.array), .filter, .map: true
        case .template(.literal(let json)): json.arrayValue != nil
        case .template(.expression(let node)): node.isArrayConstructor
        case .call(let name, _): name == "States.Array" || name == "States.StringSplit"
        default: false
        }
    }
}

extension JSON {
    fileprivate var valueKind: ValueKind {
        switch self {
        case .null: .unknown
        case .bool: .boolean
        case .integer, .double: .number
        case .string: .text
        case .array: .array
        case .object: .object
        }
    }
}
