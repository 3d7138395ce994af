internal import OrderedJSON

/// The objects of a bucket as items: what a list tells of each.
struct ListedItems: ItemStream {
    private let lister: any ObjectLister
    private let source: String
    private var page: ArraySlice<ObjectSummary> = []

    init(_ lister: any ObjectLister, source: String) {
        self.lister = lister
        self.source = source
    }

    mutating func next(_ count: Int) async throws(ItemReadingFailure) -> [MapItem] {
        var items: [MapItem] = []
        while items.count < count {
            if page.isEmpty {
                guard let more = try await lister.nextPage() else { break }
                page = more[...]
            }
            let taken = page.prefix(count - items.count)
            items += taken.map { MapItem(value: $0.item, source: source) }
            page = page.dropFirst(taken.count)
        }
        return items
    }
}

extension ObjectLister {
    /// The next page, with the failure that a Map run knows.
    func nextPage() async throws(ItemReadingFailure) -> [ObjectSummary]? {
        do {
            return try await read()
        } catch {
            throw ItemReadingFailure(store: error)
        }
    }
}

extension ObjectSummary {
    /// The object as an item of `listObjectsV2`.
    fileprivate var item: JSON {
        [
            "Etag": .string("\"\(etag)\""),
            "Key": .string(key),
            "LastModified": .integer(lastModified),
            "Size": .integer(size),
            "StorageClass": .string(storageClass),
        ]
    }
}
