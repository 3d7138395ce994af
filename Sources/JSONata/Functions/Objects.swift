internal import OrderedJSON

extension BuiltIns {
    static let objects: [Definition] = [
        Definition("keys", "<x-:a<s>>", arity: 1) { (arguments, _) throws(JSONataError) in
            var keys: [String] = []
            var seen: Set<String> = []
            collectKeys(arguments[0], &keys, &seen)
            return .list(List(keys.map { .string($0) }, .sequence))
        },
        Definition("lookup", "<x-s:x>", arity: 2) { (arguments, _) throws(JSONataError) in
            arguments[0].lookedUpRaw(JSONKey(arguments.text(1) ?? ""))
        },
        Definition("spread", "<x-:a<o>>", arity: 1) { (arguments, _) throws(JSONataError) in spread(arguments[0]) },
        Definition("merge", "<a<o>:o>", arity: 1) { (arguments, site) throws(JSONataError) in
            if arguments[0].isUndefined { return .undefined }
            return try merge(arguments[0].items, site)
        },
        Definition("each", "<o-f:a>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let function = arguments.function(1) else { return .undefined }
            let object = arguments[0]
            var builder = SequenceBuilder()
            for key in object.memberKeys {
                let value = try function.callBack(site.evaluation, object.member(key), .string(key), object)
                if !value.isUndefined { builder.append(value) }
            }
            return builder.result
        },
        Definition("sift", "<o-f?:o>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let function = arguments.function(1) else { return .undefined }
            let object = arguments[0]
            var builder = ObjectBuilder(capacity: 0)
            var isEmpty = true
            for key in object.memberKeys {
                let value = object.member(key)
                guard try function.callBack(site.evaluation, value, .string(key), object).isTrue else { continue }
                builder.append(key, value)
                isEmpty = false
            }
            return isEmpty ? .undefined : try builder.finished(site.evaluation)
        },
    ]

    private static func collectKeys(_ value: Value, _ keys: inout [String], _ seen: inout Set<String>) {
        switch value {
        case .object, .record:
            for key in value.memberKeys where seen.insert(key).inserted { keys.append(key) }
        case .array, .list:
            let items = value.items
            for index in 0..<items.count { collectKeys(items[index], &keys, &seen) }
        default: return
        }
    }

    private static func spread(_ value: Value) -> Value {
        switch value {
        case .array, .list:
            let items = value.items
            var result: [Value] = []
            for index in 0..<items.count { result += spread(items[index]).items.all }
            return .list(List(result, .sequence))
        case .object(let members):
            return .list(List(members.map { .object([$0.key: $0.value]) }, .sequence))
        case .record(let record):
            let items = Swift.zip(record.keys, record.values).map { (key, value) -> Value in
                let single = Record()
                single[key] = value
                return .record(single)
            }
            return .list(List(items, .sequence))
        default: return value
        }
    }

    private static func merge(_ items: Items, _ site: CallSite) throws(JSONataError) -> Value {
        var members = JSONObject()
        for index in 0..<items.count {
            guard case .object(let object) = items[index] else { return try mergeRecords(items, site) }
            if index == 0 {
                members = object
                continue
            }
            for (key, value) in object { members[key] = value }
        }
        return .object(members)
    }

    /// Merges where functions are among the members.
    private static func mergeRecords(_ items: Items, _ site: CallSite) throws(JSONataError) -> Value {
        let record = Record()
        for index in 0..<items.count {
            let object = items[index]
            for key in object.memberKeys { record[key] = object.member(key) }
        }
        return .record(record)
    }
}
