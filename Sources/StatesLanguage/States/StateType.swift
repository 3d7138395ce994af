/// The eight types of states: ASL's `Type`.
public enum StateType: String, Sendable, Hashable, CaseIterable {
    /// Calls a function, a service or a person.
    case task = "Task"
    /// Passes its input on, reshaped or replaced.
    case pass = "Pass"
    /// Chooses the next state by rules.
    case choice = "Choice"
    /// Waits for a time.
    case wait = "Wait"
    /// Ends its scope with success.
    case succeed = "Succeed"
    /// Ends its scope with an error.
    case fail = "Fail"
    /// Runs branches at the same time.
    case parallel = "Parallel"
    /// Runs the same states for each item.
    case map = "Map"
}
