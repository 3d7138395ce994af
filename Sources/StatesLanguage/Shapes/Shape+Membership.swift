public import OrderedJSON

extension Shape {
    /// The shape of one value: the value itself, as far as its size allows.
    public init(literal value: JSON) {
        self.init(literal: value, depth: 0)
    }

    private init(literal value: JSON, depth: Int) {
        guard depth < Self.deepest else {
            self = .any
            return
        }
        switch value {
        case .null: self = .null
        case .bool(let value): self = Shape(ShapeAlternatives(booleans: value ? .true : .false))
        case .integer, .double: self = Shape(ShapeAlternatives(numbers: NumberShape(literal: value)))
        case .string(let text): self = Shape(ShapeAlternatives(strings: StringShape(literal: text)))
        case .array(let elements):
            // Of a long list the elements beyond the first are known together, so that they are looked at once.
            let shapes = elements.map { Shape(literal: $0, depth: depth + 1) }
            self = Shape(ShapeAlternatives(arrays: ArrayShape(shapes, rest: nil)))
        case .object(let members):
            var object = ObjectShape()
            for (name, value) in members {
                object.append(name, Field(Shape(literal: value, depth: depth + 1)))
            }
            self = Shape(ShapeAlternatives(objects: object))
        }
    }

    /// Whether the value is one of those that the shape allows.
    public func contains(_ value: JSON) -> Bool {
        guard let alternatives else { return true }
        switch value {
        case .null: return alternatives.hasNull
        case .bool(let value): return alternatives.booleans.contains(value ? .true : .false)
        case .integer, .double: return alternatives.numbers?.contains(value) ?? false
        case .string(let text): return alternatives.strings?.contains(text) ?? false
        case .array(let elements): return alternatives.arrays?.contains(elements) ?? false
        case .object(let object): return alternatives.objects?.contains(object) ?? false
        }
    }
}

extension NumberShape {
    func contains(_ value: JSON) -> Bool {
        if let literals { return literals.contains(value) }
        return !isInteger || value.integerValue != nil || (value.doubleValue.map { $0.rounded() == $0 } ?? false)
    }
}

extension StringShape {
    func contains(_ text: String) -> Bool {
        if let literals { return literals.contains { StateKey($0) == StateKey(text) } }
        return !isTimestamp || RFC3339Timestamp(text) != nil
    }
}

extension ArrayShape {
    func contains(_ elements: [JSON]) -> Bool {
        guard elements.count >= prefix.count, rest != nil || elements.count == prefix.count else { return false }
        for (shape, element) in zip(prefix, elements) where !shape.contains(element) { return false }
        guard let rest else { return true }
        return elements.dropFirst(prefix.count).allSatisfy(rest.contains)
    }
}

extension ObjectShape {
    func contains(_ object: JSONObject) -> Bool {
        for (name, field) in members {
            guard let value = object[name] else {
                if field.presence == .always { return false }
                continue
            }
            if field.presence == .never || !field.shape.contains(value) { return false }
        }
        return object.enumerated().allSatisfy { position, member in
            isAssumed || has(member.key, near: position) || others?.contains(member.value) ?? false
        }
    }
}
