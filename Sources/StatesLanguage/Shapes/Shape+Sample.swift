public import OrderedJSON

extension Shape {
    /// What values are like of which one is a sample: of its kinds and with its fields, but not with its numbers and texts.
    ///
    /// The elements of an array have one shape. What is `null` in the sample can be anything, and so can the elements of
    /// an empty array.
    public init(sample: JSON) {
        self.init(sample: sample, depth: 0)
    }

    private init(sample: JSON, depth: Int) {
        guard depth < Self.deepest else {
            self = .any
            return
        }
        switch sample {
        case .null: self = .any
        case .bool: self = .boolean
        case .integer, .double: self = .number
        case .string(let text): self = RFC3339Timestamp(text) == nil ? .string : .timestamp
        case .array(let elements):
            var element = Shape.never
            for sample in elements { element = element.joined(with: Shape(sample: sample, depth: depth + 1)) }
            self = .array(of: elements.isEmpty ? .any : element)
        case .object(let object):
            self = .object(object.map { ($0.key, Field(Shape(sample: $0.value, depth: depth + 1))) })
        }
    }
}
