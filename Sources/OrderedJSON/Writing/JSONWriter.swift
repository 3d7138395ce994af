/// Writes values as text.
///
/// Open arrays and objects are on a stack of its own, so no depth is too deep for it.
struct JSONWriter: ~Copyable {
    private(set) var output: ByteOutput
    private let indentation: Int?
    private var open: [JSONWriterContainer] = []

    init(_ format: JSONFormat) {
        indentation = format.indentation
        output = ByteOutput(capacity: 256)
    }

    /// Writes a value whole.
    mutating func write(_ value: JSON) {
        guard var container = begin(value) else { return }
        while true {
            if let inner = writeRest(of: &container) {
                open.append(container)
                container = inner
            } else {
                end(container)
                guard let outer = open.popLast() else { return }
                container = outer
            }
        }
    }

    /// Writes the elements of a container that are left, up to one that is a container itself, which it gives.
    private mutating func writeRest(of container: inout JSONWriterContainer) -> JSONWriterContainer? {
        switch container.content {
        case .array(let elements):
            while container.written < elements.count {
                let place = container.written
                container.written += 1
                separate(place)
                if let inner = begin(elements[place]) { return inner }
            }
        case .object(let object):
            while container.written < object.members.count {
                let place = container.written
                container.written += 1
                separate(place)
                output.appendString(object.members[place].key)
                output.append(UInt8(ascii: ":"))
                if indentation != nil { output.append(UInt8(ascii: " ")) }
                if let inner = begin(object.members[place].value) { return inner }
            }
        }
        return nil
    }

    /// Writes a scalar or an empty container whole; of any other container the opening bracket, and gives it.
    private mutating func begin(_ value: JSON) -> JSONWriterContainer? {
        switch value {
        case .null: output.append("null")
        case .bool(let value): output.append(value ? "true" : "false")
        case .integer(let value): output.appendInteger(value)
        case .double(let value): output.appendDouble(value)
        case .string(let value): output.appendString(value)
        case .array(let elements):
            if elements.isEmpty {
                output.append("[]")
            } else {
                output.append(UInt8(ascii: "["))
                return JSONWriterContainer(content: .array(elements))
            }
        case .object(let object):
            if object.isEmpty {
                output.append("{}")
            } else {
                output.append(UInt8(ascii: "{"))
                return JSONWriterContainer(content: .object(object))
            }
        }
        return nil
    }

    private mutating func separate(_ place: Int) {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        breakLine(depth: open.count + 1)
    }

    private mutating func end(_ container: JSONWriterContainer) {
        breakLine(depth: open.count)
        switch container.content {
        case .array: output.append(UInt8(ascii: "]"))
        case .object: output.append(UInt8(ascii: "}"))
        }
    }

    private mutating func breakLine(depth: Int) {
        guard let indentation else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(UInt8(ascii: " "), times: indentation * depth)
    }
}

/// An array or object that is being written, and how many of its elements have been.
struct JSONWriterContainer {
    let content: Content
    var written = 0

    enum Content {
        case array([JSON])
        case object(JSONObject)
    }
}
