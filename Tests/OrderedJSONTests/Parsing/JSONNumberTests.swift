import OrderedJSON
import TestSupport
import Testing

@Suite("Numbers")
struct JSONNumberTests {
    @Test(
        "without fraction and exponent are exact integers",
        arguments: [
            ("0", 0), ("7", 7), ("-1", -1), ("-0", 0), ("123456789012345678", 123_456_789_012_345_678),
            ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
            ("-9223372036854775807", -Int64.max),
        ] as [(String, Int64)]
    )
    func integers(text: String, value: Int64) throws {
        guard case .integer(let integer) = try JSON(parsing: text) else {
            Issue.record("no integer")
            return
        }
        #expect(integer == value)
    }

    @Test(
        "are doubles otherwise",
        arguments: [
            "1.0", "-0.0", "0.1", "1e2", "1E+2", "1e-2", "123.456e7", "0.000001", "9223372036854775808",
            "-9223372036854775809",
            "18446744073709551616", "99999999999999999999999", "1e22", "1e23", "1e27", "1e28", "1e-27", "1e-28",
            "5e-324",
            "2.2250738585072011e-308", "1.7976931348623157e308", "0.1e1", "1e-400", "0e999999999999", "-0e-5",
            "9007199254740993.0", "9007199254740992.9999999999999999999", "0.30000000000000004", "179.99999999999997",
            "1234567890123456789.5", "12345678901234567890.5", "0.00000000000000000000000001234567890123456789",
            "8.5e-27", "18446744073709551615e27", "18446744073709551615e-27", "3.141592653589793238462643383279502884",
        ]
    )
    func doubles(text: String) throws {
        guard case .double(let double) = try JSON(parsing: text) else {
            Issue.record("no double")
            return
        }
        #expect(double.bitPattern == Double(text)?.bitPattern)
    }

    @Test("round as the standard library does, whatever the digits")
    func randomDecimals() throws {
        var generator = SeededRandom(seed: 1)
        for _ in 0..<20_000 {
            let mantissa = generator.next() >> UInt64.random(in: 0..<64, using: &generator)
            let exponent = Int.random(in: -32...32, using: &generator)
            let text = "\(mantissa)e\(exponent)"
            guard case .double(let value) = try JSON(parsing: text), value == Double(text) else {
                Issue.record("\(text)")
                continue
            }
        }
    }

    @Test("halfway between two doubles round to even")
    func halfway() throws {
        var generator = SeededRandom(seed: 2)
        for _ in 0..<5000 {
            // An odd integer of 54 bits lies halfway; as a product or quotient of powers of ten it must not move.
            let half = generator.next() >> 10 | 1 << 53 | 1
            for text in ["\(half).0", "\(half)0e-1", "\(half)e0"] {
                guard case .double(let value) = try JSON(parsing: text), value == Double(text) else {
                    Issue.record("\(text)")
                    continue
                }
            }
        }
    }

    @Test(
        "that JSON does not write so are errors",
        arguments: [
            ("01", JSONParseError.Code.invalidNumber, 0), ("-01", .invalidNumber, 1), ("00", .invalidNumber, 0),
            ("[-]", .invalidNumber, 2), ("-", .unexpectedEnd, 1), ("-a", .invalidNumber, 1), ("1.", .unexpectedEnd, 2),
            ("[1.]", .invalidNumber, 3), ("1.e3", .invalidNumber, 2), ("1e", .unexpectedEnd, 2),
            ("1e+", .unexpectedEnd, 3),
            ("[1ex]", .invalidNumber, 3), (".5", .invalidNumber, 0), ("+1", .invalidNumber, 0),
            ("0x10", .trailingContent, 1),
            ("1_000", .trailingContent, 1), ("1e400", .numberOutOfRange, 0), ("[-1e309]", .numberOutOfRange, 1),
            ("1e99999999999999999999", .numberOutOfRange, 0), ("-Infinity", .invalidNumber, 1),
        ]
    )
    func rejects(text: String, code: JSONParseError.Code, offset: Int) throws {
        let error = try #require(parseFailure(text))
        #expect(error.code == code)
        #expect(error.offset == offset)
    }

    @Test("of four hundred digits are read without overflow")
    func longIntegers() throws {
        #expect(parseFailure("1" + String(repeating: "0", count: 400))?.code == .numberOutOfRange)
        #expect(try JSON(parsing: "1" + String(repeating: "0", count: 300)) == .double(1e300))
        #expect(try JSON(parsing: "0." + String(repeating: "0", count: 300) + "1") == .double(1e-301))
    }
}
