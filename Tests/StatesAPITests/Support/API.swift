import OrderedJSON
import StatesAPI
import StatesEngine

/// What an API answered: an answer or a refusal.
struct Reply {
    var answer: JSON?
    var refusal: APIError?

    var status: String? { answer?["status"]?.stringValue }
    /// The member of the answer that holds JSON as text, read.
    func payload(_ name: String) -> JSON? { (answer?[name]?.stringValue).flatMap { try? JSON(parsing: $0) } }
    func inspected(_ name: String) -> JSON? {
        (answer?["inspectionData"]?[name]?.stringValue).flatMap { try? JSON(parsing: $0) }
    }
}

/// Sends TestState a state, which is JSON here and text there.
func testState(_ definition: JSON, _ others: JSONObject = [:], handlers: TaskHandlers = TaskHandlers()) async -> Reply {
    var request = others
    request["definition"] = .string(definition.serialized())
    for name in ["input", "variables", "context"] {
        if let value = request[name], value.stringValue == nil { request[name] = .string(value.serialized()) }
    }
    do throws(APIError) {
        return Reply(answer: try await StepFunctionsAPI(handlers: handlers).testState(.object(request)))
    } catch {
        return Reply(refusal: error)
    }
}

/// A mock with a result.
func mock(_ result: JSON, _ mode: String? = nil) -> JSON {
    var mock: JSONObject = ["result": .string(result.serialized())]
    mock["fieldValidationMode"] = mode.map { .string($0) }
    return .object(mock)
}

/// A Task state that calls an integration.
func task(_ resource: String) -> JSON {
    ["Type": "Task", "Resource": .string("arn:aws:states:::\(resource)"), "Parameters": [:], "End": true]
}
