extension String {
    /// Whether both are the same UTF-8 bytes, which is finer than Swift's equality by canonical equivalence.
    @usableFromInline
    func hasSameBytes(as other: String) -> Bool {
        let length = utf8.count
        guard length == other.utf8.count else { return false }
        let result = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in left.hasSameBytes(as: right) }
        }
        // Strings bridged from Objective-C have no contiguous storage.
        guard case .some(.some(let same)) = result else { return utf8.elementsEqual(other.utf8) }
        return same
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether both hold the same bytes, compared by words where there are eight or more.
    func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard count >= 8 else { return elementsEqual(other) }
        var offset = 0
        while offset + 8 <= count {
            if word(at: offset).bits != other.word(at: offset).bits { return false }
            offset += 8
        }
        return word(at: count - 8).bits == other.word(at: count - 8).bits
    }
}
