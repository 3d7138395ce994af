extension ByteOutput {
    /// Writes a text in quotes, with the escapes that JSON requires and no other.
    mutating func appendString(_ text: String) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendString($0) }
        guard done == nil else { return }
        // Strings bridged from Objective-C have no contiguous storage until they are copied.
        var copy = text
        copy.withUTF8 { appendString($0) }
    }

    private mutating func appendString(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Two quotes, and room for the eight bytes that a word of fewer takes.
        reserve(bytes.count + 10)
        put(UInt8(ascii: "\""))
        var place = 0
        while place + 8 <= bytes.count {
            let word = bytes.word(at: place)
            let marks = word.escapeMarks
            if marks == 0 {
                put(word, counting: 8)
                place += 8
            } else {
                let plain = ByteWord.firstMarked(marks)
                put(word, counting: plain)
                appendEscape(bytes[place + plain])
                place += plain + 1
                reserve(bytes.count - place + 9)
            }
        }
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"):
                appendEscape(byte)
                reserve(bytes.count - place + 1)
            default:
                put(byte)
            }
        }
        put(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(_ byte: UInt8) {
        reserve(6)
        put(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
        case 0x08: put(UInt8(ascii: "b"))
        case 0x0C: put(UInt8(ascii: "f"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0D: put(UInt8(ascii: "r"))
        case 0x09: put(UInt8(ascii: "t"))
        default:
            append("u00")
            put(UInt8(ascii: "0") + byte >> 4)
            let low = byte & 15
            put(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
    }

    /// Writes an integer in decimal digits.
    mutating func appendInteger(_ value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        appendDigits(value.magnitude, atLeast: 1)
    }

    /// Writes a number with zeros in front where it has fewer digits than that.
    private mutating func appendDigits(_ value: UInt64, atLeast minimum: Int) {
        var digits = minimum
        while digits < 20, value >= Self.powersOfTen[digits] { digits += 1 }
        reserve(digits)
        var rest = value
        for place in stride(from: digits - 1, through: 0, by: -1) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            putAhead(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit), by: place)
            rest = quotient
        }
        advance(by: digits)
    }

    /// Writes the shortest text that reads back as the same double; `null` where JSON has none.
    mutating func appendDouble(_ value: Double) {
        guard value.isFinite else { return append("null") }
        if appendShortDecimal(value) { return }
        var text = value.description
        text.withUTF8 {
            reserve($0.count)
            put($0)
        }
    }

    /// Writes a double that is a whole number of at most fifteen digits over a small power of ten, as most are.
    ///
    /// Of so few digits only one such fraction can be nearest to a double, so the smallest power gives the very text
    /// that the standard library takes longer to find.
    private mutating func appendShortDecimal(_ value: Double) -> Bool {
        let magnitude = value.magnitude
        guard magnitude >= 1e-3, magnitude < 1e9 else { return false }
        var power = 10.0
        for decimals in 1...6 {
            // Rounded by adding a half: `rounded()` may call the library of mathematics.
            let scaled = UInt64(magnitude * power + 0.5)
            if Double(scaled) / power == magnitude {
                let divisor = Self.powersOfTen[decimals]
                let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: divisor)
                if value < 0 { append(UInt8(ascii: "-")) }
                appendDigits(whole, atLeast: 1)
                append(UInt8(ascii: "."))
                appendDigits(fraction, atLeast: decimals)
                return true
            }
            power *= 10
        }
        return false
    }

    private static let powersOfTen: [UInt64] = (0..<20).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
