internal import OrderedJSON

extension TemplateNode {
    /// Reads a value of a template of JSONata: every text that is `{% … %}` as a whole is computed, and no key.
    ///
    /// `field` is the way to the value as AWS writes it, `Output/orders[0]`.
    init(jsonata value: JSON, field: String, at place: JSONPointer) throws(CompilationError) {
        switch value {
        case .object(let object):
            var prototype = object
            var computed: [Member] = []
            for (key, value) in object {
                let node = try Self(jsonata: value, field: "\(field)/\(key)", at: place.appending(key))
                if case .literal = node { continue }
                prototype[key] = .null
                computed.append(Member(key: key, value: node))
            }
            self = computed.isEmpty ? .literal(value) : .object(prototype, computed: computed)
        case .array(let elements):
            var nodes: [TemplateNode] = []
            nodes.reserveCapacity(elements.count)
            for (index, element) in elements.enumerated() {
                nodes.append(
                    try Self(jsonata: element, field: "\(field)[\(index)]", at: place.appending(index))
                )
            }
            self.init(nodes)
        case .string(let text):
            guard let expression = JSONataText(text) else {
                self = .literal(value)
                return
            }
            self = .expression(
                .jsonata(try JSONataExpression(compiling: expression, field: field, at: place)),
                field: field
            )
        default:
            self = .literal(value)
        }
    }
}

extension JSONataExpression {
    /// Reads an expression that stands at a place of what is compiled.
    convenience init(
        compiling text: JSONataText,
        field: String,
        at place: JSONPointer
    ) throws(CompilationError) {
        do {
            try self.init(text, field: field)
        } catch {
            throw CompilationError(.jsonata(error), at: place)
        }
    }
}
