import OrderedJSON
import StatesTypes
import TestSupport

/// An expression by chance, with the same in Swift: what both query languages must give.
struct Generated<Value: Encodable> {
    let expression: Computed<Value>
    /// The value in Swift, or nil where the expression can't be evaluated on that parcel: no such element.
    let value: (Parcel) -> Value?

    init(_ expression: some TypedExpression<Value>, _ value: @escaping (Parcel) -> Value?) {
        self.expression = Computed(_node: expression._node)
        self.value = value
    }
}

/// A condition by chance, with the same in Swift.
struct GeneratedCondition {
    let condition: Condition
    let holds: (Parcel) -> Bool?
}

/// Makes expressions of a depth.
struct ExpressionGenerator {
    var random: SeededRandom

    mutating func number(_ depth: Int) -> Generated<Int> {
        if depth == 0 {
            switch Int.random(in: 0...2, using: &random) {
            case 0: return Generated(parcel.count) { $0.count }
            case 1: return Generated(parcel.limit) { $0.limit }
            default: return Generated(parcel.pieces.first.quantity) { $0.pieces.first?.quantity }
            }
        }
        let constant = Int.random(in: -5...5, using: &random)
        switch Int.random(in: 0...8, using: &random) {
        case 0:
            let (a, b) = (number(depth - 1), number(depth - 1))
            return Generated(a.expression + b.expression) { p in both(a.value(p), b.value(p)) { $0 + $1 } }
        case 1:
            let a = number(depth - 1)
            return Generated(a.expression - constant) { p in a.value(p).map { $0 - constant } }
        case 2:
            let (a, b) = (number(depth - 1), number(depth - 1))
            return Generated(a.expression - b.expression) { p in both(a.value(p), b.value(p)) { $0 - $1 } }
        case 3:
            let a = number(depth - 1)
            return Generated(a.expression * constant + 1) { p in a.value(p).map { $0 * constant + 1 } }
        case 4:
            let a = number(depth - 1)
            return Generated(a.expression % 4) { p in a.value(p).map { $0 % 4 } }
        case 5:
            let a = numbers(depth - 1)
            return Generated(a.expression.count) { a.value($0)?.count }
        case 6:
            let a = numbers(depth - 1)
            return Generated(a.expression.last) { a.value($0)?.last }
        case 7:
            let a = numbers(depth - 1)
            return Generated(a.expression.sum) { a.value($0)?.reduce(0, +) }
        default:
            let (c, a, b) = (condition(depth - 1), number(depth - 1), number(depth - 1))
            return Generated(Computed(if: c.condition, then: a.expression, else: b.expression)) { p in
                c.holds(p).flatMap { $0 ? a.value(p) : b.value(p) }
            }
        }
    }

    mutating func text(_ depth: Int) -> Generated<String> {
        if depth == 0 {
            return Bool.random(using: &random)
                ? Generated(parcel.name) { $0.name } : Generated(parcel.note) { $0.note }
        }
        switch Int.random(in: 0...7, using: &random) {
        case 0:
            let (a, b) = (text(depth - 1), number(depth - 1))
            return Generated("{'\(a.expression)'} \\ \(b.expression)" as Text) { p in
                both(a.value(p), b.value(p)) { "{'\($0)'} \\ \($1)" }
            }
        case 1:
            let a = text(depth - 1)
            return Generated(States.jsonToString(a.expression)) { a.value($0).map { JSON.string($0).serialized() } }
        case 2:
            let a = numbers(depth - 1)
            return Generated(States.jsonToString(a.expression)) { a.value($0).flatMap { serialized($0) } }
        case 3:
            return Generated(States.jsonToString(parcel.pieces)) { serialized($0.pieces) }
        case 4:
            let a = text(depth - 1)
            return Generated(States.base64Decode(States.base64Encode(a.expression))) { a.value($0) }
        case 5:
            let a = texts(depth - 1)
            return Generated(a.expression.first) { a.value($0)?.first }
        case 6:
            let a = texts(depth - 1)
            return Generated(a.expression.joined(separator: "+")) { a.value($0)?.joined(separator: "+") }
        default:
            let (c, a) = (condition(depth - 1), text(depth - 1))
            return Generated(Computed(if: c.condition, then: a.expression, else: "no")) { p in
                c.holds(p).flatMap { $0 ? a.value(p) : "no" }
            }
        }
    }

    mutating func numbers(_ depth: Int) -> Generated<[Int]> {
        if depth == 0 { return Generated(parcel.numbers) { $0.numbers } }
        let constant = Int.random(in: -1...5, using: &random)
        switch Int.random(in: 0...7, using: &random) {
        case 6:
            let (a, b) = (numbers(depth - 1), number(depth - 1))
            return Generated(a.expression.appending(b.expression)) { p in both(a.value(p), b.value(p)) { $0 + [$1] } }
        case 7:
            let (a, b) = (numbers(depth - 1), numbers(depth - 1))
            return Generated(a.expression.appending(contentsOf: b.expression)) { p in
                both(a.value(p), b.value(p)) { $0 + $1 }
            }
        case 0:
            let (a, b) = (number(depth - 1), number(depth - 1))
            return Generated(States.array(a.expression, b.expression)) { p in both(a.value(p), b.value(p)) { [$0, $1] }
            }
        case 1:
            return Generated(parcel.pieces.map { $0.quantity }) { $0.pieces.map(\.quantity) }
        case 2:
            return Generated(parcel.pieces.filter { $0.quantity > constant }.map { $0.quantity }) {
                $0.pieces.map(\.quantity).filter { $0 > constant }
            }
        case 3:
            let a = numbers(depth - 1)
            return Generated(a.expression.filter { $0 >= constant }) { a.value($0)?.filter { $0 >= constant } }
        case 4:
            let a = numbers(depth - 1)
            return Generated(a.expression.map { $0 * 2 }) { a.value($0)?.map { $0 * 2 } }
        default:
            return Generated(parcel.matrix.first) { $0.matrix.first }
        }
    }

