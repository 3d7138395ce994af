import OrderedJSON
import StatesLanguage

extension JSONPathLowering {
    /// A filter or map as a path that may match several: `$.lines[?(@.quantity > 1)].sku`.
    func elements(_ node: ExpressionNode) throws(LoweringError) -> String {
        switch node {
        case .filter(let array, let binding, let condition):
            guard !array.matchesSeveral else { throw .filterCondition("a filter of what another filter or map gave") }
            let base = try path(array, as: "what is filtered")
            return try "\(base)[?(\(test(condition, of: binding.identity)))]"
        case .map(let array, let binding, let body):
            let base = try path(array, as: "what is mapped")
            let part = try member(body, of: binding.identity)
            guard part.hasPrefix(".") || part.hasPrefix("[") else { throw .mapsToField }
            if case .map = array.untyped { throw .mapsToField }
            return base + (array.matchesSeveral ? "" : "[*]") + part
        case .boundElement: throw .elementOutside
        default: return try path(node, as: "the array")
        }
    }

    /// The way from an element to a part of it: `.customer.name`.
    private func member(_ node: ExpressionNode, of element: String) throws(LoweringError) -> String {
        switch node.untyped {
        case .boundElement(element): return ""
        case .member(let base, let name, _): return try member(base, of: element) + Self.member(name)
        case .element(let base, let index): return try member(base, of: element) + "[\(index)]"
        default: throw .mapsToField
        }
    }

    /// The test within `[?(…)]`.
    private func test(_ condition: ExpressionNode, of element: String) throws(LoweringError) -> String {
        switch condition.untyped {
        case .comparison(let relation, let kind, let left, .literal(let value)) where kind != .timestamp:
            return try "\(place(left, of: element)) \(relation.rawValue) \(literal(value))"
        case .test(.isPresent, let value): return try place(value, of: element)
        case .and(let parts): return try joined(parts, " && ", of: element)
        case .or(let parts): return try joined(parts, " || ", of: element)
        case .not(let part): return try "!(\(test(part, of: element)))"
        case .comparison(_, .timestamp, _, _): throw .filterCondition("a comparison of times")
        case .comparison: throw .filterCondition("a comparison with a value that is computed")
        case .matches: throw .filterCondition("a pattern")
        case .test(let test, _): throw .filterCondition(test.rawValue)
        case .rule: throw .filterCondition("a Choice rule")
        default: throw .filterCondition("an expression of another kind")
        }
    }

    private func joined(
        _ parts: [ExpressionNode],
        _ separator: String,
        of element: String
    ) throws(LoweringError) -> String {
        var tests: [String] = []
        for part in parts {
            let test = try test(part, of: element)
            switch part.untyped {
            case .and, .or: tests.append("(\(test))")
            default: tests.append(test)
            }
        }
        return tests.joined(separator: separator)
    }

    private func place(_ node: ExpressionNode, of element: String) throws(LoweringError) -> String {
        do {
            return "@" + (try member(node, of: element))
        } catch {
            throw .filterCondition("something else than a field of the element")
        }
    }

    private func literal(_ value: JSON) throws(LoweringError) -> String {
        if case .string(let text) = value { return Self.quotedText(text, escaping: "'\\") }
        return try whole(value).serialized()
    }

    // MARK: - Calculations and templates

    /// A sum by `States.MathAdd`, which rounds: it is for whole numbers.
    func arithmetic(
        _ operation: ExpressionNode.ArithmeticOperator,
        _ left: ExpressionNode,
        _ right: ExpressionNode
    ) throws(LoweringError) -> String {
        switch (operation, right.untyped) {
        case (.add, _): return try "States.MathAdd(\(argument(left)), \(argument(right)))"
        case (.subtract, .literal(.integer(let number))) where number != .min:
            return try "States.MathAdd(\(argument(left)), \(-number))"
        default: throw .arithmetic(operation)
        }
    }

    /// A template where an expression is wanted: only what is fixed, or one expression.
    func template(_ template: Template.Node, in node: ExpressionNode) throws(LoweringError) -> Lowered {
        switch try self.template(template) {
        case .dynamic(let text): return text.hasPrefix("$") ? .path(text) : .intrinsic(text)
        case .value(let json) where !template.isComputed: return .literal(json)
        case .value: throw .templateAsArgument
        }
    }
}

extension ExpressionNode.ArithmeticOperator {
    /// The calculation in a message.
    var noun: String {
        switch self {
        case .add: "sum"
        case .subtract: "difference"
        case .multiply: "product"
        case .divide: "quotient"
        case .remainder: "remainder"
        }
    }
}

extension ExpressionNode {
    /// The expression without what its Swift type says.
    var untyped: ExpressionNode {
        if case .typed(let node, _) = self { node.untyped } else { self }
    }

    /// Whether its path may match several values, so that its result is an array of them.
    var matchesSeveral: Bool {
        switch self {
        case .filter, .map: true
        case .typed(let node, _): node.matchesSeveral
        default: false
        }
    }
}

extension Template.Node {
    /// Whether it holds an expression or a raw `.$` key, so that it is a template and not a fixed value.
    package var isComputed: Bool {
        switch self {
        case .literal(let json): json.hasComputedKey
        case .expression(.literal): false
        case .expression(.template(let node)): node.isComputed
        case .expression: true
        case .object(let members): members.contains { $0.key.hasSuffix(".$") || $0.value.isComputed }
        case .array(let elements): elements.contains(where: \.isComputed)
        }
    }
}

extension JSON {
    fileprivate var hasComputedKey: Bool {
        switch self {
        case .object(let object): object.contains { $0.key.hasSuffix(".$") || $0.value.hasComputedKey }
        case .array(let elements): elements.contains(where: \.hasComputedKey)
        default: false
        }
    }
}
