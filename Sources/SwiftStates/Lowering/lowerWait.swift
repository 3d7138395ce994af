import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Wait.
    mutating func emit(_ step: Wait, then next: Continuation) {
        let settings = step._settings
        var state = WaitState()
        fillCommon(&state, settings)
        fillInputOutput(&state, settings)
        switch step.time {
        case .seconds(let seconds):
            state.seconds = seconds
        case .timestamp(let text):
            state.timestamp = text
        case .secondsNode(let node):
            (state.seconds, state.secondsPath) = quantity(node, "Seconds", settings)
        case .timestampNode(let node):
            let (text, path) = quantity(node, "Timestamp", settings)
            if case .text(let text) = text { state.timestamp = text }
            state.timestampPath = path
        }
        fillAssign(&state, settings, root: inputRoot(settings))
        fillTransition(&state, next)
        finish(.wait(state), settings, effect: effect(settings), reading: [step.time.node])
    }
}

extension Wait.Time {
    /// The expression that says how long.
    fileprivate var node: Template.Node? {
        switch self {
        case .seconds, .timestamp: nil
        case .secondsNode(let node), .timestampNode(let node): .expression(node)
        }
    }
}
