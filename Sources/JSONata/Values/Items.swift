internal import OrderedJSON

/// The items of an array of any kind, without a copy; of any other value, the value alone.
enum Items {
    case one(Value)
    case data([JSON])
    case values([Value])
    case range(Int64, Int64)

    var count: Int {
        switch self {
        case .one: 1
        case .data(let elements): elements.count
        case .values(let items): items.count
        case .range(let first, let last): Int(last - first) + 1
        }
    }

    subscript(_ index: Int) -> Value {
        switch self {
        case .one(let value): value
        case .data(let elements): Value(elements[index])
        case .values(let items): items[index]
        case .range(let first, _): .number(Double(first + Int64(index)))
        }
    }

    /// Calls the body with each item.
    @inline(__always)
    func forEach(_ body: (Value) throws(JSONataError) -> Void) throws(JSONataError) {
        switch self {
        case .one(let value): try body(value)
        case .data(let elements): for element in elements { try body(Value(element)) }
        case .values(let items): for item in items { try body(item) }
        case .range(let first, let last):
            var number = first
            while number <= last {
                try body(.number(Double(number)))
                number += 1
            }
        }
    }

    /// All items in an array of their own.
    var all: [Value] {
        switch self {
        case .one(let value): [value]
        case .data(let elements): elements.map { Value($0) }
        case .values(let items): items
        case .range(let first, let last): (first...last).map { .number(Double($0)) }
        }
    }
}

extension Value {
    /// The items of an array, or nil for anything else.
    @inline(__always)
    var arrayItems: Items? {
        switch self {
        case .array(let elements): .data(elements)
        case .list(let list): .values(list.items)
        case .range(let first, let last): .range(first, last)
        default: nil
        }
    }

    /// The items of an array; anything else counts as one item, undefined among it.
    var items: Items { arrayItems ?? .one(self) }
}

/// Collects the results of navigation.
///
/// One result needs no array.
struct SequenceBuilder {
    private(set) var single: Value = .undefined
    private(set) var items: [Value] = []
    private(set) var count = 0

    @inline(__always)
    mutating func append(_ value: Value) {
        if count == 0 {
            single = value
        } else {
            if count == 1 {
                items.append(single)
            }
            items.append(value)
        }
        count += 1
    }

    /// Adds the items of an array, or any other value; nothing for undefined.
    @inline(__always)
    mutating func splice(_ value: Value) {
        switch value {
        case .undefined: return
        case .array(let elements):
            for element in elements { append(Value(element)) }
        case .list(let list):
            if list.marks.contains(.cons) { append(value) } else { for item in list.items { append(item) } }
        case .range(let first, let last):
            for number in first...last { append(.number(Double(number))) }
        default: append(value)
        }
    }

    /// The items as an array.
    var all: [Value] { count == 1 ? [single] : items }

    /// The sequence, collapsed unless it is to stay an array.
    @inline(__always)
    func finished(keepSingleton: Bool = false) -> Value {
        if count == 0 { return .undefined }
        if count == 1 { return keepSingleton ? .list(List([single], [.sequence, .keepSingleton])) : single }
        return .list(List(items, keepSingleton ? [.sequence, .keepSingleton] : .sequence))
    }

    /// The sequence as it is, of however many items.
    var sequence: List { List(all, .sequence) }

    /// The result of a function: a sequence that the call collapses, or keeps where `[]` follows.
    @inline(__always)
    var result: Value {
        if count == 0 { return .undefined }
        return .list(sequence)
    }
}
