internal import OrderedJSON

/// The items of a JSON file: the elements of an array or the entries of an object, at `ItemsPointer` or at the root.
///
/// The file is read whole before the first item: a JSON text can't be cut at lines.
struct JSONItemDecoder: ItemDecoder {
    private let pointer: String?
    private let source: String
    private var bytes: [UInt8] = []
    private var isComplete = false
    private var items: ValueItems?

    init(pointer: String?, source: String) {
        self.pointer = pointer
        self.source = source
    }

    mutating func append(_ more: [UInt8]) {
        bytes += more
    }

    mutating func finish() {
        isComplete = true
    }

    mutating func decode(_ count: Int, into list: inout [MapItem]) throws(ItemReadingFailure) {
        guard isComplete else { return }
        if items == nil {
            items = try parse()
            bytes = []
        }
        if let more = items?.next(count - list.count) { list += more }
    }

    private func parse() throws(ItemReadingFailure) -> ValueItems {
        let root: JSON
        do throws(JSONParseError) {
            root = try JSON(parsing: bytes, options: .items)
        } catch {
            throw ItemReadingFailure("\(source) isn't JSON: \(error)")
        }
        var value = root
        if let pointer, !pointer.isEmpty {
            guard let place = JSONPointer(itemsPointer: pointer) else {
                throw ItemReadingFailure("ItemsPointer \"\(pointer)\" isn't a JSON Pointer: it must begin with a slash")
            }
            guard let found = root[place] else {
                throw ItemReadingFailure("ItemsPointer \"\(pointer)\" leads nowhere in \(source)")
            }
            value = found
        }
        guard let items = ValueItems(value, source: source) else {
            let place = pointer.map { " at ItemsPointer \"\($0)\"" } ?? ""
            throw ItemReadingFailure("\(source) must hold an array or an object\(place), not \(value.kind)")
        }
        return items
    }
}

extension JSONParsingOptions {
    /// Data is read as leniently as Step Functions reads JSON texts.
    static let items = JSONParsingOptions(duplicateKeys: .keepLast, loneSurrogates: .replace)
}

extension JSONPointer {
    /// The pointer that a text of RFC 6901 says, or nil where it is none.
    init?(itemsPointer text: String) {
        guard text.isEmpty || text.hasPrefix("/") else { return nil }
        var tokens: [String] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            var token = ""
            var scalars = part.unicodeScalars.makeIterator()
            while let scalar = scalars.next() {
                guard scalar == "~" else {
                    token.unicodeScalars.append(scalar)
                    continue
                }
                switch scalars.next() {
                case "0"?: token += "~"
                case "1"?: token += "/"
                default: return nil
                }
            }
            tokens.append(token)
        }
        self.init(tokens)
    }
}
