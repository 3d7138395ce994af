/// The pattern of `StringMatches`: `*` stands for any characters, a backslash takes a star or a backslash literally.
struct StringPattern: Hashable {
    /// The texts between the stars, in order: a pattern without star has one.
    let parts: [[UInt8]]

    /// Reads a pattern; nil where a backslash escapes nothing.
    init?(_ text: String) {
        var parts: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "\\") else { return nil }
                parts[parts.count - 1].append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "*") {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
        }
        if isEscaped { return nil }
        self.parts = parts
    }

    /// Whether every text matches: nothing but stars.
    var matchesAll: Bool { parts.count > 1 && parts.allSatisfy(\.isEmpty) }

    /// The one text that matches, where there is no star.
    var only: String? { parts.count == 1 ? String(decoding: parts[0], as: UTF8.self) : nil }

    /// Whether a text matches.
    func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = parts.first, let last = parts.last else { return false }
        if parts.count == 1 { return bytes == first }
        guard bytes.count >= first.count + last.count, bytes.starts(with: first), bytes.suffix(last.count) == last[...]
        else { return false }
        var rest = bytes[first.count..<(bytes.count - last.count)]
        for part in parts.dropFirst().dropLast() {
            guard let start = rest.firstIndex(of: part) else { return false }
            rest = rest[(start + part.count)...]
        }
        return true
    }
}

extension ArraySlice<UInt8> {
    fileprivate func firstIndex(of part: [UInt8]) -> Int? {
        guard count >= part.count else { return nil }
        return (startIndex...(endIndex - part.count)).first { self[$0...].starts(with: part) }
    }
}
