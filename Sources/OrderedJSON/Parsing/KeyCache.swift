/// Strings of the names that the text has had so far, so that a name that comes again is made once.
///
/// A table of fixed size without chains: a name that falls on the place of another displaces it.
struct KeyCache {
    private struct Entry {
        var fingerprint = KeyFingerprint.none
        /// Where the name stands in the text.
        var offset = 0
        var key = ""
    }

    private static let size = 256
    /// Texts shorter than this do without: the table would cost more than it saves.
    private static let smallestText = 2048

    private var entries: [Entry]

    init(textLength: Int) {
        entries = textLength < Self.smallestText ? [] : Array(repeating: Entry(), count: Self.size)
    }

    /// The string of a name that stands at an offset of the text, where it has come before.
    func key(_ fingerprint: KeyFingerprint, at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> String? {
        guard !entries.isEmpty else { return nil }
        let place = place(fingerprint)
        guard entries[place].fingerprint == fingerprint else { return nil }
        let earlier = entries[place].offset
        guard fingerprint.isWhole || text.hasSameBytes(at: earlier, and: offset, count: fingerprint.length) else {
            return nil
        }
        return entries[place].key
    }

    /// Keeps the string of a name.
    mutating func insert(_ key: String, _ fingerprint: KeyFingerprint, at offset: Int) {
        guard !entries.isEmpty else { return }
        entries[place(fingerprint)] = Entry(fingerprint: fingerprint, offset: offset, key: key)
    }

    private func place(_ fingerprint: KeyFingerprint) -> Int { Int(fingerprint.hash) & (Self.size - 1) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether so many bytes at two offsets are the same.
    fileprivate func hasSameBytes(at first: Int, and second: Int, count: Int) -> Bool {
        UnsafeBufferPointer(rebasing: self[first..<first + count])
            .hasSameBytes(as: UnsafeBufferPointer(rebasing: self[second..<second + count]))
    }
}
