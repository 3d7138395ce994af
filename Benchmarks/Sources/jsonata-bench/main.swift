// Times JSONata expressions: compilation and evaluation apart, after checking the result.
//
//     jsonata-bench BENCH.json DATADIR [seconds] [id …]
//
// `BENCH.json` lists expressions and the data they run on, `expected.json` beside it holds their results. One JSON
// line is printed for each: median and best wall-clock time and the processor time of a run, in microseconds.

internal import JSONata
internal import OrderedJSON

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

func agrees(_ left: JSON, _ right: JSON) -> Bool {
    if let a = left.doubleValue, let b = right.doubleValue { return abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1) }
    switch (left, right) {
    case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy(agrees)
    case (.object(let a), .object(let b)):
        return a.count == b.count && a.allSatisfy { member in b[member.key].map { agrees(member.value, $0) } ?? false }
    default: return left == right
    }
}

struct Timing {
    let median: Double
    let best: Double
    let cpu: Double

    /// Runs batches of at least a millisecond for the given time.
    init(_ duration: Double, _ body: () throws -> Void) rethrows {
        var start = seconds(CLOCK_MONOTONIC)
        try body()
        var estimate = seconds(CLOCK_MONOTONIC) - start
        var warm = 0
        start = seconds(CLOCK_MONOTONIC)
        while seconds(CLOCK_MONOTONIC) - start < min(0.2, duration / 3) {
            try body()
            warm += 1
        }
        if warm > 0 { estimate = (seconds(CLOCK_MONOTONIC) - start) / Double(warm) }
        let batch = Int(0.001 / max(estimate, 1e-9)) + 1
        var samples: [Double] = []
        let cpuStart = seconds(CLOCK_PROCESS_CPUTIME_ID)
        start = seconds(CLOCK_MONOTONIC)
        while seconds(CLOCK_MONOTONIC) - start < duration || samples.count < 3 {
            let from = seconds(CLOCK_MONOTONIC)
            for _ in 0..<batch { try body() }
            samples.append((seconds(CLOCK_MONOTONIC) - from) / Double(batch))
        }
        cpu = (seconds(CLOCK_PROCESS_CPUTIME_ID) - cpuStart) / Double(samples.count * batch) * 1e6
        samples.sort()
        median = samples[samples.count / 2] * 1e6
        best = samples[0] * 1e6
    }
}

func rounded(_ value: Double) -> JSON { .double((value * 100).rounded() / 100) }

let arguments = CommandLine.arguments
guard arguments.count >= 3, let text = contents(arguments[1]) else {
    print("usage: jsonata-bench BENCH.json DATADIR [seconds] [id …]")
    exit(2)
}
let bench = try JSON(parsing: text)
let folder = arguments[1].split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
let expected = try contents((folder.isEmpty ? "." : folder) + "/expected.json").map { try JSON(parsing: $0) } ?? [:]
let duration = arguments.count > 3 ? Double(arguments[3]) ?? 1 : 1
let wanted = Set(arguments.dropFirst(4))
var cache: [String: JSON] = [:]

for item in bench["benches"]?.arrayValue ?? [] {
    let id = item["id"]?.stringValue ?? ""
    if !wanted.isEmpty, !wanted.contains(id) { continue }
    let source = item["expr"]?.stringValue ?? ""
    var data: JSON?
    if let name = item["data"]?.stringValue {
        if cache[name] == nil {
            cache[name] = try contents("\(arguments[2])/\(name).json").map { try JSON(parsing: $0) }
        }
        data = cache[name]
    }
    var bindings: [String: JSON] = [:]
    if item["states"]?.boolValue == true {
        bindings["states"] = .object(["input": data ?? .null, "context": bench["context"] ?? .null])
        data = nil
    }
    let compile = try Timing(min(duration, 0.3)) { _ = try JSONataQuery(source) }
    let query = try JSONataQuery(source)
    let result = try query.evaluate(data, bindings: bindings)
    var isRight: JSON = .null
    if let result, let wanted = expected[id] {
        if let exact = wanted["result"] {
            isRight = .bool(agrees(result, exact))
        } else if let length = wanted["length"]?.integerValue {
            isRight = .bool(
                (result.arrayValue?.count ?? result.objectValue?.count ?? result.stringValue?.unicodeScalars.count)
                    == Int(length)
            )
        }
    }
    let run = try Timing(duration) { _ = try query.evaluate(data, bindings: bindings) }
    let record: JSONObject = [
        "engine": "swift", "id": .string(id), "compile_us": rounded(compile.median), "eval_us": rounded(run.median),
        "min_us": rounded(run.best), "cpu_us": rounded(run.cpu), "correct": isRight,
    ]
    print(JSON.object(record).serialized())
    fflush(nil)
}
