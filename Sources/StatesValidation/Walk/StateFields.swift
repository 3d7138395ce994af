import OrderedJSON
import StatesLanguage

/// The fields that several types of states share, taken out of a state once.
struct StateFields {
    var layout = FieldLayout()
    var inputPath: PathField?
    var outputPath: PathField?
    var output: JSON?
    var assign: JSON?
    var parameters: JSON?
    var resultPath: PathField?
    var resultSelector: JSON?
    var retry: [Retrier] = []
    var `catch`: [Catcher] = []
    var next: String?
    var end: Bool?
    /// Whether the type has `Next` and `End`.
    var goesOn = false
    /// Whether the type makes a result: Task, Pass, Parallel, Map.
    var makesResult = false
    /// Whether the type can fail and be tried again, its result coming from elsewhere: Task, Parallel, Map.
    var canFail = false

    init(_ state: State) {
        switch state {
        case .task(let state): take(state)
        case .parallel(let state): take(state)
        case .map(let state): take(state)
        case .pass(let state):
            takeInputOutput(state)
            takeTransition(state)
            assign = state.assign
            takeResult(state)
        case .wait(let state):
            takeInputOutput(state)
            takeTransition(state)
            assign = state.assign
        case .choice(let state):
            takeInputOutput(state)
            assign = state.assign
        case .succeed(let state): takeInputOutput(state)
        case .fail(let state): layout = state.layout
        case .unrecognized: break
        }
    }

    private mutating func take(_ state: some ErrorHandlingFields) {
        takeInputOutput(state)
        takeTransition(state)
        assign = state.assign
        takeResult(state)
        resultSelector = state.resultSelector
        retry = state.retry
        `catch` = state.catch
        canFail = true
    }

    private mutating func takeInputOutput(_ state: some InputOutputFields) {
        layout = state.layout
        inputPath = state.inputPath
        outputPath = state.outputPath
        output = state.output
    }

    private mutating func takeTransition(_ state: some TransitionFields) {
        next = state.next
        end = state.end
        goesOn = true
    }

    private mutating func takeResult(_ state: some ResultFields) {
        parameters = state.parameters
        resultPath = state.resultPath
        makesResult = true
    }
}
