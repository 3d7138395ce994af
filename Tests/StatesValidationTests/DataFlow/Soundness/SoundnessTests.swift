import Foundation
import OrderedJSON
import StatesEngine
import StatesLanguage
import StatesTypes
import StatesValidation
import TestSupport
import Testing

@Suite("What an execution sees at a state is of the shape that the analysis has computed there")
struct SoundnessTests {
    /// How many workflows are made: STATES_SOUNDNESS sets another number.
    private static let count = ProcessInfo.processInfo.environment["STATES_SOUNDNESS"].flatMap(UInt64.init) ?? 600

    @Test("Every value is a member of its shape")
    func sound() async throws {
        var seen = 0
        for seed in 0..<Self.count {
            let run = try await SoundnessRun(seed: seed)
            seen += run.values
            for violation in run.violations { Issue.record("seed \(seed): \(violation)") }
            if !run.violations.isEmpty { break }
        }
        #expect(seen > Int(Self.count) * 2, "the workflows come far enough to say something")
    }

    @Test("With errors put into the analysis, values are found that it excludes", arguments: AnalysisFault.allCases)
    func unsound(_ fault: AnalysisFault) async throws {
        for seed in 0..<2_000 {
            if try await !SoundnessRun(seed: UInt64(seed), fault: fault).violations.isEmpty { return }
        }
        Issue.record("the error isn't noticed")
    }
}

/// An error of the analysis: it sees another machine than the one that runs.
enum AnalysisFault: String, CaseIterable, Sendable {
    /// As if errors were never caught.
    case forgetsCatch
    /// As if results always replaced the input.
    case forgetsResultPath
    /// As if a field in a template were always there as text.
    case mistakesIntrinsics

    func apply(to machine: JSON) -> JSON {
        machine.rewritten { key, value in
            switch self {
            case .forgetsCatch: key == "Catch" ? nil : (key, value)
            case .forgetsResultPath: key == "ResultPath" ? nil : (key, value)
            case .mistakesIntrinsics:
                key.hasSuffix(".$") && value.stringValue?.hasPrefix("States.ArrayLength") == true
                    ? (String(key.dropLast(2)), "text") : (key, value)
            }
        }
    }
}

extension JSON {
    fileprivate func rewritten(_ change: (String, JSON) -> (String, JSON)?) -> JSON {
        switch self {
        case .object(let object):
            .object(JSONObject(object.compactMap { change($0.key, $0.value.rewritten(change)) }))
        case .array(let elements): .array(elements.map { $0.rewritten(change) })
        default: self
        }
    }
}

/// One workflow that was run and analysed.
struct SoundnessRun {
    private(set) var violations: [String] = []
    /// How many values were compared.
    private(set) var values = 0

    init(seed: UInt64, fault: AnalysisFault? = nil) async throws {
        let workflow = GeneratedWorkflow(seed: seed)
        let machine = try Self.machine(workflow.definition)
        let analysed = try fault.map { try Self.machine($0.apply(to: workflow.definition)) } ?? machine
        let options = ValidationOptions(inputShape: Self.inputShape(workflow, seed))
        let report = analysed.dataFlow(options)
        var inputs: [String: Shape] = [:]
        var outputs: [String: Shape] = [:]
        for state in report.states {
            inputs[state.name] = state.input
            let ways = state.ways.filter { $0.kind != "inside" }
            outputs[state.name] = ways.reduce(.never) { $0.joined(with: $1.shape) }
        }
        // What the engine refuses as a whole shows nothing.
        guard let result = try await Self.run(machine, workflow, seed) else { return }
        for event in result.events {
            switch event.details {
            case .stateEntered(_, let name, let input):
                compare(input, inputs[name], "the input of \(name)", workflow)
            case .stateExited(_, let name, let output, _):
                compare(output, outputs[name], "the output of \(name)", workflow)
            default: break
            }
        }
        if let output = result.output { compare(output, report.output, "the output", workflow) }
    }

    /// The input is known for some, for others a type that it is of, and for others nothing.
    private static func inputShape(_ workflow: GeneratedWorkflow, _ seed: UInt64) -> Shape? {
        switch seed % 4 {
        case 0: return Shape(literal: workflow.input)
        case 1: return nil
        default:
            var generator = GeneratedPayloadShape(seed: seed)
            return Shape(generator.shape(of: workflow.input))
        }
    }

    private mutating func compare(_ value: JSON, _ shape: Shape?, _ place: String, _ workflow: GeneratedWorkflow) {
        values += 1
        guard !(shape ?? .never).contains(value) else { return }
        violations.append(
            "\(place) is \(value.serialized()), and not \((shape ?? .never).notation)\n"
                + "\(workflow.definition.serialized())\nwith \(workflow.input.serialized())"
        )
    }

    private static func machine(_ definition: JSON) throws -> StateMachine {
        var diagnostics: [Diagnostic] = []
        return try #require(StateMachine(json: definition, diagnostics: &diagnostics))
    }

    private static func run(
        _ machine: StateMachine,
        _ workflow: GeneratedWorkflow,
        _ seed: UInt64
    ) async throws -> ExecutionResult? {
        var handlers = TaskHandlers()
        for name in workflow.tasks {
            handlers.mock(state: name) { request in
                var generator = WorkflowGenerator(
                    seed: seed &* 31 &+ UInt64(request.invocation) &* 7 &+ UInt64(name.utf8.count)
                )
                if generator.value(depth: 0).isNull { return .failure("E", cause: "c") }
                return .success(generator.value(depth: 2))
            }
        }
        var options = EngineOptions(clock: .virtual)
        options.seed = seed
        options.quotas = Quotas(payloadBytes: nil, historyEvents: 300, inlineMapConcurrency: 1)
        guard let engine = try? Engine(machine, handlers: handlers, options: options) else { return nil }
        return try await engine.run(workflow.input)
    }
}
