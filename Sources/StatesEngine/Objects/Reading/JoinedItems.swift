/// The items of several objects, one object after the other.
struct JoinedItems: ItemStream {
    private var queue: ObjectQueue
    private let store: any ObjectStore
    private var current: ObjectItems?

    init(_ queue: ObjectQueue, store: any ObjectStore) {
        self.queue = queue
        self.store = store
    }

    mutating func next(_ count: Int) async throws(ItemReadingFailure) -> [MapItem] {
        var items: [MapItem] = []
        while items.count < count {
            if current == nil {
                guard let location = try await queue.next() else { break }
                current = try await ObjectItems(location, format: queue.format, store: store)
            }
            guard let more = try await current?.next(count - items.count), !more.isEmpty else {
                current = nil
                continue
            }
            items += more
        }
        return items
    }
}

/// Objects that are read one after the other: those of a list, or those that a manifest names.
struct ObjectQueue: Sendable {
    /// The form of all of them.
    let format: ItemFormat
    private let lister: (any ObjectLister)?
    private let bucket: String
    private var locations: ArraySlice<ObjectLocation>

    /// The objects of a list.
    ///
    /// Empty objects whose key ends with a slash, which stand for folders, hold no items and are passed over.
    init(_ lister: any ObjectLister, bucket: String, format: ItemFormat) {
        self.lister = lister
        self.bucket = bucket
        self.format = format
        locations = []
    }

    /// Objects that are known.
    init(_ locations: [ObjectLocation], format: ItemFormat) {
        lister = nil
        bucket = ""
        self.format = format
        self.locations = locations[...]
    }

    /// The next object, or nil at the end.
    mutating func next() async throws(ItemReadingFailure) -> ObjectLocation? {
        while locations.isEmpty {
            guard let page = try await lister?.nextPage() else { return nil }
            locations =
                page.filter { $0.size > 0 || !$0.key.hasSuffix("/") }
                .map { ObjectLocation(bucket: bucket, key: $0.key) }[...]
        }
        return locations.removeFirst()
    }
}
