public import OrderedJSON

/// What an expression can read while a state runs: the payload, the context object, the variables, and chance.
///
/// A scope is a value: the caller sets ``payload`` before each field, since what `$` is changes from InputPath to
/// Parameters to ResultSelector. An expression changes nothing but the two sources of chance, which go on.
public struct EvaluationScope: Sendable {
    /// What `$` stands for in the field that is evaluated.
    public var payload: JSON
    /// What `$$` stands for: the context object.
    public var context: JSON
    /// What `$name` stands for: the variables by name.
    ///
    /// All expressions of one `Assign` see the values from before it; the caller writes the new ones afterwards.
    public var variables: JSONObject
    /// Where `States.MathRandom` takes its numbers from, unless it is given a seed.
    public var random: RandomSource
    /// Where `States.UUID` takes its identifiers from.
    public var identifiers: RandomSource

    /// A scope in which chance is other on every run, unless sources with a seed are given.
    public init(
        payload: JSON,
        context: JSON = .object([:]),
        variables: JSONObject = [:],
        random: RandomSource = RandomSource(),
        identifiers: RandomSource = RandomSource()
    ) {
        self.payload = payload
        self.context = context
        self.variables = variables
        self.random = random
        self.identifiers = identifiers
    }

    /// What a path begins at, or nil for a variable that has no value.
    @inline(__always)
    func value(of root: JSONPath.Root) -> JSON? {
        switch root {
        case .payload: payload
        case .context: context
        case .variable(let name): variables[name]
        }
    }
}
