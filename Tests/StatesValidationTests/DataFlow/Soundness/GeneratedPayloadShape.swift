import OrderedJSON
import StatesTypes
import TestSupport

/// Makes types by chance that a value is of, as Swift codes them: with optional properties that may be missing or null,
/// and enums of which one case is there.
struct GeneratedPayloadShape {
    private var random: SeededRandom
    private var count = 0

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func shape(of value: JSON) -> PayloadShape {
        if chance(10) { return .any }
        switch value {
        case .null:
            return [.text, .number, .object([.init("a", .boolean)], of: "A")].randomElement(using: &random) ?? .any
        case .bool: return .boolean
        case .integer, .double: return chance(30) ? .literal(value) : .number
        case .string: return chance(30) ? .oneOf([.literal(value), .literal("other")]) : .text
        case .array(let elements):
            let shapes = elements.map { shape(of: $0) }
            let element = shapes.count == 1 ? shapes[0] : .oneOf(shapes)
            return .array(of: elements.contains(.null) ? .optional(element) : element)
        case .object(let object): return shape(of: object)
        }
    }

    private mutating func shape(of object: JSONObject) -> PayloadShape {
        count += 1
        let type = "T\(count)"
        if object.count == 1, let (name, value) = object.first, !value.isNull, chance(50) {
            let other = ["a", "b"].first { $0 != name } ?? "c"
            let cases = [(name, shape(of: value)), (other, .text)]
            return .oneOf(cases.map { .object([.init($0.0, $0.1, isOptional: false)], of: type) })
        }
        var members: [PayloadShape.Member] = []
        for name in ["a", "b", "c", "d"] {
            guard let value = object[name] else {
                if chance(70) { members.append(.init(name, shape(of: "x"), isOptional: chance(70) ? true : nil)) }
                continue
            }
            let isOptional: Bool? = value.isNull || chance(60) ? true : chance(50) ? nil : false
            if chance(90) { members.append(.init(name, shape(of: value), isOptional: isOptional)) }
        }
        return .object(members, of: type)
    }
}
