extension JSON {
    /// The number of bytes that the value takes as compact JSON text, without writing it.
    public var serializedCount: Int {
        var meter = JSONMeter()
        return meter.count(self, limit: .max)
    }
}

/// Measures the sizes of values, and remembers those of large arrays and objects that stay the same from value to value.
///
/// Give the same meter one value after another, such as what goes from state to state. What it remembers it keeps
/// alive, so that it can be told by its place in memory: at most ``rememberedCount`` arrays and objects.
public struct JSONMeter: Sendable {
    private struct Entry: Sendable {
        let place: Int
        let container: JSON
        let count: Int
    }

    /// From this many elements or members on, a container is remembered.
    private static let rememberedFrom = 64
    /// How many containers are remembered.
    public static let rememberedCount = 8

    private var entries: [Entry] = []
    private var oldest = 0

    /// A meter that remembers nothing yet.
    public init() {}

    /// The number of bytes that a value takes as compact JSON text; given up where it comes to more than a limit: then
    /// some number above the limit.
    @inline(__always)
    public mutating func count(_ value: borrowing JSON, limit: Int) -> Int {
        switch value {
        case .null: 4
        case .bool(let value): value ? 4 : 5
        case .integer(let value): value.decimalCount
        case .double(let value): value.isFinite ? value.description.utf8.count : 4
        case .string(let text): text.serializedCount
        case .array(let elements): count(elements, limit: limit)
        case .object(let object): count(object, limit: limit)
        }
    }

    private mutating func count(_ elements: [JSON], limit: Int) -> Int {
        if elements.count >= Self.rememberedFrom {
            let place = elements.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
            return remembered(place, .array(elements), limit: limit)
        }
        var count = 1 + max(1, elements.count)
        var pending: [JSON] = []
        for element in elements { count += ownCount(element, &pending, remembersWithin: limit) }
        return count + self.count(&pending, limit: limit - count)
    }

    private mutating func count(_ object: JSONObject, limit: Int) -> Int {
        if object.members.count >= Self.rememberedFrom {
            let place = object.members.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
            return remembered(place, .object(object), limit: limit)
        }
        var count = 1 + max(1, object.members.count)
        var pending: [JSON] = []
        for member in object.members {
            count += member.key.serializedCount + 1
            count += ownCount(member.value, &pending, remembersWithin: limit)
        }
        return count + self.count(&pending, limit: limit - count)
    }

    /// The count of a large container, from memory where it is the very same.
    private mutating func remembered(_ place: Int, _ container: JSON, limit: Int) -> Int {
        for entry in entries where entry.place == place && entry.container.hasSameKind(as: container) {
            return entry.count
        }
        var pending = [container]
        let count = count(&pending, limit: limit)
        guard count <= limit else { return count }
        let entry = Entry(place: place, container: container, count: count)
        if entries.count < Self.rememberedCount {
            entries.append(entry)
        } else {
            entries[oldest] = entry
            oldest = (oldest + 1) % Self.rememberedCount
        }
        return count
    }

    /// The count of containers whose contents are still to be counted; their order doesn't matter.
    private mutating func count(_ pending: inout [JSON], limit: Int) -> Int {
        var count = 0
        while count <= limit, let value = pending.popLast() {
            switch value {
            case .array(let elements):
                count += 1 + max(1, elements.count)
                for element in elements { count += ownCount(element, &pending, remembersWithin: nil) }
            case .object(let object):
                count += 1 + max(1, object.members.count)
                for member in object.members {
                    count += member.key.serializedCount + 1
                    count += ownCount(member.value, &pending, remembersWithin: nil)
                }
            default: break
            }
        }
        return count
    }

    /// The count of a scalar, or of a large container that is remembered; any other container is put off.
    ///
    /// Only what stands directly in the measured value is remembered, so that the stack isn't needed for deep values.
    @inline(__always)
    private mutating func ownCount(_ value: JSON, _ pending: inout [JSON], remembersWithin limit: Int?) -> Int {
        switch value {
        case .null: return 4
        case .bool(let value): return value ? 4 : 5
        case .integer(let value): return value.decimalCount
        case .double(let value): return value.isFinite ? value.description.utf8.count : 4
        case .string(let text): return text.serializedCount
        case .array(let elements):
            if elements.isEmpty { return 2 }
            if let limit, elements.count >= Self.rememberedFrom { return count(elements, limit: limit) }
        case .object(let object):
            if object.members.isEmpty { return 2 }
            if let limit, object.members.count >= Self.rememberedFrom { return count(object, limit: limit) }
        }
        pending.append(value)
        return 0
    }
}

extension JSON {
    fileprivate func hasSameKind(as other: JSON) -> Bool { kind == other.kind }
}

extension Int64 {
    fileprivate var decimalCount: Int {
        var count = self < 0 ? 2 : 1
        var rest = magnitude
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }
}

extension String {
    /// The bytes of the text in quotes, with escapes.
    fileprivate var serializedCount: Int {
        if let count = utf8.withContiguousStorageIfAvailable({ $0.serializedCount }) { return count }
        var copy = self
        return copy.withUTF8 { $0.serializedCount }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var serializedCount: Int {
        var place = 0
        var extra = 2
        while place + 8 <= count {
            // Where nothing of eight bytes is to be escaped, they stand for themselves.
            if word(at: place).escapeMarks != 0 {
                for byte in self[place..<(place + 8)] { extra += byte.escapeCount }
            }
            place += 8
        }
        for byte in self[place...] { extra += byte.escapeCount }
        return count + extra
    }
}

extension UInt8 {
    /// The bytes that an escape takes beyond the one that it stands for.
    fileprivate var escapeCount: Int {
        switch self {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x08, 0x09, 0x0A, 0x0C, 0x0D: 1
        case 0..<0x20: 5
        default: 0
        }
    }
}
