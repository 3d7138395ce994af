#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension BuiltIns {
    static let numbers: [Definition] = [
        Definition("number", "<(nsb)-:n>", arity: 1) { (arguments, _) throws(JSONataError) in try number(arguments[0])
        },
        Definition("floor", "<n-:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.number(0)?.rounded(.down))
        },
        Definition("ceil", "<n-:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.number(0)?.rounded(.up))
        },
        Definition("round", "<n-n?:n>", arity: 2) { (arguments, _) throws(JSONataError) in
            guard let number = arguments.number(0) else { return .undefined }
            return .number(rounded(number, places: (arguments.number(1) ?? 0).clamped))
        },
        Definition("abs", "<n-:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.number(0)?.magnitude)
        },
        Definition("sqrt", "<n-:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            guard let number = arguments.number(0) else { return .undefined }
            guard number >= 0 else { throw JSONataError("D3060", value: arguments[0].json, index: 1) }
            return .number(number.squareRoot())
        },
        Definition("power", "<n-n:n>", arity: 2) { (arguments, _) throws(JSONataError) in
            guard let base = arguments.number(0) else { return .undefined }
            guard let exponent = arguments.number(1) else { return .undefined }
            let result = pow(base, exponent)
            guard result.isFinite else { throw JSONataError("D3061", value: arguments[0].json, index: 1) }
            return .number(result)
        },
        Definition("random", "<:n>", arity: 0) { (_, site) throws(JSONataError) in
            .number(site.evaluation.environment.random())
        },
    ]

    /// Half to even at so many places, by the number's decimal digits.
    static func rounded(_ number: Double, places: Int) -> Double {
        guard number.isFinite else { return number }
        if places == 0 {
            let result = number.rounded(.toNearestOrEven)
            return result == 0 ? 0 : result
        }
        guard places < 400, places > -400 else { return places > 0 ? number : 0 }
        var decimal = Decimal(short: number)
        decimal.round(places: places)
        let result = decimal.double
        return result == 0 ? 0 : result
    }

    private static func number(_ value: Value) throws(JSONataError) -> Value {
        switch value {
        case .undefined: return .undefined
        case .number, .wide: return value
        case .bool(let flag): return .number(flag ? 1 : 0)
        case .string(let text):
            if let number = parse(text) { return .number(number) }
            throw JSONataError("D3030", value: value.json, index: 1)
        default: throw JSONataError("D3030", value: value.json, index: 1)
        }
    }

    /// A number in JSON's notation, leading zeros allowed, or with one of the prefixes `0x`, `0o` and `0b`.
    private static func parse(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        if bytes.count > 2, bytes[0] == 0x30 {
            let radix = [UInt8(ascii: "x"): 16.0, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2][bytes[1] | 0x20]
            if let radix {
                var value = 0.0
                for byte in bytes[2...] {
                    guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, Double(digit) < radix else {
                        return nil
                    }
                    value = value * radix + Double(digit)
                }
                return value
            }
        }
        var index = 0
        func digits() -> Int {
            let start = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            return index - start
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard digits() > 0 else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { return nil }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard digits() > 0 else { return nil }
        }
        guard index == bytes.count, let number = Double(text), number.isFinite else { return nil }
        return number
    }
}