    mutating func texts(_ depth: Int) -> Generated<[String]> {
        if depth == 0 { return Generated(parcel.words) { $0.words } }
        switch Int.random(in: 0...6, using: &random) {
        case 6:
            return Generated(parcel.pieces.last.tags) { $0.pieces.last?.tags }
        case 0:
            let (a, b) = (text(depth - 1), text(depth - 1))
            return Generated(States.array(a.expression, b.expression)) { p in both(a.value(p), b.value(p)) { [$0, $1] }
            }
        case 1:
            return Generated(parcel.pieces.map { $0.sku }) { $0.pieces.map(\.sku) }
        case 2:
            return Generated(parcel.pieces.first.tags) { $0.pieces.first?.tags }
        case 3:
            let a = texts(depth - 1)
            return Generated(a.expression.filter { $0 != "it's" }) { a.value($0)?.filter { $0 != "it's" } }
        case 4:
            let a = text(depth - 1)
            return Generated(States.stringSplit(a.expression, "-' ")) { a.value($0)?.pieces }
        default:
            return Generated(parcel.pieces.filter { $0.quantity > 1 && $0.sku != "a" }.map { $0.sku }) {
                $0.pieces.filter { $0.quantity > 1 && $0.sku != "a" }.map(\.sku)
            }
        }
    }

    mutating func tables(_ depth: Int) -> Generated<[[Int]]> {
        if depth == 0 { return Generated(parcel.matrix) { $0.matrix } }
        switch Int.random(in: 0...3, using: &random) {
        case 0:
            let (a, b) = (numbers(depth - 1), numbers(depth - 1))
            return Generated(States.array(a.expression, b.expression)) { p in both(a.value(p), b.value(p)) { [$0, $1] }
            }
        case 1:
            let a = numbers(depth - 1)
            return Generated(States.array(a.expression)) { a.value($0).map { [$0] } }
        case 2:
            let a = tables(depth - 1)
            return Generated(a.expression.map { $0 }) { a.value($0) }
        default:
            let a = tables(depth - 1)
            return Generated(a.expression.filter { .isPresent($0) }) { a.value($0) }
        }
    }

    mutating func condition(_ depth: Int) -> GeneratedCondition {
        let constant = Int.random(in: -3...6, using: &random)
        guard depth > 0 else {
            switch Int.random(in: 0...3, using: &random) {
            case 0: return GeneratedCondition(condition: .isTrue(parcel.urgent)) { $0.urgent }
            case 1: return GeneratedCondition(condition: parcel.count < constant) { $0.count < constant }
            case 2: return GeneratedCondition(condition: parcel.name == parcel.note) { $0.name == $0.note }
            default: return GeneratedCondition(condition: parcel.weight >= 0.5) { $0.weight >= 0.5 }
            }
        }
        switch Int.random(in: 0...5, using: &random) {
        case 0:
            let (a, b) = (condition(depth - 1), condition(depth - 1))
            return GeneratedCondition(condition: a.condition && b.condition) { p in
                both(a.holds(p), b.holds(p)) { $0 && $1 }
            }
        case 1:
            let (a, b) = (condition(depth - 1), condition(depth - 1))
            return GeneratedCondition(condition: a.condition || !b.condition) { p in
                both(a.holds(p), b.holds(p)) { $0 || !$1 }
            }
        case 2:
            let a = number(depth - 1)
            return GeneratedCondition(condition: a.expression != constant) { a.value($0).map { $0 != constant } }
        case 3:
            return GeneratedCondition(condition: parcel.name.contains("*")) { $0.name.contains("*") }
        case 4:
            return GeneratedCondition(condition: parcel.note.hasPrefix("a") || parcel.note.hasSuffix("\\slash")) {
                $0.note.hasPrefix("a") || $0.note.hasSuffix("\\slash")
            }
        default:
            let a = texts(depth - 1)
            return GeneratedCondition(condition: .isTrue(a.expression.contains("a"))) { a.value($0)?.contains("a") }
        }
    }
}

private func both<A, B, Result>(_ a: A?, _ b: B?, _ combine: (A, B) -> Result) -> Result? {
    guard let a, let b else { return nil }
    return combine(a, b)
}

private func serialized(_ value: some Encodable) -> String? {
    try? JSON(encoding: value).serialized()
}

extension String {
    /// The pieces between dashes, apostrophes and spaces.
    fileprivate var pieces: [String] {
        split { "-' ".contains($0) }.map(String.init)
    }
}
