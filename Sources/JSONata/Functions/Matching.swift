internal import OrderedJSON

extension BuiltIns {
    static let matching: [Definition] = [
        Definition("contains", "<s-(sf):b>", arity: 2) { (arguments, site) throws(JSONataError) in
            guard let text = arguments.text(0) else { return .undefined }
            if let part = arguments.text(1) { return .bool(Text.firstRange(of: part, in: text) != nil) }
            guard let matcher = arguments.function(1) else {
                return site.evaluation.level >= .v22 ? .undefined : .bool(false)
            }
            var matches = Matches(matcher, text, site.evaluation)
            return .bool(try matches.next() != nil)
        },
        Definition("match", "<s-f<s:o>n?:a<o>>", arity: 3) { (arguments, site) throws(JSONataError) in
            try match(arguments, site)
        },
        Definition("replace", "<s-(sf)(sf)n?:s>", arity: 4) { (arguments, site) throws(JSONataError) in
            try replace(arguments, site)
        },
        Definition("split", "<s-(sf)n?:a<s>>", arity: 3) { (arguments, site) throws(JSONataError) in
            try split(arguments, site)
        },
    ]

    private static func match(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        let limit = arguments.number(2) ?? .infinity
        guard limit >= 0 else { throw JSONataError("D3040", value: arguments[2].json, index: 3) }
        guard let matcher = arguments.function(1), limit > 0 else { return .list(List([], .sequence)) }
        var matches = Matches(matcher, text, site.evaluation)
        var builder = SequenceBuilder()
        while Double(builder.count) < limit, let found = try matches.next() {
            let record = Record()
            record["match"] = .string(found.text)
            record["index"] = .number(Double(found.start))
            record["groups"] = .list(List(found.groups))
            builder.append(.record(record))
        }
        return builder.result
    }

    // MARK: - Replacing

    private static func replace(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        if arguments.text(1) == "" { throw JSONataError("D3010", value: arguments[1].json, index: 2) }
        let limit = arguments.number(3) ?? .infinity
        guard limit >= 0 else { throw JSONataError("D3011", value: arguments[3].json, index: 4) }
        guard limit > 0 else { return .string(text) }
        if let part = arguments.text(1) {
            guard let replacement = arguments.text(2) else {
                throw JSONataError("D3012", value: arguments[2].json, index: 3)
            }
            return .string(try replace(part, in: text, with: replacement, limit, site))
        }
        guard let matcher = arguments.function(1) else { return .string(text) }
        var matches = Matches(matcher, text, site.evaluation)
        var result: [UInt16] = []
        var position = 0
        var count = 0.0
        while count < limit, let found = try matches.next() {
            let start = min(max(found.start, position), matches.units.count)
            result += matches.units[position..<start]
            if let template = arguments.text(2) {
                expand(template, found, into: &result)
            } else if let function = arguments.function(2) {
                let value = try function.callBack(site.evaluation, found.value, .undefined, .undefined)
                guard let replacement = value.text else { throw JSONataError("D3012", value: value.json, index: 3) }
                result += replacement.utf16
            }
            position = min(start + found.text.utf16.count, matches.units.count)
            count += 1
            if result.count > site.evaluation.limits.stringLength { throw JSONataError("D2015") }
        }
        if count == 0 { return .string(text) }
        result += matches.units[position...]
        return .string(Text.string(result[...]))
    }

    private static func replace(
        _ part: String,
        in text: String,
        with replacement: String,
        _ limit: Double,
        _ site: CallSite
    ) throws(JSONataError) -> String {
        var result = ""
        var position = text.startIndex
        var count = 0.0
        while count < limit, let range = Text.firstRange(of: part, in: text, from: position) {
            try site.evaluation.step()
            result += text[position..<range.lowerBound]
            result += replacement
            position = range.upperBound
            count += 1
            if result.utf8.count > site.evaluation.limits.stringLength { throw JSONataError("D2015") }
        }
        result += text[position...]
        return result
    }

    /// Puts in a replacement text: `$0` is the match, `$1`… its groups, `$$` a dollar sign.
    private static func expand(_ template: String, _ match: Matches.Found, into result: inout [UInt16]) {
        let dollar = UInt16(UInt8(ascii: "$"))
        let units = Text.units(template)
        var index = 0
        // No more digits are read than the number of groups has.
        var most = 1
        var bound = 10
        while bound <= match.groups.count {
            most += 1
            bound *= 10
        }
        while index < units.count {
            guard units[index] == dollar else {
                result.append(units[index])
                index += 1
                continue
            }
            index += 1
            if index < units.count, units[index] == dollar {
                result.append(dollar)
                index += 1
            } else if index < units.count, units[index] == 0x30 {
                result += match.text.utf16
                index += 1
            } else {
                var digits: [Int] = []
                while digits.count < most, index + digits.count < units.count,
                    (0x30...0x39).contains(units[index + digits.count])
                {
                    digits.append(Int(units[index + digits.count]) - 0x30)
                }
                guard !digits.isEmpty else {
                    result.append(dollar)
                    continue
                }
                var number = digits.reduce(0) { $0 * 10 + $1 }
                if digits.count == most, most > 1, number > match.groups.count {
                    digits.removeLast()
                    number = digits.reduce(0) { $0 * 10 + $1 }
                }
                if number >= 1, number <= match.groups.count, let group = match.groups[number - 1].text {
                    result += group.utf16
                }
                index += digits.count
            }
        }
    }

    // MARK: - Splitting

    private static func split(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        let limit = arguments.number(2)?.rounded(.down) ?? .infinity
        guard limit >= 0 else { throw JSONataError("D3020", value: arguments[2].json, index: 3) }
        guard limit > 0 else { return .list(List([])) }
        var parts: [Value] = []
        if let separator = arguments.text(1) {
            if separator.isEmpty {
                for scalar in text.unicodeScalars {
                    guard Double(parts.count) < limit else { break }
                    parts.append(.string(String(scalar)))
                }
                return .list(List(parts))
            }
            var position = text.startIndex
            while Double(parts.count) < limit, let range = Text.firstRange(of: separator, in: text, from: position) {
                try site.evaluation.step()
                parts.append(.string(String(text[position..<range.lowerBound])))
                position = range.upperBound
            }
            if Double(parts.count) < limit { parts.append(.string(String(text[position...]))) }
            return .list(List(parts))
        }
        guard let matcher = arguments.function(1) else { return .list(List([.string(text)])) }
        var matches = Matches(matcher, text, site.evaluation)
        var position = 0
        while Double(parts.count) < limit, let found = try matches.next() {
            let start = min(max(found.start, position), matches.units.count)
            parts.append(.string(Text.string(matches.units[position..<start])))
            position = min(max(found.end, start), matches.units.count)
        }
        if Double(parts.count) < limit {
            parts.append(.string(Text.string(matches.units[position...])))
        }
        return .list(List(parts))
    }
}
