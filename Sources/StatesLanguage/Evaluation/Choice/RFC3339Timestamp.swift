/// A timestamp as Choice and Wait states read it: `2026-01-31T12:00:00.5+01:00`, the profile of ISO 8601 in RFC 3339.
///
/// `T` and `Z` must be upper case. Two timestamps are equal where they name the same instant.
public struct RFC3339Timestamp: Sendable, Hashable, Comparable {
    /// Whole seconds since the beginning of 1970, UTC.
    public let seconds: Int64
    /// What comes on top of them, in units of 10⁻¹⁸ seconds; digits beyond are dropped.
    public let attoseconds: Int64

    /// The instant that a text names, or nil where the text is no timestamp.
    public init?(_ text: String) {
        var scanner = TimestampScanner(text)
        guard let year = scanner.number(digits: 4), scanner.take("-"),
            let month = scanner.number(digits: 2), 1...12 ~= month, scanner.take("-"),
            let day = scanner.number(digits: 2), 1...Self.days(of: month, in: year) ~= day, scanner.take("T"),
            let hour = scanner.number(digits: 2), hour < 24, scanner.take(":"),
            let minute = scanner.number(digits: 2), minute < 60, scanner.take(":"),
            let second = scanner.number(digits: 2), second < 60,
            let fraction = scanner.fraction(),
            let offset = scanner.offset(),
            scanner.isAtEnd
        else { return nil }
        let days = Self.daysSince1970(year, month, day)
        seconds = Int64(((days * 24 + hour) * 60 + minute - offset) * 60 + second)
        attoseconds = fraction
    }

    /// Whether the first instant is the earlier one.
    public static func < (left: RFC3339Timestamp, right: RFC3339Timestamp) -> Bool {
        (left.seconds, left.attoseconds) < (right.seconds, right.attoseconds)
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The days from 1 January 1970 in the Gregorian calendar, counted in years that begin in March.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        // From 1 March of the year 0 to 1 January 1970 there are 719,468 days.
        return era * 146_097 + dayOfEra - 719_468
    }
}

/// Reads the parts of a timestamp, without a copy of the text.
private struct TimestampScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(digits: Int) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let byte = rest.first, byte.isDigit else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            rest.removeFirst()
        }
        return number
    }

    /// Reads what comes after the seconds, in units of 10⁻¹⁸; 0 where nothing does, nil for a point without digits.
    mutating func fraction() -> Int64? {
        guard take(".") else { return 0 }
        var fraction: Int64 = 0
        var count = 0
        while let byte = rest.first, byte.isDigit {
            if count < 18 { fraction = fraction * 10 + Int64(byte - UInt8(ascii: "0")) }
            count += 1
            rest.removeFirst()
        }
        guard count > 0 else { return nil }
        while count < 18 {
            fraction *= 10
            count += 1
        }
        return fraction
    }

    /// Reads the distance from UTC in minutes.
    mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(digits: 2), hours < 24, take(":"),
            let minutes = number(digits: 2), minutes < 60
        else { return nil }
        return (isWest ? -1 : 1) * (hours * 60 + minutes)
    }
}
