public import SwiftStates

/// Ships an order, and tells somebody where that can't be done.
public let shipOrder = Workflow("ShipOrder") {
    Task("Ship", resource: "arn:aws:states:::lambda:invoke", parameters: ["FunctionName": "ship"])
        .retry("Busy", interval: .seconds(60), maxAttempts: 2)
        .catch(discarding: "SoldOut") {
            Task("Apologise", resource: "arn:aws:states:::sns:publish", parameters: ["Message": "sold out"])
            Fail("NotShipped", error: "SoldOut", cause: "there was none left")
        }
    Succeed("Shipped")
}
