extension ResponseCatalogue {
    /// Amazon DynamoDB.
    static let databases: [String: ResponseShape] = [
        "dynamodb:getItem": .object(["Item": item, "ConsumedCapacity": consumedCapacity]),
        "dynamodb:putItem": written,
        "dynamodb:updateItem": written,
        "dynamodb:deleteItem": written,
        "dynamodb:query": found,
        "dynamodb:scan": found,
        "dynamodb:batchGetItem": .object([
            "Responses": .map(.list(item)), "UnprocessedKeys": .map(.any),
            "ConsumedCapacity": .list(consumedCapacity),
        ]),
        "dynamodb:batchWriteItem": .object([
            "UnprocessedItems": .map(.list(.any)), "ItemCollectionMetrics": .map(.list(collectionMetrics)),
            "ConsumedCapacity": .list(consumedCapacity),
        ]),
        "dynamodb:transactGetItems": .object([
            "Responses": .list(.object(["Item": item])), "ConsumedCapacity": .list(consumedCapacity),
        ]),
        "dynamodb:transactWriteItems": .object([
            "ItemCollectionMetrics": .map(.list(collectionMetrics)), "ConsumedCapacity": .list(consumedCapacity),
        ]),
        "dynamodb:listTables": .object([
            "TableNames": .list(.text(3...255)), "LastEvaluatedTableName": .text(3...255),
        ]),
    ]

    private static let written = ResponseShape.object([
        "Attributes": item, "ConsumedCapacity": consumedCapacity, "ItemCollectionMetrics": collectionMetrics,
    ])

    private static let found = ResponseShape.object([
        "Items": .list(item), "Count": .integer, "ScannedCount": .integer, "LastEvaluatedKey": item,
        "ConsumedCapacity": consumedCapacity,
    ])

    private static let item = ResponseShape.map(
        .record(
            "S N B",
            [
                "SS": .texts, "NS": .texts, "BS": .texts, "M": .map(.any), "L": .list(.any), "BOOL": .flag,
                "NULL": .flag,
            ]
        )
    )

    private static let capacity = ResponseShape.object([
        "ReadCapacityUnits": .number, "WriteCapacityUnits": .number, "CapacityUnits": .number,
    ])

    private static let consumedCapacity = ResponseShape.object([
        "TableName": .text(1...1024), "CapacityUnits": .number, "ReadCapacityUnits": .number,
        "WriteCapacityUnits": .number, "Table": capacity, "LocalSecondaryIndexes": .map(capacity),
        "GlobalSecondaryIndexes": .map(capacity),
    ])

    private static let collectionMetrics = ResponseShape.object([
        "ItemCollectionKey": item, "SizeEstimateRangeGB": .list(.number),
    ])
}
