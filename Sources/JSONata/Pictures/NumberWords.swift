/// Roman numerals, in capitals.
enum RomanNumerals {
    private static let steps: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    static func text(_ value: Int) -> String {
        var rest = value
        var text = ""
        for (step, letters) in steps {
            while rest >= step {
                text += letters
                rest -= step
            }
        }
        return text
    }

    static func value(_ text: String) -> Double? {
        let values: [Character: Double] = ["M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1]
        var total = 0.0
        var greatest = 1.0
        for letter in text.reversed() {
            guard let value = values[letter] else { return nil }
            if value < greatest {
                total -= value
            } else {
                greatest = value
                total += value
            }
        }
        return total
    }
}

/// Numbers as English words, with a capital for each.
enum EnglishNumbers {
    private static let few = [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
        "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ]
    private static let ordinals = [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
        "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth",
        "Nineteenth",
    ]
    private static let decades = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
    private static let magnitudes = ["Thousand", "Million", "Billion", "Trillion"]

    static func text(_ value: Double, isOrdinal: Bool) -> String {
        text(value, isContinued: false, isOrdinal)
    }

    private static func text(_ value: Double, isContinued: Bool, _ isOrdinal: Bool) -> String {
        if value < 100 {
            let number = Int(value)
            let start = isContinued ? " and " : ""
            if number < 20 { return start + (isOrdinal ? ordinals : few)[number] }
            let decade = decades[number / 10 - 2]
            if number % 10 > 0 {
                return start + decade + "-" + text(Double(number % 10), isContinued: false, isOrdinal)
            }
            return start + (isOrdinal ? decade.dropLast() + "ieth" : decade)
        }
        let start = isContinued ? ", " : ""
        let head: String
        let rest: Double
        if value < 1000 {
            head = few[Int(value / 100)] + " Hundred"
            rest = value.truncatingRemainder(dividingBy: 100)
        } else {
            var magnitude = 0
            var factor = 1.0
            while magnitude < magnitudes.count, value / factor >= 1000 {
                magnitude += 1
                factor *= 1000
            }
            let count = (value / factor).rounded(.down)
            rest = value - count * factor
            head = text(count, isContinued: false, false) + " " + magnitudes[magnitude - 1]
        }
        if rest > 0 { return start + head + text(rest, isContinued: true, isOrdinal) }
        return start + head + (isOrdinal ? "th" : "")
    }

    /// The value of every word, in small letters.
    static let values: [String: Double] = {
        var values: [String: Double] = ["hundred": 100, "hundredth": 100]
        for (index, word) in few.enumerated() { values[word.lowercased()] = Double(index) }
        for (index, word) in ordinals.enumerated() { values[word.lowercased()] = Double(index) }
        for (index, word) in decades.enumerated() {
            values[word.lowercased()] = Double((index + 2) * 10)
            values[word.lowercased().dropLast() + "ieth"] = Double((index + 2) * 10)
        }
        var factor = 1.0
        for word in magnitudes {
            factor *= 1000
            values[word.lowercased()] = factor
            values[word.lowercased() + "th"] = factor
        }
        return values
    }()

    /// The number that words in small letters stand for; nil if one of them is no number.
    static func value(_ text: String) -> Double? {
        var parts: [Double] = [0]
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" || $0 == "\n" || $0 == "\t" }) {
            if word == "and" { continue }
            guard let value = values[String(word)] else { return nil }
            if value < 100 {
                var top = parts.removeLast()
                if top >= 1000 {
                    parts.append(top)
                    top = 0
                }
                parts.append(top + value)
            } else {
                parts.append(parts.removeLast() * value)
            }
        }
        return parts.reduce(0, +)
    }
}
