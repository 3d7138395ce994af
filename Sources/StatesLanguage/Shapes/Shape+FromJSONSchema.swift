public import OrderedJSON

extension Shape {
    /// What a JSON Schema says of a value: types, properties, items, constants and alternatives of them.
    ///
    /// What it says beyond that is left aside, which makes the shape wider than the schema and never narrower.
    ///
    /// - Parameter schema: The schema, with its own definitions where it refers to them (`#/$defs/…`).
    public init(jsonSchema schema: JSON) {
        var reader = SchemaReader(root: schema)
        self = reader.shape(of: schema, depth: 0)
    }

    /// Whether a document is a JSON Schema, and not a sample of what one would describe.
    public static func isJSONSchema(_ document: JSON) -> Bool {
        guard case .object(let object) = document else { return false }
        if let version = object["$schema"]?.stringValue { return version.contains("json-schema.org") }
        guard let type = object["type"]?.stringValue, typeNames.contains(type) else { return false }
        return object.keys.allSatisfy { keywords.contains($0) }
    }

    private static let typeNames: Set<String> = [
        "object", "array", "string", "number", "integer", "boolean", "null",
    ]

    private static let keywords: Set<String> = [
        "type", "properties", "required", "additionalProperties", "items", "prefixItems", "enum", "const", "title",
        "description", "$id", "$defs", "definitions", "format", "examples", "default", "minimum", "maximum", "minItems",
        "maxItems", "minLength", "maxLength", "pattern", "anyOf", "oneOf", "allOf", "$comment", "patternProperties",
    ]
}

/// Reads a JSON Schema.
private struct SchemaReader {
    let root: JSON
    /// How many more parts are read: definitions can refer to each other without end.
    var budget = 5000

    mutating func shape(of schema: JSON, depth: Int) -> Shape {
        budget -= 1
        guard depth < Shape.deepest, budget > 0 else { return .any }
        switch schema {
        case .bool(false): return .never
        case .object(let object): return shape(of: object, depth: depth)
        default: return .any
        }
    }

    private mutating func shape(of schema: JSONObject, depth: Int) -> Shape {
        if let reference = schema["$ref"]?.stringValue {
            guard reference.hasPrefix("#/"), let target = target(of: reference) else { return .any }
            return shape(of: target, depth: depth + 1)
        }
        if let constant = schema["const"] { return Shape(literal: constant) }
        if let values = schema["enum"]?.arrayValue {
            return values.reduce(.never) { $0.joined(with: Shape(literal: $1)) }
        }
        for keyword in ["anyOf", "oneOf"] {
            guard let parts = schema[keyword]?.arrayValue else { continue }
            var result = Shape.never
            for part in parts { result = result.joined(with: shape(of: part, depth: depth + 1)) }
            return result
        }
        switch schema["type"] {
        case .string(let name)?: return shape(named: name, schema, depth)
        case .array(let names)?:
            var result = Shape.never
            for name in names { result = result.joined(with: shape(named: name.stringValue ?? "", schema, depth)) }
            return result
        default: return schema["properties"] == nil ? .any : shape(named: "object", schema, depth)
        }
    }

    private func target(of reference: String) -> JSON? {
        var node = root
        for token in reference.dropFirst(2).split(separator: "/") {
            guard let next = node[String(token)] else { return nil }
            node = next
        }
        return node
    }

    private mutating func shape(named name: String, _ schema: JSONObject, _ depth: Int) -> Shape {
        switch name {
        case "null": .null
        case "boolean": .boolean
        case "number": .number
        case "integer": .integer
        // A date-time may be written in ways that a state doesn't read.
        case "string": .string
        case "array": array(schema, depth)
        case "object": object(schema, depth)
        default: .any
        }
    }

    private mutating func array(_ schema: JSONObject, _ depth: Int) -> Shape {
        guard let items = schema["items"], schema["prefixItems"] == nil else { return .array(of: .any) }
        return .array(of: shape(of: items, depth: depth + 1))
    }

    private mutating func object(_ schema: JSONObject, _ depth: Int) -> Shape {
        let required = Set((schema["required"]?.arrayValue ?? []).compactMap(\.stringValue))
        var fields: [(String, Shape.Field)] = []
        for (name, property) in schema["properties"]?.objectValue ?? [:] {
            let shape = shape(of: property, depth: depth + 1)
            // An input that says nothing of a field may well leave it out: that is a way on which it is absent.
            fields.append((name, Shape.Field(shape, required.contains(name) ? .always : .maybe)))
        }
        var others: Shape? = .any
        if let additional = schema["additionalProperties"] {
            let shape = shape(of: additional, depth: depth + 1)
            others = shape.isNever ? nil : shape
        }
        if schema["patternProperties"] != nil { others = .any }
        return .object(fields, others: others)
    }
}
