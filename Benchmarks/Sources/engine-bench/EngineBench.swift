internal import OrderedJSON
internal import StatesEngine
internal import StatesLanguage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Times programs run by the engine, each checked for its right answer first.
///
///     engine-bench FOLDER [--only NAME] [--no-quotas] [--seconds N]
///     engine-bench FOLDER --distributed ITEMS   (writes the folder)
///
/// The folder holds `NAME.asl.json`, `NAME.input.json` and `NAME.expected.json` of each program, `manifest.json` with
/// the number of states entered, and `mocks.json` with the answers of resources.
@main
struct EngineBench {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else {
            print("usage: engine-bench FOLDER [--only NAME] [--no-quotas] [--seconds N]")
            return
        }
        if let items = value(of: "--distributed", in: arguments).flatMap({ Int($0) }) {
            try await DistributedRun(folder: arguments[1], items: items).measure()
            return
        }
        let only = value(of: "--only", in: arguments)
        let seconds = Double(value(of: "--seconds", in: arguments) ?? "") ?? 1
        let bench = try Programs(folder: arguments[1], enforcesPayloadQuota: !arguments.contains("--no-quotas"))
        print("program                    per CPU second         history on   MiB more")
        for (name, facts) in bench.manifest where only.map({ name.hasPrefix($0) }) ?? true {
            try await bench.measure(name, facts, seconds: seconds)
        }
    }

    private static func value(of option: String, in arguments: [String]) -> String? {
        arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
}

struct Programs {
    let folder: String
    let manifest: JSONObject
    let mocks: JSONObject
    let enforcesPayloadQuota: Bool

    init(folder: String, enforcesPayloadQuota: Bool) throws {
        self.folder = folder
        self.enforcesPayloadQuota = enforcesPayloadQuota
        manifest = try Self.read("\(folder)/manifest.json").objectValue ?? [:]
        mocks = try Self.read("\(folder)/mocks.json").objectValue ?? [:]
    }

    func measure(_ name: String, _ facts: JSON, seconds: Double) async throws {
        let input = try Self.read("\(folder)/\(name).input.json")
        let expected = try Self.read("\(folder)/\(name).expected.json")
        var engine: Engine
        do {
            engine = try self.engine(name)
        } catch {
            print("\(padded(name)) \(error)")
            return
        }
        let before = residentBytes()
        engine.options.keepsHistory = false
        let result = try await engine.run(input)
        guard result.output == expected else {
            print(
                "\(padded(name)) wrong answer: \(result.output?.serialized() ?? "none") \(result.error ?? "") \(result.cause ?? "")"
            )
            return
        }
        let grown = Double(residentBytes() - before) / 1_048_576
        let unit = facts["rulesTried"] ?? facts["transitions"] ?? 1
        let count = Double(facts["executions"] != nil ? 1 : unit.integerValue ?? 1)
        let off = try await rate(engine, input, count: count, seconds: seconds)
        engine.options.keepsHistory = true
        let on = try await rate(engine, input, count: count, seconds: seconds)
        let noun = facts["executions"] != nil ? "executions" : facts["rulesTried"] != nil ? "rules" : "transitions"
        print("\(padded(name)) \(figure(off)) \(noun) \(figure(on)) \(figure(grown))")
    }

    /// How many of something are done in a second of one core.
    private func rate(_ engine: Engine, _ input: JSON, count: Double, seconds: Double) async throws -> Double {
        let start = processorSeconds()
        var runs = 0.0
        repeat {
            _ = try await engine.run(input)
            runs += 1
        } while processorSeconds() - start < seconds
        return runs * count / (processorSeconds() - start)
    }

    private func engine(_ name: String) throws -> Engine {
        var findings: [Diagnostic] = []
        let definition = try Self.read("\(folder)/\(name).asl.json")
        guard let machine = StateMachine(json: definition, diagnostics: &findings) else { throw Unreadable(path: name) }
        var handlers = TaskHandlers()
        for (resource, answers) in mocks {
            guard let answers = answers.arrayValue else { continue }
            let list = answers.map { answer in
                answer["return"].map { TaskAnswer.success($0) }
                    ?? .failure(answer["error"]?.stringValue, cause: answer["cause"]?.stringValue)
            }
            handlers.mock(resource: resource) { list[min($0.invocation, list.count - 1)] }
        }
        var options = EngineOptions(clock: .virtual)
        options.seed = 1
        options.quotas = .none
        if enforcesPayloadQuota { options.quotas.payloadBytes = 262_144 }
        // The Map of 10,000 gathers as many results as fit; longer ones are for the measure of memory.
        return try Engine(machine, handlers: handlers, options: options)
    }

    private static func read(_ path: String) throws -> JSON {
        guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return try JSON(parsing: bytes)
    }
}

struct Unreadable: Error {
    let path: String
}

/// The processor time of this process.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process has held.
func residentBytes() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    #else
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
    #endif
}

func padded(_ text: String) -> String { text + String(repeating: " ", count: max(0, 24 - text.utf8.count)) }

func figure(_ value: Double) -> String {
    let digits = String(Int(value.rounded()))
    var text = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text += "," }
        text.append(digit)
    }
    return String(repeating: " ", count: max(0, 12 - text.count)) + text
}
