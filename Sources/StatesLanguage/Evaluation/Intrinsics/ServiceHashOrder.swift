internal import OrderedJSON

/// The order in which `States.ArrayUnique` gives what is left.
///
/// The specification promises none. Measured against the service, `[true, false, true]` gives `[false, true]` and
/// `[[1, 2], [2, 1]]` gives `[[2, 1], [1, 2]]`, while small integers and short texts stay as they were: the order of a
/// hash set of Java's values, by the bucket of the hash that `Object.hashCode` documents for each class.
enum ServiceHashOrder {
    /// The elements that differ, by their buckets, within a bucket as they came first.
    static func unique(_ elements: [JSON]) -> [JSON] {
        var seen: Set<Distinct> = []
        let unique = elements.filter { seen.insert(Distinct(value: $0)).inserted }
        // A set is made with room for all that it is made from.
        var capacity = 16
        while capacity < elements.count / 3 * 4 + elements.count % 3 * 4 / 3 + 1 { capacity *= 2 }
        return unique.map { (bucket: Int($0.spreadHash & UInt32(truncatingIfNeeded: capacity - 1)), value: $0) }
            .sorted { $0.bucket < $1.bucket }
            .map(\.value)
    }

    /// A value that differs from another also where only the notation of a number does: 1 and 1.0.
    private struct Distinct: Hashable {
        let value: JSON

        static func == (left: Distinct, right: Distinct) -> Bool { left.value.isSame(as: right.value) }

        func hash(into hasher: inout Hasher) { hasher.combine(value) }
    }
}

extension JSON {
    fileprivate func isSame(as other: JSON) -> Bool {
        switch (self, other) {
        case (.integer, .double), (.double, .integer): false
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count && left.allSatisfy { key, value in right[key]?.isSame(as: value) ?? false }
        default: self == other
        }
    }

    fileprivate var spreadHash: UInt32 { javaHash ^ javaHash >> 16 }

    /// `hashCode` of the class that holds such a value: Boolean, Integer, Long, Double, String, List, Map.
    fileprivate var javaHash: UInt32 {
        switch self {
        case .null: 0
        case .bool(let value): value ? 1231 : 1237
        case .integer(let value):
            if let value = Int32(exactly: value) { UInt32(bitPattern: value) } else { UInt64(bitPattern: value).folded }
        case .double(let value): value.bitPattern.folded
        case .string(let value): value.javaHash
        case .array(let elements): elements.reduce(1) { $0 &* 31 &+ $1.javaHash }
        case .object(let object): object.reduce(0) { $0 &+ ($1.key.javaHash ^ $1.value.javaHash) }
        }
    }
}

extension String {
    fileprivate var javaHash: UInt32 { utf16.reduce(0) { $0 &* 31 &+ UInt32($1) } }
}

extension UInt64 {
    fileprivate var folded: UInt32 { UInt32(truncatingIfNeeded: self ^ self >> 32) }
}
