internal import OrderedJSON

/// A predicate `[p]` or, on tuples, a position binding `#$i` that comes after predicates.
enum Stage {
    case filter(Node)
    /// Binds the position to a slot of the tuples.
    case index(Int)

    /// The predicate, where the stage is one.
    var predicate: Node? {
        if case .filter(let node) = self { node } else { nil }
    }
}

/// What a predicate leaves.
enum Filtered {
    /// The array that stood at the index asked for.
    case array(Value)
    case sequence(SequenceBuilder)

    /// What a further predicate works on.
    var items: Items {
        switch self {
        case .array(let value): value.items
        case .sequence(let builder): .values(builder.all)
        }
    }

    /// Applies a predicate to a value; anything but an array counts as one item, even undefined.
    static func apply(_ predicate: Node, to items: Items, _ frame: Frame) throws(JSONataError) -> Filtered {
        if let number = predicate.literalNumber {
            var builder = SequenceBuilder()
            guard let index = position(number, items.count) else { return .sequence(builder) }
            let item = items[index]
            if item.isArray { return .array(item) }
            if !item.isUndefined { builder.append(item) }
            return .sequence(builder)
        }
        var builder = SequenceBuilder()
        let evaluation = frame.evaluation
        if predicate.isCondition {
            switch items {
            case .data(let elements):
                for element in elements {
                    try evaluation.step()
                    let item = Value(element)
                    if try predicate.isTrue(item, frame) { builder.append(item) }
                }
            default:
                for index in 0..<items.count {
                    try evaluation.step()
                    let item = items[index]
                    if try predicate.isTrue(item, frame), !item.isUndefined { builder.append(item) }
                }
            }
            return .sequence(builder)
        }
        let count = items.count
        let selection = predicate.isConstant ? try predicate.evaluate(.undefined, frame) : nil
        for index in 0..<count {
            try evaluation.step()
            if let selection {
                let times = try selections(of: index, in: count, by: selection)
                if times == 0 { continue }
                let item = items[index]
                for _ in 0..<times where !item.isUndefined { builder.append(item) }
                continue
            }
            let item = items[index]
            let times = try selections(of: index, in: count, by: predicate.evaluate(item, frame))
            if times == 0 || item.isUndefined { continue }
            for _ in 0..<times { builder.append(item) }
        }
        return .sequence(builder)
    }

    /// How often the result of a predicate selects the item at an index: numbers select by position.
    static func selections(of index: Int, in count: Int, by result: Value) throws(JSONataError) -> Int {
        switch result {
        case .bool(let flag): return flag ? 1 : 0
        case .number(let number):
            guard number.isFinite else { throw JSONataError("D1001") }
            return position(number, count) == index ? 1 : 0
        case .range(let first, let last):
            let front = (first...last).contains(Int64(index)) && index >= 0 ? 1 : 0
            // A number below zero counts from the end.
            let back = Int64(index) - Int64(count)
            return front + ((first...last).contains(back) ? 1 : 0)
        default:
            guard let items = result.arrayItems else { return result.isTrue ? 1 : 0 }
            var times = 0
            for place in 0..<items.count {
                guard let number = items[place].number else { return result.isTrue ? 1 : 0 }
                if position(number, count) == index { times += 1 }
            }
            return times
        }
    }

    /// The index that a number means: rounded down, from the end if negative.
    private static func position(_ number: Double, _ count: Int) -> Int? {
        guard number.magnitude < 1e15 else { return nil }
        var index = Int(number.rounded(.down))
        if index < 0 { index += count }
        return index >= 0 && index < count ? index : nil
    }
}

/// Predicates on anything that is not a path.
final class FilterNode: Node {
    let operand: Node
    let predicates: [Node]
    let keepArray: Bool

    init(_ operand: Node, _ predicates: [Node], keepArray: Bool, _ position: Int) {
        self.operand = operand
        self.predicates = predicates
        self.keepArray = keepArray
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var items = try operand.evaluate(input, frame).items
        var result = Filtered.sequence(SequenceBuilder())
        for predicate in predicates {
            result = try Filtered.apply(predicate, to: items, frame)
            items = result.items
        }
        switch result {
        case .array(let value): return value.collapsed(keepArray: keepArray)
        case .sequence(let builder): return builder.finished(keepSingleton: keepArray)
        }
    }
}
