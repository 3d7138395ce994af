/// Why an execution couldn't be run at all, which is no error of the workflow.
public enum EngineError: Error, Sendable, Hashable {
    /// A Task state calls something for which no handler is registered.
    case missingHandler(state: String, resource: String, function: String?)
    /// A distributed Map reads or writes objects, and there is no store.
    case missingObjectStore(resource: String)
}

extension EngineError: CustomStringConvertible {
    /// What is missing, and the call that would register it.
    public var description: String {
        switch self {
        case .missingHandler(let state, let resource, let function?):
            "state \"\(state)\" calls the function \"\(function)\" (\(resource)), which has no handler; register one: "
                + "`handlers.on(function: \"\(function)\") { request in … }`"
        case .missingHandler(let state, let resource, nil):
            "state \"\(state)\" calls \(resource), which has no handler; register one: "
                + "`handlers.on(resource: \"\(resource)\") { request in … }`, or for this state alone "
                + "`handlers.on(state: \"\(state)\") { request in … }`"
        case .missingObjectStore(let resource):
            "\(resource) needs objects, and there is no store; give one: "
                + "`options.objectStore = FolderObjectStore(\"buckets\")`"
        }
    }
}
