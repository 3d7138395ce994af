/// `function(…){…}`: makes a function that remembers variables and context.
final class LambdaNode: Node {
    let parameterSlots: [Int]
    let slotCount: Int
    let signature: Signature?
    let body: Node

    init(parameterSlots: [Int], slotCount: Int, signature: Signature?, body: Node, _ position: Int) {
        self.parameterSlots = parameterSlots
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
    let arguments: [Node]
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
        self.arguments = arguments
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
        _ function: FunctionValue, _ leading: Value?, _ input: Value, _ frame: Frame
    ) throws(JSONataError) -> Value {
        let evaluation = frame.evaluation
        if let lambda = function.lambda, lambda.signature == nil {
            return try call(lambda, leading, input, frame, evaluation)
        }
        var values = Arguments()
        if let leading { values.append(leading) }
        for argument in arguments { values.append(try argument.evaluate(input, frame)) }
        var site = CallSite(evaluation, input: input)
        if let scope { site.scope = (frame, scope) }
        let depth = evaluation.depth
        do throws(JSONataError) {
            if isTail, let lambda = function.lambda, let signature = lambda.signature {
                let matched = try signature.matched(values, input)
                let own = lambda.makeFrame(evaluation)
                for (index, slot) in lambda.node.parameterSlots.enumerated() { own[slot] = matched[index] }
                evaluation.pendingCall = PendingCall(function: lambda, frame: own)
                return .tailCall
            }
            evaluation.depth = depth + offset
            let result = try function.call(values, site)
            evaluation.depth = depth
            return result.collapsed(keepArray: keepArray)
        } catch {
            throw error.placed(at: position, token: name)
        }
    }

    /// Calls a lambda without a signature: its arguments go straight into its frame.
    private func call(
        _ lambda: LambdaFunction,
        _ leading: Value?,
        _ input: Value,
        _ frame: Frame,
        _ evaluation: Evaluation
    ) throws(JSONataError) -> Value {
        let own = lambda.makeFrame(evaluation)
        let slots = lambda.node.parameterSlots
        var next = 0
        if let leading {
            if next < slots.count { own[slots[next]] = leading }
            next += 1
        }
        for argument in arguments {
            let value = try argument.evaluate(input, frame)
            if next < slots.count { own[slots[next]] = value }
            next += 1
        }
        while next < slots.count {
            own[slots[next]] = .undefined
            next += 1
        }
        if isTail {
            evaluation.pendingCall = PendingCall(function: lambda, frame: own)
            return .tailCall
        }
        let depth = evaluation.depth
        evaluation.depth = depth + offset
        do throws(JSONataError) {
            let result = try LambdaFunction.run(lambda, own, evaluation)
            evaluation.depth = depth
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
    let keepArray: Bool

    init(_ left: Node, _ right: Node, keepArray: Bool, _ position: Int) {
        self.left = left
        self.right = right
        self.keepArray = keepArray
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = try left.evaluate(input, frame)
        if let call = right as? CallNode {
            guard case .function(let function) = try call.procedure.evaluate(input, frame) else {
                throw try call.notAFunction(input, frame)
            }
            return try call.call(function, value, input, frame).collapsed(keepArray: keepArray)
        }
        guard case .function(let function) = try right.evaluate(input, frame) else {
            throw failure("T2006", token: "~>")
        }
        if case .function(let first) = value { return .function(ComposedFunction(first, function)) }
        let evaluation = frame.evaluation
        let depth = evaluation.depth
        evaluation.depth = depth + offset
        do throws(JSONataError) {
            let result = try function.call(Arguments(value), CallSite(evaluation))
            evaluation.depth = depth
            return result.collapsed(keepArray: keepArray)
        } catch {
            throw error.placed(at: position, token: "~>")
        }
    }
}
