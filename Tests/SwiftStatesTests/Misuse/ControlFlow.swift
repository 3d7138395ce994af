import SwiftStates

// Each line with a remark `error: …` must give that error, and no other line any.

let misplaced = Workflow("W", input: Order.self) { order in
    When(order.isPaid == true) { Pass("A") }  // error: When belongs inside a Choice: Choice("Name") { When(…) { … } }
    Otherwise { Pass("B") }  // error: Otherwise belongs at the end of a Choice: Choice("Name") { … Otherwise { … } }
    Branch { Pass("C") }  // error: Branch belongs inside a Parallel: Parallel("Name") { Branch { … } }
    "a remark"  // error: a string is not a step; a comment is written .comment("…") on a step
    group  // error: this function gives steps when it is called: add ()
}

let stepInChoice = Workflow("W", input: Order.self) { order in
    Choice("C") {
        When(order.isPaid) { Pass("A") }
        Pass("B")  // error: a Choice holds When and Otherwise; steps go inside their braces
    }
}

let nothingButOtherwise = Workflow("W", input: Order.self) { order in
    Choice("C") {  // error: a Choice needs a When before its Otherwise
        Otherwise { Pass("A") }
    }
}

let whenAfterOtherwise = Workflow("W", input: Order.self) { order in
    Choice("C") {  // error: Otherwise comes last: nothing after it can be chosen
        When(order.isPaid) { Pass("A") }
        Otherwise { Pass("B") }
        When(order.count == 1) { Pass("D") }
    }
}

let twoOtherwise = Workflow("W", input: Order.self) { order in
    Choice("C") {  // error: a Choice has one Otherwise
        When(order.isPaid) { Pass("A") }
        Otherwise { Pass("B") }
        Otherwise { Pass("D") }
    }
}

let stepInParallel = Workflow("W") {
    Parallel("P") {
        Pass("A")  // error: a Parallel holds branches; put the steps into Branch { … }
    }
}

let bool = Workflow("W") {
    Choice("C") {
        When(1 > 0) { Pass("A") }  // error: this Bool is known while the workflow is built: use Swift's if
        Otherwise { Pass("B") }
    }
}

func concurrent() {
    Task { await work() }  // error: this is the Task state of a workflow; for a concurrent task write Swift.Task { … }
}

@WorkflowBuilder func group() -> [any Step] { Pass("G") }
func work() async {}
