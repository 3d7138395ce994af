/// How much an evaluation may use before it ends in an error.
///
/// The defaults let every reasonable expression through and still end every runaway recursion and every catastrophic
/// regular expression. For expressions from outside, set ``timeout`` or ``steps`` as well.
public struct JSONataLimits: Sendable, Hashable {
    /// How many evaluations of expression nodes may be nested, counted as the reference counts them: about three for
    /// each call of a recursive function.
    ///
    /// Beyond it the error is `D1011`.
    public var depth: Int
    /// How many seconds the evaluation may take, or nil for any.
    ///
    /// Beyond it the error is `D1012`.
    public var timeout: Double?
    /// How many units of work (calls, items visited) it may do, or nil for any.
    ///
    /// Unlike a timeout it gives the same result on every machine. Beyond it the error is `D1012`.
    public var steps: Int?
    /// How many items a sequence may have.
    ///
    /// Beyond it the error is `D2015`.
    public var sequenceLength: Int
    /// How many items a range may have.
    ///
    /// Beyond it the error is `D2014`.
    public var rangeLength: Int
    /// How many steps one match of a regular expression may take.
    ///
    /// Beyond it the error is `D1012`.
    public var matchSteps: Int
    /// How many bytes a string may have.
    ///
    /// Beyond it the error is `D2015`.
    public var stringLength: Int
    /// How many values the result may hold, each member and element counted.
    ///
    /// Beyond it the error is `D2015`.
    public var resultSize: Int
    /// How deep arrays and objects may be nested in a value that the expression builds.
    ///
    /// Beyond it the error is `D1011`.
    public var nesting: Int

    /// Limits that differ from the defaults where they are given.
    public init(
        depth: Int = 10_000,
        timeout: Double? = nil,
        steps: Int? = nil,
        sequenceLength: Int = 20_000_000,
        rangeLength: Int = 10_000_000,
        matchSteps: Int = 10_000_000,
        stringLength: Int = 256 << 20,
        resultSize: Int = 20_000_000,
        nesting: Int = 500
    ) {
        self.depth = depth
        self.timeout = timeout
        self.steps = steps
        self.sequenceLength = sequenceLength
        self.rangeLength = rangeLength
        self.matchSteps = matchSteps
        self.stringLength = stringLength
        self.resultSize = resultSize
        self.nesting = nesting
    }
}
