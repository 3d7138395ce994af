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
    func context(at node: Int) -> Shape {
        let place = contextPlace(of: node)
        if let known = contexts[place] { return known }
        let shape = Shape.object(fields(at: place), others: .any)
        contexts[place] = shape
        return shape
    }

    /// The context object in a Map's own selector.
    func context(at node: Int, item: Shape) -> Shape {
        let fields = fields(at: contextPlace(of: node)).filter { $0.0 != "Map" }
        return .object(fields + [("Map", Shape.mapContext(item: item))], others: .any)
    }

    private func contextPlace(of node: Int) -> ContextPlace {
        let scope = nodes[node].scope
        var hasToken = false
        if case .task(let task) = nodes[node].site.state { hasToken = task.passesToken }
        return ContextPlace(
            hasToken: hasToken,
            isWithinMap: isWithinMap(scope),
            isWithinChildren: scopes[scope].isWithinChildren
        )
    }

    private func fields(at place: ContextPlace) -> [(String, Shape.Field)] {
        // The children of a distributed Map are executions of their own.
        var fields = Shape.context(input: place.isWithinChildren ? .any : machineInput)
        let token = Shape.Field(.object([("Token", .required(.string))]))
        fields.append(("Task", place.hasToken ? token : Shape.Field(.never, .never)))
        // The guide says that states within a Map can't read the item; they can, so nothing is said of it.
        fields.append(("Map", place.isWithinMap ? .optional(.any) : Shape.Field(.never, .never)))
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

/// What decides which fields the context object has at a state.
struct ContextPlace: Hashable {
    let hasToken: Bool
    let isWithinMap: Bool
    let isWithinChildren: Bool
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
