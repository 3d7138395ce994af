extension JSON {
    /// The number of bytes that the value takes as compact JSON text, without writing it.
    public var serializedCount: Int { serializedCount(limit: .max) }

    /// The same, given up where it comes to more than a limit: then some number above the limit.
    public func serializedCount(limit: Int) -> Int {
        var count = 0
        // Containers whose contents are still to be counted; their order doesn't matter.
        var pending: [JSON] = []
        measure(into: &count, pending: &pending)
        while count <= limit, let value = pending.popLast() {
            switch value {
            case .array(let elements):
                for element in elements { element.measure(into: &count, pending: &pending) }
            case .object(let object):
                for member in object.members {
                    count += member.key.serializedCount + 1
                    member.value.measure(into: &count, pending: &pending)
                }
            default: break
            }
        }
        return count
    }

    /// Adds a value's own bytes, for a container its brackets and commas, and puts a container's contents off.
    @inline(__always)
    private func measure(into count: inout Int, pending: inout [JSON]) {
        switch self {
        case .null: count += 4
        case .bool(let value): count += value ? 4 : 5
        case .integer(let value): count += value.decimalCount
        case .double(let value): count += value.isFinite ? value.description.utf8.count : 4
        case .string(let text): count += text.serializedCount
        case .array(let elements):
            count += 1 + max(1, elements.count)
            if !elements.isEmpty { pending.append(self) }
        case .object(let object):
            count += 1 + max(1, object.members.count)
            if !object.members.isEmpty { pending.append(self) }
        }
    }
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
