internal import OrderedJSON
internal import Synchronization

/// The task tokens that are out, and the executions that wait for them.
final class TaskTokens: Sendable {
    struct Owner: Sendable {
        let mailbox: Mailbox
        let task: TaskID
    }

    /// The tasks of activities, which have a token each.
    let activities = ActivityTasks()
    private let owners = Mutex<[String: Owner]>([:])

    func add(_ token: String, _ owner: Owner) {
        owners.withLock { $0[token] = owner }
    }

    func remove(_ token: String) {
        owners.withLock { _ = $0.removeValue(forKey: token) }
    }

    /// The owner of a token that is answered: the first answer takes the token away.
    func take(_ token: String) throws(TaskTokenError) -> Owner {
        guard let owner = owners.withLock({ $0.removeValue(forKey: token) }) else { throw .unknown(token) }
        return owner
    }

    func owner(of token: String) throws(TaskTokenError) -> Owner {
        guard let owner = owners.withLock({ $0[token] }) else { throw .unknown(token) }
        return owner
    }
}

/// Why an answer by task token isn't taken.
public enum TaskTokenError: Error, Sendable, Hashable {
    /// The text is no task token.
    case invalidToken
    /// The task is closed: it was answered, it timed out, or its execution ended.
    case taskTimedOut
    /// The output is larger than a payload may be.
    case invalidOutput

    fileprivate static func unknown(_ token: String) -> TaskTokenError {
        let isToken = token.utf8.count == 36 && token.utf8.allSatisfy { "0123456789abcdef-".utf8.contains($0) }
        return isToken ? .taskTimedOut : .invalidToken
    }
}

extension TaskTokenError: CustomStringConvertible {
    /// What the service says.
    public var description: String {
        switch self {
        case .invalidToken: "Invalid Token: 'Invalid token'"
        case .taskTimedOut: "Task Timed Out: 'Provided task does not exist anymore'"
        case .invalidOutput: "The output is larger than 262144 bytes"
        }
    }
}
