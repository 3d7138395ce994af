public import OrderedJSON

extension Shape {
    /// The shape as a JSON Schema (draft 2020-12), without what such a schema can't say.
    public var jsonSchema: JSON {
        guard let alternatives else { return [:] }
        if alternatives.isEmpty { return false }
        if alternatives.isGuess, JSON.Kind.allCases.allSatisfy(alternatives.has), alternatives.isPlain { return [:] }
        let parts = JSON.Kind.allCases.filter(alternatives.has).map { alternatives.schema(of: $0) }
        if parts.count == 1 { return parts[0] }
        let names = parts.compactMap { part -> JSON? in
            guard case .object(let object) = part, object.count == 1 else { return nil }
            return object["type"]
        }
        if names.count == parts.count { return ["type": .array(names)] }
        return ["anyOf": .array(parts)]
    }
}

extension ShapeAlternatives {
    fileprivate var isPlain: Bool {
        arrays == ShapeAlternatives.everything.arrays && objects == ShapeAlternatives.everything.objects
    }

    fileprivate func schema(of kind: JSON.Kind) -> JSON {
        switch kind {
        case .null: ["type": "null"]
        case .boolean: booleans == .both ? ["type": "boolean"] : ["const": .bool(booleans == .true)]
        case .number: numbers?.schema ?? [:]
        case .string: strings?.schema ?? [:]
        case .array: arrays?.schema ?? [:]
        case .object: objects?.schema ?? [:]
        }
    }
}

extension NumberShape {
    fileprivate var schema: JSON {
        if let literals { return literals.count == 1 ? ["const": literals[0]] : ["enum": .array(literals)] }
        return ["type": isInteger ? "integer" : "number"]
    }
}

extension StringShape {
    fileprivate var schema: JSON {
        if let literals {
            return literals.count == 1 ? ["const": .string(literals[0])] : ["enum": .array(literals.map(JSON.string))]
        }
        return isTimestamp ? ["type": "string", "format": "date-time"] : ["type": "string"]
    }
}

extension ArrayShape {
    fileprivate var schema: JSON {
        var schema: JSONObject = ["type": "array"]
        if !prefix.isEmpty {
            schema["prefixItems"] = .array(prefix.map(\.jsonSchema))
            schema["minItems"] = .integer(Int64(prefix.count))
        }
        if let rest {
            if !rest.isAny { schema["items"] = rest.jsonSchema }
        } else if prefix.isEmpty {
            schema["maxItems"] = 0
        } else {
            schema["items"] = false
        }
        return .object(schema)
    }
}

extension ObjectShape {
    fileprivate var schema: JSON {
        var schema: JSONObject = ["type": "object"]
        var properties: JSONObject = [:]
        for (name, field) in members { properties[name] = field.presence == .never ? false : field.shape.jsonSchema }
        if !properties.isEmpty { schema["properties"] = .object(properties) }
        let required = members.filter { $0.field.presence == .always }.map { JSON.string($0.name) }
        if !required.isEmpty { schema["required"] = .array(required) }
        if let others {
            if !others.isAny { schema["additionalProperties"] = others.jsonSchema }
        } else {
            schema["additionalProperties"] = false
        }
        return .object(schema)
    }
}
