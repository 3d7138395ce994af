/// The items of one object.
struct ObjectItems: ItemStream {
    private let reader: any ObjectReader
    private var decoder: any ItemDecoder
    private var isAtEnd = false

    /// Opens the object.
    init(_ location: ObjectLocation, format: ItemFormat, store: any ObjectStore) async throws(ItemReadingFailure) {
        if location.key.hasSuffix(".zstd") || location.key.hasSuffix(".zst") {
            throw ItemReadingFailure(
                "\(location.source) is packed by Zstandard, which isn't read here: unpack it, or use .gz, for local runs"
            )
        }
        let stored = try await location.open(in: store)
        reader = location.key.hasSuffix(".gz") ? GzipReader(stored, name: location.source) : stored
        decoder = format.decoder(source: location.source)
    }

    mutating func next(_ count: Int) async throws(ItemReadingFailure) -> [MapItem] {
        var items: [MapItem] = []
        items.reserveCapacity(min(count, 1000))
        while true {
            try decoder.decode(count, into: &items)
            if items.count >= count || isAtEnd { return items }
            if let bytes = try await read() {
                decoder.append(bytes)
            } else {
                decoder.finish()
                isAtEnd = true
            }
        }
    }

    private func read() async throws(ItemReadingFailure) -> [UInt8]? {
        do {
            return try await reader.read()
        } catch {
            throw ItemReadingFailure(store: error)
        }
    }
}
