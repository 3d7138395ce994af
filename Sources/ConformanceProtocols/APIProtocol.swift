internal import OrderedJSON
internal import StatesAPI
internal import StatesEngine

/// Answers recorded requests of the API: `{id, api, request}` in, `{id, response}` or `{id, apiError}` out.
struct APIProtocol {
    private let api: StepFunctionsAPI

    init() {
        var options = EngineOptions(clock: .virtual(patience: .milliseconds(10)))
        options.account = "111111111111"
        api = StepFunctionsAPI(options: options)
    }

    func answer(to message: JSON) async -> JSONObject {
        let request = message["request"] ?? .object([:])
        do throws(APIError) {
            switch message["api"]?.stringValue {
            case "TestState": return ["response": try await api.testState(request)]
            case "ValidateStateMachineDefinition":
                return ["response": try api.validateStateMachineDefinition(request)]
            case "CreateStateMachine": return ["response": try api.createStateMachine(request)]
            case "UpdateStateMachine": return ["response": try api.updateStateMachine(request)]
            case let name: return ["skip": .string("the API \(name ?? "") is not simulated")]
            }
        } catch {
            return ["apiError": ["code": .string(error.code), "message": .string(error.message)]]
        }
    }
}
