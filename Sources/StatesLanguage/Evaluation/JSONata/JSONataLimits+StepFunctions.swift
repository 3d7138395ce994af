public import JSONata

extension JSONataLimits {
    /// How much an expression of a workflow may use.
    ///
    /// Step Functions takes expressions nested 100 deep (measured: 99 parentheses, or a function that calls itself 31
    /// times other than at its end) and values of 6,990,256 bytes (measured). What an expression may do in all isn't
    /// known of the service; here it is counted rather than timed, so that a run gives the same on every machine.
    public static let stepFunctions = JSONataLimits(
        depth: 100,
        steps: 50_000_000,
        sequenceLength: 1_000_000,
        rangeLength: 1_000_000,
        stringLength: 6_990_256,
        resultSize: 1_000_000
    )
}
