/// Cuts the text of an expression into tokens, on demand.
///
/// It walks over UTF-8 bytes with integer offsets. Whether `/` divides or opens a regular expression depends on what
/// the parser expects, so the parser says it with every request.
struct Lexer {
    let bytes: [UInt8]
    /// The UTF-16 offset of each byte offset; nil where they are the same because the text is ASCII.
    private let utf16Offsets: [Int]?
    private let level: JSONataLevel
    /// The offset of the next byte to read.
    var offset = 0
    /// Whether a string held half a surrogate pair.
    var hasLoneSurrogates = false

    init(_ text: String, level: JSONataLevel) {
        bytes = Array(text.utf8)
        self.level = level
        if bytes.allSatisfy({ $0 < 0x80 }) {
            utf16Offsets = nil
        } else {
            var offsets: [Int] = []
            offsets.reserveCapacity(bytes.count + 1)
            var units = 0
            for byte in bytes {
                offsets.append(units)
                // A code point counts where it starts; one of four bytes is two code units.
                if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
            }
            offsets.append(units)
            utf16Offsets = offsets
        }
    }

    /// The position in UTF-16 code units of a byte offset.
    func position(of offset: Int) -> Int {
        guard let utf16Offsets else { return min(offset, bytes.count) }
        return utf16Offsets[min(offset, bytes.count)]
    }

    /// The byte at a distance from the next one; 0 past the end.
    func peek(_ distance: Int = 0) -> UInt8 {
        offset + distance < bytes.count ? bytes[offset + distance] : 0
    }

    /// The text of a stretch of bytes.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func token(_ kind: Token.Kind) -> Token {
        Token(kind: kind, position: position(of: offset))
    }

    func failure(_ code: JSONataError.Code, at offset: Int? = nil, token: String? = nil) -> JSONataError {
        JSONataError(code, position: position(of: offset ?? self.offset), token: token)
    }

    /// The next token.
    ///
    /// `infix` says that an operator is expected, so that `/` divides.
    mutating func next(infix: Bool) throws(JSONataError) -> Token {
        try skipSpace()
        guard offset < bytes.count else { return token(.end) }
        let byte = bytes[offset]
        if byte == UInt8(ascii: "/"), !infix { return try scanRegex() }
        if let symbol = scanSymbol(byte) { return token(.symbol(symbol)) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try scanString(quote: byte)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
        case UInt8(ascii: "`"): return try scanQuotedName()
        case UInt8(ascii: "!"), UInt8(ascii: "~"):
            offset += 1
            throw failure("S0204", token: byte == UInt8(ascii: "!") ? "!" : "~")
        default: return scanName()
        }
    }

    private mutating func skipSpace() throws(JSONataError) {
        while offset < bytes.count {
            if Self.isSpace(bytes[offset]) {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                let start = offset
                offset += 2
                while !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
                    guard offset < bytes.count else { throw failure("S0106", at: start) }
                    offset += 1
                }
                offset += 2
            } else {
                return
            }
        }
    }

    /// Reads an operator of one or two characters, or nothing.
    private mutating func scanSymbol(_ byte: UInt8) -> Symbol? {
        let pair: Symbol? =
            switch (byte, peek(1)) {
            case (UInt8(ascii: "."), UInt8(ascii: ".")): .range
            case (UInt8(ascii: ":"), UInt8(ascii: "=")): .bind
            case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
            case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
            case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
            case (UInt8(ascii: "*"), UInt8(ascii: "*")): .descendants
            case (UInt8(ascii: "~"), UInt8(ascii: ">")): .apply
            case (UInt8(ascii: "?"), UInt8(ascii: ":")) where level >= .v22: .orElse
            case (UInt8(ascii: "?"), UInt8(ascii: "?")) where level >= .v22: .coalesce
            default: nil
            }
        if let pair {
            offset += 2
            return pair
        }
        guard let symbol = Symbol(byte) else { return nil }
        offset += 1
        return symbol
    }

    /// Reads a name, a variable or a word with a meaning, up to a space or an operator.
    private mutating func scanName() -> Token {
        let start = offset
        while offset < bytes.count, !Self.isSpace(bytes[offset]), !Self.isOperator(bytes[offset]) { offset += 1 }
        if bytes[start] == UInt8(ascii: "$") { return token(.variable(text(start + 1..<offset))) }
        let name = text(start..<offset)
        switch name {
        case "and": return token(.symbol(.and))
        case "or": return token(.symbol(.or))
        case "in": return token(.symbol(.in))
        default:
            if let constant = Constant(rawValue: name) { return token(.constant(constant)) }
            return token(.name(name))
        }
    }

    private mutating func scanQuotedName() throws(JSONataError) -> Token {
        offset += 1
        let start = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "`") { offset += 1 }
        guard offset < bytes.count else { throw failure("S0105") }
        let name = text(start..<offset)
        offset += 1
        return token(.name(name))
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0B).contains(byte) || byte == 0x0D
    }

    /// Whether the character is an operator or part of one, and so ends a name.
    static func isOperator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: "#"),
            UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "|"), UInt8(ascii: "="),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "&"), UInt8(ascii: "!"),
            UInt8(ascii: "~"):
            true
        default:
            false
        }
    }
}
