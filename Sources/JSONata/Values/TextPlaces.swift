internal import OrderedJSON

/// Places of different texts in the order in which they were added.
///
/// A few are compared one by one, which takes less time than hashing; many have a hash table. Short texts, which most
/// keys are, are hashed and compared as two words.
struct TextPlaces {
    private var keys: [JSONKey] = []
    /// Open addressing: a place and one more, or 0; empty while there are few keys.
    private var slots: [Int] = []
    /// Other on every run, so that no one can choose texts that collide.
    private let seed = processSeed

    private static let processSeed = UInt64.random(in: .min ... .max)
    private static let fewest = 4

    /// The place of a text, or nil for one that wasn't added.
    func place(of text: String) -> Int? {
        if slots.isEmpty {
            for place in keys.indices where keys[place].matches(text) { return place }
            return nil
        }
        let mask = slots.count - 1
        var slot = hash(JSONKey(text)) & mask
        while slots[slot] > 0 {
            let place = slots[slot] - 1
            if keys[place].matches(text) { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a text that isn't there yet.
    mutating func append(_ text: String) {
        keys.append(JSONKey(text))
        if keys.count <= Self.fewest { return }
        if keys.count * 2 > slots.count {
            slots = Array(repeating: 0, count: max(16, slots.count * 4))
            for place in keys.indices { insert(place) }
        } else {
            insert(keys.count - 1)
        }
    }

    private mutating func insert(_ place: Int) {
        let mask = slots.count - 1
        var slot = hash(keys[place]) & mask
        while slots[slot] > 0 { slot = (slot + 1) & mask }
        slots[slot] = place + 1
    }

    @inline(__always)
    private func hash(_ key: JSONKey) -> Int {
        if let hash = key.shortHash(seed: seed) { return Int(truncatingIfNeeded: hash) }
        var hasher = Hasher()
        hasher.combine(TextKey(key.text))
        return hasher.finalize()
    }
}
