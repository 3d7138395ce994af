public import OrderedJSON
public import StatesTypes

/// Amazon DynamoDB: tables.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html>.
public enum DynamoDB {
    /// Reads an item: `arn:aws:states:::dynamodb:getItem`.
    ///
    /// - Parameters:
    ///   - table: The table's name or ARN: `TableName`.
    ///   - key: The attributes of the primary key: `Key`.
    ///   - isConsistent: Whether the newest state is read: `ConsistentRead`.
    public static func getItem(
        table: Text,
        key: KeyValuePairs<String, Attribute>,
        isConsistent: Bool? = nil
    ) -> Call<GetItemOutput> {
        var members = Self.members(table, [("Key", key)])
        if let isConsistent { members.append(("ConsistentRead", .literal(.bool(isConsistent)))) }
        return call("getItem", members)
    }

    /// Writes an item: `arn:aws:states:::dynamodb:putItem`.
    ///
    /// - Parameters:
    ///   - table: The table's name or ARN: `TableName`.
    ///   - item: The item's attributes: `Item`.
    ///   - condition: What must hold for the write: `ConditionExpression`.
    public static func putItem(
        table: Text,
        item: KeyValuePairs<String, Attribute>,
        condition: String? = nil
    ) -> Call<JSON> {
        var members = Self.members(table, [("Item", item)])
        if let condition { members.append(("ConditionExpression", .literal(.string(condition)))) }
        return call("putItem", members)
    }

    /// Changes an item: `arn:aws:states:::dynamodb:updateItem`.
    ///
    /// - Parameters:
    ///   - table: The table's name or ARN: `TableName`.
    ///   - key: The attributes of the primary key: `Key`.
    ///   - update: What is changed, in DynamoDB's own language: `UpdateExpression`.
    ///   - values: The values that the update names, `:count` for example: `ExpressionAttributeValues`.
    ///   - condition: What must hold for the change: `ConditionExpression`.
    public static func updateItem(
        table: Text,
        key: KeyValuePairs<String, Attribute>,
        update: String,
        values: KeyValuePairs<String, Attribute> = [:],
        condition: String? = nil
    ) -> Call<JSON> {
        var members = Self.members(table, [("Key", key)])
        members.append(("UpdateExpression", .literal(.string(update))))
        if !values.isEmpty { members.append(("ExpressionAttributeValues", node(values))) }
        if let condition { members.append(("ConditionExpression", .literal(.string(condition)))) }
        return call("updateItem", members)
    }

    /// Deletes an item: `arn:aws:states:::dynamodb:deleteItem`.
    ///
    /// - Parameters:
    ///   - table: The table's name or ARN: `TableName`.
    ///   - key: The attributes of the primary key: `Key`.
    public static func deleteItem(table: Text, key: KeyValuePairs<String, Attribute>) -> Call<JSON> {
        call("deleteItem", members(table, [("Key", key)]))
    }

    private static func members(
        _ table: Text,
        _ attributes: [(String, KeyValuePairs<String, Attribute>)]
    ) -> [(key: String, value: Template.Node)] {
        [("TableName", .expression(table._node))] + attributes.map { ($0, node($1)) }
    }

    private static func node(_ attributes: KeyValuePairs<String, Attribute>) -> Template.Node {
        .object(attributes.map { ($0.key, $0.value.node) })
    }

    private static func call<Output>(
        _ action: String,
        _ members: [(key: String, value: Template.Node)]
    ) -> Call<Output> {
        Call("arn:aws:states:::dynamodb:\(action)", Template(node: .object(members)))
    }

    /// The value of an attribute, with its type as DynamoDB writes it.
    public struct Attribute: Sendable {
        let node: Template.Node

        private init(_ type: String, _ value: Template.Node) {
            node = .object([(type, value)])
        }

        /// A text: `S`.
        public static func string(_ text: Text) -> Attribute { Attribute("S", .expression(text._node)) }
        /// A text that an expression gives: `S`.
        public static func string(_ text: some TypedExpression<String>) -> Attribute {
            Attribute("S", .expression(text._node))
        }
        /// A number, which DynamoDB takes as text: `N`.
        public static func number(_ number: Int) -> Attribute { Attribute("N", .literal(.string(String(number)))) }
        /// A number that an expression gives, turned into text: `N`.
        public static func number<Number: Numeric>(_ number: some TypedExpression<Number>) -> Attribute {
            Attribute("N", .expression(.text([number._node])))
        }
        /// True or false: `BOOL`.
        public static func bool(_ value: Bool) -> Attribute { Attribute("BOOL", .literal(.bool(value))) }
        /// True or false, as an expression gives it: `BOOL`.
        public static func bool(_ value: some TypedExpression<Bool>) -> Attribute {
            Attribute("BOOL", .expression(value._node))
        }
    }

    /// What `getItem` gives; there is no `item` where the key isn't there.
    public struct GetItemOutput: Payload, Hashable {
        /// The item's attributes: `Item`.
        public var item: [String: AttributeValue]?

        /// An output, to mock one.
        public init(item: [String: AttributeValue]?) {
            self.item = item
        }

        enum CodingKeys: String, CodingKey {
            case item = "Item"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The item's attributes.
            public let item = Field<[String: AttributeValue]>("Item")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }

    /// An attribute's value as it is read; one of the members is there.
    public struct AttributeValue: Payload, Hashable {
        /// A text: `S`.
        public var string: String?
        /// A number, as text: `N`.
        public var number: String?
        /// True or false: `BOOL`.
        public var bool: Bool?
        /// A list: `L`.
        public var list: [AttributeValue]?
        /// A map: `M`.
        public var map: [String: AttributeValue]?

        /// A text, to mock one.
        public init(string: String) {
            self.string = string
        }

        enum CodingKeys: String, CodingKey {
            case string = "S"
            case number = "N"
            case bool = "BOOL"
            case list = "L"
            case map = "M"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// A text.
            public let string = Field<String>("S")
            /// A number, as text.
            public let number = Field<String>("N")
            /// True or false.
            public let bool = Field<Bool>("BOOL")
            /// A list.
            public let list = Field<[AttributeValue]>("L")
            /// A map.
            public let map = Field<[String: AttributeValue]>("M")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
