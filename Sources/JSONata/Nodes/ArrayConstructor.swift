internal import OrderedJSON

/// `[…]`: values appended to an array.
///
/// Arrays among them are spliced in, unless they are array constructors themselves.
final class ArrayNode: Node {
    let items: [Node]
    /// Whether the item of that place is an array constructor.
    let isNested: [Bool]
    /// Whether the array stands first or last in a path and is not flattened there.
    let isCons: Bool

    init(_ items: [Node], isNested: [Bool], isCons: Bool, _ position: Int) {
        self.items = items
        self.isNested = isNested
        self.isCons = isCons
        super.init(position)
    }

    override var isConstant: Bool { items.allSatisfy(\.isConstant) }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        if items.count == 1, !isCons, !isNested[0] {
            let value = try items[0].evaluate(input, frame)
            if case .range = value { return value }
            return .list(List(value.isUndefined ? [] : value.items.all))
        }
        var result: [Value] = []
        result.reserveCapacity(items.count)
        var isDeep = false
        for (index, item) in items.enumerated() {
            let value = try item.evaluate(input, frame)
            if value.isUndefined { continue }
            if isNested[index] {
                result.append(value)
                isDeep = true
            } else if let items = value.arrayItems {
                result.append(contentsOf: items.all)
                isDeep = true
            } else {
                result.append(value)
            }
        }
        let evaluation = frame.evaluation
        guard isDeep else { return .list(List(result, isCons ? .cons : [])) }
        // Lists may hold one another many times over: what counts is how much it would be written out.
        var weight = result.count
        for case .list(let inner) in result { weight += inner.weight }
        try evaluation.check(length: weight)
        let list = List(result, isCons ? .cons : [], weight: weight)
        try evaluation.checkNesting(of: .list(list))
        return .list(list)
    }
}

/// `a..b`: the integers from one to the other.
final class RangeNode: Node {
    let first: Node
    let last: Node

    init(_ first: Node, _ last: Node, _ position: Int) {
        self.first = first
        self.last = last
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let start = try integer(first.evaluate(input, frame), "T2003")
        let end = try integer(last.evaluate(input, frame), "T2004")
        guard let start, let end, start <= end else { return .undefined }
        let count = end - start + 1
        guard count <= Double(frame.evaluation.limits.rangeLength) else {
            throw failure("D2014", token: "..", value: .number(count))
        }
        return .range(Int64(start), Int64(end))
    }

    override var isConstant: Bool { first.isConstant && last.isConstant }

    private func integer(_ value: Value, _ code: JSONataError.Code) throws(JSONataError) -> Double? {
        if value.isUndefined { return nil }
        guard let number = value.number, number == number.rounded(.towardZero), number.magnitude <= 1e15 else {
            throw failure(code, token: "..", value: value)
        }
        return number
    }
}
