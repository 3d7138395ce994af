import Foundation

/// The seconds of processor time that one run takes: the median of several, so that other processes disturb little.
func processorSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    try body()
    var seconds: [Double] = []
    for _ in 0..<runs {
        let start = processorClock()
        try body()
        seconds.append(processorClock() - start)
    }
    seconds.sort()
    return seconds[seconds.count / 2]
}

private func processorClock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Keeps a result from being optimized away.
@inline(never)
func keep<Value>(_ value: Value) {
    withExtendedLifetime(value) {}
}
