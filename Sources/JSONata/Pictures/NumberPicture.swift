internal import OrderedJSON

/// A number picture such as `#,##0.00`, read once and applied to any number of numbers.
///
/// It follows section 4.7 of XPath Functions and Operators 3.1: active characters make a template, what stands before
/// and after them is kept. A class, since it holds a dozen texts and arrays that a copy would count.
final class NumberPicture {
    /// The characters that a picture is made of, which options can change.
    struct Symbols {
        var decimal: UnicodeScalar = "."
        var grouping: UnicodeScalar = ","
        var exponent: UnicodeScalar = "e"
        var percent: UnicodeScalar = "%"
        var perMille: UnicodeScalar = "‰"
        var zero: UnicodeScalar = "0"
        var optional: UnicodeScalar = "#"
        var separator: UnicodeScalar = ";"
        var minus = "-"
        var infinity = "Infinity"
        var notANumber = "NaN"

        init(_ options: Value) {
            func scalar(_ key: String, _ target: inout UnicodeScalar) {
                if let text = options.member(key).text, let first = text.unicodeScalars.first { target = first }
            }
            scalar("decimal-separator", &decimal)
            scalar("grouping-separator", &grouping)
            scalar("exponent-separator", &exponent)
            scalar("percent", &percent)
            scalar("per-mille", &perMille)
            scalar("zero-digit", &zero)
            scalar("digit", &optional)
            scalar("pattern-separator", &separator)
            if let text = options.member("minus-sign").text { minus = text }
            if let text = options.member("infinity").text { infinity = text }
            if let text = options.member("NaN").text { notANumber = text }
        }

        func isDigit(_ scalar: UnicodeScalar) -> Bool {
            scalar.value >= zero.value && scalar.value < zero.value + 10
        }

        func isActive(_ scalar: UnicodeScalar) -> Bool {
            isDigit(scalar) || scalar == decimal || scalar == exponent || scalar == grouping || scalar == optional
                || scalar == separator
        }

        func digit(_ value: UInt8) -> UnicodeScalar { UnicodeScalar(zero.value + UInt32(value)) ?? "0" }
    }

    private let symbols: Symbols
    private let positive: SubPicture
    private let negative: SubPicture

    init(_ picture: String, options: Value = .undefined) throws(JSONataError) {
        let symbols = Symbols(options)
        self.symbols = symbols
        let parts = picture.unicodeScalars.split(separator: symbols.separator, omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw JSONataError("D3080", value: .string(picture)) }
        positive = try SubPicture(Array(parts[0]), symbols)
        if parts.count == 2 {
            negative = try SubPicture(Array(parts[1]), symbols)
        } else {
            var copy = positive
            copy.prefix = symbols.minus + copy.prefix
            negative = copy
        }
    }

    /// The number as the picture shows it.
    func format(_ number: Double) -> String {
        let picture = number < 0 ? negative : positive
        if number.isNaN { return symbols.notANumber }
        if number.isInfinite { return picture.prefix + symbols.infinity + picture.suffix }
        var decimal = Decimal(short: (number * picture.factor).magnitude)
        var exponent: Int?
        if picture.exponentSize > 0 { exponent = picture.scale(&decimal) }
        decimal.round(places: picture.maximumFraction)
        var result: [UInt8] = []
        result.reserveCapacity(32)
        result.append(contentsOf: picture.prefix.utf8)
        appendInteger(decimal, picture, &result)
        appendFraction(decimal, picture, &result)
        if let exponent {
            result.append(symbols.exponent)
            if exponent < 0 { result.append(contentsOf: symbols.minus.utf8) }
            let digits = String(exponent.magnitude).utf8.map { $0 - 48 }
            for _ in 0..<max(0, picture.exponentSize - digits.count) { result.append(symbols.zero) }
            for digit in digits { result.append(symbols.digit(digit)) }
        }
        result.append(contentsOf: picture.suffix.utf8)
        return String(decoding: result, as: UTF8.self)
    }

