/// The pattern of `StringMatches`: `*` is any run of characters, `\*` a star and `\\` a backslash.
struct WildcardPattern: Sendable, Hashable {
    /// The texts between the stars, at least one; each but the first comes after any run of characters.
    private let pieces: [[UInt8]]

    /// Reads a pattern, or gives nil where a backslash stands before anything else or at the end.
    init?(_ text: String) {
        var pieces: [[UInt8]] = [[]]
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "*"):
                pieces.append([])
            case UInt8(ascii: "\\"):
                guard let escaped = bytes.next(), escaped == UInt8(ascii: "*") || escaped == UInt8(ascii: "\\") else {
                    return nil
                }
                pieces[pieces.count - 1].append(escaped)
            default:
                pieces[pieces.count - 1].append(byte)
            }
        }
        self.pieces = pieces
    }

    /// Whether the whole text matches.
    ///
    /// Each piece is taken at its first place, which leaves the most for those after it: no way back is needed.
    func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = pieces.first, let last = pieces.last, bytes.starts(with: first) else { return false }
            if pieces.count == 1 { return bytes.count == first.count }
            guard bytes.count >= first.count + last.count, bytes.suffix(last.count).elementsEqual(last) else {
                return false
            }
            var place = first.count
            let end = bytes.count - last.count
            for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
                while place + piece.count <= end, !bytes[place..<(place + piece.count)].elementsEqual(piece) {
                    place += 1
                }
                guard place + piece.count <= end else { return false }
                place += piece.count
            }
            return true
        }
    }
}
