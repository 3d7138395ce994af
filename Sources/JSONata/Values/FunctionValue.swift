internal import OrderedJSON

/// Where a call happens: what signatures and functions need of it.
struct CallSite {
    /// The context, which stands in for arguments left out.
    let input: Value
    let evaluation: Evaluation
    /// The variables in reach, for `$eval`.
    var scope: (frame: Frame, scope: Scope)?

    init(_ evaluation: Evaluation, input: Value = .null) {
        self.evaluation = evaluation
        self.input = input
    }
}

/// A function as a value: built in, written in the expression, given by the host, or made from others.
class FunctionValue {
    let signature: Signature?
    /// How many arguments the function looks at; functions such as `$map` hand over no more.
    let arity: Int
    /// The lambda that this is, so that calls need no cast.
    var lambda: LambdaFunction? { nil }

    init(signature: Signature?, arity: Int) {
        self.signature = signature
        self.arity = arity
    }

    /// Runs the function with arguments that fit its signature.
    func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value { .undefined }

    /// Checks the arguments and runs the function.
    final func call(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let signature else { return try run(arguments, site) }
        return try run(signature.matched(arguments, site.input), site)
    }

    /// Calls the function back from a higher-order function, with as many of the values as it takes.
    @inline(__always)
    final func callBack(
        _ evaluation: Evaluation, _ first: Value, _ second: @autoclosure () -> Value, _ third: @autoclosure () -> Value
    ) throws(JSONataError) -> Value {
        var arguments = Arguments(first)
        if arity >= 2 { arguments.append(second()) }
        if arity >= 3 { arguments.append(third()) }
        try evaluation.step()
        return try call(arguments, CallSite(evaluation)).collapsed()
    }
}

/// A function written in Swift: the built-in ones.
final class NativeFunction: FunctionValue {
    typealias Body = @Sendable (_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value

    private let body: Body

    init(signature: Signature?, arity: Int, _ body: @escaping Body) {
        self.body = body
        super.init(signature: signature, arity: arity)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        try body(arguments, site)
    }
}

/// A function that the host registered.
final class HostFunction: FunctionValue {
    /// What the host gave.
    struct Definition: Sendable {
        let name: String
        let signature: Signature?
        let body: @Sendable ([JSON?]) throws -> JSON?
    }

    private let definition: Definition

    init(_ definition: Definition) {
        self.definition = definition
        super.init(signature: definition.signature, arity: definition.signature?.parameters.count ?? 1)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        do {
            return Value(try definition.body(arguments.all.map(\.json)))
        } catch let error as JSONataError {
            throw error
        } catch {
            throw JSONataError("D3137", token: definition.name, message: String(describing: error))
        }
    }
}

/// A function with some of its arguments given.
final class PartialFunction: FunctionValue {
    private let target: FunctionValue
    /// The given arguments; nil where one is still to come.
    private let given: [Value?]

    init(_ target: FunctionValue, _ given: [Value?]) {
        self.target = target
        self.given = given
        super.init(signature: nil, arity: given.count { $0 == nil })
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        var all = Arguments()
        var next = 0
        for value in given {
            if let value {
                all.append(value)
            } else {
                all.append(arguments[next])
                next += 1
            }
        }
        return try target.run(all, site)
    }
}

/// `f ~> g`: the second function on the result of the first.
final class ComposedFunction: FunctionValue {
    private let first: FunctionValue
    private let second: FunctionValue

    init(_ first: FunctionValue, _ second: FunctionValue) {
        self.first = first
        self.second = second
        super.init(signature: nil, arity: 1)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        let value = try first.call(Arguments(arguments[0]), site).collapsed()
        return try second.call(Arguments(value), site)
    }
}

/// A function written in the expression, with the variables and the context that it was made in.
final class LambdaFunction: FunctionValue {
    let node: LambdaNode
    let frame: Frame
    let input: Value

    init(_ node: LambdaNode, _ frame: Frame, _ input: Value) {
        self.node = node
        self.frame = frame
        self.input = input
        super.init(signature: node.signature, arity: node.parameterSlots.count)
    }

    override var lambda: LambdaFunction? { self }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        let own = makeFrame(site.evaluation)
        for (index, slot) in node.parameterSlots.enumerated() { own[slot] = arguments[index] }
        return try Self.run(self, own, site.evaluation)
    }

    /// A frame for a call, its parameters not bound yet.
    @inline(__always)
    func makeFrame(_ evaluation: Evaluation) -> Frame {
        Frame.make(node.slotCount, parent: frame, evaluation: evaluation)
    }

    /// Evaluates the body, and then whatever calls it ends with, in a loop.
    static func run(_ function: LambdaFunction, _ frame: Frame, _ evaluation: Evaluation) throws(JSONataError) -> Value {
        var function = function
        var frame = frame
        while true {
            try evaluation.step()
            let body = function.node.body
            if evaluation.depth + body.height > evaluation.limits.depth { throw JSONataError("D1011") }
            let result: Value
            if BigStack.address() < evaluation.stackLimit &+ UInt(body.height) << 11 {
                result = try evaluation.onBigStack { () throws(JSONataError) in try body.evaluate(function.input, frame) }
            } else {
                result = try body.evaluate(function.input, frame)
            }
            guard case .tailCall = result, let next = evaluation.pendingCall else { return result }
            evaluation.pendingCall = nil
            function = next.function
            frame = next.frame
        }
    }
}
