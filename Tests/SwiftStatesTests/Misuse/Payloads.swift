import SwiftStates

// Each line with a remark `error: …` must give that error, and no other line any.

let review = Lambda<Order, Receipt>("Review")
let approve = Lambda<Order, Receipt?>("Approve")

let misspeltField = Workflow("W", input: Order.self) { order in
    Pass("A").inputPath(order.totall)  // error: value of type 'Path<Order>' has no dynamic member 'totall'
}

let fieldOfText = Workflow("W", input: Order.self) { order in
    Pass("A").inputPath(order.id.text)  // error: requires that 'String' conform to 'Payload'
}

let wrongResult = Workflow("W", input: Order.self) { order in
    Task("A", review, input: order)
        .result(into: order.customer)  // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<Receipt>'
}

let wrongOptionalResult = Workflow("W", input: Order.self) { order in
    Task("A", approve, input: order)
        .result(into: order.customer)  // error: no exact matches in call to instance method 'result'
}

let wrongCallResult = Workflow("W", input: Order.self) { order in
    Task("A", SQS.sendMessage(queueURL: "q", body: ["a": 1]))
        .result(into: order.customer)  // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<SQS.SendMessageOutput>'
}

let wrongInput = Workflow("W", input: Order.self) { order in
    Task("A", review, input: order.customer)  // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<Order>'
}

let wrongCase = Workflow("W", input: Order.self) { order in
    Pass("A").set(order.status, to: .opened)  // error: type 'Status' has no member 'opened'
}

let wrongValue = Workflow("W", input: Order.self) { order in
    Pass("A").set(order.count, to: "three")  // error: cannot convert value of type 'String' to expected argument type 'Int'
}

let numberAndText = Workflow("W", input: Order.self) { order in
    Choice("C", onNoMatch: .fail) { When(order.total > "high") { Pass("A") } }  // error: this is a number in the payload; compare it with a number
}

let numberEqualsText = Workflow("W", input: Order.self) { order in
    Choice("C", onNoMatch: .fail) { When(order.count == "1") { Pass("A") } }  // error: this is a number in the payload; compare it with a number
}

let wrongComparedCase = Workflow("W", input: Order.self) { order in
    Choice("C", onNoMatch: .fail) { When(order.status == .opened) { Pass("A") } }  // error: type 'Status' has no member 'opened'
}

let comparedWithNil = Workflow("W", input: Order.self) { order in
    Choice("C", onNoMatch: .fail) { When(order.receipt == nil) { Pass("A") } }  // error: nothing is nil in a payload; write .isPresent(path) or .isNull(path)
}

let swiftIf = Workflow("W", input: Order.self) { order in
    if order.isPaid == true { Pass("A") }  // error: cannot convert value of type 'Condition' to expected condition type 'Bool'
}

let plainString = Workflow("W", input: Order.self) { order in
    Pass("A").parameters(["text": "order \(order.id)"])  // error: a plain String can't hold a value of the payload; write Text("… \(path) …")
}

let wrongVariable = Workflow("W", input: Order.self) { order in
    Task("A", review, input: order).assign(Variable<Int>("n")) { $0.number }  // error: instance method 'assign' requires the types 'Int' and 'String' be equivalent
}

let mapOverNoArray = Workflow("W", input: Order.self) { order in
    Map("M", over: order.customer) { _ in Pass("A") }  // error: requires that 'Customer' conform to '_ArrayValue'
}
