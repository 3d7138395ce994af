/// Takes records out of CSV bytes that come piece by piece, by the rules of Step Functions.
///
/// * Records end with a line feed, a carriage return, or both in that order; empty lines are no records.
/// * A field in double quotes may hold delimiters and line ends.
/// * Within a field a double quote is written twice, in quotes or not: `{""a"":1}`.
/// * A backslash before a backslash, a double quote or the delimiter stands for that character, and is dropped before
///   any other.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/example-csv-parse-dist-map.html>. What the rules leave open
/// is as RFC 4180 has it: a double quote that neither begins a field nor is doubled stands for itself.
struct CSVReader: Sendable {
    /// Why the bytes can't be read.
    struct Failure: Error, Hashable, CustomStringConvertible {
        /// The line, from 1.
        var line: Int
        /// What is wrong there.
        var reason: String
        /// The place and the reason.
        var description: String { "line \(line): \(reason)" }
    }

    /// Where in a record the next byte is.
    private enum Place {
        case fieldStart, unquoted, quoted
        /// After a double quote in a quoted field: its end, or the first of two.
        case quoteInQuoted
        /// After a double quote in an unquoted field: itself, or the first of two.
        case quoteInUnquoted
        case escapeInUnquoted, escapeInQuoted
    }

    private let delimiter: UInt8
    private let longestItem: Int
    private var place = Place.fieldStart
    private var fields: [String] = []
    /// What is known of the current field.
    private var field: [UInt8] = []
    private var recordSize = 0
    private var wasQuoted = false
    private var skipsLineFeed = false
    private var isAtStart = true
    private var isComplete = false
    private var bytes: [UInt8] = []
    private var offset = 0
    private var line = 1
    /// The line in which the current record began.
    private var recordLine = 1

    init(delimiter: UInt8, longestItem: Int = ItemFormat.longestItem) {
        self.delimiter = delimiter
        self.longestItem = longestItem
    }

    /// Takes in the next bytes; those before must have been read.
    mutating func append(_ more: [UInt8]) {
        bytes = offset == bytes.count ? more : bytes[offset...] + more
        offset = 0
    }

    /// Hears that there are no more bytes.
    mutating func finish() {
        isComplete = true
    }

    /// The next record, or nil where its end hasn't come.
    mutating func next() throws(Failure) -> [String]? {
        if isAtStart, !skipByteOrderMark() { return nil }
        while offset < bytes.count {
            if try scan() { return takeRecord() }
        }
        guard isComplete else { return nil }
        return try takeLastRecord()
    }
}

// MARK: - Scanning

extension CSVReader {
    /// Goes on by one byte, or by as many plain ones as follow.
    ///
    /// - Returns: Whether a record ended that isn't empty.
    private mutating func scan() throws(Failure) -> Bool {
        let byte = bytes[offset]
        if skipsLineFeed {
            skipsLineFeed = false
            if byte == UInt8(ascii: "\n") {
                offset += 1
                return false
            }
        }
        switch place {
        case .fieldStart where byte == UInt8(ascii: "\""):
            place = .quoted
            wasQuoted = true
            offset += 1
        case .fieldStart, .unquoted:
            return try scanUnquoted(byte)
        case .quoted:
            try scanQuoted(byte)
        case .quoteInQuoted:
            if byte == UInt8(ascii: "\"") {
                try put(byte)
                place = .quoted
            } else {
                place = .unquoted
            }
        case .quoteInUnquoted:
            try keep(UInt8(ascii: "\""))
            if byte == UInt8(ascii: "\"") { offset += 1 }
            place = .unquoted
        case .escapeInUnquoted, .escapeInQuoted:
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") || byte == delimiter { try put(byte) }
            place = place == .escapeInQuoted ? .quoted : .unquoted
        }
        return false
    }

    private mutating func scanUnquoted(_ byte: UInt8) throws(Failure) -> Bool {
        switch byte {
        case delimiter:
            offset += 1
            try endField()
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            offset += 1
            line += 1
            skipsLineFeed = byte == UInt8(ascii: "\r")
            return try endRecord()
        case UInt8(ascii: "\""):
            offset += 1
            place = .quoteInUnquoted
        case UInt8(ascii: "\\"):
            offset += 1
            place = .escapeInUnquoted
        default:
            place = .unquoted
            try putPlain { [delimiter] in $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || $0 == delimiter }
        }
        return false
    }

    private mutating func scanQuoted(_ byte: UInt8) throws(Failure) {
        switch byte {
        case UInt8(ascii: "\""):
            offset += 1
            place = .quoteInQuoted
        case UInt8(ascii: "\\"):
            offset += 1
            place = .escapeInQuoted
        default:
            try putPlain { _ in false }
        }
    }

    /// Puts the bytes up to a double quote, a backslash or another that ends them.
    private mutating func putPlain(until isEnd: (UInt8) -> Bool) throws(Failure) {
        let start = offset
        let (end, lines) = bytes.withUnsafeBufferPointer { bytes in
            var (place, lines) = (start, 0)
            while place < bytes.count {
                let byte = bytes[place]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || isEnd(byte) { break }
                if byte == UInt8(ascii: "\n") { lines += 1 }
                place += 1
            }
            return (place, lines)
        }
        offset = end
        line += lines
        try count(offset - start)
        field += bytes[start..<offset]
    }

    private mutating func put(_ byte: UInt8) throws(Failure) {
        offset += 1
        try keep(byte)
    }

    private mutating func keep(_ byte: UInt8) throws(Failure) {
        try count(1)
        field.append(byte)
    }

    private mutating func count(_ bytes: Int) throws(Failure) {
        recordSize += bytes
        if recordSize > longestItem {
            throw Failure(line: recordLine, reason: "the item is longer than \(longestItem) bytes")
        }
    }

    /// Passes over a byte order mark; false where more bytes are needed to know.
    private mutating func skipByteOrderMark() -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.count < mark.count, !isComplete, mark.starts(with: bytes) { return false }
        if bytes.starts(with: mark) { offset = mark.count }
        isAtStart = false
        return true
    }
}

// MARK: - Ends

extension CSVReader {
    private mutating func endField() throws(Failure) {
        guard let text = String(validating: field, as: UTF8.self) else {
            throw Failure(line: recordLine, reason: "the text isn't UTF-8")
        }
        fields.append(text)
        field.removeAll(keepingCapacity: true)
        place = .fieldStart
        // A delimiter counts too: a record of nothing but delimiters has a limit as well.
        try count(1)
    }

    private mutating func endRecord() throws(Failure) -> Bool {
        if fields.isEmpty, field.isEmpty, !wasQuoted {
            place = .fieldStart
            recordLine = line
            return false
        }
        try endField()
        return true
    }

    private mutating func takeRecord() -> [String] {
        defer {
            fields.removeAll(keepingCapacity: true)
            recordSize = 0
            wasQuoted = false
            recordLine = line
        }
        return fields
    }

    private mutating func takeLastRecord() throws(Failure) -> [String]? {
        switch place {
        case .quoted, .escapeInQuoted:
            throw Failure(line: recordLine, reason: "a field in double quotes isn't closed before the end of the file")
        case .quoteInUnquoted: try keep(UInt8(ascii: "\""))
        case .fieldStart, .unquoted, .quoteInQuoted, .escapeInUnquoted: break
        }
        return try endRecord() ? takeRecord() : nil
    }
}
