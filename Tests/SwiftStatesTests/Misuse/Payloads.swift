import SwiftStates

// The line after each remark `error: …` must give that error, and no other line any.

let review = Lambda<Order, Receipt>("Review")
let approve = Lambda<Order, Receipt?>("Approve")

let misspeltField = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Order>' has no dynamic member 'totall'
    Pass("A").inputPath(order.totall)
}

let fieldOfText = Workflow("W", input: Order.self) { order in
    // error: requires that 'String' conform to 'HasFields'
    Pass("A").inputPath(order.id.text)
}

let wrongResult = Workflow("W", input: Order.self) { order in
    Task("A", review, input: order)
        // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<Receipt>'
        .result(into: order.customer)
}

let wrongOptionalResult = Workflow("W", input: Order.self) { order in
    Task("A", approve, input: order)
        // error: no exact matches in call to instance method 'result'
        .result(into: order.customer)
}

let wrongCallResult = Workflow("W", input: Order.self) { order in
    Task("A", SQS.sendMessage(queueURL: "q", body: ["a": 1]))
        // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<SQS.SendMessageOutput>'
        .result(into: order.customer)
}

let wrongInput = Workflow("W", input: Order.self) { order in
    // error: requires the types 'Order' and 'Customer' be equivalent
    Task("A", review, input: order.customer)
}

let wrongCase = Workflow("W", input: Order.self) { order in
    // error: type 'Status' has no member 'opened'
    Pass("A").set(order.status, to: .opened)
}

let wrongValue = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Path<Int>' to expected argument type 'Path<String>'
    Pass("A").set(order.count, to: "three")
}

let numberAndText = Workflow("W", input: Order.self) { order in
    // error: this is a number in the payload; compare it with a number
    Choice("C", onNoMatch: .fail) { When(order.total > "high") { Pass("A") } }
}

let numberEqualsText = Workflow("W", input: Order.self) { order in
    // error: this is a number in the payload; compare it with a number
    Choice("C", onNoMatch: .fail) { When(order.count == "1") { Pass("A") } }
}

let wrongComparedCase = Workflow("W", input: Order.self) { order in
    // error: type 'Status' has no member 'opened'
    Choice("C", onNoMatch: .fail) { When(order.status == .opened) { Pass("A") } }
}

let comparedWithNil = Workflow("W", input: Order.self) { order in
    // error: nothing is nil in a payload; write .isPresent(path) or .isNull(path)
    Choice("C", onNoMatch: .fail) { When(order.receipt == nil) { Pass("A") } }
}

let swiftIf = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Condition' to expected condition type 'Bool'
    if order.isPaid == true { Pass("A") }
}

let plainString = Workflow("W", input: Order.self) { order in
    // error: a plain String can't hold a value of the payload; write Text("… \(path) …")
    Pass("A").parameters(["text": "order \(order.id)"])
}

let wrongVariable = Workflow("W", input: Order.self) { order in
    // error: instance method 'assign(_:from:)' requires the types 'Int' and 'String' be equivalent
    Task("A", review, input: order).assign(Variable<Int>("n")) { $0.number }
}

let mapOverNoArray = Workflow("W", input: Order.self) { order in
    // error: requires that 'Customer' conform to '_ArrayValue'
    Map("M", over: order.customer) { _ in Pass("A") }
}

let objectInText = Workflow("W", input: Order.self) { order in
    // error: an object or array can't stand in a text; write States.jsonToString(…), or one of its fields
    Pass("A").set(order.summary.text, to: Text("about \(order.customer)"))
}