    private func appendInteger(_ decimal: Decimal, _ picture: SubPicture, _ result: inout [UInt8]) {
        let digits = max(0, decimal.digits.isEmpty ? 0 : decimal.exponent)
        let count = max(digits, picture.minimumInteger)
        for place in 0..<count {
            // How many digits still follow, this one included.
            let rest = count - place
            if place > 0, picture.hasGrouping(before: rest) { result.append(symbols.grouping) }
            let index = place - (count - digits)
            let digit: UInt8 = index >= 0 && index < decimal.digits.count ? decimal.digits[index] : 0
            result.append(symbols.digit(digit))
        }
    }

    private func appendFraction(_ decimal: Decimal, _ picture: SubPicture, _ result: inout [UInt8]) {
        let given = decimal.digits.isEmpty ? 0 : max(0, decimal.digits.count - decimal.exponent)
        let count = max(given, picture.minimumFraction)
        guard count > 0, picture.hasDecimal else { return }
        result.append(symbols.decimal)
        for place in 0..<count {
            if place > 0, picture.fractionGrouping.contains(place) { result.append(symbols.grouping) }
            let index = decimal.exponent + place
            let digit: UInt8 = index >= 0 && index < decimal.digits.count ? decimal.digits[index] : 0
            result.append(symbols.digit(digit))
        }
        if picture.fractionGrouping.contains(count) { result.append(symbols.grouping) }
    }
}

extension [UInt8] {
    /// Adds a character in UTF-8.
    @inline(__always)
    fileprivate mutating func append(_ scalar: UnicodeScalar) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

/// One of the two parts of a number picture.
private struct SubPicture {
    var prefix: String
    let suffix: String
    /// What the number is multiplied by for `%` and `‰`.
    let factor: Double
    let hasDecimal: Bool
    private(set) var minimumInteger: Int
    private(set) var minimumFraction: Int
    private(set) var maximumFraction: Int
    let exponentSize: Int
    private let scaling: Int
    /// The distance of grouping separators where it is the same everywhere, else 0.
    private let regularGrouping: Int
    /// How many digits follow each separator.
    private let grouping: [Int]
    /// How many digits of the fraction stand before each separator.
    let fractionGrouping: [Int]

    func hasGrouping(before rest: Int) -> Bool {
        regularGrouping > 0 ? rest % regularGrouping == 0 : grouping.contains(rest)
    }

    /// Shifts the decimal point so that the mantissa has as many integer digits as the picture; gives the exponent.
    func scale(_ decimal: inout Decimal) -> Int {
        guard !decimal.digits.isEmpty else { return 0 }
        // A power of ten may stay one digit longer: it does not exceed the greatest mantissa.
        let isPower = decimal.digits == [1] && decimal.exponent > scaling
        let target = isPower ? scaling + 1 : scaling
        let exponent = decimal.exponent - target
        decimal.exponent = target
        return exponent
    }

