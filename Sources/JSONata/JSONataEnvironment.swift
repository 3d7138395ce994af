public import OrderedJSON

/// What surrounds an evaluation: the clock, the source of randomness, and functions of the host.
public struct JSONataEnvironment: Sendable {
    /// Functions by name; nil takes the built-in function of that name away.
    var functions: [String: HostFunction.Definition?] = [:]

    /// Gives the time in milliseconds since 1970, once for each evaluation that asks.
    public var clock: @Sendable () -> Double

    /// Gives random numbers between 0 and 1, 1 excluded.
    public var random: @Sendable () -> Double

    /// An environment with a clock and a source of randomness, the system's where none are given.
    public init(
        clock: (@Sendable () -> Double)? = nil,
        random: (@Sendable () -> Double)? = nil
    ) {
        self.clock = clock ?? Self.systemClock
        self.random = random ?? Self.systemRandom
    }

    private static let systemClock: @Sendable () -> Double = { SystemClock.milliseconds() }
    private static let systemRandom: @Sendable () -> Double = { Double.random(in: 0..<1) }

    /// Adds a function that expressions call as `$name(…)`, or replaces the one of that name.
    ///
    /// ```swift
    /// var environment = JSONataEnvironment()
    /// try environment.register("shout", signature: "<s:s>") { arguments in
    ///     arguments[0]?.stringValue.map { .string($0.uppercased() + "!") }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - name: The function's name without `$`.
    ///   - signature: The types of its parameters in JSONata's notation, or nil to take anything.
    ///   - body: Gets the arguments, nil for those that are undefined or are functions, and gives the result, nil for
    ///     undefined. An error that is no ``JSONataError`` becomes one of code `D3137` with its description.
    public mutating func register(
        _ name: String,
        signature: String? = nil,
        _ body: @escaping @Sendable (_ arguments: [JSON?]) throws -> JSON?
    ) throws(JSONataError) {
        var parsed: Signature?
        if let signature { parsed = try Signature(signature, level: .v22) }
        functions[name] = HostFunction.Definition(name: name, signature: parsed, body: body)
    }

    /// Takes a built-in function away: calling it is then an error, as for any unknown name.
    public mutating func remove(_ name: String) {
        functions.updateValue(nil, forKey: name)
    }
}
