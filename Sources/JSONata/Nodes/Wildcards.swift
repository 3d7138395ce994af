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
        Self.descend(input, into: &result)
        try frame.evaluation.step(by: result.count)
        try frame.evaluation.check(length: result.count)
        return Value.list(List(result, .sequence)).collapsed()
    }

    private static func descend(_ value: Value, into result: inout [Value]) {
        switch value {
        case .array(let elements): for element in elements { descend(element, into: &result) }
        case .object(let members):
            result.append(value)
            for (_, member) in members { descend(member, into: &result) }
        case .record(let record):
            result.append(value)
            for member in record.values { descend(member, into: &result) }
        case .list(let list): for item in list.items { descend(item, into: &result) }
        case .range(let first, let last): for number in first...last { result.append(.number(Double(number))) }
        default: result.append(value)
        }
    }

    private static func descend(_ json: JSON, into result: inout [Value]) {
        switch json {
        case .array(let elements): for element in elements { descend(element, into: &result) }
        case .object(let members):
            result.append(.object(members))
            for (_, member) in members { descend(member, into: &result) }
        default: result.append(Value(json))
        }
    }
}
