internal import OrderedJSON

/// The items of a CSV file: an object for each record, all values texts.
struct CSVItemDecoder: ItemDecoder {
    private let source: String
    private var reader: CSVReader
    private var headers: [String]?

    init(_ format: CSVFormat, source: String) {
        self.source = source
        reader = CSVReader(delimiter: format.delimiter)
        headers = format.headers
    }

    mutating func append(_ bytes: [UInt8]) {
        reader.append(bytes)
    }

    mutating func finish() {
        reader.finish()
    }

    mutating func decode(_ count: Int, into items: inout [MapItem]) throws(ItemReadingFailure) {
        while items.count < count {
            guard let record = try next() else { return }
            if let headers {
                items.append(MapItem(value: item(record, headers), source: source))
            } else {
                try CSVFormat.check(record)
                headers = record
            }
        }
    }

    private mutating func next() throws(ItemReadingFailure) -> [String]? {
        do throws(CSVReader.Failure) {
            return try reader.next()
        } catch {
            throw ItemReadingFailure("\(source), \(error)")
        }
    }

    /// A record by its names: missing fields are empty, surplus ones are dropped, as Step Functions does.
    private func item(_ record: [String], _ headers: [String]) -> JSON {
        var object = JSONObject()
        object.reserveCapacity(headers.count)
        for (place, header) in headers.enumerated() {
            object[header] = .string(place < record.count ? record[place] : "")
        }
        return .object(object)
    }
}
