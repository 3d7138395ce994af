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
    /// Whether this is a ``LambdaFunction``, so that calls need no cast to find out.
    let isLambda: Bool

    init(signature: Signature?, arity: Int, isLambda: Bool = false) {
        self.signature = signature
        self.arity = arity
        self.isLambda = isLambda
    }

    /// The lambda that this is.
    @inline(__always)
    final var lambda: LambdaFunction? { isLambda ? unsafeDowncast(self, to: LambdaFunction.self) : nil }

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
        _ evaluation: Evaluation,
        _ first: Value,
        _ second: @autoclosure () -> Value,
        _ third: @autoclosure () -> Value
    ) throws(JSONataError) -> Value {
        if let lambda, signature == nil {
            let own = lambda.makeFrame()
            if arity >= 1 { own[0] = first }
            if arity >= 2 { own[1] = second() }
            if arity >= 3 { own[2] = third() }
            if arity >= 4 { for slot in 3..<arity { own[slot] = .undefined } }
            return try LambdaFunction.run(lambda, own)
        }
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
    private let frame: Frame
    private let input: Value
    private let body: Node
    private let slotCount: Int

    init(_ node: LambdaNode, _ frame: Frame, _ input: Value) {
        self.frame = frame
        self.input = input
        body = node.body
        slotCount = node.slotCount
        super.init(signature: node.signature, arity: node.parameterCount, isLambda: true)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        let own = makeFrame()
        for slot in 0..<arity { own[slot] = arguments[slot] }
        return try Self.run(self, own)
    }

    /// A frame for a call.
    ///
    /// Its first slots are the parameters, not bound yet.
    @inline(__always)
    func makeFrame() -> Frame { Frame.make(slotCount, within: frame) }

    /// Evaluates the body, and then whatever calls it ends with, in a loop.
    @inline(__always)
    static func run(_ function: LambdaFunction, _ frame: Frame) throws(JSONataError) -> Value {
        let result = try function.enter(frame)
        if case .tailCall = result { return try goOn(frame.state) }
        return result
    }

    private static func goOn(_ state: RunState) throws(JSONataError) -> Value {
        while let (function, frame) = state.takeCall() {
            let result = try function.enter(frame)
            if case .tailCall = result { continue }
            return result
        }
        return .undefined
    }

    /// Evaluates the body once.
    @inline(__always)
    private func enter(_ frame: Frame) throws(JSONataError) -> Value {
        let state = frame.state
        try state.step()
        try state.checkDepth(body.height)
        if state.needsStack(for: body.height) {
            return try frame.evaluation.onBigStack { () throws(JSONataError) in try body.evaluate(input, frame) }
        }
        return try body.evaluate(input, frame)
    }
}
