import OrderedJSON

/// Changes expressions and documents at random, a little at a time.
struct Mutator {
    /// What parts of other expressions are taken from.
    let expressions: [[UnicodeScalar]]

    init(_ expressions: [String]) {
        self.expressions = expressions.filter { !$0.isEmpty }.map { Array($0.unicodeScalars) }
    }

    private static let pieces =
        Array("()[]{}.,;:?+-*/%&|=<>^@#$~!'\"`\\ 0189aexn_λ").map(String.init) + [
            "**", "..", ":=", "!=", "~>", "$$", "and", "or", "in", "function($x){", "null", "%.%", "[0]", "^(", "/a/",
            "'[", "-1", "1e9",
        ]

    /// An expression with one to four changes: something taken out, put in, replaced, or taken from another one.
    func mutated(_ expression: [UnicodeScalar], _ generator: inout some RandomNumberGenerator) -> String {
        var scalars = expression
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0...scalars.count, using: &generator)
            let end = min(scalars.count, place + Int.random(in: 0...4, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: scalars.removeSubrange(place..<end)
            case 1: scalars.insert(contentsOf: Self.piece(&generator), at: place)
            case 2: scalars.replaceSubrange(place..<end, with: Self.piece(&generator))
            default:
                let other = expressions.randomElement(using: &generator) ?? []
                let from = Int.random(in: 0...max(0, other.count - 1), using: &generator)
                scalars.insert(contentsOf: other[from..<min(other.count, from + 12)], at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func piece(_ generator: inout some RandomNumberGenerator) -> String.UnicodeScalarView {
        (pieces.randomElement(using: &generator) ?? "").unicodeScalars
    }

    /// A document in which a few values are others, or are gone; of each level a dozen values at most stay.
    func mutated(_ value: JSON, _ generator: inout some RandomNumberGenerator, depth: Int = 0) -> JSON {
        if Int.random(in: 0..<12, using: &generator) == 0 { return Self.value(&generator) }
        guard depth < 20 else { return value }
        switch value {
        case .array(let elements):
            return .array(elements.prefix(12).map { mutated($0, &generator, depth: depth + 1) })
        case .object(let members):
            var result = JSONObject()
            for (key, member) in members.prefix(12) where Int.random(in: 0..<15, using: &generator) > 0 {
                result[key] = mutated(member, &generator, depth: depth + 1)
            }
            return .object(result)
        default: return value
        }
    }

    private static func value(_ generator: inout some RandomNumberGenerator) -> JSON {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    private static let values: [JSON] = [
        .null, true, false, 0, 1, -1, 1.5, 1e300, -1e-300, 9_007_199_254_740_993, .integer(.min), "", "a", "5", "é",
        "2026-01-31", "😀 text\n", [], [[]], [1, 2, 3], ["a", 1, .null], [["id": 1], ["id": 2]], [:], ["id": "x"],
        ["a": ["b": ["c": [1, [2, [3]]]]]],
    ]
}
