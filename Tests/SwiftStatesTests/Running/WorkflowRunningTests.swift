import StatesEngine
import SwiftStates
import Testing

private struct Purchase: Payload, Equatable {
    var id: String
    var amount: Int
    var receipt: Paid?

    struct Fields: Sendable {
        let id = Field<String>("id")
        let amount = Field<Int>("amount")
        let receipt = Field<Paid>("receipt")
    }

    static var fields: Fields { Fields() }
}

private struct Paid: Payload, Equatable {
    var number: String

    struct Fields: Sendable {
        let number = Field<String>("number")
    }

    static var fields: Fields { Fields() }
}

private enum PaymentError: String, NamedError {
    case refused = "PaymentRefused"
    case busy = "PaymentBusy"
}

private let pay = Lambda<Purchase, Paid>("Pay")
private let payByARN = Lambda<Purchase, Paid>(arn: "arn:aws:lambda:us-east-1:123456789012:function:Pay")

private let purchase = Workflow("Purchase", input: Purchase.self, queryLanguage: .jsonata) { purchase in
    Task("Pay", pay, input: purchase)
        .result(into: purchase.receipt)
        .retry(.errors(PaymentError.busy), interval: .seconds(60), maxAttempts: 2)
        .catch(discarding: .errors(PaymentError.refused)) {
            Fail("Refused", error: "Refused", cause: "no money")
        }
}

@Suite("Running a workflow")
struct WorkflowRunningTests {
    @Test("Input, handlers and output have the workflow's types")
    func typed() async throws {
        var handlers = TaskHandlers()
        handlers.on(pay) { purchase in Paid(number: "receipt of \(purchase.id)") }
        let paid: Purchase = try await purchase.run(Purchase(id: "p1", amount: 5), handlers: handlers)
        #expect(paid == Purchase(id: "p1", amount: 5, receipt: Paid(number: "receipt of p1")))
    }

    @Test("A function by ARN is answered with its payload alone")
    func byARN() async throws {
        let workflow = Workflow("Purchase", input: Purchase.self) { purchase in
            Task("Pay", payByARN, input: purchase)
        }
        var handlers = TaskHandlers()
        handlers.on(payByARN) { purchase in Paid(number: purchase.id) }
        let paid = try await workflow.run(Purchase(id: "p1", amount: 5), returning: Paid.self, handlers: handlers)
        #expect(paid == Paid(number: "p1"))
    }

    @Test("A handler sees the request: here, how often it was tried")
    func request() async throws {
        var handlers = TaskHandlers()
        handlers.on(pay) { _, request in
            if request.retryCount < 2 { throw PaymentError.busy }
            return Paid(number: "try \(request.retryCount)")
        }
        let paid: Purchase = try await purchase.run(Purchase(id: "p1", amount: 5), handlers: handlers)
        #expect(paid.receipt == Paid(number: "try 2"))
    }

    @Test("An error of a handler is caught by its name")
    func caught() async throws {
        var handlers = TaskHandlers()
        handlers.on(pay) { _ in throw PaymentError.refused }
        do {
            _ = try await purchase.run(Purchase(id: "p1", amount: 5), returning: JSON.self, handlers: handlers)
            Issue.record("it succeeded")
        } catch let failure as WorkflowFailure {
            #expect(failure.errorName == "Refused")
            #expect(failure.cause == "no money")
            #expect("\(failure)" == "the execution of \"Purchase\" ended as FAILED, Refused: no money")
        }
    }

    @Test("A payload that isn't the handler's type fails the task")
    func foreignPayload() async throws {
        let workflow = Workflow("Purchase") { Task("Pay", pay, payload: ["id": 1]) }
        var handlers = TaskHandlers()
        handlers.on(pay) { purchase in Paid(number: purchase.id) }
        let result = try await Engine(workflow, handlers: handlers, options: EngineOptions(clock: .virtual)).run()
        #expect(result.error == "DecodingError")
    }

    @Test("A task without handler is an error that says what to write")
    func missingHandler() async throws {
        let error = await #expect(throws: EngineError.self) {
            _ = try await purchase.run(Purchase(id: "p1", amount: 5), returning: JSON.self)
        }
        #expect(error == .missingHandler(state: "Pay", resource: "arn:aws:states:::lambda:invoke", function: "Pay"))
    }

    @Test("A workflow with errors isn't run")
    func unfit() async throws {
        let workflow = Workflow("Unfit") { Go(to: "Nowhere") }
        let error = await #expect(throws: WorkflowDefinitionError.self) {
            _ = try await workflow.run([:], returning: JSON.self)
        }
        #expect(error?.findings.containsErrors == true)
        #expect(error.map { "\($0)".hasPrefix("the workflow \"Unfit\" has errors:\n") } == true)
    }

    @Test("An engine made from a workflow has its name and type")
    func engine() async throws {
        let workflow = Workflow("Quick", input: JSON.self, type: .express) { _ in Succeed("Done") }
        let engine = try Engine(workflow)
        #expect(engine.options.stateMachineName == "Quick")
        #expect(engine.options.type == .express)
        #expect(workflow.sourcePath?.hasSuffix("WorkflowRunningTests.swift") == true)
    }
}
