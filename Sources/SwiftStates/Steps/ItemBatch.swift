public import OrderedJSON
public import StatesTypes

/// What a child execution of a ``DistributedMap`` gets where items come in batches.
public struct ItemBatch<Item: Codable & Sendable>: Payload {
    /// The items of the batch: `Items`.
    public var items: [Item]
    /// What all batches get: `BatchInput`.
    public var input: JSON?

    /// A batch, to test with.
    public init(items: [Item], input: JSON? = nil) {
        self.items = items
        self.input = input
    }

    enum CodingKeys: String, CodingKey {
        case items = "Items"
        case input = "BatchInput"
    }

    /// The fields by their coded names.
    public struct Fields: Sendable {
        /// The items of the batch.
        public let items = Field<[Item]>("Items")
        /// What all batches get.
        public let input = Field<JSON>("BatchInput")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }
}

extension ItemBatch: Equatable where Item: Equatable {}
extension ItemBatch: Hashable where Item: Hashable {}
