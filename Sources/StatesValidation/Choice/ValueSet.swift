import OrderedJSON
import StatesLanguage

/// The values for which a comparison with a literal holds.
enum ValueSet: Hashable {
    case numbers(Interval<Double>)
    case strings(Interval<UTF16Text>)
    case pattern(StringPattern)
    case instants(Interval<Timestamp>)
    case boolean(Bool)
    case kind(Kind, Bool)

    /// What a value can be asked to be.
    enum Kind: Hashable {
        case null
        case present
        case number
        case string
        case boolean
        case timestamp
    }

    /// The values of a comparison; nil where its operand is a path, or nothing that the operator takes.
    init?(_ comparison: ChoiceRule.Comparison) {
        let name = comparison.operator.rawValue
        switch (comparison.operator, comparison.operand) {
        case (.booleanEquals, .bool(let value)): self = .boolean(value)
        case (.isNull, .bool(let value)): self = .kind(.null, value)
        case (.isPresent, .bool(let value)): self = .kind(.present, value)
        case (.isNumeric, .bool(let value)): self = .kind(.number, value)
        case (.isString, .bool(let value)): self = .kind(.string, value)
        case (.isBoolean, .bool(let value)): self = .kind(.boolean, value)
        case (.isTimestamp, .bool(let value)): self = .kind(.timestamp, value)
        case (.stringMatches, .string(let text)):
            guard let pattern = StringPattern(text) else { return nil }
            self = .pattern(pattern)
        case (_, .string(let text)) where name.hasPrefix("String") && !name.hasSuffix("Path"):
            self = .strings(Interval(UTF16Text(text), name.dropFirst("String".count)))
        case (_, .string(let text)) where name.hasPrefix("Timestamp") && !name.hasSuffix("Path"):
            guard let instant = Timestamp(text) else { return nil }
            self = .instants(Interval(instant, name.dropFirst("Timestamp".count)))
        case (_, .integer), (_, .double):
            guard name.hasPrefix("Numeric"), let number = comparison.operand.doubleValue else { return nil }
            self = .numbers(Interval(number, name.dropFirst("Numeric".count)))
        default: return nil
        }
    }

    /// Whether the comparison holds for a value; nil where that isn't decided here.
    func contains(_ value: JSON) -> Bool? {
        switch (self, value) {
        case (.numbers(let interval), _): value.doubleValue.map(interval.contains) ?? false
        case (.strings(let interval), _): value.stringValue.map { interval.contains(UTF16Text($0)) } ?? false
        case (.pattern(let pattern), _): value.stringValue.map(pattern.matches) ?? false
        case (.instants(let interval), _): value.stringValue.flatMap(Timestamp.init).map(interval.contains) ?? false
        case (.boolean(let wanted), _): value.boolValue == wanted
        case (.kind(let kind, let wanted), _): kind.holds(for: value) == wanted
        }
    }
}

extension ValueSet.Kind {
    fileprivate func holds(for value: JSON) -> Bool {
        switch self {
        case .null: value.isNull
        case .present: true
        case .number: value.doubleValue != nil
        case .string: value.stringValue != nil
        case .boolean: value.boolValue != nil
        case .timestamp: value.stringValue.flatMap(Timestamp.init) != nil
        }
    }
}

extension ValueSet {
    /// The kind that every value here has, unless the set is about kinds itself.
    private var ownKind: Kind? {
        switch self {
        case .numbers: .number
        case .strings, .pattern: .string
        case .instants: .timestamp
        case .boolean: .boolean
        case .kind(let kind, true): kind == .present ? nil : kind
        case .kind: nil
        }
    }

    /// Whether every value here is in the other set too; false also where that isn't known.
    func isSubset(of other: ValueSet) -> Bool {
        switch (self, other) {
        case (.numbers(let own), .numbers(let their)): own.isSubset(of: their)
        case (.strings(let own), .strings(let their)): own.isSubset(of: their)
        case (.instants(let own), .instants(let their)): own.isSubset(of: their)
        case (.strings(let own), .pattern(let pattern)):
            pattern.matchesAll || (own.only.map { pattern.matches($0.text) } ?? false)
        case (.pattern(let own), .pattern(let pattern)):
            own == pattern || pattern.matchesAll || (own.only.map(pattern.matches) ?? false)
        case (.pattern(let own), .strings(let their)): own.only.map { their.contains(UTF16Text($0)) } ?? false
        case (.instants, .pattern(let pattern)): pattern.matchesAll
        case (.boolean(let own), .boolean(let their)): own == their
        case (.kind(.present, false), .kind(.present, let their)): !their
        case (.kind(.present, false), _): false
        case (_, .kind(.present, let wanted)): wanted
        case (.kind(let own, false), .kind(let their, let wanted)): own == their && !wanted
        case (_, .kind(let kind, let wanted)):
            ownKind.map { wanted ? $0.isKind(of: kind) : $0.excludes(kind) } ?? false
        default: false
        }
    }

    /// Whether no value is in both sets; false also where that isn't known.
    func isDisjoint(with other: ValueSet) -> Bool {
        switch (self, other) {
        case (.numbers(let own), .numbers(let their)): own.isDisjoint(with: their)
        case (.strings(let own), .strings(let their)): own.isDisjoint(with: their)
        case (.instants(let own), .instants(let their)): own.isDisjoint(with: their)
        case (.strings(let own), .pattern(let pattern)), (.pattern(let pattern), .strings(let own)):
            own.only.map { !pattern.matches($0.text) } ?? false
        case (.boolean(let own), .boolean(let their)): own != their
        case (.kind(let own, let isOwn), .kind(let their, let isTheir)) where own == their: isOwn != isTheir
        case (.kind(.present, false), _), (_, .kind(.present, false)): true
        case (.kind(let kind, false), _): other.ownKind?.isKind(of: kind) ?? false
        case (_, .kind(let kind, false)): ownKind?.isKind(of: kind) ?? false
        default:
            if let own = ownKind, let their = other.ownKind { own.excludes(their) } else { false }
        }
    }
}

extension ValueSet.Kind {
    fileprivate func isKind(of other: Self) -> Bool { self == other || self == .timestamp && other == .string }

    fileprivate func excludes(_ other: Self) -> Bool {
        other != .present && !isKind(of: other) && !other.isKind(of: self)
    }
}

/// A text in the order in which Step Functions compares texts: by UTF-16 code units.
struct UTF16Text: Comparable, Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    static func < (left: Self, right: Self) -> Bool { left.text.utf16.lexicographicallyPrecedes(right.text.utf16) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

extension Interval {
    /// The values that stand in a relation to one: `Equals`, `LessThan`, `GreaterThanEquals` and so on.
    fileprivate init(_ value: Bound, _ relation: Substring) {
        switch relation {
        case "LessThan": self.init(lower: nil, upper: End(value: value, isIncluded: false))
        case "LessThanEquals": self.init(lower: nil, upper: End(value: value, isIncluded: true))
        case "GreaterThan": self.init(lower: End(value: value, isIncluded: false), upper: nil)
        case "GreaterThanEquals": self.init(lower: End(value: value, isIncluded: true), upper: nil)
        default: self.init(lower: End(value: value, isIncluded: true), upper: End(value: value, isIncluded: true))
        }
    }

    /// The one value, where there is only one.
    fileprivate var only: Bound? {
        guard let lower, let upper, lower == upper else { return nil }
        return lower.value
    }
}
