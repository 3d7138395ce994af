/// `^(…)`: an order-by, a step of a path. Each key is evaluated once for each item.
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
        let order = try order(items.count, frame.evaluation) { (index) throws(JSONataError) in (items[index], frame) }
        return .list(List(order.map { items[$0] }))
    }

    /// The tuples in order.
    func sorted(_ tuples: [Frame], _ evaluation: Evaluation) throws(JSONataError) -> [Frame] {
        if tuples.count <= 1 { return tuples }
        let order = try order(tuples.count, evaluation) { (index) throws(JSONataError) in (tuples[index][0], tuples[index]) }
        return order.map { tuples[$0] }
    }

    /// The indexes of the items in their order.
    private func order(
        _ count: Int,
        _ evaluation: Evaluation,
        _ item: (Int) throws(JSONataError) -> (Value, Frame)
    ) throws(JSONataError) -> [Int] {
        var keys: [Key] = []
        keys.reserveCapacity(count * terms.count)
        for index in 0..<count {
            try evaluation.step()
            let (context, frame) = try item(index)
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
        var failure: JSONataError?
        let width = terms.count
        var order = Array(0..<count)
        order.sort { left, right in
            for term in 0..<width {
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
