internal import OrderedJSON

/// `|pattern|update, delete|`: a function that changes what the pattern finds in a copy of its argument.
final class TransformNode: Node {
    let pattern: Node
    let update: Node
    let delete: Node?
    /// `$clone`, which makes the copy.
    let clone: Node
    /// The names of the pattern where it is nothing but field names; none for `$`.
    let fieldNames: [String]?

    init(pattern: Node, update: Node, delete: Node?, clone: Node, _ position: Int) {
        self.pattern = pattern
        self.update = update
        self.delete = delete
        self.clone = clone
        if let path = pattern as? FieldPathNode, path.start == nil || path.start is ContextNode {
            fieldNames = path.names.map(\.text)
        } else {
            fieldNames = pattern is ContextNode ? [] : nil
        }
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        .function(TransformFunction(self, frame))
    }
}

/// A transform with the variables it was made in.
final class TransformFunction: FunctionValue {
    private let node: TransformNode
    private let frame: Frame

    private static let parameters = try? Signature("<(oa):o>", level: .v22)

    init(_ node: TransformNode, _ frame: Frame) {
        self.node = node
        self.frame = frame
        super.init(signature: Self.parameters, arity: 1)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        let value = arguments[0]
        if value.isUndefined { return .undefined }
        guard case .function(let cloner) = try node.clone.evaluate(value, frame) else {
            throw node.failure("T2013", token: "~>")
        }
        let source = cloner === BuiltIns.clone ? value : try cloner.call(Arguments(value), site)
        if let names = node.fieldNames, let json = source.dataJSON {
            var copy = json
            try change(&copy, names[...], site)
            return Value(copy)
        }
        // Matches are found by identity, so the copy is made of records.
        let copy = source.asRecords()
        let matches = try node.pattern.evaluate(copy, frame)
        if !matches.isUndefined {
            let items = matches.items
            for index in 0..<items.count {
                try site.evaluation.step()
                try change(items[index])
            }
        }
        return copy.settled()
    }

    // MARK: - Along field names

    /// Changes what field names lead to, in place: only the objects on the way are made anew.
    private func change(_ json: inout JSON, _ names: ArraySlice<String>, _ site: CallSite) throws(JSONataError) {
        try site.evaluation.step()
        switch json {
        case .array(var elements):
            json = .null
            for index in elements.indices { try change(&elements[index], names, site) }
            json = .array(elements)
        case .object(var members):
            guard let name = names.first else {
                try apply(to: &members)
                json = .object(members)
                return
            }
            guard let position = members.position(of: name) else { return }
            json = .null
            var value = members[position].value
            members[name] = .null
            try change(&value, names.dropFirst(), site)
            members[name] = value
            json = .object(members)
        default:
            // Nothing can be changed here, but the update is evaluated as for any match.
            if names.isEmpty { try change(Value(json)) }
        }
    }

    private func apply(to members: inout JSONObject) throws(JSONataError) {
        let update = try node.update.evaluate(.object(members), frame)
        if !update.isUndefined {
            guard case .object(let updates)? = update.json else { throw node.update.failure("T2011", value: update) }
            for (key, value) in updates { members[key] = value }
        }
        guard let delete = node.delete else { return }
        for key in try deletions(delete, .object(members)) { members.removeValue(forKey: key) }
    }

    // MARK: - Anywhere

    private func change(_ match: Value) throws(JSONataError) {
        let update = try node.update.evaluate(match, frame)
        if !update.isUndefined {
            switch update {
            case .object(let members):
                if case .record(let record) = match {
                    for (key, value) in members { record[key] = Value(value).asRecords() }
                }
            case .record(let members):
                if case .record(let record) = match {
                    for (key, value) in zip(members.keys, members.values) { record[key] = value.asRecords() }
                }
            default: throw node.update.failure("T2011", value: update)
            }
        }
        guard let delete = node.delete else { return }
        let keys = try deletions(delete, match)
        if case .record(let record) = match {
            for key in keys { record.remove(key) }
        }
    }

    /// The names of the members to delete.
    private func deletions(_ delete: Node, _ match: Value) throws(JSONataError) -> [String] {
        let value = try delete.evaluate(match, frame)
        if value.isUndefined { return [] }
        let items = value.items
        var keys: [String] = []
        for index in 0..<items.count {
            guard let key = items[index].text else { throw delete.failure("T2012", value: value) }
            keys.append(key)
        }
        return keys
    }
}

extension Value {
    /// A deep copy whose objects are records.
    func asRecords() -> Value {
        switch self {
        case .object(let members):
            let record = Record()
            for (key, value) in members { record[key] = Value(value).asRecords() }
            return .record(record)
        case .record(let members):
            let record = Record()
            for (key, value) in zip(members.keys, members.values) { record[key] = value.asRecords() }
            return .record(record)
        case .array(let elements):
            guard elements.contains(where: \.isContainer) else { return self }
            return .list(List(elements.map { Value($0).asRecords() }))
        case .list(let list):
            return .list(List(list.items.map { $0.asRecords() }))
        case .function: return .string("")
        default: return self
        }
    }

    /// The value with plain objects where it holds no functions.
    func settled() -> Value {
        guard let json = dataJSON else { return self }
        return Value(json)
    }
}

extension JSON {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
