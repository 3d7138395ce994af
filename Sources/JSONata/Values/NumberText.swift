/// Numbers as text in the form that JavaScript and JSON give them.
enum NumberText {
    /// The shortest text that reads back as the number: `1e+21` from there up, `1e-7` below a millionth.
    static func shortest(_ number: Double) -> String {
        if number.magnitude < 1e15, number == number.rounded(.towardZero) { return String(Int64(number)) }
        if number.magnitude >= 1e-4, number.magnitude < 1e15 { return number.description }
        guard number.isFinite else { return number.isNaN ? "null" : number < 0 ? "-Infinity" : "Infinity" }
        return Decimal(number).text
    }

    /// The number as `$string` writes it: fractions are rounded to fifteen significant digits first.
    static func string(_ number: Double, level: JSONataLevel) -> String {
        if number.magnitude < 1e15, number == number.rounded(.towardZero) { return String(Int64(number)) }
        if number.magnitude >= 1e-4, number.magnitude < 1e15 {
            // The standard library's shortest text is JavaScript's here; up to 15 digits nothing is to be rounded.
            let text = number.description
            if text.utf8.count <= 16 { return text }
        }
        var decimal = Decimal(number)
        if number == number.rounded(.towardZero), level >= .v22 { return decimal.text }
        if decimal.digits.count > 15 { decimal = Decimal(number, significantDigits: 15) }
        return decimal.text
    }
}

/// A finite number in decimal: `0.d₁d₂d₃… × 10^exponent`, without leading or trailing zeros.
struct Decimal {
    var isNegative: Bool
    /// The digits, each 0 to 9; empty for zero.
    var digits: [UInt8]
    /// Where the decimal point stands: after so many digits.
    var exponent: Int

    init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.exponent = exponent
        normalize()
    }

    /// The shortest decimal that reads back as the number, which must be finite.
    init(_ number: Double) {
        self.init(text: number.description.utf8)
    }

    /// The same as the shortest decimal, found by arithmetic where the number has few places, as prices have.
    init(short number: Double) {
        for places in [0, 2, 4] {
            let power = Self.powers[places]
            let scaled = (number * power).rounded()
            // An integer of up to 15 digits divided by a power of ten is the shortest decimal if it gives the number.
            guard scaled.magnitude < 1e15 else { break }
            guard scaled / power == number else { continue }
            var rest = Int64(scaled.magnitude)
            var digits: [UInt8] = []
            digits.reserveCapacity(16)
            while rest > 0 {
                digits.append(UInt8(rest % 10))
                rest /= 10
            }
            digits.reverse()
            self.init(isNegative: number < 0, digits: digits, exponent: digits.count - places)
            return
        }
        self.init(number)
    }

    /// The number rounded to so many significant digits by its exact value.
    init(_ number: Double, significantDigits: Int) {
        self.init(text: CText.scientific(number, digits: significantDigits).utf8)
    }

    /// Reads digits with an optional sign, point and exponent.
    private init(text: some Sequence<UInt8>) {
        isNegative = false
        digits = []
        exponent = 0
        var afterPoint = false
        var inExponent = false
        var shift = 0
        var shiftIsNegative = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = byte - UInt8(ascii: "0")
                if inExponent {
                    shift = shift * 10 + Int(digit)
                } else {
                    digits.append(digit)
                    if !afterPoint { exponent += 1 }
                }
            case UInt8(ascii: "."): afterPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): inExponent = true
            case UInt8(ascii: "-"): if inExponent { shiftIsNegative = true } else { isNegative = true }
            default: break
            }
        }
        exponent += shiftIsNegative ? -shift : shift
        normalize()
    }

    private mutating func normalize() {
        while digits.last == 0 { digits.removeLast() }
        let zeros = digits.prefix { $0 == 0 }.count
        if zeros > 0 {
            digits.removeFirst(zeros)
            exponent -= zeros
        }
        if digits.isEmpty { exponent = 0 }
    }

    /// Rounds to so many places after the point (before it if negative), half to even.
    mutating func round(places: Int) {
        let kept = exponent + places
        guard kept < digits.count else { return }
        guard kept >= 0 else {
            digits = []
            normalize()
            return
        }
        let next = digits[kept]
        let isTie = next == 5 && kept == digits.count - 1
        let lastIsOdd = kept > 0 && digits[kept - 1] % 2 == 1
        digits.removeSubrange(kept...)
        if isTie ? lastIsOdd : next >= 5 {
            var position = kept - 1
            while position >= 0, digits[position] == 9 {
                digits[position] = 0
                position -= 1
            }
            if position >= 0 {
                digits[position] += 1
            } else {
                digits.insert(1, at: 0)
                exponent += 1
            }
        }
        normalize()
    }

    /// The nearest double.
    var double: Double {
        guard !digits.isEmpty else { return 0 }
        if digits.count <= 15 {
            // Both parts are exact, so one operation gives the correctly rounded result.
            var mantissa: Int64 = 0
            for digit in digits { mantissa = mantissa * 10 + Int64(digit) }
            let scale = exponent - digits.count
            if scale.magnitude <= 22 {
                let power = Self.powers[Int(scale.magnitude)]
                let value = scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
                return isNegative ? -value : value
            }
        }
        var text = isNegative ? "-0." : "0."
        for digit in digits { text.unicodeScalars.append(UnicodeScalar(digit + 48)) }
        return Double(text + "e\(exponent)") ?? 0
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]

    /// JavaScript's text for the number.
    var text: String {
        guard !digits.isEmpty else { return "0" }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count + 8)
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let zero = UInt8(ascii: "0")
        let point = UInt8(ascii: ".")
        if exponent > 21 || exponent < -5 {
            bytes.append(digits[0] + zero)
            if digits.count > 1 {
                bytes.append(point)
                for digit in digits.dropFirst() { bytes.append(digit + zero) }
            }
            bytes.append(UInt8(ascii: "e"))
            bytes.append(UInt8(ascii: exponent > 0 ? "+" : "-"))
            bytes.append(contentsOf: String((exponent - 1).magnitude).utf8)
        } else if exponent <= 0 {
            bytes.append(zero)
            bytes.append(point)
            for _ in 0..<(-exponent) { bytes.append(zero) }
            for digit in digits { bytes.append(digit + zero) }
        } else {
            for index in 0..<max(exponent, digits.count) {
                if index == exponent { bytes.append(point) }
                bytes.append(index < digits.count ? digits[index] + zero : zero)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
