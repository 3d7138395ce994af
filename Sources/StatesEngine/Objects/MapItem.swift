internal import OrderedJSON

/// One item of a distributed Map.
struct MapItem: Sendable {
    var value: JSON
    /// The member's name, where the items are those of an object.
    var key: String?
    /// `Map.Item.Source`: `STATE_DATA`, or where in the store the item was read.
    var source: String
}
