internal import OrderedJSON

/// The items of a distributed Map, read piece by piece.
struct ItemSource: Sendable {
    private var stream: any ItemStream
    private var rest: Int64

    /// Begins to read what an `ItemReader` names.
    init(_ request: ItemReaderRequest, store: any ObjectStore) async throws(ItemReadingFailure) {
        if let limit = request.settings.maxItems, limit <= 0 {
            throw ItemReadingFailure("field MaxItems must be positive")
        }
        rest = request.settings.maxItems ?? .max
        stream = try await request.stream(from: store)
    }

    /// The elements of an array or the entries of an object that is in the state's input.
    ///
    /// - Returns: Nil where the value is neither.
    init?(stateData value: JSON) {
        guard let items = ValueItems(value, source: "STATE_DATA") else { return nil }
        stream = items
        rest = .max
    }

    /// The next items: as many as asked for, fewer at the end, none after it.
    mutating func next(_ count: Int) async throws(ItemReadingFailure) -> [MapItem] {
        let count = Int(min(Int64(count), rest))
        guard count > 0 else { return [] }
        let items = try await stream.next(count)
        rest -= Int64(items.count)
        return items
    }
}

/// Items from one place or several.
protocol ItemStream: Sendable {
    /// The next items: as many as asked for, at least one, fewer at the end, none after it.
    mutating func next(_ count: Int) async throws(ItemReadingFailure) -> [MapItem]
}
