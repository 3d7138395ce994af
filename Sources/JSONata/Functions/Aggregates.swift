extension BuiltIns {
    static let aggregates: [Definition] = [
        Definition("sum", "<a<n>:n>", arity: 1) { (arguments, _) throws(JSONataError) in try sum(arguments[0]) },
        Definition("count", "<a:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            .number(arguments[0].isUndefined ? 0 : Double(arguments[0].items.count))
        },
        Definition("max", "<a<n>:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            try fold(arguments[0]) { max($0, $1) }
        },
        Definition("min", "<a<n>:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            try fold(arguments[0]) { min($0, $1) }
        },
        Definition("average", "<a<n>:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            let count = arguments[0].isUndefined ? 0 : arguments[0].items.count
            guard count > 0, case .number(let total) = try sum(arguments[0]) else { return .undefined }
            return .number(total / Double(count))
        },
    ]

    private static func sum(_ value: Value) throws(JSONataError) -> Value {
        if value.isUndefined { return .undefined }
        var total = 0.0
        if case .list(let list) = value {
            for item in list.items { total += item.number ?? 0 }
        } else {
            try value.items.forEach { (item) throws(JSONataError) in total += item.number ?? 0 }
        }
        return .number(total)
    }

    private static func fold(_ value: Value, _ combine: (Double, Double) -> Double) throws(JSONataError) -> Value {
        if value.isUndefined { return .undefined }
        var result: Double?
        try value.items.forEach { (item) throws(JSONataError) in
            if let number = item.number { result = result.map { combine($0, number) } ?? number }
        }
        return Value(result)
    }
}
