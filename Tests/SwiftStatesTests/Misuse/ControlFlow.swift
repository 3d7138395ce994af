import SwiftStates

// The line after each remark `error: …` must give that error, and no other line any.

let misplaced = Workflow("W", input: Order.self) { order in
    // error: When belongs inside a Choice: Choice("Name") { When(…) { … } }
    When(order.isPaid == true) { Pass("A") }
    // error: Otherwise belongs at the end of a Choice: Choice("Name") { … Otherwise { … } }
    Otherwise { Pass("B") }
    // error: Branch belongs inside a Parallel: Parallel("Name") { Branch { … } }
    Branch { Pass("C") }
    // error: a string is not a step; a comment is written .comment("…") on a step
    "a remark"
    // error: this function gives steps when it is called: add ()
    group
}

let stepInChoice = Workflow("W", input: Order.self) { order in
    Choice("C") {
        When(order.isPaid) { Pass("A") }
        // error: a Choice holds When and Otherwise; steps go inside their braces
        Pass("B")
    }
}

let nothingButOtherwise = Workflow("W", input: Order.self) { order in
    // error: a Choice needs a When before its Otherwise
    Choice("C") {
        Otherwise { Pass("A") }
    }
}

let whenAfterOtherwise = Workflow("W", input: Order.self) { order in
    // error: Otherwise comes last: nothing after it can be chosen
    Choice("C") {
        When(order.isPaid) { Pass("A") }
        Otherwise { Pass("B") }
        When(order.count == 1) { Pass("D") }
    }
}

let twoOtherwise = Workflow("W", input: Order.self) { order in
    // error: a Choice has one Otherwise
    Choice("C") {
        When(order.isPaid) { Pass("A") }
        Otherwise { Pass("B") }
        Otherwise { Pass("D") }
    }
}

let stepInParallel = Workflow("W") {
    Parallel("P") {
        // error: a Parallel holds branches; put the steps into Branch { … }
        Pass("A")
    }
}

let bool = Workflow("W") {
    Choice("C") {
        // error: this Bool is known while the workflow is built: use Swift's if
        When(1 > 0) { Pass("A") }
        Otherwise { Pass("B") }
    }
}

func concurrent() {
    // error: this is the Task state of a workflow; for a concurrent task write Swift.Task { … }
    Task { await work() }
}

@WorkflowBuilder func group() -> [any Step] { Pass("G") }
func work() async {}
