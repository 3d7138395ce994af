/// Times as ISO 8601 writes them, down to a bare year.
enum ISOTime {
    /// Milliseconds since 1970; nil if the text does not have the form, NaN if it names no time.
    static func parse(_ text: String) -> Double? {
        var reader = Reader(bytes: Array(text.utf8))
        guard let year = reader.digits(4) else { return nil }
        var month = 1
        var day = 1
        var time = 0.0
        if reader.take("-") {
            guard let value = reader.digits(2) else { return nil }
            month = value
            if reader.take("-") {
                guard let value = reader.digits(2) else { return nil }
                day = value
            }
        }
        if reader.take("T") {
            guard let hour = reader.digits(2), reader.take(":"), let minute = reader.digits(2), reader.take(":"),
                let second = reader.digits(2)
            else { return nil }
            guard hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60, second < 60 else { return .nan }
            time = Double((hour * 60 + minute) * 60 + second) * 1000
        }
        if reader.take(".") {
            guard let fraction = reader.fraction() else { return nil }
            time += fraction
        }
        if reader.take("Z") {
        } else if let sign = reader.sign() {
            guard let hours = reader.digits(2) else { return nil }
            _ = reader.take(":")
            guard let minutes = reader.digits(2) else { return nil }
            time -= sign * Double(hours * 60 + minutes) * 60_000
        }
        guard reader.isAtEnd else { return nil }
        guard (1...12).contains(month), (1...31).contains(day) else { return .nan }
        return Double(CivilTime.days(year, month, day)) * 86_400_000 + time
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        var isAtEnd: Bool { offset == bytes.count }

        mutating func take(_ character: UnicodeScalar) -> Bool {
            guard offset < bytes.count, UnicodeScalar(bytes[offset]) == character else { return false }
            offset += 1
            return true
        }

        mutating func sign() -> Double? {
            if take("+") { return 1 }
            return take("-") ? -1 : nil
        }

        mutating func digits(_ count: Int) -> Int? {
            guard offset + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[offset..<offset + count] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 0x30
            }
            offset += count
            return value
        }

        /// The milliseconds of a fraction of a second of any length.
        mutating func fraction() -> Double? {
            let start = offset
            var value = 0.0
            var scale = 100.0
            while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) {
                if offset - start < 3 { value += Double(bytes[offset] - 0x30) * scale }
                scale /= 10
                offset += 1
            }
            return offset > start ? value : nil
        }
    }
}
