/// Strings of the names that the text has had so far, so that a name that comes again is made once.
///
/// A table of fixed size without chains: a name that falls on the place of another displaces it.
struct KeyCache {
    private struct Entry {
        var fingerprint: KeyFingerprint
        /// Where the name stands in the text.
        var offset: Int
        var key: String
    }

    private static let size = 256
    /// Texts shorter than this do without: the table would cost more than it saves.
    private static let smallestText = 2048

    private var entries: [Entry?]

    init(textLength: Int) {
        entries = textLength < Self.smallestText ? [] : Array(repeating: nil, count: Self.size)
    }

    /// The string of these bytes of the text, from the cache or new; nil where they are not UTF-8.
    mutating func key(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ fingerprint: KeyFingerprint,
        at offset: Int,
        in text: UnsafeBufferPointer<UInt8>
    ) -> String? {
        if entries.isEmpty { return String(validating: bytes, as: UTF8.self) }
        let place = Int(fingerprint.hash) & (Self.size - 1)
        if let entry = entries[place], entry.fingerprint == fingerprint,
            fingerprint.isWhole
                || UnsafeBufferPointer(rebasing: text[entry.offset..<entry.offset + bytes.count]).hasSameBytes(as: bytes)
        {
            return entry.key
        }
        guard let key = String(validating: bytes, as: UTF8.self) else { return nil }
        entries[place] = Entry(fingerprint: fingerprint, offset: offset, key: key)
        return key
    }
}
