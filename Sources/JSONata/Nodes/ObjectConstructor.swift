internal import OrderedJSON

/// `{…}`: an object constructor, and a group-by where it follows an expression.
///
/// Both are the same: items are gathered by key, then each value is evaluated once with the items of its key as
/// context.
final class ObjectNode: Node {
    struct Pair {
        let key: Node
        let value: Node
        /// The key's text where it is a literal.
        let literal: String?
    }

    let pairs: [Pair]
    /// Whether all keys are literals and differ from one another, so that no item can change what the members are.
    private let hasFixedKeys: Bool

    init(_ pairs: [Pair], _ position: Int) {
        self.pairs = pairs
        let literals = pairs.compactMap(\.literal)
        hasFixedKeys = literals.count == pairs.count && Set(literals).count == pairs.count
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        if hasFixedKeys {
            // Every item has the same keys, so each value sees all of them.
            let input = input.isArray ? Self.joined(input) : input
            var builder = ObjectBuilder(capacity: pairs.count)
            for pair in pairs {
                let value = try pair.value.evaluate(input, frame)
                if value.isUndefined { continue }
                builder.append(pair.literal ?? "", value)
            }
            return try builder.finished(frame.evaluation)
        }
        return try evaluate(grouping: input.items, frame)
    }

    /// The items of an array as the context of one key: a single one is itself, and arrays among them are spliced in.
    private static func joined(_ array: Value) -> Value {
        let items = array.items
        guard items.count > 1 else { return items.count == 0 ? .undefined : items[0] }
        switch items {
        case .data(let elements) where !elements.contains { $0.kind == .array }: return .array(elements)
        case .values(let values) where !values.contains { $0.isArray }: return .list(List(values))
        case .range: return array
        default:
            var builder = AppendBuilder(items[0])
            for index in 1..<items.count { builder.append(items[index]) }
            return builder.value
        }
    }

    /// The items of one key.
    private struct Entry {
        let key: String
        let pair: Int
        var context: AppendBuilder
    }

    /// The items of each key, in the order in which the keys first came.
    private struct Groups {
        var entries: [Entry] = []
        private var places = TextPlaces()

        @inline(__always)
        func place(of key: String) -> Int? { places.place(of: key) }

        mutating func append(_ entry: Entry) {
            places.append(entry.key)
            entries.append(entry)
        }
    }

    /// Groups the items by their keys.
    func evaluate(grouping items: Items, _ frame: Frame) throws(JSONataError) -> Value {
        var groups = Groups()
        let state = frame.state
        let count = items.count
        if pairs.count == 1, case .data(let elements) = items, count > 0 {
            let pair = pairs[0]
            for element in elements {
                try state.step()
                try add(Value(element), pair, 0, frame, &groups)
            }
        } else {
            for index in 0..<max(count, 1) {
                try state.step()
                let item = count == 0 ? .undefined : items[index]
                for number in pairs.indices { try add(item, pairs[number], number, frame, &groups) }
            }
        }
        var builder = ObjectBuilder(capacity: groups.entries.count)
        for entry in groups.entries {
            let value = try pairs[entry.pair].value.evaluate(entry.context.value, frame)
            if value.isUndefined { continue }
            builder.append(entry.key, value)
        }
        return try builder.finished(frame.evaluation)
    }

    @inline(__always)
    private func add(
        _ item: Value,
        _ pair: Pair,
        _ number: Int,
        _ frame: Frame,
        _ groups: inout Groups
    ) throws(JSONataError) {
        guard let key = try key(of: pair, item, frame) else { return }
        if let place = groups.place(of: key) {
            guard groups.entries[place].pair == number else { throw duplicate(key) }
            groups.entries[place].context.append(item)
        } else {
            groups.append(Entry(key: key, pair: number, context: AppendBuilder(item)))
        }
    }

    /// Groups tuples by their keys; the bindings of a group's tuples are joined.
    func evaluate(grouping tuples: [Frame], _ frame: Frame) throws(JSONataError) -> Value {
        guard !tuples.isEmpty else { return try evaluate(grouping: .values([]), frame) }
        var entries: [(key: String, pair: Int, tuples: [Frame])] = []
        var places: [String: Int] = [:]
        for tuple in tuples {
            try frame.evaluation.step()
            for (number, pair) in pairs.enumerated() {
                guard let key = try key(of: pair, tuple[0], tuple) else { continue }
                if let place = places[key] {
                    guard entries[place].pair == number else { throw duplicate(key) }
                    entries[place].tuples.append(tuple)
                } else {
                    places[key] = entries.count
                    entries.append((key, number, [tuple]))
                }
            }
        }
        var builder = ObjectBuilder(capacity: entries.count)
        for entry in entries {
            let joined = Self.joined(entry.tuples)
            let value = try pairs[entry.pair].value.evaluate(joined[0], joined)
            if value.isUndefined { continue }
            builder.append(entry.key, value)
        }
        return try builder.finished(frame.evaluation)
    }

    /// One tuple that holds for each slot what the given ones hold, appended.
    private static func joined(_ tuples: [Frame]) -> Frame {
        guard tuples.count > 1 else { return tuples[0] }
        let result = tuples[0].copy()
        for slot in 0..<result.count {
            var builder: AppendBuilder?
            for tuple in tuples {
                let value = tuple[slot]
                if case .unbound = value { continue }
                if builder == nil { builder = AppendBuilder(value) } else { builder?.append(value) }
            }
            if let builder { result[slot] = builder.value }
        }
        return result
    }

    private func key(of pair: Pair, _ item: Value, _ frame: Frame) throws(JSONataError) -> String? {
        if let literal = pair.literal { return literal }
        switch try pair.key.evaluate(item, frame) {
        case .undefined: return nil
        case .string(let key): return key
        case let other: throw failure("T1003", value: other)
        }
    }

    private func duplicate(_ key: String) -> JSONataError {
        failure("D1009", value: .string(key))
    }
}

/// Joins values as `$append` does: one stays itself, more become an array into which arrays are spliced.
struct AppendBuilder {
    private var first: Value
    private var items: [Value] = []
    private var isArray = false

    init(_ first: Value) { self.first = first }

    mutating func append(_ value: Value) {
        if value.isUndefined { return }
        if !isArray {
            if first.isUndefined {
                first = value
                return
            }
            isArray = true
            items = first.items.all
            first = .undefined
        }
        switch value {
        case .array, .list, .range: items.append(contentsOf: value.items.all)
        default: items.append(value)
        }
    }

    var value: Value { isArray ? .list(List(items)) : first }
}

/// Makes an object member by member; the members have different names.
struct ObjectBuilder {
    private var members = JSONObject()
    /// Takes over once a member can't be JSON.
    private var record: Record?
    private var isDeep = false

    init(capacity: Int) { members.reserveCapacity(capacity) }

    mutating func append(_ key: String, _ value: Value) {
        if let record {
            record[key] = value
            return
        }
        switch value {
        case .array, .list, .object, .record: isDeep = true
        default: break
        }
        if let json = value.dataJSON {
            members[key] = json
        } else {
            let record = Record()
            for (key, value) in members { record[key] = Value(value) }
            record[key] = value
            self.record = record
        }
    }

    func finished(_ evaluation: Evaluation) throws(JSONataError) -> Value {
        let result: Value = record.map { .record($0) } ?? .object(members)
        if isDeep { try evaluation.checkNesting(of: result) }
        return result
    }
}
