import SwiftStates
import Testing

@Suite("DynamoDB")
struct DynamoDBTests {
    let count = Variable<Int>("count")
    let isDone = Variable<Bool>("isDone")

    @Test func readsAnItem() {
        #expect(
            task(DynamoDB.getItem(table: "T", key: ["id": .string(Context.execution.id)], isConsistent: true)) == [
                "Resource": "arn:aws:states:::dynamodb:getItem",
                "Parameters": [
                    "TableName": "T", "Key": ["id": ["S.$": "$$.Execution.Id"]], "ConsistentRead": true,
                ],
            ]
        )
    }

    @Test func writesAnItem() {
        let call = DynamoDB.putItem(
            table: "T",
            item: [
                "id": .string("1"), "n": .number(3), "count": .number(count), "ok": .bool(true), "done": .bool(isDone),
            ],
            condition: "attribute_not_exists(id)"
        )
        #expect(
            task(call) == [
                "Resource": "arn:aws:states:::dynamodb:putItem",
                "Parameters": [
                    "TableName": "T",
                    "Item": [
                        "id": ["S": "1"], "n": ["N": "3"], "count": ["N.$": "States.Format('{}', $count)"],
                        "ok": ["BOOL": true], "done": ["BOOL.$": "$isDone"],
                    ],
                    "ConditionExpression": "attribute_not_exists(id)",
                ],
            ]
        )
    }

    @Test func changesAnItem() {
        let call = DynamoDB.updateItem(
            table: "T",
            key: ["id": .string("1")],
            update: "SET total = :total",
            values: [":total": .number(7)],
            condition: "attribute_exists(id)"
        )
        #expect(
            task(call) == [
                "Resource": "arn:aws:states:::dynamodb:updateItem",
                "Parameters": [
                    "TableName": "T", "Key": ["id": ["S": "1"]], "UpdateExpression": "SET total = :total",
                    "ExpressionAttributeValues": [":total": ["N": "7"]], "ConditionExpression": "attribute_exists(id)",
                ],
            ]
        )
    }

    @Test func deletesAnItem() {
        #expect(
            task(DynamoDB.deleteItem(table: "T", key: ["id": .string("1")])) == [
                "Resource": "arn:aws:states:::dynamodb:deleteItem",
                "Parameters": ["TableName": "T", "Key": ["id": ["S": "1"]]],
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        try roundTrip(DynamoDB.GetItemOutput.self, ["Item": ["id": ["S": "1"]]])
        try roundTrip(
            DynamoDB.AttributeValue.self,
            ["S": "text", "N": "1", "BOOL": false, "L": [["S": "a"]], "M": ["k": ["N": "2"]]]
        )
    }
}
