internal import OrderedJSON

extension JSON {
    /// The value as `States.Format` prints it.
    ///
    /// A text stands as it is and null is `null`. Arrays and objects are printed as Java prints its lists and maps, which
    /// a recording shows: `{Arg1=1, Arg2=[]}`. So are doubles: `1.0E10`.
    var serviceText: String {
        if case .string(let text) = self { return text }
        var text = ""
        appendServiceText(to: &text)
        return text
    }

    func appendServiceText(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .double(let value): text += value.serviceText
        case .string(let value): text += value
        case .array(let elements):
            text += "["
            for (place, element) in elements.enumerated() {
                if place > 0 { text += ", " }
                element.appendServiceText(to: &text)
            }
            text += "]"
        case .object(let object):
            text += "{"
            for (place, (key, value)) in object.enumerated() {
                if place > 0 { text += ", " }
                text += key
                text += "="
                value.appendServiceText(to: &text)
            }
            text += "}"
        }
    }
}

extension Double {
    /// The shortest digits that mean this number, as Java writes them: with a point from 0.001 up to ten million, else
    /// with an exponent.
    fileprivate var serviceText: String {
        guard isFinite, self != 0 else { return description }
        var digits: [UInt8] = []
        // Where the point stands, counted from the first digit.
        var point = 0
        var hasPoint = false
        var exponent = 0
        let text = Array(magnitude.description.utf8)
        for (place, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: "e"):
                exponent = Int(String(decoding: text[(place + 1)...], as: UTF8.self)) ?? 0
            case UInt8(ascii: "0") where digits.isEmpty: if hasPoint { point -= 1 }
            default:
                guard exponent == 0, byte.isDigit else { continue }
                digits.append(byte)
                if !hasPoint { point += 1 }
            }
        }
        point += exponent
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let number = String(decoding: digits, as: UTF8.self)
        let sign = self < 0 ? "-" : ""
        if magnitude >= 1e-3, magnitude < 1e7 {
            if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + number }
            if point >= number.utf8.count {
                return sign + number + String(repeating: "0", count: point - number.utf8.count) + ".0"
            }
            return sign + number.prefix(point) + "." + number.dropFirst(point)
        }
        let fraction = number.dropFirst()
        return sign + number.prefix(1) + "." + (fraction.isEmpty ? "0" : fraction) + "E\(point - 1)"
    }
}
