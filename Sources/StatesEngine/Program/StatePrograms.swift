internal import OrderedJSON
internal import StatesLanguage

final class PassProgram: Sendable {
    let flow: DataFlow
    let result: JSON?
    let next: Transition
    /// Whether the input leaves unchanged.
    let passesThrough: Bool

    init(flow: DataFlow, result: JSON?, next: Transition) {
        self.flow = flow
        self.result = result
        passesThrough =
            !flow.reshapes && flow.parameters == nil && result == nil && flow.assign == nil
            && flow.result.keepsWhole
        self.next = next
    }
}

final class SucceedProgram: Sendable {
    let flow: DataFlow

    init(flow: DataFlow) {
        self.flow = flow
    }
}

final class FailProgram: Sendable {
    let language: QueryLanguage
    let error: Setting?
    let cause: Setting?

    init(language: QueryLanguage, error: Setting?, cause: Setting?) {
        self.language = language
        self.error = error
        self.cause = cause
    }
}

final class WaitProgram: Sendable {
    let flow: DataFlow
    let duration: Duration
    let next: Transition

    enum Duration: Sendable {
        case seconds(Setting)
        case timestamp(Setting)
    }

    init(flow: DataFlow, duration: Duration, next: Transition) {
        self.flow = flow
        self.duration = duration
        self.next = next
    }
}

final class ChoiceProgram: Sendable {
    let flow: DataFlow
    let rules: [Rule]
    /// The position of `Default`.
    let otherwise: Int?

    struct Rule: Sendable {
        let condition: CompiledChoiceRule
        /// The state's own fields with the rule's Output and Assign in place of the state's.
        let flow: DataFlow
        let next: Int
    }

    init(flow: DataFlow, rules: [Rule], otherwise: Int?) {
        self.flow = flow
        self.rules = rules
        self.otherwise = otherwise
    }
}

final class TaskProgram: Sendable {
    let flow: DataFlow
    /// `Resource`, as it was written.
    let resource: String
    let target: TaskTarget
    let credentials: CompiledTemplate?
    let timeout: Setting?
    let heartbeat: Setting?
    let handling: ErrorHandling
    let next: Transition

    init(
        flow: DataFlow,
        resource: String,
        credentials: CompiledTemplate?,
        timeout: Setting?,
        heartbeat: Setting?,
        handling: ErrorHandling,
        next: Transition
    ) {
        self.flow = flow
        self.resource = resource
        target = TaskTarget(resource: resource)
        self.credentials = credentials
        self.timeout = timeout
        self.heartbeat = heartbeat
        self.handling = handling
        self.next = next
    }
}

final class ParallelProgram: Sendable {
    let flow: DataFlow
    let branches: [ScopeProgram]
    let handling: ErrorHandling
    let next: Transition

    init(flow: DataFlow, branches: [ScopeProgram], handling: ErrorHandling, next: Transition) {
        self.flow = flow
        self.branches = branches
        self.handling = handling
        self.next = next
    }
}

final class MapProgram: Sendable {
    let flow: DataFlow
    let items: Items
    let maxConcurrency: Setting?
    let processor: ScopeProgram
    /// What a distributed Map has beyond an inline one.
    let distributed: DistributedProgram?
    let handling: ErrorHandling
    let next: Transition

    enum Items: Sendable {
        /// The effective input.
        case input
        /// `ItemsPath`.
        case path(PathExpression)
        /// JSONata's `Items`.
        case expression(CompiledTemplate)
    }

    init(
        flow: DataFlow,
        items: Items,
        maxConcurrency: Setting?,
        processor: ScopeProgram,
        distributed: DistributedProgram?,
        handling: ErrorHandling,
        next: Transition
    ) {
        self.flow = flow
        self.items = items
        self.maxConcurrency = maxConcurrency
        self.processor = processor
        self.distributed = distributed
        self.handling = handling
        self.next = next
    }
}
