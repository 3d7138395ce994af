internal import OrderedJSON

extension BuiltIns {
    static let times: [Definition] = [
        Definition("now", "<s?s?:s>", arity: 2) { (arguments, site) throws(JSONataError) in
            try format(site.evaluation.now, arguments[0], arguments[1], site)
        },
        Definition("millis", "<:n>", arity: 0) { (_, site) throws(JSONataError) in .number(site.evaluation.now) },
        Definition("fromMillis", "<n-s?s?:s>", arity: 3) { (arguments, site) throws(JSONataError) in
            guard let time = arguments.number(0) else { return .undefined }
            return try format(time, arguments[1], arguments[2], site)
        },
        Definition("toMillis", "<s-s?:n>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let text = arguments.text(0) else { return .undefined }
            if let picture = arguments.text(1) {
                return Value(try site.evaluation.pictures.date(picture).parse(text, site.evaluation))
            }
            guard let time = ISOTime.parse(text) else { throw JSONataError("D3110", value: .string(text)) }
            return .number(time)
        },
    ]

    private static func format(
        _ time: Double,
        _ picture: Value,
        _ zone: Value,
        _ site: CallSite
    ) throws(JSONataError) -> Value {
        let offset = zone.text.map(leadingInteger) ?? 0
        let hours = Int((Double(offset) / 100).rounded(.down))
        let parsed = try picture.text.map { (text) throws(JSONataError) in try site.evaluation.pictures.date(text) }
        guard let parsed = parsed ?? DatePicture.standard else { return .undefined }
        return .string(try parsed.format(time, zone: (hours, offset % 100)))
    }

    /// The integer with which a text begins, such as `-500` of `-0500`; 0 if it begins with none.
    private static func leadingInteger(_ text: String) -> Int {
        var sign = 1
        var value = 0
        for (index, byte) in text.utf8.enumerated() {
            if index == 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
                sign = byte == UInt8(ascii: "-") ? -1 : 1
            } else if (0x30...0x39).contains(byte) {
                value = min(value * 10 + Int(byte) - 0x30, 1_000_000)
            } else {
                break
            }
        }
        return sign * value
    }
}
