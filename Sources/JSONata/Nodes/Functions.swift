/// `function(…){…}`: makes a function that remembers variables and context.
final class LambdaNode: Node {
    /// How many parameters there are; they are the first slots.
    let parameterCount: Int
    let slotCount: Int
    let signature: Signature?
    let body: Node

    init(parameterCount: Int, slotCount: Int, signature: Signature?, body: Node, _ position: Int) {
        self.parameterCount = parameterCount
        self.slotCount = slotCount
        self.signature = signature
        self.body = body
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        frame.evaluation.lambdaCount &+= 1
        return .function(LambdaFunction(self, frame, input))
    }
}

/// `f(…)`: a call.
final class CallNode: Node {
    let procedure: Node
    /// The first arguments have places of their own, which costs less than an array.
    private let first: Node?
    private let second: Node?
    private let third: Node?
    private let others: [Node]
    /// What the function is called, for errors.
    let name: String?
    /// The variable of the same name, where a plain name is called: it may have been meant.
    let namesake: Node?
    /// Whether the call ends a function's body and is left to the caller of that function.
    let isTail: Bool
    let keepArray: Bool
    /// The variables in reach, where the expression uses `$eval`.
    let scope: Scope?

    init(
        _ procedure: Node,
        _ arguments: [Node],
        name: String?,
        namesake: Node?,
        isTail: Bool,
        keepArray: Bool,
        scope: Scope?,
        _ position: Int
    ) {
        self.procedure = procedure
        first = arguments.first
        second = arguments.count > 1 ? arguments[1] : nil
        third = arguments.count > 2 ? arguments[2] : nil
        others = Array(arguments.dropFirst(3))
        self.name = name
        self.namesake = namesake
        self.isTail = isTail
        self.keepArray = keepArray
        self.scope = scope
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        guard case .function(let function) = try procedure.evaluate(input, frame) else {
            throw try notAFunction(input, frame)
        }
        return try call(function, nil, input, frame)
    }

    /// Calls the function with an optional value before the arguments that are written.
    func call(
        _ function: FunctionValue,
        _ leading: Value?,
        _ input: Value,
        _ frame: Frame
    ) throws(JSONataError) -> Value {
        if let lambda = function.lambda, lambda.signature == nil { return try call(lambda, leading, input, frame) }
        var values = Arguments()
        if let leading { values.append(leading) }
        if let first { values.append(try first.evaluate(input, frame)) }
        if let second { values.append(try second.evaluate(input, frame)) }
        if let third { values.append(try third.evaluate(input, frame)) }
        for argument in others { values.append(try argument.evaluate(input, frame)) }
        var site = CallSite(frame.evaluation, input: input)
        if let scope { site.scope = (frame, scope) }
        let state = frame.state
        let depth = state.depth
        do throws(JSONataError) {
            if isTail, let lambda = function.lambda, let signature = lambda.signature {
                let matched = try signature.matched(values, input)
                let own = lambda.makeFrame()
                for slot in 0..<lambda.arity { own[slot] = matched[slot] }
                state.leave(lambda, own)
                return .tailCall
            }
            state.depth = depth + offset
            let result = try function.call(values, site)
            state.depth = depth
            return result.collapsed(keepArray: keepArray)
        } catch {
            throw error.placed(at: position, token: name)
        }
    }

    /// Calls a lambda without a signature: its arguments go straight into its frame.
    @inline(__always)
    private func call(
        _ lambda: LambdaFunction,
        _ leading: Value?,
        _ input: Value,
        _ frame: Frame
    ) throws(JSONataError) -> Value {
        let own = lambda.makeFrame()
        let arity = lambda.arity
        var next = 0
        @inline(__always)
        func bind(_ value: Value) {
            if next < arity { own[next] = value }
            next += 1
        }
        if let leading { bind(leading) }
        if let first { bind(try first.evaluate(input, frame)) }
        if let second { bind(try second.evaluate(input, frame)) }
        if let third { bind(try third.evaluate(input, frame)) }
        for argument in others { bind(try argument.evaluate(input, frame)) }
        while next < arity { bind(.undefined) }
        let state = frame.state
        if isTail {
            state.leave(lambda, own)
            return .tailCall
        }
        let depth = state.depth
        state.depth = depth + offset
        do throws(JSONataError) {
            let result = try LambdaFunction.run(lambda, own)
            state.depth = depth
            return result.collapsed(keepArray: keepArray)
        } catch {
            throw error.placed(at: position, token: name)
        }
    }

    func notAFunction(_ input: Value, _ frame: Frame) throws(JSONataError) -> JSONataError {
        if let namesake, try !namesake.evaluate(input, frame).isUndefined { return failure("T1005", token: name) }
        return failure("T1006", token: name)
    }
}

/// `f(?, …)`: a function with some arguments given.
final class PartialNode: Node {
    let procedure: Node
    let arguments: [Node?]
    let name: String?
    let namesake: Node?

    init(_ procedure: Node, _ arguments: [Node?], name: String?, namesake: Node?, _ position: Int) {
        self.procedure = procedure
        self.arguments = arguments
        self.name = name
        self.namesake = namesake
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var given: [Value?] = []
        for argument in arguments {
            given.append(try argument.map { (node) throws(JSONataError) in try node.evaluate(input, frame) })
        }
        guard case .function(let function) = try procedure.evaluate(input, frame) else {
            if let namesake, try !namesake.evaluate(input, frame).isUndefined { throw failure("T1007", token: name) }
            throw failure("T1008", token: name)
        }
        return .function(PartialFunction(function, given))
    }
}

/// `a ~> f`: the left side as first argument of the right one; two functions are joined to one.
final class ApplyNode: Node {
    let left: Node
    let right: Node
    /// The right side, where it is a call that gets the left side as one more argument.
    let call: CallNode?
    let keepArray: Bool

    init(_ left: Node, _ right: Node, call: CallNode?, keepArray: Bool, _ position: Int) {
        self.left = left
        self.right = right
        self.call = call
        self.keepArray = keepArray
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = try left.evaluate(input, frame)
        if let call {
            guard case .function(let function) = try call.procedure.evaluate(input, frame) else {
                throw try call.notAFunction(input, frame)
            }
            return try call.call(function, value, input, frame).collapsed(keepArray: keepArray)
        }
        guard case .function(let function) = try right.evaluate(input, frame) else {
            throw failure("T2006", token: "~>")
        }
        if case .function(let first) = value { return .function(ComposedFunction(first, function)) }
        let state = frame.state
        let depth = state.depth
        state.depth = depth + offset
        do throws(JSONataError) {
            let result = try function.call(Arguments(value), CallSite(frame.evaluation))
            state.depth = depth
            return result.collapsed(keepArray: keepArray)
        } catch {
            throw error.placed(at: position, token: "~>")
        }
    }
}
