package import OrderedJSON
internal import StatesEngine
internal import StatesLanguage
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Runs recorded executions again: `{id, type, definition, input, mocks}` in, `{id, status, output, history}` out.
package struct ExecutionsProtocol {
    package init() {}

    /// Answers line after line.
    package func run() async {
        while let line = readLine() {
            var answer: JSONObject
            do {
                let message = try JSON(parsing: line)
                answer = ["id": message["id"] ?? .null]
                for (key, value) in await self.answer(to: message) { answer[key] = value }
            } catch {
                answer = ["skip": .string("not JSON: \(error)")]
            }
            print(JSON.object(answer).serialized())
            fflush(nil)
        }
    }

    /// What one execution comes to.
    package func answer(to message: JSON) async -> JSONObject {
        if message["level"]?.stringValue == "api" { return await APIProtocol().answer(to: message) }
        var diagnostics: [Diagnostic] = []
        guard let definition = message["definition"],
            let machine = StateMachine(json: definition, diagnostics: &diagnostics)
        else { return ["skip": "no definition"] }
        do {
            var options = EngineOptions(clock: .virtual(patience: .milliseconds(10)))
            options.account = "111111111111"
            options.seed = 1
            if message["type"]?.stringValue == "EXPRESS" { options.type = .express }
            options.objectStore = store(message)
            let engine = try Engine(machine, handlers: handlers(message), options: options)
            let result = try await engine.run(message["input"] ?? .object([:]))
            var answer: JSONObject = ["status": .string(result.status.rawValue)]
            answer["output"] = result.output
            answer["error"] = result.error.map { .string($0) }
            answer["cause"] = result.cause.map { .string($0) }
            answer["history"] = .array(result.events.map(\.json))
            return answer
        } catch {
            return ["skip": .string("\(error)")]
        }
    }

    /// The objects that the recording found.
    private func store(_ message: JSON) -> MemoryObjectStore {
        let store = MemoryObjectStore()
        for object in message["environment"]?["s3"]?.arrayValue ?? [] {
            guard let bucket = object["Bucket"]?.stringValue, let key = object["Key"]?.stringValue,
                let body = object["Body"]
            else { continue }
            store.put(body.stringValue ?? body.serialized(), bucket: bucket, key: key)
        }
        return store
    }

    /// Handlers that answer each try as the recording has it.
    private func handlers(_ message: JSON) -> TaskHandlers {
        var handlers = TaskHandlers()
        for (state, entries) in message["mocks"]?.objectValue ?? [:] {
            let recording = TaskRecording(entries: entries.arrayValue ?? [])
            handlers.mock(state: state) { recording.answer(to: $0) }
        }
        for function in message["environment"]?["lambda"]?.arrayValue ?? [] {
            guard let name = function["name"]?.stringValue else { continue }
            if function["handler_file"]?.stringValue == "id_function.py" {
                handlers.on(function: name) { $0.parameters }
            }
        }
        return handlers
    }
}

/// The recorded tries of one state's task.
private final class TaskRecording: Sendable {
    private let left: Mutex<[JSON]>

    init(entries: [JSON]) {
        left = Mutex(entries)
    }

    /// The first unused try with the same input, or the first unused one.
    func answer(to request: TaskRequest) -> TaskAnswer {
        let entry = left.withLock { left -> JSON? in
            let same = left.firstIndex { $0["state_input"] == request.stateInput }
            guard let index = same ?? left.indices.first else { return nil }
            return left.remove(at: index)
        }
        guard let entry else { return .failure("States.Runtime", cause: "the recording has no more answers") }
        let submitted = entry["submitted"]
        if let result = entry["return"] { return .success(result, submitted: submitted) }
        if entry["event"]?.stringValue?.hasSuffix("TimedOut") == true { return .timeout(submitted: submitted) }
        let failure = entry["throw"]
        let cause = failure?["cause"].map { $0.stringValue ?? $0.serialized() }
        return .failure(failure?["error"]?.stringValue, cause: cause, submitted: submitted)
    }
}
