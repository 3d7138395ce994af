internal import OrderedJSON

extension Value {
    /// The truth of a value as `$boolean` sees it.
    ///
    /// Undefined is nil.
    var truth: Bool? {
        switch self {
        case .undefined, .unbound, .tailCall, .tuples: nil
        case .null, .function: false
        case .bool(let flag): flag
        case .number(let number): number != 0 && !number.isNaN
        case .wide: true
        case .string(let text): !text.isEmpty
        case .array(let elements): elements.contains { Value.truth(of: $0) }
        case .list(let list):
            if list.items.count == 1 { list.items[0].truth } else { list.items.contains { $0.isTrue } }
        case .range(let first, let last): first != 0 || last != 0
        case .object(let members): !members.isEmpty
        case .record(let record): !record.keys.isEmpty
        }
    }

    /// Whether the value counts as true; undefined does not.
    @inline(__always)
    var isTrue: Bool {
        if case .bool(let flag) = self { return flag }
        return truth ?? false
    }

    static func truth(of json: JSON) -> Bool {
        switch json {
        case .null: false
        case .bool(let flag): flag
        case .integer(let number): number != 0
        case .double(let number): number != 0
        case .string(let text): !text.isEmpty
        case .array(let elements): elements.contains { truth(of: $0) }
        case .object(let members): !members.isEmpty
        }
    }

    /// Whether two values are deeply equal.
    ///
    /// Undefined equals only itself.
    @inline(__always)
    static func areEqual(_ left: Value, _ right: Value) throws(JSONataError) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): return a == b
        case (.string(let a), .string(let b)): return Text.areEqual(a, b)
        default:
            // Values that hold one another many times over could be compared for ever.
            var budget = 50_000_000
            let result = areEqual(left, right, &budget)
            guard budget > 0 else { throw JSONataError("D1012") }
            return result
        }
    }

    private static func areEqual(_ left: Value, _ right: Value, _ budget: inout Int) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        switch (left, right) {
        case (.number(let a), .number(let b)): return a == b
        case (.string(let a), .string(let b)): return Text.areEqual(a, b)
        case (.null, .null), (.undefined, .undefined): return true
        case (.bool(let a), .bool(let b)): return a == b
        case (.wide(let a), .wide(let b)): return a == b
        case (.wide(let a), .number(let b)), (.number(let b), .wide(let a)): return Double(a) == b
        case (.function(let a), .function(let b)): return a === b
        case (.object(let a), .object(let b)):
            guard a.count == b.count else { return false }
            for (key, value) in a {
                guard let other = b[key], areEqual(Value(value), Value(other), &budget) else { return false }
            }
            return true
        case (.object, .record), (.record, .object), (.record, .record):
            let keys = left.memberKeys
            guard keys.count == right.memberKeys.count else { return false }
            for key in keys {
                let other = right.member(key)
                if other.isUndefined || !areEqual(left.member(key), other, &budget) { return false }
            }
            return true
        default:
            guard let a = left.arrayItems, let b = right.arrayItems, a.count == b.count else { return false }
            for index in 0..<a.count where !areEqual(a[index], b[index], &budget) { return false }
            return true
        }
    }

    /// Whether two values are the same as `in` sees it: primitives by value, arrays, objects and functions by identity.
    ///
    /// Data has no identity of its own: two values that share their memory count as one. Empty ones always differ.
    static func areIdentical(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.record(let a), .record(let b)): return a === b
        case (.array, .array), (.list, .list): return left.isSameArray(as: right)
        case (.object(let a), .object(let b)): return a.sharesMemory(with: b)
        case (.array, _), (.object, _), (.list, _), (.range, _), (.record, _): return false
        default:
            var budget = 2
            return areEqual(left, right, &budget)
        }
    }
}

extension Value {
    /// Whether both are one and the same array, which needs no look at the items.
    func isSameArray(as other: Value) -> Bool {
        switch (self, other) {
        case (.list(let a), .list(let b)): a === b
        case (.array(let a), .array(let b)):
            a.count == b.count && !a.isEmpty
                && a.withUnsafeBufferPointer { own in
                    b.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
                }
        default: false
        }
    }
}

