public import OrderedJSON
import StatesLanguage
public import StatesTypes

/// A Task state: it calls a function, a service or a person, and waits for the answer.
///
/// ```swift
/// Task("Analyze", Bedrock.invokeModel(.claude3Sonnet, Claude.prompt("Classify: \(review.comment)")))
///     .result(into: review.model)
///     .retry(.bedrockThrottling, interval: .seconds(2), maxAttempts: 5, backoffRate: 2)
/// ```
public struct Task<Output>: ErrorHandlingStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    var resource: String
    var timeout: Limit?
    var heartbeat: Limit?
    var credentials: Template?

    /// A number of seconds, or where the payload holds it.
    enum Limit: Sendable {
        case seconds(Quantity)
        case node(ExpressionNode)
    }

    /// A task that calls a service.
    public init(_ name: StateName, _ call: Call<Output>, fileID: String = #fileID, line: UInt = #line) {
        _settings = StepSettings(name, fileID, line)
        _settings.parameters = call.parameters
        _settings.functionInput = call.input
        _settings.resultMember = call.resultMember
        resource = call.resource
    }

    /// A task that calls a Lambda function with a part of the payload, a variable, or what a template builds.
    ///
    /// ```swift
    /// Task("Charge", charge, input: order)
    /// Task("Search", searchIndex, input: Search.template(vector: vector, limit: 5))
    /// ```
    public init<Input>(
        _ name: StateName,
        _ function: Lambda<Input, Output>,
        input: some TypedExpression<Input>,
        fileID: String = #fileID,
        line: UInt = #line
    ) {
        _settings = StepSettings(name, fileID, line)
        switch function.target {
        case .functionName(let functionName):
            resource = Self.lambdaInvoke
            _settings.call(functionName, with: input._template.node)
        case .resource(let arn):
            resource = arn
            switch input._template.node {
            case .expression(let node): _settings.functionInput = node
            case let template: _settings.parameters = Template(node: template)
            }
        }
    }

    /// A task that calls a Lambda function with an object whose members aren't checked against the function's input.
    ///
    /// It has a label of its own, since a second initialiser with `input` would make the compiler's message for a wrong
    /// `.result(into:)` unreadable.
    public init<Input>(
        _ name: StateName,
        _ function: Lambda<Input, Output>,
        payload: Template,
        fileID: String = #fileID,
        line: UInt = #line
    ) {
        _settings = StepSettings(name, fileID, line)
        switch function.target {
        case .functionName(let functionName):
            resource = Self.lambdaInvoke
            _settings.call(functionName, with: payload.node)
        case .resource(let arn):
            resource = arn
            _settings.parameters = payload
        }
    }

    private static var lambdaInvoke: String { "arn:aws:states:::lambda:invoke" }

    /// Adds the state and its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

extension StepSettings {
    /// Sends a payload to a function by `lambda:invoke`, and means the function's own answer by the result.
    fileprivate mutating func call(_ functionName: String, with payload: Template.Node) {
        parameters = Template(
            node: .object([("FunctionName", .literal(.string(functionName))), ("Payload", payload)])
        )
        resultMember = "Payload"
    }
}

extension Task where Output == JSON {
    /// A task that calls any resource: a function's or an activity's ARN, `arn:aws:states:::aws-sdk:…`, a placeholder.
    public init(
        _ name: StateName,
        resource: String,
        parameters: Template? = nil,
        fileID: String = #fileID,
        line: UInt = #line
    ) {
        self.init(name, Call(resource, parameters), fileID: fileID, line: line)
    }
}

// MARK: - Modifiers

extension Task {
    /// Where in the payload the result goes: `ResultPath`.
    ///
    /// Only a place of the result's type is taken.
    public func result(into path: Path<Output>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }

    /// Where in the payload a part of the result goes: `ResultSelector` and `ResultPath`, in JSONata `Output`.
    ///
    /// ```swift
    /// .result(into: article.summary) { $0.body.content[0].text }
    /// ```
    /// A `template(…)` may build the value from several parts. JSONPath places a bare part only together with its parent
    /// object: there the place must be the only field of its parent, and SS1108 says so where it isn't.
    public func result<Value, Part: TypedExpression<Value>>(
        into path: Path<Value>,
        _ part: (Path<Output>) -> Part
    ) -> Self {
        setting { $0.place(part(Path(_node: .result)), at: path) }
    }

