internal import OrderedJSON

/// The matches of a regular expression in a text, one after the other; or those that a matcher function of the
/// expression's own gives.
struct Matches {
    /// One match.
    struct Found {
        let text: String
        /// Where it starts and ends, in UTF-16 code units.
        let start: Int
        let end: Int
        let groups: [Value]
        /// The object that a matcher of the expression's own gave.
        fileprivate let own: Value?

        /// The match as a replacement function gets it.
        var value: Value {
            if let own { return own }
            let record = Record()
            record["match"] = .string(text)
            record["start"] = .number(Double(start))
            record["end"] = .number(Double(end))
            record["groups"] = .list(List(groups))
            return .record(record)
        }
    }

    let units: [UInt16]
    private let evaluation: Evaluation
    private let regex: RegexFunction?
    private var matcher: RegexMatcher?
    private var position: Int? = 0
    /// The function to call for the next match, for matchers of the expression's own.
    private var following: FunctionValue?
    private let text: String

    init(_ function: FunctionValue, _ text: String, _ evaluation: Evaluation) {
        units = Text.units(text)
        self.evaluation = evaluation
        self.text = text
        regex = function as? RegexFunction
        if let regex {
            matcher = RegexMatcher(regex.program, units, evaluation)
        } else {
            following = function
        }
    }

    /// The next match.
    mutating func next() throws(JSONataError) -> Found? {
        guard regex != nil else { return try nextOfOwn() }
        guard let start = position, start < units.count || start == 0 && units.isEmpty else { return nil }
        let isFirst = found == nil
        guard let match = try matcher?.firstMatch(from: start) else {
            position = nil
            return nil
        }
        // A later match of nothing would come again for ever.
        if !isFirst, match[0] == match[1] { throw JSONataError("D1004", value: .string(regex?.pattern ?? "")) }
        found = match
        position = match[1] < units.count ? match[1] : nil
        return make(match)
    }

    private var found: RegexMatcher.Match?

    private func make(_ match: RegexMatcher.Match) -> Found {
        let text = Text.string(units[match[0]..<match[1]])
        let groups = RegexFunction.groups(match, units)
        return Found(text: text, start: match[0], end: match[1], groups: groups, own: nil)
    }

    private mutating func nextOfOwn() throws(JSONataError) -> Found? {
        guard let function = following else { return nil }
        following = nil
        try evaluation.step()
        let result = try function.call(Arguments(.string(text)), CallSite(evaluation)).collapsed()
        if result.isUndefined { return nil }
        let start = result.member("start").number
        let end = result.member("end").number
        let groups = result.member("groups")
        if case .function(let function) = result.member("next") { following = function }
        guard start != nil || end != nil || groups.isArray || following != nil else { throw JSONataError("T1010") }
        let matched = result.member("match").text ?? ""
        let from = max(0, (start ?? 0).clamped)
        return Found(
            text: matched,
            start: from,
            end: max(0, end?.clamped ?? from + matched.utf16.count),
            groups: groups.isUndefined ? [] : groups.items.all,
            own: result
        )
    }
}
