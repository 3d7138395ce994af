internal import StatesLanguage

/// The form of an object that holds items.
enum ItemFormat: Sendable {
    /// One JSON value, with the pointer to the array or object of items.
    case json(pointer: String?)
    /// A JSON value a line.
    case jsonLines
    /// A record a line, its fields named.
    case csv(CSVFormat)

    /// How many bytes an item may have in its file: 8 MiB, as in Step Functions.
    static let longestItem = 8 << 20

    /// The form that `ReaderConfig` says.
    init(_ settings: ReaderSettings) throws(ItemReadingFailure) {
        switch settings.inputType {
        case .json?: self = .json(pointer: settings.itemsPointer)
        case .jsonl?: self = .jsonLines
        case .csv?: self = .csv(try CSVFormat(settings))
        case .parquet?:
            throw ItemReadingFailure(
                "InputType PARQUET isn't read here: convert the data to CSV or JSONL for local runs"
            )
        case nil:
            throw ItemReadingFailure("ReaderConfig needs an InputType: CSV, JSON or JSONL")
        case let other?:
            throw ItemReadingFailure("InputType \(other.rawValue) isn't known here: use CSV, JSON or JSONL")
        }
    }

    /// What takes the items out of the bytes of one object.
    func decoder(source: String) -> any ItemDecoder {
        switch self {
        case .json(let pointer): JSONItemDecoder(pointer: pointer, source: source)
        case .jsonLines: JSONLinesDecoder(source: source)
        case .csv(let format): CSVItemDecoder(format, source: source)
        }
    }
}

/// Takes items out of bytes that come piece by piece.
protocol ItemDecoder: Sendable {
    /// Takes in the next bytes.
    mutating func append(_ bytes: [UInt8])
    /// Hears that there are no more.
    mutating func finish()
    /// Adds the items that are complete, until the list has so many.
    mutating func decode(_ count: Int, into items: inout [MapItem]) throws(ItemReadingFailure)
}
