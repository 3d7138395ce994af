import StatesLanguage
public import StatesTypes

/// A Pass state: it passes its input on, reshaped or replaced.
///
/// ```swift
/// Pass("ParseResults")
///     .set(review.analysis.result, to: States.stringToJSON(review.model.body.content[0].text))
/// ```
public struct Pass: ResultStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    var updates: [Update] = []

    /// One `.set`: a place in the payload, and its new value.
    struct Update: Sendable {
        let place: ExpressionNode
        let value: Template.Node
    }

    /// A state that passes its input on as it is, until a modifier says otherwise.
    public init(_ name: StateName, fileID: String = #fileID, line: UInt = #line) {
        _settings = StepSettings(name, fileID, line)
    }

    /// Adds the state.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

extension Pass {
    // One overload for each kind of expression: the compiler then names both types where they differ.

    /// Puts a value of the payload at a place in the payload: `InputPath` and `ResultPath`.
    public func set<Value>(_ place: Path<Value>, to value: Path<Value>) -> Self {
        adding(Update(place: place._node, value: value._template.node))
    }

    /// Puts a computed value at a place in the payload.
    ///
    /// In JSONPath a function comes with its field, in `Parameters` with `ResultPath`, so all fields of the object that
    /// holds the place must be set; SS1105 says so where one would be lost.
    public func set<Value>(_ place: Path<Value>, to value: Computed<Value>) -> Self {
        adding(Update(place: place._node, value: value._template.node))
    }

    /// Puts the value of a variable at a place in the payload.
    public func set<Value>(_ place: Path<Value>, to value: Variable<Value>) -> Self {
        adding(Update(place: place._node, value: value._template.node))
    }

    /// Puts a text at a place in the payload; what holds for a computed value holds for one with expressions in it.
    public func set(_ place: Path<String>, to value: Text) -> Self {
        adding(Update(place: place._node, value: value._template.node))
    }

    /// Puts a value that is known while the workflow is built at a place in the payload: `Result` and `ResultPath`.
    public func set<Value: _FixedValue>(_ place: Path<Value>, to value: Value) -> Self {
        var copy = self
        guard let json = copy._settings.json(of: value, for: ".set") else { return copy }
        return copy.adding(Update(place: place._node, value: .literal(json)))
    }

    // Behind the other: a literal with a path in it would be a plain string here.

    /// Puts a text that is known while the workflow is built at a place in the payload.
    @_disfavoredOverload
    public func set(_ place: Path<String>, to value: String) -> Self {
        adding(Update(place: place._node, value: .literal(.string(value))))
    }

    /// Puts an object or array with expressions in it at a place in the payload: `Parameters` and `ResultPath`.
    public func set<Value>(_ place: Path<Value>, to template: Template) -> Self {
        adding(Update(place: place._node, value: template.node))
    }

    /// The value that the state gives, taken as it is: `Result`; in JSONata `Output`.
    public func result(_ value: Template) -> Self {
        adding(Update(place: .result, value: value.node))
    }

    private func adding(_ update: Update) -> Self {
        var copy = self
        copy.updates.append(update)
        return copy
    }
}
