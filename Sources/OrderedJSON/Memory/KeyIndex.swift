/// A hash index over the names of an object: positions only, the names stay with the members.
///
/// An open table of a power of two with linear probing, at most half full. The hash is the standard library's, seeded
/// for each process, so that no document can be made to collide.
struct KeyIndex: Sendable {
    /// A position plus one, or zero where nothing is.
    ///
    /// Empty as a whole for objects that need no index.
    private var slots: [UInt32]

    /// No index.
    init() { slots = [] }

    /// An index with room for that many names.
    init(capacity: Int) {
        slots = Array(repeating: 0, count: Self.size(for: capacity))
    }

    /// An index over names that are known to differ.
    init(_ members: [JSONObject.Member]) {
        self.init(capacity: members.count)
        for position in members.indices { add(position, hash: Self.hash(members[position].key)) }
    }

    var isEmpty: Bool { slots.isEmpty }

    /// The position of a name, where it is in the index.
    func position(of key: String, in members: [JSONObject.Member]) -> Int? {
        guard !slots.isEmpty else { return nil }
        let mask = slots.count - 1
        var slot = Self.hash(key) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if members[position].key.hasSameBytes(as: key) { return position }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds the name at a position, or gives the position where the same name already is.
    mutating func insert(_ position: Int, of members: [JSONObject.Member]) -> Int? {
        let key = members[position].key
        let mask = slots.count - 1
        var slot = Self.hash(key) & mask
        while slots[slot] != 0 {
            let other = Int(slots[slot]) - 1
            if members[other].key.hasSameBytes(as: key) { return other }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(truncatingIfNeeded: position + 1)
        return nil
    }

    /// Adds the last of the members, whose name is known to be new.
    mutating func addLast(of members: [JSONObject.Member]) {
        if members.count * 2 > slots.count {
            self = KeyIndex(members)
        } else if let last = members.last {
            add(members.count - 1, hash: Self.hash(last.key))
        }
    }

    private mutating func add(_ position: Int, hash: Int) {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(truncatingIfNeeded: position + 1)
    }

    /// The power of two that leaves half of the slots free, and room to grow.
    private static func size(for capacity: Int) -> Int {
        var size = 32
        while size < capacity * 2 + 2 { size *= 2 }
        return size
    }

    private static func hash(_ key: String) -> Int {
        var hasher = Hasher()
        var key = key
        key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }
}
