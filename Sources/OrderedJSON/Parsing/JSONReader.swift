/// The grammar of JSON: drives the scanner, keeps the open arrays and objects on stacks of its own, builds the value.
///
/// A recorder hears where each value and each name begins. The parser without positions passes one that does nothing.
/// Elements and members wait on two stacks for the end of their container, which then takes them all at once.
struct JSONReader<Recorder: JSONRecorder>: ~Copyable {
    private var scanner: JSONScanner
    private(set) var recorder: Recorder
    private let options: JSONParsingOptions
    private var open = MoveStack<OpenContainer>(capacity: 16)
    private var elements = MoveStack<JSON>(capacity: 16)
    private var members = MoveStack<JSONObject.Member>(capacity: 32)
    /// A mark for each of the members.
    private var marks = MoveStack<KeyMark>(capacity: 32)

    init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSONParsingOptions, recorder: Recorder) {
        scanner = JSONScanner(bytes, options: options)
        self.recorder = recorder
        self.options = options
    }

    /// Reads the one value of the text and makes sure that nothing follows.
    mutating func readDocument() throws(JSONFailure) -> JSON {
        scanner.skipWhitespace()
        while true {
            guard let value = try beginValue() else { continue }
            if let whole = try endValue(value) { return whole }
        }
    }

    /// Reads a scalar or an empty container whole and gives it; of any other container opens it and gives nil.
    private mutating func beginValue() throws(JSONFailure) -> JSON? {
        let next = scanner.next
        recorder.beginValue(
            at: scanner.offset,
            isContainer: next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
        )
        switch next {
        case UInt8(ascii: "\""):
            return .string(try scanner.scanString())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try scanner.scanNumber()
        case UInt8(ascii: "{"):
            try openContainer()
            if scanner.next == UInt8(ascii: "}") {
                scanner.offset += 1
                recorder.endContainer()
                return .object(JSONObject())
            }
            open.push(OpenContainer(isObject: true, start: members.count))
            try readKey(expected: .keyOrEnd)
            return nil
        case UInt8(ascii: "["):
            try openContainer()
            if scanner.next == UInt8(ascii: "]") {
                scanner.offset += 1
                recorder.endContainer()
                return .array([])
            }
            if scanner.next == UInt8(ascii: ",") || scanner.offset == scanner.count {
                throw JSONFailure(.unexpected(expected: .valueOrEnd), at: scanner.offset)
            }
            open.push(OpenContainer(isObject: false, start: elements.count))
            return nil
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

    /// Puts a complete value where it belongs, and so on with each container that ends with it.
    ///
    /// Gives the value of the whole text at its end, nil where another value has to be read before.
    private mutating func endValue(_ value: consuming JSON) throws(JSONFailure) -> JSON? {
        var value = value
        while open.count > 0 {
            let container = open[open.count - 1]
            scanner.skipWhitespace()
            let next = scanner.next
            if container.isObject {
                members[members.count - 1].value = consume value
                if next == UInt8(ascii: "}") {
                    value = .object(try makeObject(from: container.start))
                } else {
                    try passComma(expected: .commaOrObjectEnd, end: UInt8(ascii: "}"))
                    try readKey(expected: .key)
                    return nil
                }
            } else {
                elements.push(consume value)
                if next == UInt8(ascii: "]") {
                    value = .array(elements.takeArray(from: container.start))
                } else {
                    try passComma(expected: .commaOrArrayEnd, end: UInt8(ascii: "]"))
                    return nil
                }
            }
            scanner.offset += 1
            _ = open.pop()
            recorder.endContainer()
        }
        scanner.skipWhitespace()
        guard scanner.offset == scanner.count else { throw JSONFailure(.trailingContent, at: scanner.offset) }
        return value
    }

    private mutating func openContainer() throws(JSONFailure) {
        guard open.count < options.maximumDepth else {
            throw JSONFailure(.tooDeep(limit: options.maximumDepth), at: scanner.offset)
        }
        scanner.offset += 1
        scanner.skipWhitespace()
    }

    /// Passes a comma and the whitespace after it; the end of the container must not follow.
    private mutating func passComma(expected: JSONFailure.Expectation, end: UInt8) throws(JSONFailure) {
        let comma = scanner.offset
        guard scanner.next == UInt8(ascii: ",") else { throw JSONFailure(.unexpected(expected: expected), at: comma) }
        scanner.offset += 1
        scanner.skipWhitespace()
        if scanner.next == end { throw JSONFailure(.trailingComma, at: comma) }
    }

    /// Reads a name, the colon, and the whitespace up to the value, and adds a member that has no value yet.
    private mutating func readKey(expected: JSONFailure.Expectation) throws(JSONFailure) {
        let offset = scanner.offset
        guard scanner.next == UInt8(ascii: "\"") else { throw JSONFailure(.unexpected(expected: expected), at: offset) }
        let (key, hash) = try scanner.scanKey()
        if scanner.next != UInt8(ascii: ":") { scanner.skipWhitespace() }
        guard scanner.next == UInt8(ascii: ":") else {
            throw JSONFailure(.unexpected(expected: .colon), at: scanner.offset)
        }
        scanner.offset += 1
        scanner.skipWhitespace()
        recorder.addKey(key, at: offset)
        members.push(JSONObject.Member(key: key, value: .null))
        marks.push(KeyMark(hash: hash, offset: offset))
    }
}

// MARK: - Objects

extension JSONReader {
    /// Makes an object of the members from a place on the stack.
    private mutating func makeObject(from start: Int) throws(JSONFailure) -> JSONObject {
        if members.count - start >= JSONObject.indexedFrom { return try makeIndexedObject(from: start) }
        for later in start + 1..<members.count {
            let hash = marks[later].hash
            for earlier in start..<later where marks[earlier].hash == hash {
                if members[earlier].key.hasSameBytes(as: members[later].key) {
                    let taken = members.takeArray(from: start)
                    return try mergeDuplicates(taken, start: start, duplicate: later - start, of: earlier - start)
                }
            }
        }
        marks.removeAll(from: start)
        return JSONObject(unique: members.takeArray(from: start))
    }

    private mutating func makeIndexedObject(from start: Int) throws(JSONFailure) -> JSONObject {
        let taken = members.takeArray(from: start)
        var index = KeyIndex(capacity: taken.count)
        for later in taken.indices {
            if let earlier = index.insert(later, of: taken) {
                return try mergeDuplicates(taken, start: start, duplicate: later, of: earlier)
            }
        }
        marks.removeAll(from: start)
        return JSONObject(unique: taken, index: index)
    }

    /// Makes an object by adding one member after the other, since names are known to come twice.
    private mutating func mergeDuplicates(
        _ members: [JSONObject.Member],
        start: Int,
        duplicate: Int,
        of first: Int
    ) throws(JSONFailure) -> JSONObject {
        let positions = (start..<marks.count).map { marks[$0].offset }
        marks.removeAll(from: start)
        if options.duplicateKeys == .reject {
            throw JSONFailure(
                .duplicateKey(members[duplicate].key, firstOffset: positions[first]),
                at: positions[duplicate]
            )
        }
        let object = JSONObject(members.lazy.map { ($0.key, $0.value) })
        recorder.mergeMembers(members.map { object.position(of: $0.key) ?? 0 })
        return object
    }
}

/// An array or object of which the end has not come yet, and where its content begins on the stack of the reader.
///
/// This and ``KeyMark`` are not nested in the reader: Swift 6.3 fails on private types of a noncopyable generic one.
struct OpenContainer {
    var isObject: Bool
    var start: Int
}

/// Where a name stands, and a hash that differs for most names that differ.
struct KeyMark {
    var hash: UInt32
    var offset: Int
}
