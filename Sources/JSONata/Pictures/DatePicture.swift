internal import OrderedJSON

/// A date picture such as `[Y0001]-[M01]-[D01]`, read once and used to write or to read times.
struct DatePicture {
    enum Part {
        case literal(String)
        case component(Component)
    }

    /// A component in brackets.
    struct Component {
        enum Names {
            case lower, upper, title
        }

        let letter: Character
        var names: Names?
        var integer: IntegerPicture?
        var presentation = ""
        /// The letter after the presentation, such as `t` for a traditional form.
        var modifier: Character?
        var minimumWidth: Int?
        var maximumWidth: Int?
        /// How many digits of the year are shown; nil for all.
        var yearDigits: Int?
        /// Whether the component is written as nothing but ASCII digits, and how many at least.
        var isPlain = false
        var width = 0
    }

    private(set) var parts: [Part] = []

    /// ISO 8601 with milliseconds.
    static let standard: DatePicture? = try? DatePicture("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]")

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private static let defaults: [Character: String] = [
        "Y": "1", "M": "1", "D": "1", "d": "1", "F": "n", "W": "1", "w": "1", "X": "1", "x": "1", "H": "1", "h": "1",
        "P": "n", "m": "01", "s": "01", "f": "1", "Z": "01:01", "z": "01:01", "C": "n", "E": "n",
    ]

    init(_ picture: String, level: JSONataLevel = .v22) throws(JSONataError) {
        let letters = Array(picture)
        var index = 0
        var literal = ""
        while index < letters.count {
            guard letters[index] == "[" else {
                literal.append(letters[index])
                // A doubled closing bracket is one.
                if letters[index] == "]", index + 1 < letters.count, letters[index + 1] == "]" { index += 1 }
                index += 1
                continue
            }
            if index + 1 < letters.count, letters[index + 1] == "[" {
                literal.append("[")
                index += 2
                continue
            }
            if !literal.isEmpty {
                parts.append(.literal(literal))
                literal = ""
            }
            guard let end = letters[index...].firstIndex(of: "]") else { throw JSONataError("D3135") }
            let marker = letters[(index + 1)..<end].filter { !$0.isWhitespace }
            try append(marker, level)
            index = end + 1
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
    }

    private mutating func append(_ marker: [Character], _ level: JSONataLevel) throws(JSONataError) {
        guard let letter = marker.first else { throw JSONataError("D3132", value: .string("")) }
        var component = Component(letter: letter)
        var presentation = marker.dropFirst()
        if let comma = presentation.lastIndex(of: ",") {
            let widths = presentation[(comma + 1)...].split(separator: "-", omittingEmptySubsequences: false)
            component.minimumWidth = widths.first.flatMap { Int(String($0)) }
            component.maximumWidth = widths.count > 1 ? Int(String(widths[1])) : nil
            presentation = presentation[..<comma]
        }
        if presentation.count > 1, let last = presentation.last, "atco".contains(last) {
            component.modifier = last
            presentation = presentation.dropLast()
        }
        guard let standard = Self.defaults[letter] else { throw JSONataError("D3132", value: .string(String(letter))) }
        component.presentation = presentation.isEmpty ? standard : String(presentation)
        switch component.presentation.first {
        case "n": component.names = .lower
        case "N": component.names = component.presentation.dropFirst().first == "n" ? .title : .upper
        default:
            if "YMDdFWwXxHhmsf".contains(letter) {
                try setInteger(&component)
                // With no gap before this component, the one before must have a fixed width to be read.
                if level >= .v22, case .component(var previous)? = parts.last,
                    let width = previous.integer?.mandatoryDigits
                {
                    previous.integer?.parseWidth = width
                    parts[parts.count - 1] = .component(previous)
                }
            }
        }
        if letter == "Z" || letter == "z" { component.integer = try IntegerPicture(component.presentation) }
        parts.append(.component(component))
    }

    private func setInteger(_ component: inout Component) throws(JSONataError) {
        var integer = try IntegerPicture(
            component.presentation + (component.modifier.map { ";\($0)" } ?? "")
        )
        if let minimum = component.minimumWidth, integer.mandatoryDigits < minimum {
            integer.mandatoryDigits = min(minimum, 1000)
        }
        if component.letter == "Y" {
            if let maximum = component.maximumWidth {
                component.yearDigits = maximum
                integer.mandatoryDigits = min(maximum, 1000)
            } else {
                let width = integer.mandatoryDigits + integer.optionalDigits
                if width >= 2 { component.yearDigits = width }
            }
        }
        component.integer = integer
        component.isPlain = integer.isPlain && (component.yearDigits.map { $0 == 2 || $0 == 4 } ?? true)
        component.width = integer.mandatoryDigits
    }
}
