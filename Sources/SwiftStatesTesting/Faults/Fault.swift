internal import StatesEngine
public import StatesLanguage

/// Something that can go wrong with one task.
public struct Fault: Sendable, Hashable {
    /// The Task state.
    public let state: String
    /// What goes wrong.
    public let kind: Kind
    /// How long.
    public let persistence: Persistence

    /// A fault of a task.
    public init(state: String, kind: Kind, persistence: Persistence) {
        self.state = state
        self.kind = kind
        self.persistence = persistence
    }

    /// What can go wrong with a task.
    public enum Kind: Sendable, Hashable {
        /// It fails with an error of that name.
        case error(ErrorName)
        /// It takes longer than `TimeoutSeconds`.
        case timeout
        /// It gives no sign of life for `HeartbeatSeconds`.
        case heartbeatLoss
    }

    /// How long it goes wrong.
    public enum Persistence: String, Sendable, Hashable, CaseIterable {
        /// The first try alone.
        case once
        /// Every try.
        case always
    }
}

extension Fault: CustomStringConvertible {
    /// The fault in words: `Publish: Lambda.ServiceException, always`.
    public var description: String { "\(state): \(kind), \(persistence.rawValue)" }
}

extension Fault.Kind: CustomStringConvertible {
    /// The error's name, or what happens in its place.
    public var description: String {
        switch self {
        case .error(let name): name.rawValue
        case .timeout: "timeout"
        case .heartbeatLoss: "heartbeat loss"
        }
    }

    var answer: TaskAnswer {
        switch self {
        case .error(let name): .failure(name.rawValue, cause: "put in by the fault matrix")
        case .timeout: .timeout()
        case .heartbeatLoss: .never
        }
    }
}
