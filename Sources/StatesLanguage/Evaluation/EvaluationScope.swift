public import JSONata
public import OrderedJSON

/// What an expression can read while a state runs: the payload, the context object, the variables, and chance.
///
/// A scope is a value: the caller sets ``payload`` before each field, since what `$` is changes from InputPath to
/// Parameters to ResultSelector. An expression changes nothing but the two sources of chance, which go on.
///
/// JSONata reads the same scope by other names, `$states.input`, `$states.context` and `$states.result`, and the
/// variables as `$name`.
public struct EvaluationScope: Sendable {
    /// What `$` stands for in the field that is evaluated; in JSONata `$states.input`, which is the state's input
    /// throughout.
    public var payload: JSON
    /// What `$$` stands for: the context object; in JSONata `$states.context`.
    public var context: JSON
    /// What `$name` stands for: the variables by name.
    ///
    /// All expressions of one `Assign` see the values from before it; the caller writes the new ones afterwards.
    public var variables: JSONObject
    /// `$states.result` of JSONata: the result of a Task, a Map or a Parallel in its Output and Assign; nil elsewhere.
    public var result: JSON?
    /// `$states.errorOutput` of JSONata: what went wrong, in Output and Assign of a catcher; nil elsewhere.
    public var errorOutput: JSON?
    /// Where `States.MathRandom` and JSONata's `$random` take their numbers from, unless they are given a seed.
    public var random: RandomSource
    /// Where `States.UUID` and JSONata's `$uuid` take their identifiers from.
    public var identifiers: RandomSource
    /// The time that JSONata's `$now` and `$millis` give, in milliseconds since 1970; the system's where it is nil.
    public var time: Double?
    /// How much the evaluation of one JSONata expression may use.
    public var limits: JSONataLimits

    /// A scope in which chance is other on every run, unless sources with a seed are given.
    public init(
        payload: JSON,
        context: JSON = .object([:]),
        variables: JSONObject = [:],
        result: JSON? = nil,
        errorOutput: JSON? = nil,
        random: RandomSource = RandomSource(),
        identifiers: RandomSource = RandomSource(),
        time: Double? = nil,
        limits: JSONataLimits = .stepFunctions
    ) {
        self.payload = payload
        self.context = context
        self.variables = variables
        self.result = result
        self.errorOutput = errorOutput
        self.random = random
        self.identifiers = identifiers
        self.time = time
        self.limits = limits
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
