internal import OrderedJSON

/// What one evaluation shares: limits and their counters, global variables, the time, the source of randomness.
///
/// It belongs to the thread that evaluates, and to the one big-stack thread that may carry the evaluation on for it.
///
/// Its changing properties leave out the run-time check for overlapping access, which took a few percent of short
/// evaluations: no property is read or written while a change of the same one is under way.
final class Evaluation {
    let level: JSONataLevel
    let limits: JSONataLimits
    let environment: JSONataEnvironment
    let bindings: [String: JSON]
    /// The input document.
    let document: Value
    /// The names of the global variables that the expression uses, and their values once they are read.
    private(set) var globalNames: [String]
    @exclusivity(unchecked) private var globals: [Value]

    /// How many lambdas were made, and the frames in which a function was bound; see ``BindNode``.
    @exclusivity(unchecked) var lambdaCount = 0
    @exclusivity(unchecked) var boundFrames: [Frame] = []
    /// What deep chains of frames hold while they are released; see ``Frame``.
    @exclusivity(unchecked) var released: [Value] = []
    @exclusivity(unchecked) var releasedFrames: [Frame] = []

    /// Whether a text may hold half a surrogate pair.
    @exclusivity(unchecked) var hasLoneSurrogates = false

    /// Counters, in a place of their own.
    let state: RunState
    private var isOnBigStack = false
    @exclusivity(unchecked) private var builtCount = 0
    private var fixedTime: Double?
    /// The number and date pictures that were read.
    @exclusivity(unchecked) var pictures: PictureCache

    init(
        level: JSONataLevel,
        limits: JSONataLimits,
        environment: JSONataEnvironment,
        bindings: [String: JSON],
        document: Value,
        globals: [Value],
        globalNames: [String]
    ) {
        self.level = level
        self.limits = limits
        self.environment = environment
        self.bindings = bindings
        self.document = document
        self.globalNames = globalNames
        self.globals = globals
        pictures = PictureCache(level: level)
        state = RunState(limits)
    }

    deinit { state.destroy() }

    /// Takes the global variables that text given to `$eval` uses into account.
    func extendGlobals(to names: [String]) {
        globals += Array(repeating: .unbound, count: names.count - globalNames.count)
        globalNames = names
    }

    /// Goes on with the body on the large stack.
    func onBigStack(_ body: () throws(JSONataError) -> Value) throws(JSONataError) -> Value {
        guard !isOnBigStack else { throw JSONataError("D1011") }
        let callersLimit = state.stackLimit
        isOnBigStack = true
        defer {
            isOnBigStack = false
            state.stackLimit = callersLimit
        }
        return try BigStack.run { (limit) throws(JSONataError) in
            state.stackLimit = limit
            return try body()
        }
    }

    // MARK: - Memory

    /// Releases what deep chains of frames left, piece by piece.
    func drainReleased() {
        while !released.isEmpty || !releasedFrames.isEmpty {
            state.releaseDepth += 1
            _ = released.popLast()
            _ = releasedFrames.popLast()
            state.releaseDepth -= 1
        }
    }

    /// Lets go of everything that functions and frames hold of each other.
    func finish() {
        _ = state.takeCall()
        for frame in boundFrames {
            for slot in 0..<frame.count { frame[slot] = .unbound }
        }
        boundFrames = []
        globals = []
        globalNames = []
    }

    /// Counts a value that was built from others and, every so often, measures how deep it is nested: expressions can
    /// nest values without end in a loop.
    func checkNesting(of value: Value) throws(JSONataError) {
        builtCount &+= 1
        guard builtCount & 63 == 0 else { return }
        var budget = 100_000
        if !value.isNested(within: limits.nesting, &budget) { throw JSONataError("D1011") }
    }

    /// The result as JSON, unless it is too large or nested too deeply.
    func exported(_ value: Value) throws(JSONataError) -> JSON? {
        let json = try checkedJSON(value)
        return hasLoneSurrogates ? json.map(LoneSurrogate.mended) : json
    }

    private func checkedJSON(_ value: Value) throws(JSONataError) -> JSON? {
        // What was hardly built from other values is part of the input or small.
        guard builtCount > 20 else { return value.json }
        var budget = limits.resultSize
        guard value.isNested(within: max(limits.nesting, 1000), &budget) else { throw JSONataError("D1011") }
        guard budget >= 0 else { throw JSONataError("D2015") }
        return value.json
    }

    // MARK: - Time

    /// Milliseconds since 1970; the same throughout the evaluation.
    var now: Double {
        if let fixedTime { return fixedTime }
        let time = environment.clock()
        fixedTime = time
        return time
    }

    /// Counts a unit of work and, now and then, looks at the time.
    @inline(__always)
    func step() throws(JSONataError) { try state.step() }

    /// Counts a stretch of work at once.
    func step(by count: Int) throws(JSONataError) { try state.step(by: count) }

    /// Checks the length of a sequence against the limit for sequences.
    @inline(__always)
    func check(length: Int) throws(JSONataError) {
        if length > limits.sequenceLength { throw JSONataError("D2015", value: .integer(Int64(length))) }
    }

    /// The value of a global variable: a binding, a function of the environment, or a built-in function.
    func global(_ index: Int) -> Value {
        let value = globals[index]
        if case .unbound = value {
            let found = global(named: globalNames[index])
            globals[index] = found
            return found
        }
        return value
    }

    func global(named name: String) -> Value {
        if let value = bindings[name] { return Value(value) }
        if let function = environment.functions[name] {
            return function.map { .function(HostFunction($0)) } ?? .undefined
        }
        if let function = BuiltIns.table(for: level)[name] { return .function(function) }
        return .undefined
    }
}
