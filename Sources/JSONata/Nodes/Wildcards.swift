internal import OrderedJSON

/// `*`: the values of all members; arrays among them are flattened.
final class WildcardNode: Node {
    let keepArray: Bool

    init(keepArray: Bool, _ position: Int) {
        self.keepArray = keepArray
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var result: [Value] = []
        // A sequence to which an array was appended is an array from then on.
        var isSequence = true
        func add(_ value: Value) {
            if value.isArray {
                isSequence = false
                Self.flatten(value, into: &result)
            } else if !value.isUndefined {
                result.append(value)
            }
        }
        switch input.unwrapped {
        case .object(let members): for (_, value) in members { add(Value(value)) }
        case .record(let record): for value in record.values { add(value) }
        case let other:
            guard let items = other.arrayItems else { return .undefined }
            try items.forEach { (item) throws(JSONataError) in add(item) }
        }
        return Value.list(List(result, isSequence ? .sequence : [])).collapsed(keepArray: keepArray)
    }

    private static func flatten(_ value: Value, into result: inout [Value]) {
        guard let items = value.arrayItems else {
            result.append(value)
            return
        }
        for index in 0..<items.count { flatten(items[index], into: &result) }
    }
}

/// `**`: the context and everything in it; arrays are gone through but are no results.
final class DescendantsNode: Node {
    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        if input.isUndefined { return .undefined }
        var result: [Value] = []
        let limit = frame.evaluation.limits.sequenceLength
        Self.descend(input, limit, into: &result)
        try frame.evaluation.step(by: result.count)
        try frame.evaluation.check(length: result.count)
        return Value.list(List(result, .sequence)).collapsed()
    }

    /// Adds a value and everything in it, until there are more than the limit.
    private static func descend(_ value: Value, _ limit: Int, into result: inout [Value]) {
        guard result.count <= limit else { return }
        switch value {
        case .array(let elements): for element in elements { descend(element, limit, into: &result) }
        case .object(let members):
            result.append(value)
            members.forEachValue { descend($0, limit, into: &result) }
        case .record(let record):
            result.append(value)
            for member in record.values { descend(member, limit, into: &result) }
        case .list(let list): for item in list.items { descend(item, limit, into: &result) }
        case .range(let first, let last): for number in first...last { result.append(.number(Double(number))) }
        default: result.append(value)
        }
    }

    private static func descend(_ json: JSON, _ limit: Int, into result: inout [Value]) {
        guard result.count <= limit else { return }
        switch json {
        case .array(let elements): for element in elements { descend(element, limit, into: &result) }
        case .object(let members):
            result.append(.object(members))
            members.forEachValue { descend($0, limit, into: &result) }
        default: result.append(Value(json))
        }
    }
}

/// `**.name`: the members of that name wherever they are, without gathering everything else first.
final class DescendantFieldNode: Node {
    let name: JSONKey

    init(_ name: String, _ position: Int) {
        self.name = JSONKey(name)
        super.init(position)
    }

    /// Adds what is found in a value and everything in it.
    ///
    /// Stops once the budget is used up.
    func gather(_ value: Value, into collector: inout StepCollector, _ budget: inout Int) {
        switch value {
        case .object(let members): gather(members, into: &collector, &budget)
        case .array(let elements): for element in elements { gather(element, into: &collector, &budget) }
        case .record(let record):
            collector.add(record[name.text].collapsed())
            for member in record.values { gather(member, into: &collector, &budget) }
        case .list(let list): for item in list.items { gather(item, into: &collector, &budget) }
        default: return
        }
    }

    private func gather(_ members: JSONObject, into collector: inout StepCollector, _ budget: inout Int) {
        budget -= 1
        guard budget > 0 else { return }
        if let found = members[name] { collector.add(Value(found)) }
        members.forEachValue { gather($0, into: &collector, &budget) }
    }

    private func gather(_ json: JSON, into collector: inout StepCollector, _ budget: inout Int) {
        switch json {
        case .object(let members): gather(members, into: &collector, &budget)
        case .array(let elements):
            guard budget > 0 else { return }
            for element in elements { gather(element, into: &collector, &budget) }
        default: return
        }
    }
}
