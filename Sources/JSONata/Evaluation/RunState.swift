/// The counters of an evaluation and the call it has to carry out next: what changes with almost every node.
///
/// They lie behind a pointer that every frame holds, since reading and writing properties of a class costs checks and
/// reference counting that would be a good part of the time a node takes. The evaluation owns the memory and outlives
/// its frames. All access goes through this file.
struct RunState {
    private struct Storage {
        var steps = 0
        let maximumSteps: Int
        let deadline: Double
        var depth = 0
        let maximumDepth: Int
        var stackLimit: UInt
        var releaseDepth = 0
        var pendingFunction: LambdaFunction?
        var pendingFrame: Frame?
    }

    private let pointer: UnsafeMutablePointer<Storage>

    init(_ limits: JSONataLimits) {
        pointer = .allocate(capacity: 1)
        pointer.initialize(
            to: Storage(
                maximumSteps: limits.steps ?? .max,
                deadline: limits.timeout.map { SystemClock.uptime() + $0 } ?? .infinity,
                maximumDepth: limits.depth,
                stackLimit: BigStack.softLimit()
            )
        )
    }

    /// Gives the memory back; nothing may use the state afterwards.
    func destroy() {
        pointer.deinitialize(count: 1)
        pointer.deallocate()
    }

    /// How many nodes of the reference's tree are being evaluated at the start of the current function body.
    var depth: Int {
        @inline(__always) get { pointer.pointee.depth }
        @inline(__always) nonmutating set { pointer.pointee.depth = newValue }
    }

    /// The address below which the current stack is not to be used.
    var stackLimit: UInt {
        @inline(__always) get { pointer.pointee.stackLimit }
        nonmutating set { pointer.pointee.stackLimit = newValue }
    }

    /// How many frames are being released within one another.
    var releaseDepth: Int {
        get { pointer.pointee.releaseDepth }
        nonmutating set { pointer.pointee.releaseDepth = newValue }
    }

    /// Counts a unit of work and, now and then, looks at the time.
    @inline(__always)
    func step() throws(JSONataError) {
        pointer.pointee.steps &+= 1
        if pointer.pointee.steps & 0xFF == 0 { try check() }
    }

    /// Counts a stretch of work at once.
    func step(by count: Int) throws(JSONataError) {
        let before = pointer.pointee.steps
        pointer.pointee.steps &+= count
        if before >> 8 != pointer.pointee.steps >> 8 { try check() }
    }

    private func check() throws(JSONataError) {
        if pointer.pointee.steps > pointer.pointee.maximumSteps { throw JSONataError("D1012") }
        let deadline = pointer.pointee.deadline
        if deadline < .infinity, SystemClock.uptime() > deadline { throw JSONataError("D1012") }
    }

    /// Checks that so many more evaluations may be nested.
    @inline(__always)
    func checkDepth(_ height: Int) throws(JSONataError) {
        if pointer.pointee.depth + height > pointer.pointee.maximumDepth { throw JSONataError("D1011") }
    }

    /// Whether evaluating a node of that height might need more stack than there is.
    @inline(__always)
    func needsStack(for height: Int) -> Bool {
        BigStack.address() < pointer.pointee.stackLimit &+ UInt(height) << 11
    }

    /// Leaves a call to the caller of the function that it ends.
    @inline(__always)
    func leave(_ function: LambdaFunction, _ frame: Frame) {
        pointer.pointee.pendingFunction = function
        pointer.pointee.pendingFrame = frame
    }

    /// Takes the call that was left.
    @inline(__always)
    func takeCall() -> (LambdaFunction, Frame)? {
        guard let function = pointer.pointee.pendingFunction, let frame = pointer.pointee.pendingFrame else {
            return nil
        }
        pointer.pointee.pendingFunction = nil
        pointer.pointee.pendingFrame = nil
        return (function, frame)
    }
}
