internal import StatesLanguage

/// How the records of a CSV file are separated and named.
struct CSVFormat: Sendable {
    /// The byte between fields.
    var delimiter = UInt8(ascii: ",")
    /// The names of the fields, or nil where the first record has them.
    var headers: [String]?

    /// A form with that delimiter and these names; the first record has them where they are nil.
    init(delimiter: UInt8 = UInt8(ascii: ","), headers: [String]? = nil) throws(ItemReadingFailure) {
        self.delimiter = delimiter
        self.headers = headers
        if let headers { try Self.check(headers) }
    }

    /// The form that `ReaderConfig` says.
    init(_ settings: ReaderSettings) throws(ItemReadingFailure) {
        try self.init(delimiter: Self.delimiter(settings.csvDelimiter), headers: Self.headers(settings))
    }

    /// The byte that a delimiter stands for.
    static func delimiter(_ word: CSVDelimiter?) throws(ItemReadingFailure) -> UInt8 {
        switch word {
        case nil, .comma?: UInt8(ascii: ",")
        case .pipe?: UInt8(ascii: "|")
        case .semicolon?: UInt8(ascii: ";")
        case .space?: UInt8(ascii: " ")
        case .tab?: UInt8(ascii: "\t")
        case let other?:
            throw ItemReadingFailure(
                "CSVDelimiter \(other.rawValue) isn't known: use COMMA, PIPE, SEMICOLON, SPACE or TAB"
            )
        }
    }

    private static func headers(_ settings: ReaderSettings) throws(ItemReadingFailure) -> [String]? {
        switch settings.csvHeaderLocation {
        case .firstRow?: return nil
        case .given?:
            if settings.csvHeaders.isEmpty {
                throw ItemReadingFailure("CSVHeaderLocation GIVEN needs CSVHeaders with at least one name")
            }
            return settings.csvHeaders
        case nil: throw ItemReadingFailure("InputType CSV needs a CSVHeaderLocation: FIRST_ROW or GIVEN")
        case let other?:
            throw ItemReadingFailure("CSVHeaderLocation \(other.rawValue) isn't known: use FIRST_ROW or GIVEN")
        }
    }

    /// Makes sure that no name comes twice.
    static func check(_ headers: [String]) throws(ItemReadingFailure) {
        // By bytes, as members of objects are told apart.
        guard Set(headers.map { [UInt8]($0.utf8) }).count == headers.count else {
            throw ItemReadingFailure("CSV headers cannot contain duplicates.")
        }
    }
}
