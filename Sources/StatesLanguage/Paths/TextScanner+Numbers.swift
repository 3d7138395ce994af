internal import OrderedJSON

extension TextScanner {
    /// Reads a number by the grammar of JSON, or nothing where none is here.
    ///
    /// A whole number that fits in 64 bits stays exact. A number with more digits than `Double` can reach (`1e999`) is
    /// none.
    mutating func takeNumber() -> JSON? {
        let start = position
        _ = take("-")
        let first = current
        let integerDigits = takeDigits()
        guard integerDigits == 1 || (integerDigits > 1 && first != UInt8(ascii: "0")) else {
            position = start
            return nil
        }
        var isInteger = true
        if current == UInt8(ascii: "."), peek(1)?.isDigit == true {
            isInteger = false
            advance()
            _ = takeDigits()
        }
        takeExponent(&isInteger)
        let digits = text(from: start)
        if isInteger, let integer = Int64(digits) { return .integer(integer) }
        guard let number = Double(digits), number.isFinite else {
            position = start
            return nil
        }
        return .double(number)
    }

    /// Reads a whole number, or nothing where none is here or it doesn't fit.
    mutating func takeInteger() -> Int? {
        let start = position
        _ = take("-")
        guard takeDigits() > 0, let integer = Int(text(from: start)) else {
            position = start
            return nil
        }
        return integer
    }

    private mutating func takeDigits() -> Int {
        let start = position
        skip(while: \.isDigit)
        return position - start
    }

    private mutating func takeExponent(_ isInteger: inout Bool) {
        guard let current, current | 0x20 == UInt8(ascii: "e") else { return }
        let sign = peek(1)
        let distance = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? 2 : 1
        guard peek(distance)?.isDigit == true else { return }
        isInteger = false
        advance(by: distance)
        _ = takeDigits()
    }
}
