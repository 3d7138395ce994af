internal import OrderedJSON

/// A regular expression as a value: a function from a text to its first match.
final class RegexFunction: FunctionValue {
    let program: RegexProgram
    let pattern: String

    init(pattern: String, flags: String, at position: Int) throws(JSONataError) {
        do throws(RegexParser.Failure) {
            program = try RegexProgram(pattern, flags: flags)
        } catch {
            throw JSONataError("S0303", position: position, token: pattern)
        }
        self.pattern = pattern
        super.init(signature: nil, arity: 1)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard case .string(let text) = arguments[0] else { return .undefined }
        return try Self.match(self, Text.units(text), from: 0, site.evaluation)
    }

    /// The match from an offset on as the object that matcher functions give.
    fileprivate static func match(
        _ regex: RegexFunction,
        _ text: [UInt16],
        from start: Int,
        _ evaluation: Evaluation
    ) throws(JSONataError) -> Value {
        var matcher = RegexMatcher(regex.program, text, evaluation)
        guard let found = try matcher.firstMatch(from: start) else { return .undefined }
        if start > 0, found[0] == found[1] { throw JSONataError("D1004", value: .string(regex.pattern)) }
        let record = Record()
        record["match"] = .string(Text.string(text[found[0]..<found[1]]))
        record["start"] = .number(Double(found[0]))
        record["end"] = .number(Double(found[1]))
        record["groups"] = .list(List(groups(found, text)))
        record["next"] = .function(NextMatch(regex, text, from: found[1]))
        return .record(record)
    }

    /// What the groups captured; a group that took no part is undefined.
    static func groups(_ match: RegexMatcher.Match, _ text: [UInt16]) -> [Value] {
        stride(from: 2, to: match.count, by: 2).map { index in
            match[index] < 0 || match[index + 1] < match[index]
                ? .undefined : .string(Text.string(text[match[index]..<match[index + 1]]))
        }
    }
}

/// The function `next` of a match: gives the one after it.
private final class NextMatch: FunctionValue {
    private let regex: RegexFunction
    private let text: [UInt16]
    private let start: Int

    init(_ regex: RegexFunction, _ text: [UInt16], from start: Int) {
        self.regex = regex
        self.text = text
        self.start = start
        super.init(signature: nil, arity: 0)
    }

    override func run(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        if start >= text.count { return .undefined }
        let result = try RegexFunction.match(regex, text, from: start, site.evaluation)
        if case .record(let record) = result, case .string("") = record["match"] {
            throw JSONataError("D1004", value: .string(regex.pattern))
        }
        return result
    }
}
