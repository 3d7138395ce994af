internal import OrderedJSON

/// The items of a JSON Lines file: a JSON value a line.
///
/// Lines of nothing but white space are passed over, as JSON Lines' readers do.
struct JSONLinesDecoder: ItemDecoder {
    private let source: String
    private let longestItem: Int
    private var window = ByteWindow()
    private var isComplete = false
    private var line = 0

    init(source: String, longestItem: Int = ItemFormat.longestItem) {
        self.source = source
        self.longestItem = longestItem
    }

    mutating func append(_ bytes: [UInt8]) {
        window.append(bytes)
    }

    mutating func finish() {
        isComplete = true
    }

    mutating func decode(_ count: Int, into items: inout [MapItem]) throws(ItemReadingFailure) {
        while items.count < count {
            guard let range = window.takeLine(isComplete: isComplete) else {
                if window.unreadCount > longestItem { throw tooLong() }
                return
            }
            if range.count > longestItem { throw tooLong() }
            line += 1
            guard let value = try parse(range) else { continue }
            items.append(MapItem(value: value, source: source))
        }
    }

    /// The value of a line, or nil where it is blank.
    private func parse(_ range: Range<Int>) throws(ItemReadingFailure) -> JSON? {
        let result = window.bytes.withUnsafeBufferPointer { bytes -> Result<JSON?, JSONParseError> in
            let text = UnsafeBufferPointer(rebasing: bytes[range])
            if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return .success(nil) }
            do throws(JSONParseError) {
                return .success(try JSON(parsing: text, options: .items))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let value): return value
        case .failure(let error):
            throw ItemReadingFailure("\(source), line \(line): isn't JSON, at column \(error.column): \(error.message)")
        }
    }

    private func tooLong() -> ItemReadingFailure {
        ItemReadingFailure("\(source), line \(line + 1): the item is longer than \(longestItem) bytes")
    }
}

/// Bytes that come piece by piece and go line by line.
struct ByteWindow: Sendable {
    private(set) var bytes: [UInt8] = []
    private var start = 0
    /// Up to where no line end was found.
    private var searched = 0

    /// How many bytes wait.
    var unreadCount: Int { bytes.count - start }

    mutating func append(_ more: [UInt8]) {
        if start == bytes.count {
            bytes = more
            searched = 0
        } else {
            bytes.removeFirst(start)
            searched -= start
            bytes += more
        }
        start = 0
    }

    /// The place of the next line without its end, or nil where its end hasn't come.
    ///
    /// - Parameter isComplete: Whether the last line may be without a line end.
    mutating func takeLine(isComplete: Bool) -> Range<Int>? {
        let end = bytes.withUnsafeBufferPointer { bytes -> Int? in
            var place = searched
            while place < bytes.count {
                if bytes[place] == UInt8(ascii: "\n") { return place }
                place += 1
            }
            return nil
        }
        if let end {
            defer {
                start = end + 1
                searched = start
            }
            return start..<end
        }
        searched = bytes.count
        guard isComplete, start < bytes.count else { return nil }
        defer { start = bytes.count }
        return start..<bytes.count
    }
}
