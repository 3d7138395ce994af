internal import OrderedJSON

extension BuiltIns {
    static let formats: [Definition] = [
        Definition("formatNumber", "<n-so?:s>", arity: 3) { (arguments, site) throws(JSONataError) in
            guard let number = arguments.number(0) else { return .undefined }
            let picture = arguments.text(1) ?? ""
            if arguments[2].isUndefined {
                return .string(try site.evaluation.pictures.number(picture).format(number))
            }
            return .string(try NumberPicture(picture, options: arguments[2]).format(number))
        },
        Definition("formatBase", "<n-n?:s>", arity: 2) { (arguments, _) throws(JSONataError) in
            guard let number = arguments.number(0) else { return .undefined }
            let radix = rounded(arguments.number(1) ?? 10, places: 0)
            guard radix >= 2, radix <= 36 else { throw JSONataError("D3100", value: JSON(number: radix)) }
            return .string(text(rounded(number, places: 0), radix: Int(radix)))
        },
        Definition("formatInteger", "<n-s:s>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let number = arguments.number(0) else { return .undefined }
            guard number.isFinite else { throw JSONataError("D1001") }
            let picture = try site.evaluation.pictures.integer(arguments.text(1) ?? "")
            return .string(try picture.format(number.rounded(.down)))
        },
        Definition("parseInteger", "<s-s:n>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let text = arguments.text(0) else { return .undefined }
            return Value(try site.evaluation.pictures.integer(arguments.text(1) ?? "").parse(text))
        },
    ]

    /// A whole number in any base.
    private static func text(_ number: Double, radix: Int) -> String {
        if number.magnitude < 9e18 { return String(Int64(number), radix: radix) }
        guard number.isFinite else { return NumberText.shortest(number) }
        var rest = number.magnitude
        var digits: [UInt8] = []
        while rest >= 1 {
            let digit = UInt8(rest.truncatingRemainder(dividingBy: Double(radix)))
            digits.append(digit < 10 ? digit + 48 : digit + 87)
            rest = (rest / Double(radix)).rounded(.down)
        }
        if number < 0 { digits.append(UInt8(ascii: "-")) }
        return String(decoding: digits.reversed(), as: UTF8.self)
    }
}
