/// A point in time as year, month, day and time of day in the Gregorian calendar, without a zone.
struct CivilTime {
    private(set) var year: Int
    /// 1 to 12.
    private(set) var month: Int
    private(set) var day: Int
    let hour: Int
    let minute: Int
    let second: Int
    let millisecond: Int
    /// Days since 1 January 1970.
    let days: Int

    /// Milliseconds beyond which a time has no name.
    static let limit = 8.64e15

    /// The time so many milliseconds after 1970 began; nil if it is too far away.
    init?(milliseconds: Double) {
        guard milliseconds.magnitude <= Self.limit else { return nil }
        let total = Int(milliseconds.rounded(.down))
        days = Self.floorDivide(total, 86_400_000)
        let rest = total - days * 86_400_000
        hour = rest / 3_600_000
        minute = rest / 60_000 % 60
        second = rest / 1000 % 60
        millisecond = rest % 1000
        (year, month, day) = Self.date(days)
    }

    /// Days since 1970 of a date; months and days beyond their range count on.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let extra = floorDivide(month - 1, 12)
        let month = month - extra * 12
        // Years begin in March here, so that the leap day is their last.
        let shifted = year + extra - (month <= 2 ? 1 : 0)
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    private static func floorDivide(_ a: Int, _ b: Int) -> Int {
        a >= 0 ? a / b : (a - b + 1) / b
    }

    // MARK: - Weeks

    /// 1 for Monday to 7 for Sunday.
    var weekday: Int { Self.weekday(days) }

    private static func weekday(_ days: Int) -> Int {
        let rest = (days + 3) % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    var dayOfYear: Int { days - Self.days(year, 1, 1) + 1 }

    /// The Monday with which the first week of the year or month that begins on a day starts: the week that holds its
    /// first Thursday.
    private static func firstWeek(_ year: Int, _ month: Int) -> Int {
        let start = days(year, month, 1)
        let weekday = weekday(start)
        return weekday > 4 ? start + 8 - weekday : start - weekday + 1
    }

    private func week(since start: Int) -> Int { Self.floorDivide(days - start, 7) + 1 }

    /// The week of the year by ISO 8601.
    var weekOfYear: Int {
        if days >= Self.firstWeek(year + 1, 1) { return 1 }
        let start = Self.firstWeek(year, 1)
        return week(since: days < start ? Self.firstWeek(year - 1, 1) : start)
    }

    /// The year to which the week belongs.
    var weekYear: Int {
        if days < Self.firstWeek(year, 1) { return year - 1 }
        return days >= Self.firstWeek(year + 1, 1) ? year + 1 : year
    }

    /// The week of the month, counted as weeks of a year are.
    var weekOfMonth: Int {
        if days >= Self.firstWeek(year, month + 1) { return 1 }
        let start = Self.firstWeek(year, month)
        return week(since: days < start ? Self.firstWeek(year, month - 1) : start)
    }

    /// The month to which the week belongs.
    var weekMonth: Int {
        if days < Self.firstWeek(year, month) { return month == 1 ? 12 : month - 1 }
        return days >= Self.firstWeek(year, month + 1) ? month % 12 + 1 : month
    }
}
