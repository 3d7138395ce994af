internal import StatesLanguage

/// A moment, to the millisecond, as Step Functions tells time.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1 January 1970, midnight in UTC.
    public var milliseconds: Int64

    /// A moment by its distance from 1 January 1970.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment that a text names: `2026-01-31T12:00:00Z`; nil where it isn't one in RFC 3339.
    public init?(_ text: String) {
        guard let parsed = RFC3339Timestamp(text) else { return nil }
        self.init(milliseconds: parsed.seconds * 1000 + parsed.attoseconds / 1_000_000_000_000_000)
    }

    /// Whether one is before the other.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment so many seconds later, to the nearest millisecond; at most the end of the year 9999.
    func advanced(bySeconds seconds: Double) -> Timestamp {
        let end = 253_402_300_799_999.0
        return Timestamp(milliseconds: Int64(min(end, max(-end, Double(milliseconds) + (seconds * 1000).rounded()))))
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment in RFC 3339, in UTC with milliseconds: `2026-01-31T12:00:00.000Z`.
    public var description: String {
        let (days, rest) = milliseconds.dividedDown(by: 86_400_000)
        let (year, month, day) = Self.date(daysSince1970: days)
        let seconds = rest / 1000
        var text: [UInt8] = []
        text.reserveCapacity(24)
        text.append(year, digits: 4)
        text.append(UInt8(ascii: "-"))
        text.append(month, digits: 2)
        text.append(UInt8(ascii: "-"))
        text.append(day, digits: 2)
        text.append(UInt8(ascii: "T"))
        text.append(seconds / 3600, digits: 2)
        text.append(UInt8(ascii: ":"))
        text.append(seconds / 60 % 60, digits: 2)
        text.append(UInt8(ascii: ":"))
        text.append(seconds % 60, digits: 2)
        text.append(UInt8(ascii: "."))
        text.append(rest % 1000, digits: 3)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// The date of a day in the proleptic Gregorian calendar, in eras of 400 years that begin on 1 March.
    private static func date(daysSince1970 days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = (days + 719_468).dividedDown(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Int64 {
    /// The quotient rounded down, and the rest that goes with it.
    fileprivate func dividedDown(by divisor: Int64) -> (Int64, Int64) {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: Int64, digits: Int) {
        var divisor: Int64 = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}
