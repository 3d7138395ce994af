internal import OrderedJSON

// MARK: - Writing

extension DatePicture {
    /// A time as the picture shows it, in the zone that is so many hours and minutes off.
    func format(_ milliseconds: Double, zone: (hours: Int, minutes: Int)) throws(JSONataError) -> String {
        let shift = Double((zone.hours * 60 + zone.minutes) * 60_000)
        guard let time = CivilTime(milliseconds: milliseconds + shift) else {
            throw JSONataError("D1001", value: JSON(number: milliseconds))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for index in parts.indices {
            switch parts[index] {
            case .literal(let literal): bytes.append(contentsOf: literal.utf8)
            case .component(let component): try component.append(time, zone, to: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension DatePicture.Component {
    /// The number that the component stands for; nil for one that is no number.
    func value(of time: CivilTime) -> Int? {
        switch letter {
        case "Y": time.year
        case "M": time.month
        case "D": time.day
        case "d": time.dayOfYear
        case "F": time.weekday
        case "W": time.weekOfYear
        case "w": time.weekOfMonth
        case "X": time.weekYear
        case "x": time.weekMonth
        case "H": time.hour
        case "h": time.hour % 12 == 0 ? 12 : time.hour % 12
        case "m": time.minute
        case "s": time.second
        case "f": time.millisecond
        default: nil
        }
    }

    fileprivate func append(
        _ time: CivilTime,
        _ zone: (hours: Int, minutes: Int),
        to bytes: inout [UInt8]
    ) throws(JSONataError) {
        guard isPlain, let value = value(of: time), value >= 0 else {
            bytes.append(contentsOf: try format(time, zone).utf8)
            return
        }
        // Digits without ornament, the usual case.
        var rest = yearDigits == 2 ? value % 100 : yearDigits == 4 ? value % 10_000 : value
        let start = bytes.count
        repeat {
            bytes.append(UInt8(rest % 10) + 48)
            rest /= 10
        } while rest > 0
        while bytes.count - start < width { bytes.append(48) }
        bytes[start...].reverse()
    }

    private func format(_ time: CivilTime, _ zone: (hours: Int, minutes: Int)) throws(JSONataError) -> String {
        switch letter {
        case "Z", "z": return try formatZone(zone)
        case "P":
            let text = time.hour >= 12 ? "pm" : "am"
            return names == .upper ? text.uppercased() : text
        case "C", "E": return "ISO"
        default: break
        }
        guard var value = value(of: time) else { throw JSONataError("D3132", value: .string(String(letter))) }
        if let names, letter != "f" { return try name(of: value, names) }
        if letter == "Y", let yearDigits, yearDigits < 18 {
            value %= (0..<yearDigits).reduce(1) { power, _ in power * 10 }
        }
        return try integer?.format(Double(value)) ?? ""
    }

    private func name(of value: Int, _ names: Names) throws(JSONataError) -> String {
        var name: String
        switch letter {
        case "M", "x": name = DatePicture.months[value - 1]
        case "F": name = DatePicture.days[value - 1]
        default: throw JSONataError("D3133", value: .string(String(letter)))
        }
        if names == .upper { name = name.uppercased() } else if names == .lower { name = name.lowercased() }
        if let maximumWidth, name.count > maximumWidth { name = String(name.prefix(max(0, maximumWidth))) }
        return name
    }

    private func formatZone(_ zone: (hours: Int, minutes: Int)) throws(JSONataError) -> String {
        guard let integer else { return "" }
        let offset = zone.hours * 100 + zone.minutes
        if offset == 0, modifier == "t" { return "Z" }
        var text: String
        if integer.regularDistance > 0 {
            text = try integer.format(Double(offset))
        } else {
            switch integer.mandatoryDigits {
            case 1, 2:
                text = try integer.format(Double(zone.hours))
                if zone.minutes != 0 {
                    text += ":" + (zone.minutes.magnitude < 10 ? "0" : "") + "\(zone.minutes.magnitude)"
                }
            case 3, 4: text = try integer.format(Double(offset))
            default: throw JSONataError("D3134", value: .integer(Int64(integer.mandatoryDigits)))
            }
        }
        if offset >= 0 { text = "+" + text }
        return letter == "z" ? "GMT" + text : text
    }
}
