/// The grammar of JSON: drives the scanner, keeps the open arrays and objects on a stack of its own, builds the value.
///
/// A recorder hears where each value and each name begins. The parser without positions passes one that does nothing.
struct JSONReader<Recorder: JSONRecorder> {
    private var scanner: JSONScanner
    private(set) var recorder: Recorder
    private var open: [Container] = []
    private let duplicateKeys: JSONParsingOptions.DuplicateKeys
    private let maximumDepth: Int

    /// An array or object of which the end has not come yet.
    private enum Container {
        case array([JSON])
        case object(JSONObject, key: String, keyOffsets: [Int])
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSONParsingOptions, recorder: Recorder) {
        scanner = JSONScanner(bytes, options: options)
        self.recorder = recorder
        duplicateKeys = options.duplicateKeys
        maximumDepth = options.maximumDepth
    }

    /// Reads the one value of the text and makes sure that nothing follows.
    mutating func readDocument() throws(JSONFailure) -> JSON {
        scanner.skipWhitespace()
        while true {
            guard var value = try beginValue() else { continue }
            // A value is complete; so may be the containers around it.
            while true {
                scanner.skipWhitespace()
                guard let container = open.popLast() else {
                    guard scanner.offset == scanner.count else {
                        throw JSONFailure(.trailingContent, at: scanner.offset)
                    }
                    return value
                }
                guard let finished = try add(value, to: container) else { break }
                value = finished
            }
        }
    }

    /// Reads a scalar or an empty container whole and gives it; of any other container opens it and gives nil.
    private mutating func beginValue() throws(JSONFailure) -> JSON? {
        recorder.beginValue(at: scanner.offset)
        guard let byte = scanner.peek else { throw JSONFailure(.unexpected(expected: .value), at: scanner.offset) }
        switch byte {
        case UInt8(ascii: "{"):
            try openContainer()
            if scanner.peek == UInt8(ascii: "}") {
                scanner.offset += 1
                recorder.endContainer()
                return .object(JSONObject())
            }
            let offset = scanner.offset
            let key = try readKey(expected: .keyOrEnd)
            recorder.addKey(key, at: offset)
            open.append(.object(JSONObject(), key: key, keyOffsets: [offset]))
            return nil
        case UInt8(ascii: "["):
            try openContainer()
            if scanner.peek == UInt8(ascii: "]") {
                scanner.offset += 1
                recorder.endContainer()
                return .array([])
            }
            if scanner.peek == UInt8(ascii: ",") {
                throw JSONFailure(.unexpected(expected: .valueOrEnd), at: scanner.offset)
            }
            open.append(.array([]))
            return nil
        case UInt8(ascii: "\""):
            return .string(try scanner.scanString())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try scanner.scanNumber()
        case UInt8(ascii: "t"):
            try scanner.scanLiteral("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try scanner.scanLiteral("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try scanner.scanLiteral("null")
            return .null
        default:
            throw JSONFailure(.unexpected(expected: .value), at: scanner.offset)
        }
    }

    private mutating func openContainer() throws(JSONFailure) {
        guard open.count < maximumDepth else { throw JSONFailure(.tooDeep(limit: maximumDepth), at: scanner.offset) }
        scanner.offset += 1
        scanner.skipWhitespace()
    }

    /// Adds a value to the innermost container, and gives the container where it ends here.
    private mutating func add(_ value: JSON, to container: Container) throws(JSONFailure) -> JSON? {
        switch container {
        case .array(var elements):
            elements.append(value)
            if scanner.peek == UInt8(ascii: "]") {
                scanner.offset += 1
                recorder.endContainer()
                return .array(elements)
            }
            try passComma(expected: .commaOrArrayEnd, end: UInt8(ascii: "]"))
            open.append(.array(elements))
        case .object(var object, let key, var keyOffsets):
            if let place = object.position(of: key) {
                let second = keyOffsets.removeLast()
                if duplicateKeys == .reject {
                    throw JSONFailure(.duplicateKey(key, firstOffset: keyOffsets[place]), at: second)
                }
                object[key] = value
                recorder.replaceMember(at: place)
            } else {
                object.append(key, value)
            }
            if scanner.peek == UInt8(ascii: "}") {
                scanner.offset += 1
                recorder.endContainer()
                return .object(object)
            }
            try passComma(expected: .commaOrObjectEnd, end: UInt8(ascii: "}"))
            let offset = scanner.offset
            let next = try readKey(expected: .key)
            recorder.addKey(next, at: offset)
            keyOffsets.append(offset)
            open.append(.object(object, key: next, keyOffsets: keyOffsets))
        }
        return nil
    }

    /// Passes a comma and the whitespace after it; the end of the container must not follow.
    private mutating func passComma(expected: JSONFailure.Expectation, end: UInt8) throws(JSONFailure) {
        let comma = scanner.offset
        guard scanner.peek == UInt8(ascii: ",") else { throw JSONFailure(.unexpected(expected: expected), at: comma) }
        scanner.offset += 1
        scanner.skipWhitespace()
        if scanner.peek == end { throw JSONFailure(.trailingComma, at: comma) }
    }

    /// Reads a name, the colon, and the whitespace up to the value.
    private mutating func readKey(expected: JSONFailure.Expectation) throws(JSONFailure) -> String {
        guard scanner.peek == UInt8(ascii: "\"") else {
            throw JSONFailure(.unexpected(expected: expected), at: scanner.offset)
        }
        let key = try scanner.scanString()
        scanner.skipWhitespace()
        guard scanner.peek == UInt8(ascii: ":") else {
            throw JSONFailure(.unexpected(expected: .colon), at: scanner.offset)
        }
        scanner.offset += 1
        scanner.skipWhitespace()
        return key
    }
}
