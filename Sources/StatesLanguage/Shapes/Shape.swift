public import OrderedJSON

/// What is known of a JSON value before there is one: the values that it can be.
///
/// A shape is a union with at most one alternative for each kind of value, so that two shapes join at once and nothing
/// grows without bound. ``any`` is no knowledge at all. Depth, fields and literals are limited; what goes beyond becomes
/// ``any``, which is always true.
public struct Shape: Sendable {
    /// The alternatives, or nil where the value can be anything.
    let box: ShapeBox?

    init(box: ShapeBox?) {
        self.box = box
    }

    init(_ alternatives: ShapeAlternatives) {
        self.init(box: ShapeBox(alternatives))
    }

    /// The alternatives, or nil where the value can be anything.
    var alternatives: ShapeAlternatives? { box?.alternatives }

    /// How deep shapes nest; what is deeper is ``any``.
    static let deepest = 24
    /// Of how many parts a shape consists at most.
    static let largest = 4000
}

// MARK: - Making shapes

extension Shape {
    /// Any value: nothing is known.
    public static let any = Shape(box: nil)
    /// No value: the place is never reached.
    public static let never = Shape(ShapeAlternatives())
    /// `null`.
    public static let null = Shape(ShapeAlternatives(hasNull: true))
    /// `true` or `false`.
    public static let boolean = Shape(ShapeAlternatives(booleans: .both))
    /// Any number.
    public static let number = Shape(ShapeAlternatives(numbers: NumberShape()))
    /// A number without a fraction.
    public static let integer = Shape(ShapeAlternatives(numbers: NumberShape(isInteger: true)))
    /// Any text.
    public static let string = Shape(ShapeAlternatives(strings: StringShape()))
    /// A text that is a point in time as Wait and Choice states read it.
    public static let timestamp = Shape(ShapeAlternatives(strings: StringShape(isTimestamp: true)))

    /// An array of any length whose elements all have a shape.
    public static func array(of element: Shape) -> Shape {
        Shape(ShapeAlternatives(arrays: ArrayShape(prefix: [], rest: element.isNever ? nil : element)))
    }

    /// An array of exactly these elements.
    public static func tuple(_ elements: [Shape]) -> Shape {
        Shape(ShapeAlternatives(arrays: ArrayShape(elements, rest: nil)))
    }

    /// An object with these fields.
    ///
    /// - Parameters:
    ///   - fields: The names and what is known of them.
    ///   - others: What every other field is, where there may be others; nil where there are none.
    public static func object(_ fields: [(String, Field)], others: Shape? = nil) -> Shape {
        var object = ObjectShape(others: others)
        for (name, field) in fields { object[name] = field }
        return Shape(ShapeAlternatives(objects: object))
    }

    /// An object that has these fields by a service's documentation: a read of another is hardly meant, but may succeed.
    public static func documented(_ fields: [(String, Field)]) -> Shape {
        var object = ObjectShape()
        object.isAssumed = true
        for (name, field) in fields { object[name] = field }
        return Shape(ShapeAlternatives(objects: object))
    }

    /// One text out of a few.
    public static func oneOf(_ texts: [String]) -> Shape {
        texts.reduce(.never) { $0.joined(with: Shape(literal: .string($1))) }
    }
}

extension Shape {
    /// What is known of a field.
    public struct Field: Sendable, Equatable {
        /// What the field's value can be where the field is there.
        public var shape: Shape
        /// Whether the field is there.
        public var presence: Presence

        /// A field of that shape.
        public init(_ shape: Shape, _ presence: Presence = .always) {
            self.shape = shape
            self.presence = presence
        }

        /// A field that is always there.
        public static func required(_ shape: Shape) -> Field { Field(shape) }

        /// A field that may be left out.
        public static func optional(_ shape: Shape) -> Field { Field(shape, .unknown) }
    }

    /// Whether something is there.
    public enum Presence: Sendable, Hashable {
        /// On every way.
        case always
        /// On some way it is surely absent.
        case maybe
        /// Nothing shows that it is absent, and nothing shows that it is there.
        case unknown
        /// On no way.
        case never
    }
}

// MARK: - Asking

extension Shape {
    /// Whether nothing is known.
    public var isAny: Bool { box == nil }

    /// Whether there is no such value.
    public var isNever: Bool { alternatives?.isEmpty ?? false }

    /// The kinds of values that are possible, in the order of ``JSON/Kind``.
    public var kinds: [JSON.Kind] { JSON.Kind.allCases.filter(canBe) }

    /// Whether the value can be of a kind.
    public func canBe(_ kind: JSON.Kind) -> Bool {
        guard let alternatives else { return true }
        return alternatives.has(kind)
    }

    /// Whether the value is surely of a kind.
    public func isAlways(_ kind: JSON.Kind) -> Bool {
        guard let alternatives, alternatives.has(kind) else { return false }
        return JSON.Kind.allCases.allSatisfy { $0 == kind || !alternatives.has($0) }
    }

    /// Whether each possible kind comes from somewhere, and isn't only what remains of ``any``.
    public var isEvident: Bool { alternatives.map { !$0.isGuess } ?? false }

    /// Whether what isn't known of an object alternative is only undocumented.
    public var isAssumed: Bool { alternatives?.objects?.isAssumed ?? false }

    /// The one value that the shape has, where it has one.
    public var literal: JSON? { alternatives?.literal }

    /// The fields of the object alternative, in order; nil where no object is known of.
    public var fields: [(name: String, field: Field)]? { alternatives?.objects?.members }

    /// What other fields of the object alternative are; nil where there are none.
    public var otherFields: Shape? { alternatives?.objects?.others }
}

extension Shape: Equatable {
    /// Whether both say the same.
    public static func == (left: Shape, right: Shape) -> Bool {
        if left.box === right.box { return true }
        guard let left = left.box, let right = right.box, left.size == right.size else { return false }
        return left.alternatives == right.alternatives
    }
}

extension Shape {
    /// An array that begins with these elements; each further one has another shape, if there are any.
    public static func list(_ elements: [Shape], rest: Shape?) -> Shape {
        Shape(ShapeAlternatives(arrays: ArrayShape(elements, rest: rest)))
    }
}
