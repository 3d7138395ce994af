/// Writes values as text.
///
/// Open arrays and objects are on a stack of its own, so no depth is too deep for it.
struct JSONWriter {
    private(set) var output: [UInt8] = []
    private let indentation: Int?
    private var open: [Container] = []

    /// An array or object that is being written, and how many of its elements have been.
    private struct Container {
        var content: Content
        var written = 0

        enum Content {
            case array([JSON])
            case object(JSONObject)
        }
    }

    init(_ format: JSONFormat) {
        indentation = format.indentation
    }

    mutating func write(_ value: JSON) {
        begin(value)
        while var container = open.popLast() {
            let place = container.written
            container.written += 1
            switch container.content {
            case .array(let elements):
                guard place < elements.count else {
                    end(UInt8(ascii: "]"))
                    continue
                }
                open.append(container)
                separate(place)
                begin(elements[place])
            case .object(let object):
                guard place < object.count else {
                    end(UInt8(ascii: "}"))
                    continue
                }
                open.append(container)
                separate(place)
                let member = object[place]
                writeString(member.key)
                output.append(UInt8(ascii: ":"))
                if indentation != nil { output.append(UInt8(ascii: " ")) }
                begin(member.value)
            }
        }
    }

    /// Writes a scalar or an empty container whole; of any other container the opening bracket.
    private mutating func begin(_ value: JSON) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value): output.append(contentsOf: value.description.utf8)
        case .double(let value):
            if value.isFinite { output.append(contentsOf: value.description.utf8) } else { append("null") }
        case .string(let value): writeString(value)
        case .array(let elements):
            if elements.isEmpty { return append("[]") }
            output.append(UInt8(ascii: "["))
            open.append(Container(content: .array(elements)))
        case .object(let object):
            if object.isEmpty { return append("{}") }
            output.append(UInt8(ascii: "{"))
            open.append(Container(content: .object(object)))
        }
    }

    private mutating func append(_ literal: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    private mutating func separate(_ place: Int) {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        breakLine()
    }

    private mutating func end(_ bracket: UInt8) {
        breakLine()
        output.append(bracket)
    }

    private mutating func breakLine() {
        guard let indentation else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * open.count))
    }

    private mutating func writeString(_ text: String) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x08: append("\\b")
            case 0x0C: append("\\f")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append("\\u00")
                output.append(UInt8(ascii: "0") + byte >> 4)
                let low = byte & 15
                output.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
