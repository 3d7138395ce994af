internal import OrderedJSON

// MARK: - Reading

extension DatePicture {
    /// The time that a text in the picture's form stands for; nil if it does not have that form.
    ///
    /// What the text leaves out above its first component comes from the present.
    func parse(_ text: String, _ evaluation: Evaluation) throws(JSONataError) -> Double? {
        var pattern = "^"
        for part in parts {
            switch part {
            case .literal(let literal): pattern += "(" + Self.escape(literal) + ")"
            case .component(let component): pattern += "(" + (try component.pattern()) + ")"
            }
        }
        let program: RegexProgram
        do throws(RegexParser.Failure) {
            program = try RegexProgram(pattern + "$", flags: "i")
        } catch {
            throw JSONataError("D3136")
        }
        let units = Text.units(text)
        var matcher = RegexMatcher(program, units, evaluation)
        guard let match = try matcher.firstMatch(from: 0) else { return nil }
        var values: [Character: Double] = [:]
        for (index, part) in parts.enumerated() {
            guard case .component(let component) = part else { continue }
            let range = match[(index + 1) * 2]..<match[(index + 1) * 2 + 1]
            values[component.letter] = try component.parse(
                Text.string(units[range]),
                evaluation.level
            )
        }
        return values.isEmpty ? nil : try Self.time(values, evaluation.now)
    }

    private static func escape(_ literal: String) -> String {
        var text = ""
        for character in literal {
            if ".*+?^${}()|[]\\/".contains(character) { text.append("\\") }
            text.append(character)
        }
        return text
    }

    /// Puts components together to a time.
    private static func time(_ given: [Character: Double], _ now: Double) throws(JSONataError) -> Double {
        var values = given
        /// Whether something is given, and all of it is among these letters.
        func isMade(of letters: String, among all: String) -> Bool {
            let present = all.filter { (values[$0] ?? 0) != 0 }
            return !present.isEmpty && present.allSatisfy { letters.contains($0) }
        }
        let dateParts = "YXMxWwdD"
        let isByMonth = isMade(of: "YMD", among: dateParts)
        let isByDay = !isByMonth && isMade(of: "Yd", among: dateParts)
        let isByWeek = isMade(of: "Xxw", among: dateParts) || isMade(of: "XW", among: dateParts)
        let isTwelveHours = !isMade(of: "Hmsf", among: "PHhmsf") && isMade(of: "Phmsf", among: "PHhmsf")
        let date = isByDay ? "Yd" : isByWeek ? (isMade(of: "Xxw", among: dateParts) ? "XxwF" : "XWF") : "YMD"
        guard let present = CivilTime(milliseconds: now) else { throw JSONataError("D3136") }
        var hasStarted = false
        var hasEnded = false
        for letter in date + (isTwelveHours ? "Phmsf" : "Hmsf") {
            if values[letter] != nil {
                hasStarted = true
                if hasEnded { throw JSONataError("D3136") }
            } else if hasStarted {
                values[letter] = "MDd".contains(letter) ? 1 : 0
                hasEnded = true
            } else if letter == "P" {
                values[letter] = present.hour >= 12 ? 1 : 0
            } else {
                values[letter] = Component(letter: letter).value(of: present).map(Double.init)
            }
        }
        if isByWeek { throw JSONataError("D3136") }
        func integer(_ letter: Character) -> Int { min(max((values[letter] ?? 0).clamped, -10_000_000), 1_000_000_000) }
        var hour = integer("H")
        if isTwelveHours { hour = integer("h") % 12 + (values["P"] == 1 ? 12 : 0) }
        let month = max(1, integer("M"))
        let days =
            isByDay ? CivilTime.days(integer("Y"), 1, integer("d")) : CivilTime.days(integer("Y"), month, integer("D"))
        let seconds = (hour * 60 + integer("m")) * 60 + integer("s")
        var result = Double(days) * 86_400_000 + Double(seconds) * 1000 + (values["f"] ?? 0)
        result -= (values["Z"] ?? values["z"] ?? 0) * 60_000
        guard result.magnitude <= CivilTime.limit else { return .nan }
        return result
    }
}

extension DatePicture.Component {
    /// A regular expression for what the component can be.
    fileprivate func pattern() throws(JSONataError) -> String {
        if letter == "Z" || letter == "z" {
            var pattern = letter == "z" ? "GMT[-+][0-9]+" : "[-+][0-9]+"
            if let separator = integer?.separators.first { pattern += "\\" + String(separator.scalar) + "[0-9]+" }
            return pattern
        }
        guard let integer else {
            guard "MxFP".contains(letter) else { throw JSONataError("D3133", value: .string(String(letter))) }
            return "[a-zA-Z]+"
        }
        switch integer.form {
        case .letters: return "[a-zA-Z]+"
        case .roman: return "[MDCLXVImdclxvi]+"
        case .words:
            let words = EnglishNumbers.values.keys.sorted { $0.count > $1.count }
            return "(?:" + words.joined(separator: "|") + "|and|[\\-, ])+"
        case .digits:
            var pattern = "[0-9]" + (integer.parseWidth.map { "{\($0)}" } ?? "+")
            if integer.isOrdinal { pattern += "(?:th|st|nd|rd)" }
            return pattern
        case .sequence(let token): throw JSONataError("D3130", value: .string(token))
        }
    }

    /// The number that the text of the component stands for.
    fileprivate func parse(_ text: String, _ level: JSONataLevel) throws(JSONataError) -> Double? {
        if letter == "Z" || letter == "z" { return zone(letter == "z" ? String(text.dropFirst(3)) : text) }
        if let integer {
            if letter == "f", level >= .v22, text.utf8.count > 3 { return try integer.parse(String(text.prefix(3))) }
            return try integer.parse(text)
        }
        let lookup: [(String, Double)]
        switch letter {
        case "M", "x": lookup = DatePicture.months.enumerated().map { ($1, Double($0 + 1)) }
        case "F": lookup = DatePicture.days.enumerated().map { ($1, Double($0 + 1)) }
        default: lookup = [("am", 0), ("pm", 1)]
        }
        for (name, value) in lookup {
            let name = maximumWidth.map { String(name.prefix(max(0, $0))) } ?? name
            if letter == "P" ? name == text.lowercased() : name == text { return value }
        }
        return nil
    }

    /// Minutes off UTC.
    private func zone(_ text: String) -> Double {
        let sign = text.first == "-" ? -1.0 : 1.0
        let digits = text.dropFirst()
        var hours: Double
        var minutes = 0.0
        if let separator = integer?.separators.first, let place = digits.unicodeScalars.firstIndex(of: separator.scalar)
        {
            hours = Double(digits[..<place]) ?? 0
            minutes = Double(digits[digits.unicodeScalars.index(after: place)...]) ?? 0
        } else if digits.count <= 2 {
            hours = Double(digits) ?? 0
        } else {
            hours = Double(digits.prefix(2)) ?? 0
            minutes = Double(digits.dropFirst(2)) ?? 0
        }
        // The minutes count forward even where the hours count back.
        hours *= sign
        return hours * 60 + minutes
    }
}
