extension BuiltIns {
    static let higherOrder: [Definition] = [
        Definition("map", "<af>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let items = arguments[0].arrayItems, let function = arguments.function(1) else { return .undefined }
            let array = arguments[0]
            var builder = SequenceBuilder()
            for index in 0..<items.count {
                let value = try function.callBack(site.evaluation, items[index], .number(Double(index)), array)
                if !value.isUndefined { builder.append(value) }
            }
            try site.evaluation.check(length: builder.count)
            return builder.result
        },
        Definition("filter", "<af>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let items = arguments[0].arrayItems, let function = arguments.function(1) else { return .undefined }
            let array = arguments[0]
            var builder = SequenceBuilder()
            for index in 0..<items.count {
                let item = items[index]
                if try function.callBack(site.evaluation, item, .number(Double(index)), array).isTrue {
                    builder.append(item)
                }
            }
            return builder.result
        },
        Definition("single", "<af?>", arity: 2) { (arguments, site) throws(JSONataError) in try single(arguments, site)
        },
        Definition("reduce", "<afj?:j>", arity: 3) { (arguments, site) throws(JSONataError) in
            try reduce(arguments, site)
        },
    ]

    private static func single(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let items = arguments[0].arrayItems else { return .undefined }
        let array = arguments[0]
        var result: Value?
        for index in 0..<items.count {
            let item = items[index]
            if let function = arguments.function(1) {
                guard try function.callBack(site.evaluation, item, .number(Double(index)), array).isTrue else {
                    continue
                }
            }
            guard result == nil else { throw JSONataError("D3138", index: 1) }
            result = item
        }
        guard let result else { throw JSONataError("D3139", index: 1) }
        return result
    }

    private static func reduce(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let items = arguments[0].arrayItems, let function = arguments.function(1) else { return .undefined }
        guard function.arity >= 2 else { throw JSONataError("D3050", index: 1) }
        var index = 0
        var result = arguments[2]
        if result.isUndefined, items.count > 0 {
            result = items[0]
            index = 1
        }
        while index < items.count {
            var values = Arguments(result, items[index])
            if function.arity >= 3 { values.append(.number(Double(index))) }
            if function.arity >= 4 { values.append(arguments[0]) }
            try site.evaluation.step()
            result = try function.call(values, CallSite(site.evaluation)).collapsed()
            index += 1
        }
        return result
    }
}
