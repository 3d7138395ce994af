import OrderedJSON
import StatesLanguage

extension JSONataLowering {
    /// The intrinsic functions by their equals in JSONata.
    func call(_ name: String, _ arguments: [ExpressionNode]) throws(LoweringError) -> String {
        switch (name, arguments.count) {
        case ("States.Array", _):
            return try array(arguments.map(Template.Node.expression))
        case ("States.JsonToString", 1):
            return try jsonText(arguments[0])
        case ("States.ArrayContains", 2):
            return try contains(arguments[0], arguments[1])
        case ("States.ArrayGetItem", 2):
            if case .arithmetic(.subtract, .call("States.ArrayLength", _), .literal(1), _) = arguments[1] {
                return try "\(operand(arguments[0]))[-1]"
            }
            return try "\(operand(arguments[0]))[\(source(arguments[1]))]"
        case ("States.MathAdd", 2):
            return try "(\(operand(arguments[0])) + \(operand(arguments[1])))"
        case ("States.JsonMerge", 3):
            return try "$merge([\(source(arguments[0])), \(source(arguments[1]))])"
        case ("States.StringSplit", 2):
            return try split(arguments[0], arguments[1])
        default:
            guard let equal = Self.equals[name] else { throw .noFunction(name) }
            return try "\(equal)(\(list(arguments)))"
        }
    }

    /// Functions that take the same arguments.
    private static let equals = [
        "States.StringToJson": "$parse",
        "States.ArrayPartition": "$partition",
        "States.ArrayRange": "$range",
        "States.ArrayLength": "$count",
        "States.ArrayUnique": "$distinct",
        "States.Base64Encode": "$base64encode",
        "States.Base64Decode": "$base64decode",
        "States.Hash": "$hash",
        "States.UUID": "$uuid",
    ]

    /// A value as JSON text: `$string` leaves a text as it is, so a text is taken out of an object that holds it.
    private func jsonText(_ value: ExpressionNode) throws(LoweringError) -> String {
        switch value.kind {
        case .number, .boolean, .object, .array: try "$string(\(source(value)))"
        case .text, .unknown: try #"$replace($string({"v": \#(source(value))}), /^\{"v":|\}$/, "")"#
        }
    }

    /// Whether an array has a value in it: `in` compares what isn't made of other values.
    private func contains(_ array: ExpressionNode, _ value: ExpressionNode) throws(LoweringError) -> String {
        switch value.kind {
        case .text, .number, .boolean:
            return try "(\(operand(value)) in \(operand(array)))"
        case .object, .array, .unknown:
            return try """
            ($count($filter(\(source(array)), function($_member) { $_member = \(operand(value)) })) > 0)
            """
        }
    }

    /// The pieces between any of the delimiters' characters, without empty ones.
    private func split(_ text: ExpressionNode, _ delimiters: ExpressionNode) throws(LoweringError) -> String {
        guard case .literal(.string(let characters)) = delimiters, !characters.isEmpty else {
            throw .noFunction("States.StringSplit with delimiters that are computed")
        }
        let separator = characters.unicodeScalars.count == 1 ? Self.quoted(characters) : Self.characterClass(characters)
        return try "[$filter($split(\(source(text)), \(separator)), function($_element) { $_element != \"\" })]"
    }

    // MARK: - Arrays

    /// An array constructor whose elements stay as many as they are.
    ///
    /// JSONata splices an array that stands in a constructor, unless it is written as a constructor itself.
    func array(_ elements: [Template.Node]) throws(LoweringError) -> String {
        var parts: [String] = []
        for element in elements {
            guard case .expression(let node) = element, !node.isArrayConstructor else {
                parts.append(try source(element))
                continue
            }
            let source = try source(node)
            switch node.kind {
            case .array: parts.append("[\(source)]")
            case .unknown: parts.append("($type(\(source)) = \"array\" ? [[\(source)]] : \(try operand(node)))")
            case .text, .number, .boolean, .object: parts.append(source)
            }
        }
        return "[\(parts.joined(separator: ", "))]"
    }

    /// A filter or map, or the element that one looks at.
    ///
    /// The functions give nothing for no element, and an element alone for one, so their result is put into an array.
    func elements(_ node: ExpressionNode) throws(LoweringError) -> String {
        switch node {
        case .boundElement(let identity):
            guard let name = elementNames[identity] else { throw .elementOutside }
            return "$" + name
        case .filter(let array, let binding, let body): return try each("$filter", array, binding, body)
        case .map(let array, let binding, let body): return try each("$map", array, binding, body)
        default: return try source(node)
        }
    }

    private func each(
        _ function: String,
        _ array: ExpressionNode,
        _ binding: ExpressionNode.ElementBinding,
        _ body: ExpressionNode
    ) throws(LoweringError) -> String {
        var inner = self
        // No variable of a workflow begins with an underscore.
        let name = elementNames.isEmpty ? "_element" : "_element\(elementNames.count + 1)"
        inner.elementNames[binding.identity] = name
        let call = try "\(function)(\(source(array)), function($\(name)) { \(inner.source(body)) })"
        switch binding.resultKind {
        case .text, .number, .boolean, .object: return "[\(call)]"
        case .array, .unknown: return "[\(call)[]]"
        }
    }

    // MARK: - Regular expressions

    /// A regular expression for any of some characters.
    private static func characterClass(_ characters: String) -> String {
        var expression = "/["
        for scalar in characters.unicodeScalars {
            if #"\]^-/["#.unicodeScalars.contains(scalar) { expression += "\\" }
            expression.unicodeScalars.append(scalar)
        }
        return expression + "]/"
    }
}
