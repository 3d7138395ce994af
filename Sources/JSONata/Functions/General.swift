internal import OrderedJSON

extension BuiltIns {
    static let general: [Definition] = [
        Definition("boolean", "<x-:b>", arity: 1) { (arguments, _) throws(JSONataError) in
            arguments[0].truth.map { .bool($0) } ?? .undefined
        },
        Definition("not", "<x-:b>", arity: 1) { (arguments, _) throws(JSONataError) in
            arguments[0].truth.map { .bool(!$0) } ?? .undefined
        },
        Definition("exists", "<x:b>", arity: 1) { (arguments, _) throws(JSONataError) in
            .bool(!arguments[0].isUndefined)
        },
        Definition("type", "<x:s>", arity: 1) { (arguments, _) throws(JSONataError) in Value(typeName(arguments[0])) },
        Definition("error", "<s?:x>", arity: 1) { (arguments, _) throws(JSONataError) in
            throw JSONataError("D3137", message: arguments.text(0) ?? "$error() function evaluated")
        },
        Definition("assert", "<bs?:x>", arity: 2) { (arguments, _) throws(JSONataError) in
            if arguments[0].isTrue { return .undefined }
            throw JSONataError("D3141", message: arguments.text(1) ?? "$assert() statement failed")
        },
        Definition("eval", "<sx?:x>", arity: 2) { (arguments, site) throws(JSONataError) in try eval(arguments, site) },
    ]

    private static func typeName(_ value: Value) -> String? {
        switch value {
        case .undefined, .unbound, .tailCall, .tuples: nil
        case .null: "null"
        case .bool: "boolean"
        case .number, .wide: "number"
        case .string: "string"
        case .array, .list, .range: "array"
        case .object, .record: "object"
        case .function: "function"
        }
    }

    private static func eval(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        let evaluation = site.evaluation
        let node: Node
        let frame: Frame
        do throws(JSONataError) {
            let (tree, traits) = try JSONataQuery.tree(text, evaluation.level, 60)
            var planner = Planner(traits, level: evaluation.level, globalNames: evaluation.globalNames)
            let scope: Scope
            (node, scope) = try planner.plan(root: tree, within: site.scope?.scope)
            evaluation.extendGlobals(to: planner.globalNames)
            if traits.hasLoneSurrogates { evaluation.hasLoneSurrogates = true }
            frame = Frame.make(scope.layout.names.count, parent: site.scope?.frame, evaluation: evaluation)
        } catch {
            throw JSONataError("D3120", value: error.value, message: "\(error.message) in the text given to $eval")
        }
        var input = arguments[1].isUndefined ? site.input : arguments[1]
        if input.isArray, !arguments[1].isUndefined { input = .list(List([input], [.sequence, .outerWrapper])) }
        evaluation.state.depth += 3
        defer { evaluation.state.depth -= 3 }
        try evaluation.state.checkDepth(node.height)
        try evaluation.step(by: 100)
        do throws(JSONataError) {
            if evaluation.state.needsStack(for: node.height) {
                return try evaluation.onBigStack { () throws(JSONataError) in try node.evaluate(input, frame) }
            }
            return try node.evaluate(input, frame)
        } catch {
            // What limits say must not be hidden.
            if error.code == "D1011" || error.code == "D1012" { throw error }
            throw JSONataError("D3121", value: error.value, message: error.message)
        }
    }
}
