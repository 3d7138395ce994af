#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Lets deep recursion go on where the calling thread's stack would end.
///
/// Threads of a pool may have stacks of half a megabyte. The evaluator uses a modest part of it; when an expression
/// recurses deeper than that, the rest runs on a thread with a stack of a known, large size while the caller waits.
enum BigStack {
    /// How much of the calling thread's stack an evaluation uses before it moves.
    static let softSize: UInt = 160 << 10
    /// The size of the large stack.
    ///
    /// Only the part that is used takes memory.
    static let size = 128 << 20
    /// What stays free at the end of the large stack.
    private static let reserve: UInt = 2 << 20

    /// Where the stack stands.
    @inline(__always)
    static func address() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }

    /// The address below which the current thread's stack is not to be used.
    static func softLimit() -> UInt {
        let address = address()
        return address > softSize ? address - softSize : 0
    }

    /// Runs the body on a thread with a large stack and waits for it.
    ///
    /// The body gets the lowest address to use.
    static func run<Result>(
        _ body: (_ limit: UInt) throws(JSONataError) -> Result
    ) throws(JSONataError) -> Result {
        var result: Swift.Result<Result, JSONataError>?
        var isStarted = false
        withoutActuallyEscaping(body) { body in
            let job = Job {
                let start = address()
                let limit = start > UInt(size) ? start - UInt(size) + reserve : 0
                do throws(JSONataError) {
                    result = .success(try body(limit))
                } catch {
                    result = .failure(error)
                }
            }
            isStarted = job.runOnNewThread(stackSize: size)
        }
        guard isStarted, let result else { throw JSONataError("D1011") }
        return try result.get()
    }

    /// A piece of work for a thread of its own.
    private final class Job {
        let work: () -> Void

        init(_ work: @escaping () -> Void) { self.work = work }

        /// Whether the work could be done.
        func runOnNewThread(stackSize: Int) -> Bool {
            var attributes = pthread_attr_t()
            guard pthread_attr_init(&attributes) == 0 else { return false }
            defer { pthread_attr_destroy(&attributes) }
            guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return false }
            let argument = Unmanaged.passRetained(self).toOpaque()
            #if canImport(Darwin)
                var thread: pthread_t?
                let status = pthread_create(&thread, &attributes, { Job.start($0) }, argument)
                guard status == 0, let thread else {
                    Unmanaged<Job>.fromOpaque(argument).release()
                    return false
                }
            #else
                var thread = pthread_t()
                let status = pthread_create(&thread, &attributes, { $0.flatMap { Job.start($0) } }, argument)
                guard status == 0 else {
                    Unmanaged<Job>.fromOpaque(argument).release()
                    return false
                }
            #endif
            return pthread_join(thread, nil) == 0
        }

        private static func start(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
            Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work()
            return nil
        }
    }
}
