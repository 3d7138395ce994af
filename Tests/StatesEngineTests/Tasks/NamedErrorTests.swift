import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

@Suite("Errors of handlers")
struct NamedErrorTests {
    private enum OrderError: String, NamedError {
        case outOfStock = "OutOfStock"
    }

    private struct Refused: NamedError {
        var errorName: ErrorName { "Payment.Refused" }
        var cause: String? { "the card is expired" }
    }

    private struct Plain: Error {}

    /// The name and cause of the failure that an error makes.
    private func failure(throwing error: any Error) async throws -> (String?, String?) {
        let definition: JSON = [
            "StartAt": "Call", "States": ["Call": ["Type": "Task", "Resource": "f", "End": true]],
        ]
        var findings: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &findings))
        var handlers = TaskHandlers()
        handlers.on(function: "f") { _ in throw error }
        let result = try await Engine(machine, handlers: handlers, options: EngineOptions(clock: .virtual)).run()
        return (result.error, result.cause)
    }

    @Test("An error says its name; its cause is what a function would report")
    func named() async throws {
        let (error, cause) = try await failure(throwing: OrderError.outOfStock)
        #expect(error == "OutOfStock")
        #expect(cause == #"{"errorMessage":"outOfStock","errorType":"OutOfStock"}"#)
    }

    @Test("An error says its cause")
    func cause() async throws {
        let (error, cause) = try await failure(throwing: Refused())
        #expect(error == "Payment.Refused")
        #expect(cause == "the card is expired")
    }

    @Test("Any other error has the name of its type")
    func plain() async throws {
        let (error, cause) = try await failure(throwing: Plain())
        #expect(error == "Plain")
        #expect(cause == #"{"errorMessage":"Plain()","errorType":"Plain"}"#)
    }
}
