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

let misspeltOutput = Workflow("W", input: Order.self) { order in
    Parallel("P", outputs: Receipt.self, Customer.self) {
        Branch { Pass("A") }
        Branch { Pass("B") }
    }
    // error: value of type 'Path<Customer>' has no dynamic member 'nome' using key path from root type 'Customer.Fields'
    .result(into: order.outcome) { receipt, customer in Outcome.template(receipt: receipt, buyer: "\(customer.nome)") }
}

let swappedOutputs = Workflow("W", input: Order.self) { order in
    Parallel("P", outputs: Receipt.self, Customer.self) {
        Branch { Pass("A") }
        Branch { Pass("B") }
    }
    // error: static method 'template(receipt:buyer:)' requires the types 'Customer' and 'Receipt' be equivalent
    .result(into: order.outcome) { customer, receipt in Outcome.template(receipt: receipt, buyer: "a") }
}

let outputOfAnotherBranch = Workflow("W", input: Order.self) { order in
    Parallel("P", outputs: Receipt.self, Customer.self) {
        Branch { Pass("A") }
        Branch { Pass("B") }
    }
    // error: instance method 'result(into:_:)' requires the types 'Receipt' and 'Customer' be equivalent
    .result(into: order.receipt) { receipt, customer in customer }
}

let thirdOutput = Workflow("W", input: Order.self) { order in
    Parallel("P", outputs: Receipt.self, Customer.self) {
        Branch { Pass("A") }
        Branch { Pass("B") }
    }
    // error: expects 1 argument, but 3 were used in closure body
    .result(into: order.receipt) { receipt, customer, third in receipt }
}

let wrongPlaceOfOutputs = Workflow("W", input: Order.self) { order in
    Parallel("P", outputs: Receipt.self, Customer.self) {
        Branch { Pass("A") }
        Branch { Pass("B") }
    }
    // error: cannot convert value of type 'Path<Receipt>' to expected argument type 'Path<[Value]>'
    .result(into: order.receipt)
}

let wrongPlaceOfMap = Workflow("W", input: Order.self) { order in
    Map("M", over: order.lines, output: Line.self) { line in Pass("A") }
        // error: cannot convert value of type 'Path<[Receipt]>' to expected argument type 'Path<[Line]>'
        .result(into: order.packed)
}

let noArrayForMap = Workflow("W", input: Order.self) { order in
    Map("M", over: order.lines) { line in Pass("A") }
        // error: cannot convert value of type 'Path<Receipt>' to expected argument type
        .result(into: order.receipt)
}

let wrongElementOfMap = Workflow("W", input: Order.self) { order in
    Map("M", over: order.lines, output: Receipt.self) { line in Pass("A") }
        // error: instance method 'assign(_:from:)' requires the types 'Int' and 'String' be equivalent
        .assign(Variable<Int>("n")) { $0[0].number }
}

let rowsOfWrittenMap = Workflow("W", input: Order.self) { order in
    DistributedMap("D", reading: .jsonLines(bucket: "b", key: "k"), of: Line.self, output: Receipt.self) { row in
        Pass("A")
    }
    .writing(bucket: "b")
    // error: cannot convert value of type 'Path<[Receipt]>' to expected argument type 'Path<ResultWriterOutput>'
    .result(into: order.packed)
}

let misspeltFieldOfAnElement = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Line>' has no dynamic member 'skku' using key path from root type 'Line.Fields'
    Choice("C", onNoMatch: .fail) { When(order.lines[0].skku == "a") { Pass("A") } }
}

let misspeltFieldOfTheFirst = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Line>' has no dynamic member 'skku' using key path from root type 'Line.Fields'
    Task("T", pack, input: Line.template(sku: "\(order.lines.first.skku)", quantity: 1))
}

let misspeltFieldOfAResult = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Receipt>' has no dynamic member 'nummer' using key path from root type 'Receipt.Fields'
    Task("T", charge, input: order).assign(Variable<String>("number")) { $0.nummer }
}

let misspeltFieldOfOutputs = Workflow("W", input: Order.self) { order in
    Map("M", over: order.lines, output: Receipt.self) { line in Pass("A") }
        // error: value of type 'Path<Receipt>' has no dynamic member 'nummer' using key path from root type 'Receipt.Fields'
        .assign(Variable<String>("number")) { $0[0].nummer }
}

let misspeltFieldInASelector = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Receipt>' has no dynamic member 'nummer' using key path from root type 'Receipt.Fields'
    Task("T", charge, input: order).resultSelector { ["a": $0.nummer] }
}

let misspeltFieldInATypedSelector = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Receipt>' has no dynamic member 'nummer' using key path from root type 'Receipt.Fields'
    Task("T", charge, input: order).resultSelector { Line.template(sku: "\($0.nummer)", quantity: 1) }
}

let misspeltFieldOfTheLast = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Line>' has no dynamic member 'skku' using key path from root type 'Line.Fields'
    Task("T", pack, input: Line.template(sku: "\(order.lines.last.skku)", quantity: 1))
}

let misspeltFieldInAnItemSelector = Workflow("W", input: Order.self) { order in
    Map(
        "M",
        over: order.lines,
        // error: (aka 'Path<Line>') has no dynamic member 'skku' using key path from root type 'Line.Fields'
        selecting: { line in Receipt.template(number: "\(line.skku)") }
    ) { receipt in Pass("A").inputPath(receipt.number) }
}
