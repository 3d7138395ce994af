extension JSONScanner {
    /// Reads a number whose first digit or minus sign is at the offset.
    mutating func scanNumber() throws(JSONFailure) -> JSON {
        let start = offset
        let negative = bytes[start] == UInt8(ascii: "-")
        if negative { offset += 1 }
        let first = offset
        var mantissa: UInt64 = 0
        try scanDigits(into: &mantissa)
        var digits = offset - first
        if digits > 1, bytes[first] == UInt8(ascii: "0") { throw JSONFailure(.leadingZero, at: first) }
        guard next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") else {
            return try makeInteger(mantissa, digits: digits, negative: negative, start: start)
        }
        var exponent = 0
        if next == UInt8(ascii: ".") {
            offset += 1
            let point = offset
            try scanDigits(into: &mantissa)
            exponent = point - offset
            digits += offset - point
        }
        if next | 0x20 == UInt8(ascii: "e") { exponent += try scanExponent() }
        // Zeros in front are no digits of the mantissa, which wraps beyond nineteen of them.
        if digits > 19 { digits -= leadingZeros(from: first) }
        if digits <= 19, let value = DecimalFloat(mantissa: mantissa, exponent: exponent).doubleValue {
            return .double(negative ? -value : value)
        }
        return .double(try parseDouble(from: start))
    }

    private mutating func scanDigits(into mantissa: inout UInt64) throws(JSONFailure) {
        let start = offset
        var place = start
        while place < count {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            place += 1
        }
        offset = place
        if place == start { throw JSONFailure(.incompleteNumber, at: place) }
    }

    /// Reads the exponent whose letter is at the offset.
    ///
    /// Beyond a million it stays there: out of all range anyway.
    private mutating func scanExponent() throws(JSONFailure) -> Int {
        offset += 1
        let negative = next == UInt8(ascii: "-")
        if negative || next == UInt8(ascii: "+") { offset += 1 }
        let start = offset
        var exponent = 0
        while offset < count {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            exponent = min(exponent * 10 + Int(digit), 1_000_000)
            offset += 1
        }
        if offset == start { throw JSONFailure(.incompleteNumber, at: offset) }
        return negative ? -exponent : exponent
    }

    private func leadingZeros(from first: Int) -> Int {
        var place = first
        var zeros = 0
        while place < offset {
            switch bytes[place] {
            case UInt8(ascii: "0"): zeros += 1
            case UInt8(ascii: "."): break
            default: return zeros
            }
            place += 1
        }
        return zeros
    }

    private func makeInteger(
        _ magnitude: UInt64,
        digits: Int,
        negative: Bool,
        start: Int
    ) throws(JSONFailure) -> JSON {
        // Nineteen digits fit in 64 bits without sign, and Int64 has no more than nineteen.
        if digits <= 19 {
            if magnitude <= Int64.max.magnitude { return .integer(negative ? -Int64(magnitude) : Int64(magnitude)) }
            if negative, magnitude == Int64.min.magnitude { return .integer(.min) }
        }
        return .double(try parseDouble(from: start))
    }

    /// The number between a place and the offset by the standard library, which knows all cases but takes its time.
    private func parseDouble(from start: Int) throws(JSONFailure) -> Double {
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw JSONFailure(.numberOutOfRange, at: start) }
        return value
    }
}
