internal import OrderedJSON

/// A path of field names only, from the context or from a variable: the most frequent kind by far.
///
/// It goes down objects without making anything, and gathers results only once it meets an array.
final class FieldPathNode: Node {
    /// What the path starts from; nil for the context.
    let start: Node?
    let names: [JSONKey]
    let keepSingleton: Bool

    init(start: Node?, names: [String], keepSingleton: Bool, _ position: Int) {
        self.start = start
        self.names = names.map { JSONKey($0) }
        self.keepSingleton = keepSingleton
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        if let start {
            let value = try start.evaluate(input, frame)
            if case .object(let members) = value { return walk(members) }
            return walk(value)
        }
        if case .object(let members) = input { return walk(members) }
        return walk(input)
    }

    /// Follows the names from an object.
    @inline(__always)
    private func walk(_ start: JSONObject) -> Value {
        guard var current = start[names[0]] else { return .undefined }
        var index = 1
        while index < names.count {
            guard case .object(let members) = current else {
                if case .array = current { return gather(Value(current), from: index) }
                return .undefined
            }
            guard let next = members[names[index]] else { return .undefined }
            current = next
            index += 1
        }
        return keepSingleton ? kept(Value(current)) : Value(current)
    }

    /// Follows the names from any value.
    private func walk(_ start: Value) -> Value {
        var current = start
        var index = 0
        while index < names.count {
            switch current {
            case .object, .record: current = current.member(names[index])
            case .array, .list: return gather(current, from: index)
            default: return .undefined
            }
            index += 1
        }
        return keepSingleton ? kept(current) : current.collapsed()
    }

    /// A single result in an array of its own.
    private func kept(_ value: Value) -> Value {
        if value.isUndefined { return value }
        if value.isArray, !value.isSequence { return value }
        var builder = SequenceBuilder()
        builder.splice(value)
        return builder.finished(keepSingleton: true)
    }

    // MARK: - Through arrays

    /// Follows the names from each item, as a step of a longer path does.
    func gather(_ items: Items, _ evaluation: Evaluation, isLast: Bool) throws(JSONataError) -> Value {
        var collector = StepCollector()
        try evaluation.step(by: items.count)
        if case .data(let elements) = items {
            for element in elements { gather(element, from: 0, into: &collector) }
        } else {
            for index in 0..<items.count { gather(items[index], from: 0, into: &collector) }
        }
        return collector.finished(isLast: isLast)
    }

    private func gather(_ value: Value, from index: Int) -> Value {
        var collector = StepCollector()
        switch value {
        case .array(let elements):
            for element in elements { gather(element, from: index, into: &collector) }
        case .list(let list):
            for item in list.items { gather(item, from: index, into: &collector) }
        default:
            let items = value.items
            for position in 0..<items.count { gather(items[position], from: index, into: &collector) }
        }
        return collector.finished(isLast: true).collapsed(keepArray: keepSingleton)
    }

    private func gather(_ json: JSON, from index: Int, into collector: inout StepCollector) {
        switch json {
        case .object(let members): gather(members, from: index, into: &collector)
        case .array: gather(Value(json), from: index, into: &collector)
        default: return
        }
    }

    @inline(__always)
    private func gather(_ members: JSONObject, from index: Int, into collector: inout StepCollector) {
        guard let found = members[names[index]] else { return }
        if index == names.count - 1 {
            collector.add(Value(found))
        } else if case .array(let elements) = found {
            for element in elements { gather(element, from: index + 1, into: &collector) }
        } else {
            gather(found, from: index + 1, into: &collector)
        }
    }

    private func gather(_ item: Value, from index: Int, into collector: inout StepCollector) {
        if case .object(let members) = item {
            gather(members, from: index, into: &collector)
            return
        }
        let found = item.looked(up: names[index])
        if found.isUndefined { return }
        if index == names.count - 1 {
            collector.add(found)
        } else if found.isCons {
            gather(found, from: index + 1, into: &collector)
        } else {
            let items = found.items
            for position in 0..<items.count { gather(items[position], from: index + 1, into: &collector) }
        }
    }
}

/// A single field name as a step, where a path has other steps too.
final class FieldNode: Node {
    let name: JSONKey

    init(_ name: String, _ position: Int) {
        self.name = JSONKey(name)
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        input.looked(up: name)
    }
}

/// Gathers the results of a step, one for each item of its input.
///
/// Arrays are spliced into the sequence. Only where the last step of a path has one result, and that is an array, it
/// is the path's result as it is.
struct StepCollector {
    private var builder = SequenceBuilder()
    private var pending: Value = .undefined
    private var count = 0

    /// Adds the result for one item.
    @inline(__always)
    mutating func add(_ value: Value) {
        if value.isUndefined { return }
        count += 1
        if count == 1 {
            pending = value
            return
        }
        flush()
        builder.splice(value)
    }

    /// Adds the sequence that predicates left of the result for one item, of however many items.
    mutating func add(_ sequence: SequenceBuilder) {
        count += 1
        flush()
        if builder.count == 0 {
            builder = sequence
            return
        }
        for item in sequence.all { builder.append(item) }
    }

    private mutating func flush() {
        guard !pending.isUndefined else { return }
        builder.splice(pending)
        pending = .undefined
    }

    /// The step's result: a sequence that is not collapsed yet, undefined if empty, or the one array.
    mutating func finished(isLast: Bool) -> Value {
        if count == 1, isLast, pending.isArray, !pending.isSequence { return pending }
        flush()
        return builder.count == 0 ? .undefined : .list(builder.sequence)
    }
}
