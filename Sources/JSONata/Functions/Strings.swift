extension BuiltIns {
    static let strings: [Definition] = [
        Definition("string", "<x-b?:s>", arity: 1) { (arguments, site) throws(JSONataError) in
            if arguments[0].isUndefined { return .undefined }
            let isPretty = arguments[1].isTrue
            return .string(try Stringifier.text(of: arguments[0], site.evaluation, isPretty: isPretty))
        },
        Definition("length", "<s-:n>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.text(0).map { Double($0.unicodeScalars.count) })
        },
        Definition("substring", "<s-nn?:s>", arity: 3) { (arguments, _) throws(JSONataError) in substring(arguments) },
        Definition("substringBefore", "<s-s:s>", arity: 2) { (arguments, _) throws(JSONataError) in
            guard let text = arguments.text(0) else { return .undefined }
            guard let mark = arguments.text(1), let range = Text.firstRange(of: mark, in: text) else {
                return .string(text)
            }
            return .string(String(text[..<range.lowerBound]))
        },
        Definition("substringAfter", "<s-s:s>", arity: 2) { (arguments, _) throws(JSONataError) in
            guard let text = arguments.text(0) else { return .undefined }
            guard let mark = arguments.text(1), let range = Text.firstRange(of: mark, in: text) else {
                return .string(text)
            }
            return .string(String(text[range.upperBound...]))
        },
        Definition("lowercase", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.text(0)?.lowercased())
        },
        Definition("uppercase", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.text(0)?.uppercased())
        },
        Definition("trim", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(arguments.text(0).map(trim))
        },
        Definition("pad", "<s-ns?:s>", arity: 3) { (arguments, site) throws(JSONataError) in try pad(arguments, site) },
        Definition("join", "<a<s>s?:s>", arity: 2) { (arguments, site) throws(JSONataError) in try join(arguments, site)
        },
    ]

    /// A part by code points, with negative positions from the end.
    private static func substring(_ arguments: Arguments) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        let scalars = text.unicodeScalars
        let count = scalars.count
        var start = (arguments.number(1) ?? 0).clamped
        if start < 0 { start = max(0, count + start) }
        guard start < count else { return .string("") }
        var end = count
        if let length = arguments.number(2) {
            guard length > 0 else { return .string("") }
            // The end is computed with the fraction, then cut.
            end = min(count, (Double(start) + length).clamped)
        }
        guard start < end else { return .string("") }
        let from = scalars.index(scalars.startIndex, offsetBy: start)
        let to = scalars.index(from, offsetBy: end - start)
        return .string(String(scalars[from..<to]))
    }

    /// Without white space at the ends, and single spaces within.
    private static func trim(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var hasGap = false
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                hasGap = true
            } else {
                if hasGap, !bytes.isEmpty { bytes.append(0x20) }
                hasGap = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func pad(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        let number = arguments.number(1) ?? 0
        let width = number.magnitude.rounded(.down).clamped
        let padding = arguments.text(2).flatMap { $0.isEmpty ? nil : $0 } ?? " "
        let missing = width - text.unicodeScalars.count
        guard missing > 0 else { return .string(text) }
        guard missing < site.evaluation.limits.stringLength else { throw JSONataError("D2015") }
        var fill = String.UnicodeScalarView()
        let scalars = Array(padding.unicodeScalars)
        for index in 0..<missing { fill.append(scalars[index % scalars.count]) }
        return .string(number < 0 ? String(fill) + text : text + String(fill))
    }

    private static func join(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        if arguments[0].isUndefined { return .undefined }
        let separator = arguments.text(1) ?? ""
        var text = ""
        var isFirst = true
        try arguments[0].items.forEach { (item) throws(JSONataError) in
            if !isFirst { text += separator }
            isFirst = false
            text += item.text ?? ""
        }
        if text.utf8.count > site.evaluation.limits.stringLength { throw JSONataError("D2015") }
        return .string(text)
    }
}

extension Text {
    /// Where a text first occurs in another, by code units.
    ///
    /// An empty one occurs at the start.
    static func firstRange(of part: String, in text: String, from start: String.Index? = nil) -> Range<String.Index>? {
        let start = start ?? text.startIndex
        let wanted = part.utf8
        guard let first = wanted.first else { return start..<start }
        let bytes = text.utf8
        var index = start
        while index < bytes.endIndex {
            guard let candidate = bytes[index...].firstIndex(of: first) else { return nil }
            if bytes[candidate...].starts(with: wanted) {
                return candidate..<bytes.index(candidate, offsetBy: wanted.count)
            }
            index = bytes.index(after: candidate)
        }
        return nil
    }
}
