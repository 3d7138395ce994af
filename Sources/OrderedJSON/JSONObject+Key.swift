/// A name to look up in many objects, prepared once.
///
/// A string of up to fifteen bytes lies in its own two words, so that two such names differ exactly where their words
/// do. Most names are that short, and comparing words is several times faster than comparing bytes.
package struct JSONKey: Sendable {
    /// The name.
    package let text: String
    @usableFromInline let words: Words

    /// The two words of a string.
    @usableFromInline
    struct Words: Equatable, Sendable {
        @usableFromInline var first: UInt64 = 0
        @usableFromInline var second: UInt64 = 0

        @inlinable
        @inline(__always)
        init(_ text: String) {
            // Elsewhere than on 64-bit systems strings are smaller, and bytes are compared.
            guard MemoryLayout<String>.size == MemoryLayout<Words>.size else { return }
            self = unsafeBitCast(text, to: Words.self)
        }

        /// Whether the bytes are in the words themselves: a bit of the last byte says so.
        @inlinable var areWhole: Bool { second & 0x2000_0000_0000_0000 != 0 }
    }

    /// A key of that name.
    @inlinable
    package init(_ text: String) {
        self.text = text
        words = Words(text)
    }

    /// Whether this is the key of that name.
    ///
    /// Inlined into other modules, which look up names by the million: a call takes longer than the comparison.
    @inlinable
    package func matches(_ name: String) -> Bool {
        let other = Words(name)
        if words == other, words.areWhole { return true }
        if words.areWhole, other.areWhole { return false }
        return name.hasSameBytes(as: text)
    }

    /// A hash of the name's two words where it is short; nil where it isn't.
    @inlinable
    package func shortHash(seed: UInt64) -> UInt64? {
        guard words.areWhole else { return nil }
        // Each half of a product depends on the bits of both words.
        let product = (words.first ^ seed).multipliedFullWidth(by: words.second ^ 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}

extension JSONObject {
    /// The value of that name, or nil.
    package subscript(_ key: JSONKey) -> JSON? {
        if members.count < Self.indexedFrom {
            return members.withUnsafeBufferPointer { members in
                for position in members.indices where key.matches(members[position].key) {
                    return members[position].value
                }
                return nil
            }
        }
        return self[key.text]
    }

    /// Whether both lie in the same memory: one is a copy of the other, and neither was changed since.
    ///
    /// Empty objects lie nowhere.
    package func sharesMemory(with other: JSONObject) -> Bool {
        members.count == other.members.count && !members.isEmpty
            && members.withUnsafeBufferPointer { own in
                other.members.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
            }
    }

    /// Calls the body with each value, in order.
    package func forEachValue(_ body: (JSON) -> Void) {
        for position in members.indices { body(members[position].value) }
    }
}
