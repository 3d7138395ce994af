internal import OrderedJSON

/// A value within a template.
indirect enum TemplateNode: Sendable, Hashable {
    /// Nothing in it is computed.
    case literal(JSON)
    /// The value of a field; with it the field's name as it was written.
    case expression(CompiledExpression, field: String)
    /// An object with all its members in place, and those that are to be computed.
    case object(JSONObject, computed: [Member])
    /// An array with all its elements in place, and those that are to be computed.
    case array([JSON], computed: [Element])

    struct Member: Sendable, Hashable {
        let key: String
        let value: TemplateNode
    }

    struct Element: Sendable, Hashable {
        let index: Int
        let value: TemplateNode
    }

    init(_ value: JSON, at place: JSONPointer) throws(CompilationError) {
        switch value {
        case .object(let object): self = try Self.object(object, at: place)
        case .array(let elements): self = try Self.array(elements, at: place)
        default: self = .literal(value)
        }
    }

    private static func object(_ object: JSONObject, at place: JSONPointer) throws(CompilationError) -> Self {
        var prototype = JSONObject()
        prototype.reserveCapacity(object.count)
        var computed: [Member] = []
        for (key, value) in object {
            let node = try Self.field(key, value, at: place.appending(key))
            let resultKey = PayloadTemplateText.resultKey(for: key)
            // Of `a` and `a.$` the latter in the text counts.
            computed.removeAll { .string($0.key) == .string(resultKey) }
            if case .literal(let value) = node {
                prototype[resultKey] = value
            } else {
                prototype[resultKey] = .null
                computed.append(Member(key: resultKey, value: node))
            }
        }
        return computed.isEmpty ? .literal(.object(prototype)) : .object(prototype, computed: computed)
    }

    private static func field(
        _ key: String,
        _ value: JSON,
        at place: JSONPointer
    ) throws(CompilationError) -> Self {
        guard PayloadTemplateText.computes(key) else { return try Self(value, at: place) }
        guard case .string(let text) = value else { throw CompilationError(.notText(value.kind), at: place) }
        do {
            return .expression(.jsonPath(try PathExpression(parsing: text)), field: key)
        } catch {
            throw CompilationError(.expression(error), at: place)
        }
    }

    private static func array(_ elements: [JSON], at place: JSONPointer) throws(CompilationError) -> Self {
        var nodes: [TemplateNode] = []
        nodes.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() { nodes.append(try Self(element, at: place.appending(index))) }
        return Self(nodes)
    }

    /// An array of these elements.
    init(_ elements: [TemplateNode]) {
        var prototype: [JSON] = []
        prototype.reserveCapacity(elements.count)
        var computed: [Element] = []
        for (index, node) in elements.enumerated() {
            if case .literal(let value) = node {
                prototype.append(value)
            } else {
                prototype.append(.null)
                computed.append(Element(index: index, value: node))
            }
        }
        self = computed.isEmpty ? .literal(.array(prototype)) : .array(prototype, computed: computed)
    }

    func evaluate(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        switch self {
        case .literal(let value):
            return value
        case .expression(let expression, let field):
            return try expression.evaluate(forField: field, in: &scope)
        case .object(var object, let computed):
            for member in computed { object.updateValue(try member.value.evaluate(in: &scope), forKey: member.key) }
            return .object(object)
        case .array(var elements, let computed):
            for element in computed { elements[element.index] = try element.value.evaluate(in: &scope) }
            return .array(elements)
        }
    }
}
