internal import OrderedJSON

/// The alternatives of a shape: for each kind of value none, or what is known of it.
struct ShapeAlternatives: Sendable, Equatable {
    var hasNull = false
    var booleans: BooleanShape = []
    var numbers: NumberShape?
    var strings: StringShape?
    var arrays: ArrayShape?
    var objects: ObjectShape?
    /// Whether some alternative stands only because nothing excludes it.
    var isGuess = false

    var isEmpty: Bool {
        !hasNull && booleans.isEmpty && numbers == nil && strings == nil && arrays == nil && objects == nil
    }

    /// Every kind, for what remains of ``Shape/any`` when something is taken out.
    static let everything = ShapeAlternatives(
        hasNull: true,
        booleans: .both,
        numbers: NumberShape(),
        strings: StringShape(),
        arrays: ArrayShape(prefix: [], rest: .any),
        objects: ObjectShape(others: .any),
        isGuess: true
    )

    func has(_ kind: JSON.Kind) -> Bool {
        switch kind {
        case .null: hasNull
        case .boolean: !booleans.isEmpty
        case .number: numbers != nil
        case .string: strings != nil
        case .array: arrays != nil
        case .object: objects != nil
        }
    }

    mutating func remove(_ kind: JSON.Kind) {
        switch kind {
        case .null: hasNull = false
        case .boolean: booleans = []
        case .number: numbers = nil
        case .string: strings = nil
        case .array: arrays = nil
        case .object: objects = nil
        }
    }

    /// The one value that there is, scalars only, where there is one.
    var literal: JSON? {
        let kinds = JSON.Kind.allCases.filter(has)
        guard kinds.count == 1 else { return nil }
        switch kinds[0] {
        case .null: return .null
        case .boolean: return booleans == .both ? nil : .bool(booleans == .true)
        case .number: return numbers?.literals?.count == 1 ? numbers?.literals?.first : nil
        case .string: return strings?.literals?.count == 1 ? strings?.literals?.first.map(JSON.string) : nil
        case .array, .object: return nil
        }
    }
}

/// A shape's alternatives in memory, shared by all copies of the shape.
final class ShapeBox: Sendable {
    let alternatives: ShapeAlternatives
    /// How many levels of arrays and objects there are.
    let depth: Int
    /// How many parts there are.
    let size: Int

    init(_ alternatives: ShapeAlternatives) {
        var alternatives = alternatives
        var depth = 0
        var size = 1
        alternatives.arrays?.limit(&depth, &size)
        alternatives.objects?.limit(&depth, &size)
        if size > Shape.largest {
            alternatives.arrays = alternatives.arrays.map { _ in ArrayShape(prefix: [], rest: .any) }
            alternatives.objects = alternatives.objects.map { _ in ObjectShape(others: .any) }
            (depth, size) = (1, 1)
        }
        self.alternatives = alternatives
        self.depth = depth
        self.size = size
    }
}

extension Shape {
    var depth: Int { box?.depth ?? 0 }
    var size: Int { box?.size ?? 1 }
}

/// Which truth values there can be.
struct BooleanShape: OptionSet, Sendable {
    let rawValue: UInt8
    static let `false` = BooleanShape(rawValue: 1)
    static let `true` = BooleanShape(rawValue: 2)
    static let both: BooleanShape = [.false, .true]
}

/// What is known of a number.
struct NumberShape: Sendable, Equatable {
    /// The numbers that it can be, where they are few; each once, by size.
    var literals: [JSON]?
    var isInteger = false

    /// More numbers than these are just numbers.
    static let mostLiterals = 6

    init(_ literals: [JSON]? = nil, isInteger: Bool = false) {
        self.literals = literals
        self.isInteger = isInteger
    }

    init(literal: JSON) {
        literals = [literal]
        isInteger = literal.integerValue != nil
    }
}

/// What is known of a text.
struct StringShape: Sendable, Equatable {
    /// The texts that it can be, where they are few; each once, in order.
    var literals: [String]?
    /// Whether it is a point in time.
    var isTimestamp = false

    /// More texts than these are just texts.
    static let mostLiterals = 12
    /// Longer texts are just texts.
    static let longestLiteral = 200

    init(_ literals: [String]? = nil, isTimestamp: Bool = false) {
        self.literals = literals
        self.isTimestamp = isTimestamp
    }

    init(literal: String) {
        literals = literal.utf8.count <= Self.longestLiteral ? [literal] : nil
        isTimestamp = RFC3339Timestamp(literal) != nil
    }

    static func == (left: StringShape, right: StringShape) -> Bool {
        guard left.isTimestamp == right.isTimestamp else { return false }
        switch (left.literals, right.literals) {
        case (nil, nil): return true
        case (let left?, let right?): return left.elementsEqual(right) { StateKey($0) == StateKey($1) }
        default: return false
        }
    }
}
