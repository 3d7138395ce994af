import SwiftStates

// The line after each remark `error: …` must give that error, and no other line any.

let attempts = Variable<Int>("attempts")

let sumOfNumberAndText = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'String' to expected argument type 'Int'
    Pass("A").set(order.count, to: order.count + "1")
}

let sumOfTwoTypes = Workflow("W", input: Order.self) { order in
    // error: operator function '+' requires the types 'Double' and 'Int' be equivalent
    Pass("A").set(order.total, to: order.total + order.count)
}

let sumOfTextAndText = Workflow("W", input: Order.self) { order in
    // error: '+' is unavailable: texts are joined in a Text: "\(first)\(second)"
    Pass("A").set(order.id, to: order.id + order.id)
}

let wholeDivision = Workflow("W", input: Order.self) { order in
    // error: '/' is unavailable: JSON divides whole numbers to a fraction; write a.asDouble / b.asDouble, or Query.floor(…) of that
    Pass("A").set(order.count, to: order.count / 2)
}

let productOfTexts = Workflow("W", input: Order.self) { order in
    // error: this is a text in the payload, and only numbers have a product
    Pass("A").set(order.id, to: order.id * 2)
}

let countOfNoArray = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Customer>' has no dynamic member 'count' using key path from root type 'Customer.Fields'
    Pass("A").set(order.count, to: order.customer.count)
}

let misspeltFieldInFilter = Workflow("W", input: Order.self) { order in
    // error: value of type 'Path<Array<Line>.Element>' (aka 'Path<Line>') has no dynamic member 'quantty' using key path from root type 'Line.Fields'
    Pass("A").set(order.lines, to: order.lines.filter { $0.quantty > 1 })
}

let filterByANumber = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Path<Int>' to closure result type 'Condition'
    Pass("A").set(order.lines, to: order.lines.filter { $0.quantity })
}

let mapToAnotherType = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Computed<[String]>' to expected argument type 'Computed<[Line]>'
    Pass("A").set(order.lines, to: order.lines.map { $0.sku })
}

let sumOfTexts = Workflow("W", input: Order.self) { order in
    // error: property 'sum' requires that 'Array<String>.Element' (aka 'String') conform to 'AdditiveArithmetic'
    Pass("A").set(order.count, to: order.lines.map { $0.sku }.sum)
}

let containsAnotherType = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Int' to expected argument type 'Array<String>.Element' (aka 'String')
    Choice("C", onNoMatch: .fail) { When(order.lines.map { $0.sku }.contains(3)) { Pass("A") } }
}

let branchesOfTwoTypes = Workflow("W", input: Order.self) { order in
    // error: initializer 'init(if:then:else:)' requires the types 'String' and 'Int' be equivalent
    Pass("A").set(order.id, to: Computed(if: order.isPaid == true, then: "yes", else: 0))
}

let flagOfAText = Workflow("W", input: Order.self) { order in
    // error: initializer 'init(_:_:)' requires the types 'String' and 'Bool' be equivalent
    Choice("C", onNoMatch: .fail) { When(order.id) { Pass("A") } }
}

let indexByText = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'String' to expected argument type 'Int'
    Pass("A").inputPath(order.lines["0"])
}

let variableOfAnotherType = Workflow("W", input: Order.self) { order in
    // error: cannot convert value of type 'Path<String>' to expected argument type 'Path<Int>'
    Pass("A").assign(attempts, order.id)
}

let upperCaseOfANumber = Workflow("W", input: Order.self) { order in
    // error: property 'uppercased' requires the types 'Int' and 'String' be equivalent
    Pass("A").set(order.id, to: order.count.uppercased)
}

let roundedText = Workflow("W", input: Order.self) { order in
    // error: static method 'round(_:precision:)' requires the types 'String' and 'Double' be equivalent
    Pass("A").set(order.total, to: Query.round(order.id))
}