    /// What of the result is kept, as a template over it: `ResultSelector`, in JSONata `Output`.
    public func resultSelector(_ template: (Path<Output>) -> Template) -> Self {
        setting { $0.set(\.resultSelector, to: template(Path(_node: .result)), by: ".resultSelector") }
    }

    /// What is made of the result, a value of a type: `ResultSelector`, in JSONata `Output`.
    ///
    /// ```swift
    /// .resultSelector { Finding.template(text: "\($0.body.content[0].text)") }
    /// ```
    public func resultSelector<Value>(_ template: (Path<Output>) -> Computed<Value>) -> Self {
        setting {
            $0.set(\.resultSelector, to: template(Path(_node: .result))._template, by: ".resultSelector")
            $0.types.result = Value.self
        }
    }

    /// Writes a part of the result to a variable: `Assign`.
    public func assign<Value, Part: TypedExpression<Value>>(
        _ variable: Variable<Value>,
        from part: (Path<Output>) -> Part
    ) -> Self {
        let value = part(Path(_node: .result))
        return setting { $0.assignments.append(Assignment(name: variable._name, value: value._template)) }
    }

    /// How long one try may take: `TimeoutSeconds`, whole seconds.
    ///
    /// Then it fails with `States.Timeout`.
    public func timeout(_ duration: Duration) -> Self {
        var copy = self
        let seconds = copy._settings.seconds(duration, for: "the timeout")
        return copy.limited(\.timeout, .seconds(seconds), by: ".timeout")
    }

    /// How many seconds one try may take, read from the payload: `TimeoutSecondsPath`.
    public func timeout(_ seconds: some TypedExpression<Int>) -> Self {
        limited(\.timeout, .node(seconds._node), by: ".timeout")
    }

    /// How long may pass between two signs of life: `HeartbeatSeconds`, whole seconds, less than the timeout.
    public func heartbeat(_ duration: Duration) -> Self {
        var copy = self
        let seconds = copy._settings.seconds(duration, for: "the heartbeat")
        return copy.limited(\.heartbeat, .seconds(seconds), by: ".heartbeat")
    }

    /// How many seconds may pass between two signs of life, read from the payload: `HeartbeatSecondsPath`.
    public func heartbeat(_ seconds: some TypedExpression<Int>) -> Self {
        limited(\.heartbeat, .node(seconds._node), by: ".heartbeat")
    }

    /// The role that the call is made with: `Credentials`.
    public func credentials(roleARN: Text) -> Self {
        var copy = self
        if copy.credentials != nil { copy._settings.problems.append(StepSettings.givenTwice(".credentials")) }
        copy.credentials = Template(node: .object([("RoleArn", .expression(roleARN._node))]))
        return copy
    }

    private func limited(_ path: WritableKeyPath<Self, Limit?>, _ limit: Limit, by modifier: String) -> Self {
        var copy = self
        if copy[keyPath: path] != nil {
            copy._settings.problems.append(StepSettings.givenTwice(modifier))
        }
        copy[keyPath: path] = limit
        return copy
    }
}

extension Task where Output: _OptionalValue {
    /// Where in the payload the result goes: `ResultPath`.
    ///
    /// Only a place of the result's type is taken.
    public func result(into path: Path<Output.Wrapped>) -> Self {
        setting { $0.set(\.resultPath, to: .node(path._node), by: ".result(into:)") }
    }
}

// MARK: - Misuse

// `Task` hides Swift concurrency's in files that import this module: say so where it is met.
extension Task where Output == Never {
    /// This is ASL's Task.
    @available(
        *,
        unavailable,
        message: "this is the Task state of a workflow; for a concurrent task write Swift.Task { … }"
    )
    @discardableResult
    public init(
        priority: TaskPriority? = nil,
        operation: sending @escaping @isolated(any) () async throws -> Void
    ) {
        self.init("", Call("", nil))
    }

    /// This is ASL's Task.
    @available(*, unavailable, message: "this is the Task state of a workflow; write Swift.Task.sleep")
    public static func sleep(for duration: Duration) async throws {}
}