// MARK: - Members

extension Value {
    /// The names of an object's members; empty for anything else.
    var memberKeys: [String] {
        switch self {
        case .object(let members): Array(members.keys)
        case .record(let record): record.keys
        default: []
        }
    }

    /// The member of that name of an object; undefined for anything else.
    @inline(__always)
    func member(_ key: String) -> Value {
        switch self {
        case .object(let members): Value(members[key])
        case .record(let record): record[key]
        default: .undefined
        }
    }

    @inline(__always)
    func member(_ key: JSONKey) -> Value {
        switch self {
        case .object(let members): Value(members[key])
        case .record(let record): record[key.text]
        default: .undefined
        }
    }

    /// The member of that name; on an array, those of its items, flattened into a sequence.
    func looked(up key: JSONKey) -> Value { lookedUpRaw(key).collapsed() }

    /// The same as a sequence that is not collapsed yet.
    func lookedUpRaw(_ key: JSONKey) -> Value {
        switch self {
        case .object(let members): return Value(members[key])
        case .record(let record): return record[key.text]
        case .array, .list:
            var builder = SequenceBuilder()
            collect(key, into: &builder)
            return builder.result
        default: return .undefined
        }
    }

    /// Adds the members of that name of an array's items.
    private func collect(_ key: JSONKey, into builder: inout SequenceBuilder) {
        switch self {
        case .array(let elements):
            for element in elements {
                switch element {
                case .object(let members):
                    if let value = members[key] { builder.splice(Value(value)) }
                case .array: Value(element).collect(key, into: &builder)
                default: break
                }
            }
        case .list(let list):
            for item in list.items {
                if item.isArray { item.collect(key, into: &builder) } else { builder.splice(item.member(key)) }
            }
        default: break
        }
    }
}

/// Text as JSONata sees it, by code units and not by Swift's characters.
enum Text {
    /// Whether two texts are the same code units.
    ///
    /// Swift's `==` also takes canonically equivalent texts as equal.
    @inline(__always)
    static func areEqual(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left == right && (left.utf8.count < 2 || areEqualBytes(left, right))
    }

    private static func areEqualBytes(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    /// The text of UTF-16 code units; ASCII, the usual case, needs no decoding.
    static func string(_ units: ArraySlice<UInt16>) -> String {
        var isASCII = true
        let text = String(unsafeUninitializedCapacity: units.count) { buffer in
            var count = 0
            for unit in units {
                guard unit < 0x80 else {
                    isASCII = false
                    return 0
                }
                buffer[count] = UInt8(truncatingIfNeeded: unit)
                count += 1
            }
            return count
        }
        return isASCII ? text : String(decoding: units, as: UTF16.self)
    }

    /// The UTF-16 code units of a text.
    static func units(_ text: String) -> [UInt16] {
        let count = text.utf8.count
        var isASCII = true
        let units = [UInt16](unsafeUninitializedCapacity: count) { buffer, written in
            var index = 0
            for byte in text.utf8 {
                guard byte < 0x80 else {
                    isASCII = false
                    break
                }
                buffer[index] = UInt16(byte)
                index += 1
            }
            written = index
        }
        return isASCII ? units : Array(text.utf16)
    }

    /// Whether the left text comes before the right one by UTF-16 code units.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let fast: Bool?? = left.utf8.withContiguousStorageIfAvailable { a in
            right.utf8.withContiguousStorageIfAvailable { b in precedes(a, b) }
        }
        if case .some(.some(let result)) = fast { return result }
        return left.utf16.lexicographicallyPrecedes(right.utf16)
    }

    private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let common = min(left.count, right.count)
        for index in 0..<common where left[index] != right[index] {
            let a = left[index]
            let b = right[index]
            // Surrogates (code points of four bytes) sort before U+E000…U+FFFF, which lead with EE or EF.
            if a >= 0xEE, b >= 0xEE, (a >= 0xF0) != (b >= 0xF0) { return a >= 0xF0 }
            return a < b
        }
        return left.count < right.count
    }
}
