/// `^(…)`: an order-by, a step of a path.
///
/// Each key is evaluated once for each item.
final class SortNode: Node {
    struct Term {
        let expression: Node
        let isDescending: Bool
    }

    /// A value to sort by.
    private enum Key {
        case undefined
        case number(Double)
        case text(String)
        case other(Value)
    }

    let terms: [Term]

    init(_ terms: [Term], _ position: Int) {
        self.terms = terms
        super.init(position)
    }

    /// The items of an array in order; anything else as it is.
    func sorted(_ value: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let items = value.items
        if items.count <= 1 { return value }
        let order = try order(items.count, frame.evaluation) { (index) in (items[index], frame) }
        return .list(List(order.map { items[$0] }))
    }

    /// The tuples in order.
    func sorted(_ tuples: [Frame], _ evaluation: Evaluation) throws(JSONataError) -> [Frame] {
        if tuples.count <= 1 { return tuples }
        let order = try order(tuples.count, evaluation) { (index) in (tuples[index][0], tuples[index]) }
        return order.map { tuples[$0] }
    }

    /// The indexes of the items in their order.
    private func order(
        _ count: Int,
        _ evaluation: Evaluation,
        _ item: (Int) -> (Value, Frame)
    ) throws(JSONataError) -> [Int] {
        var keys: [Key] = []
        keys.reserveCapacity(count * terms.count)
        for index in 0..<count {
            try evaluation.step()
            let (context, frame) = item(index)
            for term in terms {
                switch try term.expression.evaluate(context, frame) {
                case .undefined: keys.append(.undefined)
                case .number(let number): keys.append(.number(number))
                case .wide(let integer): keys.append(.number(Double(integer)))
                case .string(let text): keys.append(.text(text))
                case let other: keys.append(.other(other))
                }
            }
        }
        return try orderByNumber(keys, count)
    }

    /// Orders by a first key that is a number everywhere, and by the others where it is the same.
    private func orderByNumber(_ keys: [Key], _ count: Int) throws(JSONataError) -> [Int] {
        let width = terms.count
        var entries: [(key: Double, index: Int)] = []
        entries.reserveCapacity(count)
        let sign = terms[0].isDescending ? -1.0 : 1.0
        for index in 0..<count {
            guard case .number(let number) = keys[index * width] else {
                return try orderByAll(Array(0..<count), keys, from: 0)
            }
            entries.append((number * sign, index))
        }
        entries.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
        var order: [Int] = []
        order.reserveCapacity(count)
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, entries[end].key == entries[start].key { end += 1 }
            let equal = entries[start..<end].map(\.index)
            order += equal.count == 1 || width == 1 ? equal : try orderByAll(equal, keys, from: 1)
            start = end
        }
        return order
    }

    /// Orders some of the items by all their keys from one on.
    private func orderByAll(_ items: [Int], _ keys: [Key], from first: Int) throws(JSONataError) -> [Int] {
        var failure: JSONataError?
        let width = terms.count
        var order = items
        order.sort { left, right in
            for term in first..<width {
                let result = compare(keys[left * width + term], keys[right * width + term], &failure)
                if result.value == 0 { continue }
                // What is undefined comes last in either direction.
                return (terms[term].isDescending && !result.isFixed ? -result.value : result.value) < 0
            }
            return left < right
        }
        if let failure { throw failure }
        return order
    }

    @inline(__always)
    private func compare(_ left: Key, _ right: Key, _ failure: inout JSONataError?) -> (value: Int, isFixed: Bool) {
        switch (left, right) {
        case (.number(let a), .number(let b)): return (a == b ? 0 : a < b ? -1 : 1, false)
        case (.text(let a), .text(let b)): return (a == b ? 0 : Text.precedes(a, b) ? -1 : 1, false)
        case (.undefined, .undefined): return (0, true)
        case (.undefined, _): return (1, true)
        case (_, .undefined): return (-1, true)
        case (.other(let value), _), (_, .other(let value)):
            if failure == nil { failure = self.failure("T2008", token: "^", value: value) }
            return (0, true)
        default:
            if failure == nil { failure = self.failure("T2007", token: "^") }
            return (0, true)
        }
    }
}
