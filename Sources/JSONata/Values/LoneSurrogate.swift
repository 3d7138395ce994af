internal import OrderedJSON

/// How half a surrogate pair, which JSONata allows in a string and Swift does not, is carried in a `String`.
///
/// Such a code unit becomes the scalar of the last private-use plane with the same low sixteen bits. Nothing else of
/// this library makes scalars there, so that functions which must refuse lone surrogates can tell them.
enum LoneSurrogate {
    static func scalar(for unit: UInt32) -> UnicodeScalar {
        UnicodeScalar(0x10_0000 + (unit & 0xFFFF)) ?? "\u{FFFD}"
    }

    static func isOne(_ scalar: UnicodeScalar) -> Bool {
        (0x10_D800...0x10_DFFF).contains(scalar.value)
    }

    /// A result as text can hold it: two halves that came together are the character, any other half is U+FFFD.
    static func mended(_ value: JSON) -> JSON {
        switch value {
        case .string(let text): return .string(mended(text))
        case .array(let elements): return .array(elements.map(mended))
        case .object(let members):
            var result = JSONObject()
            for (key, value) in members { result[mended(key)] = mended(value) }
            return .object(result)
        default: return value
        }
    }

    private static func mended(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isOne) else { return text }
        var result = String.UnicodeScalarView()
        var high: UInt32?
        for scalar in text.unicodeScalars {
            let unit = isOne(scalar) ? scalar.value & 0xFFFF : nil
            if let first = high {
                high = nil
                if let unit, unit >= 0xDC00, let pair = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + unit - 0xDC00)
                {
                    result.append(pair)
                    continue
                }
                result.append("\u{FFFD}")
            }
            if let unit, unit < 0xDC00 { high = unit } else { result.append(unit == nil ? scalar : "\u{FFFD}") }
        }
        if high != nil { result.append("\u{FFFD}") }
        return String(result)
    }
}
