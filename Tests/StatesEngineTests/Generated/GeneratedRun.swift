import OrderedJSON
import StatesEngine
import StatesLanguage
import TestSupport
import Testing

/// A generated workflow, ready to run in the engine and in the plain interpreter.
struct GeneratedRun {
    let workflow: GeneratedWorkflow
    let engine: Engine
    let plain: PlainInterpreter

    init(seed: UInt64) throws {
        try self.init(WorkflowGenerator.workflow(seed: seed))
    }

    /// - Parameter fault: What the engine gets wrong: it runs the definition that this makes of the workflow's.
    init(_ workflow: GeneratedWorkflow, fault: (JSON) -> JSON = { $0 }) throws {
        self.workflow = workflow
        let machine = try Self.machine(workflow.definition)
        var handlers = TaskHandlers()
        for task in workflow.tasks {
            handlers.mock(state: task) { request in
                let answer = workflow.answer(of: task, to: request.parameters, retryCount: request.retryCount)
                let ending: TaskAnswer =
                    switch answer.ending {
                    case .result(let result): .success(result)
                    case .error(let error, let cause): .failure(error, cause: cause)
                    }
                return ending.after(.milliseconds(answer.milliseconds))
            }
        }
        var options = EngineOptions(clock: .virtual)
        options.seed = workflow.seed
        options.quotas = .none
        engine = try Engine(try Self.machine(fault(workflow.definition)), handlers: handlers, options: options)
        plain = PlainInterpreter(
            workflow: workflow,
            machine: machine,
            identity: ExecutionIdentity(name: "run", stateMachineName: options.stateMachineName),
            start: .virtualStart
        )
    }

    private static func machine(_ definition: JSON) throws -> StateMachine {
        var diagnostics: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty)
        return machine
    }

    func text(of events: [HistoryEvent]) -> String {
        events.map { $0.json.serialized() }.joined(separator: "\n")
    }

    func ending(of result: ExecutionResult) -> PlainInterpreter.Ending {
        PlainInterpreter.Ending(
            status: result.status,
            output: result.output,
            error: result.error,
            cause: result.cause,
            milliseconds: Int(result.stopDate.milliseconds - result.startDate.milliseconds)
        )
    }
}

extension PlainInterpreter.Ending {
    /// The ending without the numbers of events that causes tell, which the plain interpreter doesn't have.
    var normalized: Self {
        var ending = self
        ending.output = output?.withoutEventNumbers
        ending.cause = cause?.withoutEventNumbers
        return ending
    }
}

extension JSON {
    fileprivate var withoutEventNumbers: JSON {
        switch self {
        case .string(let text): .string(text.withoutEventNumbers)
        case .array(let elements): .array(elements.map(\.withoutEventNumbers))
        case .object(let object): .object(JSONObject(object.map { ($0.key, $0.value.withoutEventNumbers) }))
        default: self
        }
    }
}

extension String {
    fileprivate var withoutEventNumbers: String {
        contains("event id #") ? replacing(/event id #[0-9]+/, with: "event id #") : self
    }
}
