/// `=`, `!=` and `in`.
final class EqualityNode: Node {
    let operation: BinaryOperator
    let left: Node
    let right: Node

    init(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ position: Int) {
        self.operation = operation
        self.left = left
        self.right = right
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        .bool(try isTrue(input, frame))
    }

    override func isTrue(_ input: Value, _ frame: Frame) throws(JSONataError) -> Bool {
        let first = try left.evaluate(input, frame)
        let second = try right.evaluate(input, frame)
        if first.isUndefined || second.isUndefined { return false }
        switch operation {
        case .equal: return try Value.areEqual(first, second)
        case .notEqual: return try !Value.areEqual(first, second)
        default:
            let items = second.items
            if case .range(let low, let high) = items {
                guard let number = first.number else { return false }
                return number >= Double(low) && number <= Double(high) && number == number.rounded(.down)
            }
            for index in 0..<items.count where Value.areIdentical(first, items[index]) { return true }
            return false
        }
    }

    override var isCondition: Bool { true }
}

/// `<`, `<=`, `>` and `>=`.
final class OrderingNode: Node {
    let operation: BinaryOperator
    let left: Node
    let right: Node

    init(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ position: Int) {
        self.operation = operation
        self.left = left
        self.right = right
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let first = try left.evaluate(input, frame)
        let second = try right.evaluate(input, frame)
        if case .number(let a) = first, case .number(let b) = second { return .bool(compare(a, b)) }
        return try compareOthers(first, second)
    }

    override func isTrue(_ input: Value, _ frame: Frame) throws(JSONataError) -> Bool {
        let first = try left.evaluate(input, frame)
        let second = try right.evaluate(input, frame)
        if case .number(let a) = first, case .number(let b) = second { return compare(a, b) }
        if case .bool(true) = try compareOthers(first, second) { return true }
        return false
    }

    override var isCondition: Bool { true }

    @inline(__always)
    private func compare(_ a: Double, _ b: Double) -> Bool {
        switch operation {
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        default: a >= b
        }
    }

    private func compareOthers(_ first: Value, _ second: Value) throws(JSONataError) -> Value {
        guard first.isOrdered else { throw failure("T2010", token: operation.rawValue, value: first) }
        guard second.isOrdered else { throw failure("T2010", token: operation.rawValue, value: second) }
        switch (first, second) {
        case (.undefined, _), (_, .undefined): return .undefined
        case (.string(let a), .string(let b)):
            switch operation {
            case .less: return .bool(Text.precedes(a, b))
            case .lessOrEqual: return .bool(!Text.precedes(b, a))
            case .greater: return .bool(Text.precedes(b, a))
            default: return .bool(!Text.precedes(a, b))
            }
        default:
            guard let a = first.number, let b = second.number else {
                throw failure("T2009", token: operation.rawValue, value: first)
            }
            return .bool(compare(a, b))
        }
    }
}

extension Value {
    /// Whether the value can stand beside `<`.
    fileprivate var isOrdered: Bool {
        switch self {
        case .undefined, .number, .wide, .string: true
        default: false
        }
    }
}
