import SwiftStates

// The line after each remark `error: …` must give that error, and no other line any.

let inspect = Activity<Line, Receipt>("arn")
let patience = RetryPolicy(.timeout, maxAttempts: 3)
let child = Workflow("Child", input: Line.self, output: Receipt.self) { _ in Task("C", Call<Receipt>("r")) }

let wrongCaseInSwitch = Workflow("W", input: Order.self) { order in
    Switch("S", over: order.status) {
        // error: type 'Status' has no member 'opened'
        Case(.opened) { Pass("A") }
    }
}

let switchOverText = Workflow("W", input: Order.self) { order in
    // error: generic struct 'Switch' requires that 'String' conform to 'CaseIterable'
    Switch("S", over: order.id) { Case("a") { Pass("A") } }
}

let stepInSwitch = Workflow("W", input: Order.self) { order in
    Switch("S", over: order.status) {
        // error: 'buildExpression' is unavailable: a Switch holds Case and Default; steps go inside their braces
        Pass("A")
    }
}

let whenInSwitch = Workflow("W", input: Order.self) { order in
    Switch("S", over: order.status) {
        // error: 'buildExpression' is unavailable: a Switch holds Case(.value) { … }; a When belongs to a Choice
        When(order.isPaid == true) { Pass("A") }
    }
}

let caseOutsideOfSwitch = Workflow("W", input: Order.self) { order in
    // error: 'buildExpression' is unavailable: Case belongs inside a Switch: Switch("Name", over: …) { Case(.value) { … } }
    Case(Status.open) { Pass("A") }
}

let wrongActivityInput = Workflow("W", input: Order.self) { order in
    // error: instance method 'call' requires the types 'Line' and 'Customer' be equivalent
    Task("T", inspect.call(order.customer))
}

let wrongActivityResult = Workflow("W", input: Order.self) { order in
    Task("T", inspect.call(order.lines[0]))
        // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<Receipt>'
        .result(into: order.customer)
}

let wrongChildInput = Workflow("W", input: Order.self) { order in
    // error: instance method 'call(arn:input:name:)' requires the types 'Line' and 'Order' be equivalent
    Task("T", child.call(arn: "a", input: order))
}

let wrongChildOutput = Workflow("W", input: Order.self) { order in
    Task("T", child.call(arn: "a", input: order.lines[0]))
        // error: cannot convert value of type 'Path<Customer>' to expected argument type 'Path<Receipt>'
        .result(into: order.customer)
}

let wrongPart = Workflow("W", input: Order.self) { order in
    // error: instance method 'result(into:_:)' requires the types 'Int' and 'String' be equivalent
    Task("T", charge, input: order).result(into: order.count) { $0.number }
}

let misspeltPart = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Receipt>' has no dynamic member 'nummer' using key path from root type 'Receipt.Fields'
    Task("T", charge, input: order).result(into: order.id) { $0.nummer }
}

let wrongHandlerPlace = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Path<Receipt>' to expected argument type 'Path<ErrorOutput>'
    Task("T", charge, input: order).catch(.all, into: order.receipt) { Pass("A") }
}

let attemptWithoutName = Workflow("W", input: Order.self) { order in
    // error: missing argument for parameter #1 in call
    Attempt { Pass("A") }
}

let itemOfBatch = Workflow("W", input: Order.self) { order in
    DistributedMap("D", reading: .jsonLines(bucket: "b", key: "k"), inBatchesOf: Line.self) { batch in
        // error: value of type 'Path<ItemBatch<Line>>' has no dynamic member 'sku' using key path from root type 'ItemBatch<Line>.Fields'
        Pass("A").inputPath(batch.sku)
    }
}

let rowOfAnotherType = Workflow("W", input: Order.self) { order in
    DistributedMap("D", reading: .jsonLines(bucket: "b", key: "k"), of: Line.self) { row in
        // error: initializer 'init(_:_:input:fileID:line:)' requires the types 'Order' and 'Line' be equivalent
        Task("T", charge, input: row)
    }
}

let waitForText = Workflow("W", input: Order.self) { order in
    // error: initializer 'init(_:seconds:fileID:line:)' requires the types 'String' and 'Int' be equivalent
    Wait("A", seconds: order.id)
}

let waitUntilText = Workflow("W", input: Order.self) { order in
    // error: initializer 'init(_:until:fileID:line:)' requires the types 'String' and 'Timestamp' be equivalent
    Wait("A", until: order.id)
}

let retryWithoutPolicy = Workflow("W", input: Order.self) { order in
    // error: value of type 'Pass' has no member 'retry'
    Pass("A").retry(patience)
}

let fieldOfVariable = Workflow("W", input: Order.self) { order in
    // error: value of type 'Variable<Line>' has no dynamic member 'price' using key path from root type 'Line.Fields'
    Pass("A").inputPath(Variable<Line>("line").price)
}