    init(_ picture: [UnicodeScalar], _ symbols: NumberPicture.Symbols) throws(JSONataError) {
        func isActive(_ scalar: UnicodeScalar) -> Bool { symbols.isActive(scalar) && scalar != symbols.exponent }
        func text(_ scalars: some Sequence<UnicodeScalar>) -> String { String(String.UnicodeScalarView(scalars)) }
        func digits(_ scalars: some Sequence<UnicodeScalar>) -> Int { scalars.count { symbols.isDigit($0) } }
        func places(_ scalars: some Sequence<UnicodeScalar>) -> Int {
            scalars.count { symbols.isDigit($0) || $0 == symbols.optional }
        }

        let start = picture.firstIndex(where: isActive) ?? 0
        let end = picture.lastIndex(where: isActive).map { $0 + 1 } ?? picture.count
        let active = picture[min(start, end)..<end]
        let after = picture[end...]
        prefix = text(picture[..<min(start, end)])
        suffix = text(after)
        var mantissa = active
        var exponent: ArraySlice<UnicodeScalar>?
        if let place = active.firstIndex(of: symbols.exponent) {
            mantissa = active[..<place]
            exponent = active[(place + 1)...]
        }
        let point = mantissa.firstIndex(of: symbols.decimal)
        let integer = point.map { mantissa[..<$0] } ?? mantissa
        let fraction = point.map { mantissa[($0 + 1)...] } ?? []

        if let code = Self.fault(picture, active, mantissa, integer, fraction, exponent, symbols) {
            throw JSONataError(code, value: .string(text(picture)))
        }

        hasDecimal = picture.contains(symbols.decimal)
        factor = picture.contains(symbols.percent) ? 100 : picture.contains(symbols.perMille) ? 1000 : 1
        grouping = integer.indices.filter { integer[$0] == symbols.grouping }.map { places(integer[$0...]) }
        fractionGrouping = fraction.indices.filter { fraction[$0] == symbols.grouping }.map { places(fraction[..<$0]) }
        regularGrouping = Grouping.regularDistance(grouping)
        scaling = digits(integer)
        minimumInteger = scaling
        minimumFraction = digits(fraction)
        maximumFraction = places(fraction)
        exponentSize = exponent.map { digits($0) } ?? 0
        if minimumInteger == 0, maximumFraction == 0 {
            if exponent != nil {
                minimumFraction = 1
                maximumFraction = 1
            } else {
                minimumInteger = 1
            }
        }
        if exponent != nil, minimumInteger == 0, integer.contains(symbols.optional) { minimumInteger = 1 }
        if minimumInteger == 0, minimumFraction == 0 { minimumFraction = 1 }
    }

    /// The last rule that the picture breaks.
    private static func fault(
        _ picture: [UnicodeScalar],
        _ active: ArraySlice<UnicodeScalar>,
        _ mantissa: ArraySlice<UnicodeScalar>,
        _ integer: ArraySlice<UnicodeScalar>,
        _ fraction: ArraySlice<UnicodeScalar>,
        _ exponent: ArraySlice<UnicodeScalar>?,
        _ symbols: NumberPicture.Symbols
    ) -> JSONataError.Code? {
        var fault: JSONataError.Code?
        func count(_ scalar: UnicodeScalar) -> Int { picture.count { $0 == scalar } }
        if count(symbols.decimal) > 1 { fault = "D3081" }
        if count(symbols.percent) > 1 { fault = "D3082" }
        if count(symbols.perMille) > 1 { fault = "D3083" }
        if count(symbols.percent) > 0, count(symbols.perMille) > 0 { fault = "D3084" }
        if !mantissa.contains(where: { symbols.isDigit($0) || $0 == symbols.optional }) { fault = "D3085" }
        if active.contains(where: { !symbols.isActive($0) }) { fault = "D3086" }
        if let point = picture.firstIndex(of: symbols.decimal) {
            let before = point > 0 ? picture[point - 1] : " "
            let after = point + 1 < picture.count ? picture[point + 1] : " "
            if before == symbols.grouping || after == symbols.grouping { fault = "D3087" }
        } else if integer.last == symbols.grouping {
            fault = "D3088"
        }
        for (first, second) in zip(picture, picture.dropFirst())
        where first == symbols.grouping && second == symbols.grouping { fault = "D3089" }
        if let optional = integer.firstIndex(of: symbols.optional),
            integer[..<optional].contains(where: symbols.isDigit)
        {
            fault = "D3090"
        }
        if let optional = fraction.lastIndex(of: symbols.optional),
            fraction[optional...].contains(where: symbols.isDigit)
        {
            fault = "D3091"
        }
        if let exponent {
            if !exponent.isEmpty, count(symbols.percent) > 0 || count(symbols.perMille) > 0 { fault = "D3092" }
            if exponent.isEmpty || exponent.contains(where: { !symbols.isDigit($0) }) { fault = "D3093" }
        }
        return fault
    }
}

/// Separators between groups of digits.
enum Grouping {
    /// The distance between separators at these positions, counted in digits from the right, if it is the same
    /// everywhere; else 0.
    static func regularDistance(_ positions: [Int]) -> Int {
        guard !positions.isEmpty else { return 0 }
        let factor = positions.reduce(0) { divisor($0, $1) }
        guard factor > 0 else { return 0 }
        for index in 1...positions.count where !positions.contains(index * factor) { return 0 }
        return factor
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
}
