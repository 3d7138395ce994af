import StatesLanguage

extension Shape {
    /// The context object where a state doesn't add to it: executions, states and machines tell of themselves.
    static func context(input: Shape) -> [(String, Field)] {
        [
            (
                "Execution",
                Field(
                    .object([
                        ("Id", .required(.string)), ("Input", .required(input)), ("Name", .required(.string)),
                        ("RoleArn", .required(.string)), ("StartTime", .required(.timestamp)),
                        ("RedriveCount", .required(.integer)), ("RedriveTime", .optional(.timestamp)),
                    ])
                )
            ),
            (
                "State",
                Field(
                    .object([
                        ("EnteredTime", .required(.timestamp)), ("Name", .required(.string)),
                        ("RetryCount", .optional(.integer)),
                    ])
                )
            ),
            ("StateMachine", Field(.object([("Id", .required(.string)), ("Name", .required(.string))]))),
        ]
    }

    /// What the context object has of an item of a Map.
    static func mapContext(item: Shape) -> Field {
        let fields: [(String, Field)] = [
            ("Index", .required(.integer)), ("Value", .required(item)), ("Key", .optional(.string)),
            ("Source", .optional(.string)),
        ]
        return Field(.object([("Item", Field(.object(fields)))]))
    }
}

extension DataFlow {
    /// The context object at a state, without the item that a Map's own selector sees.
    ///
    /// Of names that AWS doesn't document nothing is said, but within the objects that it does document.
    func context(at node: Int) -> Shape { .object(contextFields(at: node), others: .any) }

    /// The context object in a Map's own selector.
    func context(at node: Int, item: Shape) -> Shape {
        let fields = contextFields(at: node).filter { $0.0 != "Map" } + [("Map", Shape.mapContext(item: item))]
        return .object(fields, others: .any)
    }

    private func contextFields(at node: Int) -> [(String, Shape.Field)] {
        let scope = scopes[nodes[node].scope]
        // The children of a distributed Map are executions of their own.
        let input = scope.isWithinChildren ? Shape.any : machineInput
        var fields = Shape.context(input: input)
        if case .task(let task) = nodes[node].site.state, task.passesToken {
            fields.append(("Task", Shape.Field(.object([("Token", .required(.string))]))))
        } else {
            fields.append(("Task", Shape.Field(.never, .never)))
        }
        // The guide says that states within a Map can't read the item; they can, so nothing is said of it.
        fields.append(("Map", isWithinMap(nodes[node].scope) ? .optional(.any) : Shape.Field(.never, .never)))
        return fields
    }

    private func isWithinMap(_ scope: Int) -> Bool {
        var scope = scope
        while let owner = owners[scope] {
            if scopes[scope].kind != .branch { return true }
            scope = nodes[owner].scope
        }
        return false
    }
}

extension TaskState {
    /// Whether the context object has a token: for callbacks, jobs and activities, and where the resource isn't known.
    fileprivate var passesToken: Bool {
        guard let resource else { return true }
        return resource.contains(".waitForTaskToken") || resource.contains(".sync") || resource.contains(":activity:")
            || resource.hasPlaceholder
            || !resource.hasPrefix("arn:")
    }
}
