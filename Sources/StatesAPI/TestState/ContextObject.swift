internal import OrderedJSON
internal import StatesEngine
internal import StatesLanguage
internal import StatesServices

/// The context object of a tested state.
enum ContextObject {
    /// Reads the `context` of a request.
    static func given(_ text: String, for state: State) throws(APIError) -> JSON {
        guard case .object(let context)? = try? JSON(parsing: text) else { throw .context("it must be a JSON object") }
        if context["Map"] != nil { throw .context("'Map' field is not supported when mocking a Context object") }
        if context["Task"] != nil, !state.waitsForMore {
            throw .context(
                "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' "
                    + "service integration pattern"
            )
        }
        for (section, fields) in known {
            guard let value = context[section] else { continue }
            guard case .object(let members) = value else { throw .context("'\(section)' must be a JSON object") }
            for field in fields {
                guard let value = members[field], !value.isNull else { continue }
                if value.stringValue == nil { throw .context("'\(section).\(field)' must be a string") }
            }
        }
        return .object(context)
    }

    /// The fields that are texts.
    private static let known = [
        ("Execution", ["Id", "Name", "RoleArn", "StartTime"]), ("State", ["EnteredTime", "Name"]),
        ("StateMachine", ["Id", "Name"]), ("Task", ["Token"]),
    ]

    /// The context object where none is given: that of an Express execution which begins with the state (recorded).
    static func made(for test: StateTest, of state: State, roleARN: String?, options: EngineOptions) -> JSON {
        var names = options.seed.map { RandomSource(seed: $0) } ?? RandomSource()
        let (machine, execution) = (names.nextUUID(), names.nextUUID())
        let prefix = "arn:aws:states:\(options.region):\(options.account)"
        let now = JSON.string(options.clock.start().description)
        var stateMembers: JSONObject = ["Name": .string(test.stateName), "EnteredTime": now]
        switch state {
        case .task, .parallel, .map: stateMembers["RetryCount"] = .integer(Int64(test.retrierRetryCount))
        default: break
        }
        var context: JSONObject = [
            "Execution": [
                "Id": .string("\(prefix):express:\(machine):\(execution)"), "Input": test.input,
                "Name": .string(execution), "RoleArn": roleARN.map { .string($0) } ?? .null, "StartTime": now,
            ],
            "StateMachine": ["Id": .string("\(prefix):stateMachine:\(machine)"), "Name": .string(machine)],
            "State": .object(stateMembers),
        ]
        if state.waitsForMore || state.isActivity { context["Task"] = ["Token": .string(names.nextUUID())] }
        return .object(context)
    }
}

extension State {
    /// Whether the state is a task for workers that ask for it.
    var isActivity: Bool {
        guard case .task(let task) = self, case .activity? = task.resource.flatMap({ TaskResource($0) }) else {
            return false
        }
        return true
    }

    /// Whether the state is a task that isn't done when its call is answered.
    var waitsForMore: Bool {
        guard case .task(let task) = self, let resource = task.resource.flatMap({ TaskResource($0) }) else {
            return false
        }
        return resource.pattern != .requestResponse
    }
}

extension APIError {
    fileprivate static func context(_ reason: String) -> APIError {
        .validation("Invalid Context object provided: \(reason)")
    }
}
