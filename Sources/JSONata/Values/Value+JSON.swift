internal import OrderedJSON

// MARK: - Leaving the evaluator

extension Value {
    /// The value as JSON.
    ///
    /// Functions vanish, as does what is undefined.
    var json: JSON? {
        switch self {
        case .undefined, .unbound, .tailCall, .function, .tuples: return nil
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .number(let number): return JSON(number: number)
        case .wide(let integer): return .integer(integer)
        case .string(let text): return .string(text)
        case .array(let elements): return .array(elements)
        case .object(let members): return .object(members)
        case .list(let list):
            var elements: [JSON] = []
            elements.reserveCapacity(list.items.count)
            for item in list.items {
                if let element = item.json { elements.append(element) }
            }
            return .array(elements)
        case .range(let first, let last): return .array((first...last).map { .integer($0) })
        case .record(let record):
            var members = JSONObject()
            for (key, value) in zip(record.keys, record.values) {
                if let value = value.json { members[key] = value }
            }
            return .object(members)
        }
    }

    /// The value as JSON if no function is in it, which would be lost.
    var dataJSON: JSON? {
        switch self {
        case .function: return nil
        case .record(let record):
            for value in record.values where value.holdsFunction { return nil }
            return json
        case .list(let list):
            for item in list.items where item.holdsFunction { return nil }
            return json
        default: return json
        }
    }

    /// Whether a function is in it.
    var holdsFunction: Bool {
        switch self {
        case .function: true
        case .list(let list): list.items.contains(where: \.holdsFunction)
        case .record(let record): record.values.contains(where: \.holdsFunction)
        default: false
        }
    }
}

extension JSON {
    /// A number as JSON writes it: whole numbers that a double holds exactly are integers, and what is not finite is
    /// null.
    init(number: Double) {
        if number.magnitude <= 9_007_199_254_740_992, number == number.rounded(.towardZero) {
            self = .integer(Int64(number))
        } else if number.isFinite {
            self = .double(number)
        } else {
            self = .null
        }
    }
}

// MARK: - Depth

extension Value {
    /// Whether arrays and objects are nested no deeper than that.
    ///
    /// Looks at no more values than the budget.
    func isNested(within depth: Int, _ budget: inout Int) -> Bool {
        guard depth > 0 else { return false }
        switch self {
        case .list(let list):
            for item in list.items {
                budget -= 1
                if budget < 0 { return true }
                if !item.isNested(within: depth - 1, &budget) { return false }
            }
            return true
        case .record(let record):
            for value in record.values {
                budget -= 1
                if budget < 0 { return true }
                if !value.isNested(within: depth - 1, &budget) { return false }
            }
            return true
        case .array(let elements): return elements.areNested(within: depth - 1, &budget)
        case .object(let members): return members.lazy.map(\.value).areNested(within: depth - 1, &budget)
        default: return true
        }
    }
}

extension Sequence<JSON> {
    fileprivate func areNested(within depth: Int, _ budget: inout Int) -> Bool {
        guard depth > 0 else { return false }
        for value in self {
            budget -= 1
            if budget < 0 { return true }
            switch value {
            case .array(let elements): if !elements.areNested(within: depth - 1, &budget) { return false }
            case .object(let members):
                if !members.lazy.map(\.value).areNested(within: depth - 1, &budget) { return false }
            default: continue
            }
        }
        return true
    }
}
