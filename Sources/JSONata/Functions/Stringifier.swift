internal import OrderedJSON

/// Values as text in the form of `$string`: JSON for all but texts, with numbers rounded to fifteen digits.
struct Stringifier {
    private let level: JSONataLevel
    private let isPretty: Bool
    /// Nothing more is written once there are more bytes than this.
    private let limit: Int
    private var bytes: [UInt8] = []

    /// The text of a value; functions are empty.
    static func text(
        of value: Value,
        _ evaluation: Evaluation,
        isPretty: Bool = false
    ) throws(JSONataError) -> String {
        let level = evaluation.level
        switch value {
        case .string(let text): return text
        case .undefined, .unbound, .tailCall, .tuples, .function: return ""
        case .null: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .number(let number):
            guard number.isFinite else { throw JSONataError("D3001") }
            return NumberText.string(number, level: level)
        case .wide(let integer): return wideText(integer, level)
        default:
            let limit = evaluation.limits.stringLength
            var stringifier = Stringifier(level: level, isPretty: isPretty, limit: limit)
            stringifier.write(value.unwrapped, 0)
            guard stringifier.bytes.count <= limit else { throw JSONataError("D2015") }
            return String(decoding: stringifier.bytes, as: UTF8.self)
        }
    }

    private init(level: JSONataLevel, isPretty: Bool, limit: Int) {
        self.level = level
        self.limit = limit
        self.isPretty = isPretty
    }

    private static func wideText(_ integer: Int64, _ level: JSONataLevel) -> String {
        level >= .v22 ? String(integer) : NumberText.string(Double(integer), level: level)
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func newLine(_ depth: Int) {
        guard isPretty else { return }
        bytes.append(0x0A)
        for _ in 0..<depth * 2 { bytes.append(0x20) }
    }

    private mutating func write(_ value: Value, _ depth: Int) {
        guard bytes.count <= limit else { return }
        switch value {
        case .undefined, .unbound, .tailCall, .tuples, .null: write("null")
        case .function: write("\"\"")
        case .bool(let flag): write(flag ? "true" : "false")
        case .number(let number): write(number.isFinite ? NumberText.string(number, level: level) : "null")
        case .wide(let integer): write(Self.wideText(integer, level))
        case .string(let text): writeQuoted(text)
        case .array, .list, .range: writeArray(value.items, depth)
        case .object(let members):
            writeObject(members.count, depth) { index in (members[index].key, Value(members[index].value)) }
        case .record(let record):
            writeObject(record.keys.count, depth) { index in (record.keys[index], record.values[index]) }
        }
    }

    private mutating func writeArray(_ items: Items, _ depth: Int) {
        bytes.append(UInt8(ascii: "["))
        for index in 0..<items.count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine(depth + 1)
            write(items[index], depth + 1)
        }
        if items.count > 0 { newLine(depth) }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func writeObject(_ count: Int, _ depth: Int, _ member: (Int) -> (String, Value)) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for index in 0..<count {
            let (key, value) = member(index)
            if value.isUndefined { continue }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            newLine(depth + 1)
            writeQuoted(key)
            bytes.append(UInt8(ascii: ":"))
            if isPretty { bytes.append(0x20) }
            write(value, depth + 1)
        }
        if !isFirst { newLine(depth) }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func writeQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x08: write("\\b")
            case 0x09: write("\\t")
            case 0x0A: write("\\n")
            case 0x0C: write("\\f")
            case 0x0D: write("\\r")
            case 0..<0x20:
                write("\\u00")
                write(byte < 16 ? "0" : "1")
                write(String(byte & 15, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
