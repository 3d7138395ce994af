internal import OrderedJSON

/// An integer picture: digits with grouping, letters, Roman numerals or words, each also as an ordinal.
struct IntegerPicture {
    enum Form {
        case digits
        case letters
        case roman
        case words
        /// A numbering that is not supported.
        case sequence(String)
    }

    enum LetterCase {
        case upper, lower, title
    }

    private(set) var form: Form
    private(set) var letterCase = LetterCase.lower
    private(set) var isOrdinal = false
    /// The code point of the digit zero.
    private(set) var zero: UInt32 = 0x30
    var mandatoryDigits = 0
    private(set) var optionalDigits = 0
    /// Separators with the number of digits that follow each.
    private(set) var separators: [(position: Int, scalar: UnicodeScalar)] = []
    /// The distance of separators where it is the same everywhere, else 0.
    private(set) var regularDistance = 0
    /// How many digits are to be read when the next component follows without a gap.
    var parseWidth: Int?

    init(_ picture: String) throws(JSONataError) {
        var primary = Substring(picture)
        if let semicolon = picture.lastIndex(of: ";") {
            primary = picture[..<semicolon]
            isOrdinal = picture[picture.index(after: semicolon)...].first == "o"
        }
        switch primary {
        case "A", "a": form = .letters
        case "I", "i": form = .roman
        case "W", "w", "Ww": form = .words
        default: form = .digits
        }
        letterCase = primary == "Ww" ? .title : ["A", "I", "W"].contains(primary) ? .upper : .lower
        guard case .digits = form else { return }
        var family: UInt32?
        var position = 0
        for scalar in primary.unicodeScalars.reversed() {
            if let value = Self.digitValue(scalar) {
                let zero = scalar.value - value
                guard family == nil || family == zero else { throw JSONataError("D3131", value: .string(picture)) }
                family = zero
                mandatoryDigits += 1
                position += 1
            } else if scalar == "#" {
                optionalDigits += 1
                position += 1
            } else {
                separators.append((position, scalar))
            }
        }
        guard let family else {
            form = .sequence(String(primary))
            return
        }
        zero = family
        if let first = separators.first, separators.allSatisfy({ $0.scalar == first.scalar }) {
            regularDistance = Grouping.regularDistance(separators.map(\.position))
        }
    }

    /// Whether numbers are written as nothing but ASCII digits.
    var isPlain: Bool {
        if case .digits = form { zero == 0x30 && separators.isEmpty && !isOrdinal } else { false }
    }

    /// The value of a decimal digit of any script.
    private static func digitValue(_ scalar: UnicodeScalar) -> UInt32? {
        if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? scalar.value - 0x30 : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return UInt32(value)
    }

    /// An integer as the picture shows it.
    func format(_ number: Double) throws(JSONataError) -> String {
        let value = number.magnitude
        var text: String
        switch form {
        case .letters: text = Self.letters(value, letterCase)
        case .roman:
            guard value < 1_000_000 else { throw JSONataError("D1001", value: JSON(number: number)) }
            text = RomanNumerals.text(Int(value))
            if letterCase == .lower { text = text.lowercased() }
        case .words:
            text = EnglishNumbers.text(value, isOrdinal: isOrdinal)
            if letterCase == .lower {
                text = text.lowercased()
            } else if letterCase == .upper {
                text = text.uppercased()
            }
        case .digits: text = digits(value)
        case .sequence(let token): throw JSONataError("D3130", value: .string(token))
        }
        if number < 0 { text = "-" + text }
        return text
    }

    private func digits(_ value: Double) -> String {
        var plain = Array(NumberText.shortest(value).unicodeScalars)
        if plain.count < mandatoryDigits {
            plain.insert(contentsOf: repeatElement("0", count: mandatoryDigits - plain.count), at: 0)
        }
        let shifted = plain.map { scalar -> UnicodeScalar in
            guard zero != 0x30, (0x30...0x39).contains(scalar.value) else { return scalar }
            return UnicodeScalar(scalar.value - 0x30 + zero) ?? scalar
        }
        var result = String.UnicodeScalarView()
        for (index, scalar) in shifted.enumerated() {
            let rest = shifted.count - index
            if index > 0 {
                if regularDistance > 0 {
                    if rest % regularDistance == 0, let separator = separators.first { result.append(separator.scalar) }
                } else {
                    for separator in separators.reversed() where separator.position == rest {
                        result.append(separator.scalar)
                    }
                }
            }
            result.append(scalar)
        }
        if isOrdinal { result.append(contentsOf: Self.ordinalSuffix(plain).unicodeScalars) }
        return String(result)
    }

    private static func ordinalSuffix(_ digits: [UnicodeScalar]) -> String {
        if digits.count > 1, digits[digits.count - 2] == "1" { return "th" }
        return ["1": "st", "2": "nd", "3": "rd"][digits.last ?? "0"] ?? "th"
    }

    private static func letters(_ value: Double, _ letterCase: LetterCase) -> String {
        let first: UInt32 = letterCase == .upper ? 0x41 : 0x61
        var rest = value
        var letters: [UnicodeScalar] = []
        while rest > 0 {
            let digit = (rest - 1).truncatingRemainder(dividingBy: 26)
            letters.append(UnicodeScalar(first + UInt32(digit)) ?? "?")
            rest = ((rest - 1) / 26).rounded(.down)
        }
        return String(String.UnicodeScalarView(letters.reversed()))
    }

    // MARK: - Reading

    /// The number that a text in the picture's form stands for; nil if it stands for none.
    func parse(_ text: String) throws(JSONataError) -> Double? {
        switch form {
        case .letters:
            let first = Int32(letterCase == .upper ? 0x41 : 0x61)
            return text.unicodeScalars.reduce(0) { $0 * 26 + Double(Int32($1.value) - first + 1) }
        case .roman: return RomanNumerals.value(text.uppercased())
        case .words: return EnglishNumbers.value(text.lowercased())
        case .digits:
            var bytes: [UInt8] = []
            var scalars = Array(text.unicodeScalars)
            if isOrdinal { scalars.removeLast(min(2, scalars.count)) }
            for scalar in scalars {
                if scalar.value >= zero, scalar.value < zero + 10 {
                    bytes.append(UInt8(scalar.value - zero) + 48)
                } else if scalar == "-" || scalar == "+", bytes.isEmpty {
                    bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if !separators.contains(where: { $0.scalar == scalar }) {
                    break
                }
            }
            return Double(String(decoding: bytes, as: UTF8.self))
        case .sequence(let token): throw JSONataError("D3130", value: .string(token))
        }
    }
}
