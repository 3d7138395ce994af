/// An instant as Step Functions reads it: RFC 3339 with a capital `T`, and a capital `Z` or an offset.
struct Timestamp: Comparable, Hashable {
    /// Seconds since the start of the year 0.
    let seconds: Int
    /// The digits of the fraction of a second, without zeros at the end.
    let fraction: [UInt8]

    /// Reads an instant: `2026-01-31T09:30:00Z`, `2026-01-31T09:30:00.25+01:00`.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let year = rest.number(4), rest.take("-"), let month = rest.number(2), rest.take("-"),
            let day = rest.number(2), rest.take("T"), let hour = rest.number(2), rest.take(":"),
            let minute = rest.number(2), rest.take(":"), let second = rest.number(2),
            1...12 ~= month, 1...Self.days(month, of: year) ~= day, hour < 24, minute < 60, second <= 60
        else { return nil }
        var fraction: [UInt8] = []
        if rest.take(".") {
            while let digit = rest.first, UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit {
                fraction.append(digit)
                rest = rest.dropFirst()
            }
            if fraction.isEmpty { return nil }
        }
        guard let offset = rest.offset(), rest.isEmpty else { return nil }
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        self.fraction = fraction
        let day0 = Self.daysBefore(year: year, month: month) + day
        seconds = ((day0 * 24 + hour) * 60 + minute - offset) * 60 + second
    }

    static func < (left: Self, right: Self) -> Bool {
        left.seconds != right.seconds
            ? left.seconds < right.seconds : left.fraction.lexicographicallyPrecedes(right.fraction)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    }

    private static func days(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func daysBefore(year: Int, month: Int) -> Int {
        let leaps = year == 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1
        return year * 365 + leaps + (1..<month).reduce(0) { $0 + days($1, of: year) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard first == UInt8(ascii: character) else { return false }
        removeFirst()
        return true
    }

    fileprivate mutating func number(_ digits: Int) -> Int? {
        guard count >= digits else { return nil }
        var value = 0
        for byte in prefix(digits) {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        removeFirst(digits)
        return value
    }

    /// The distance from UTC in minutes.
    fileprivate mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let isBehind = first == UInt8(ascii: "-")
        guard take("+") || take("-"), let hours = number(2), take(":"), let minutes = number(2), hours < 24,
            minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isBehind ? -1 : 1)
    }
}
