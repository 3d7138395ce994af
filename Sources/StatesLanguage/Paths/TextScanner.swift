/// A place in the UTF-8 bytes of a text, moved forward by the parsers of this module.
struct TextScanner {
    let bytes: [UInt8]
    var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// The byte here, or nil at the end.
    var current: UInt8? { peek(0) }

    /// The byte some places ahead, or nil beyond the end.
    func peek(_ distance: Int) -> UInt8? {
        let place = position + distance
        return place < bytes.count ? bytes[place] : nil
    }

    mutating func advance(by count: Int = 1) {
        position = min(position + count, bytes.count)
    }

    /// Steps over that text if it is here.
    mutating func take(_ text: String) -> Bool {
        let end = position + text.utf8.count
        guard end <= bytes.count, text.utf8.elementsEqual(bytes[position..<end]) else { return false }
        position = end
        return true
    }

    mutating func skipWhitespace() {
        while let current, current.isWhitespace { position += 1 }
    }

    mutating func skip(while condition: (UInt8) -> Bool) {
        while let current, condition(current) { position += 1 }
    }

    /// The text between two places, which must lie on borders of characters.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The text from a place to here.
    func text(from start: Int) -> String {
        start < position ? text(start..<position) : ""
    }

    /// The scalar at a place, or nil at the end.
    func scalar(at place: Int) -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        return String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    /// What stands at a place, for a message.
    func found(at place: Int) -> String {
        guard let scalar = scalar(at: place) else { return "the end of the text" }
        switch scalar {
        case " ", "\t", "\n", "\r": return "white space"
        case "`": return "a backtick"
        default: return scalar.value < 0x20 || scalar.value == 0x7F ? "a control character" : "`\(scalar)`"
        }
    }
}

extension UInt8 {
    var isWhitespace: Bool {
        self == UInt8(ascii: " ") || (0x09...0x0D).contains(self)
    }

    var isDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    /// The value of a hexadecimal digit.
    var hexadecimalValue: UInt16? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
