#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What the C library does better than the standard library.
enum CText {
    /// A number with so many significant digits, rounded by its exact binary value, such as `1.25e+02`.
    static func scientific(_ number: Double, digits: Int) -> String {
        withVaList([CInt(digits - 1), number]) { arguments in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
                let count = vsnprintf(buffer.baseAddress, buffer.count, "%.*e", arguments)
                return String(
                    decoding: buffer.prefix(max(0, min(Int(count), 63))).map { UInt8(bitPattern: $0) },
                    as: UTF8.self
                )
            }
        }
    }
}

/// The wall clock.
enum SystemClock {
    /// Milliseconds since 1970 in UTC.
    static func milliseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return (Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000).rounded(.down)
    }

    /// Seconds of a clock that never goes back, for time limits.
    static func uptime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
