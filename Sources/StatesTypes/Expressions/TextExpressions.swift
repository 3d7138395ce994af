import OrderedJSON

// What can be asked of a text. A text has no fields, so these names meet no payload's.

extension TypedExpression<String> {
    /// Whether the text begins so: `StringMatches` `x*`.
    public func hasPrefix(_ prefix: String) -> Condition { .matches(self, prefix.asPattern + "*") }

    /// Whether the text ends so: `StringMatches` `*x`.
    public func hasSuffix(_ suffix: String) -> Condition { .matches(self, "*" + suffix.asPattern) }

    /// Whether the text has this in it: `StringMatches` `*x*`.
    public func contains(_ part: String) -> Condition { .matches(self, "*" + part.asPattern + "*") }

    /// The text in small letters: `$lowercase` (JSONata).
    public var lowercased: Computed<String> { Computed(_node: .function("$lowercase", [_node])) }

    /// The text in capital letters: `$uppercase` (JSONata).
    public var uppercased: Computed<String> { Computed(_node: .function("$uppercase", [_node])) }

    /// The text without white space at its ends, and one space for each run of it within: `$trim` (JSONata).
    public var trimmed: Computed<String> { Computed(_node: .function("$trim", [_node])) }

    /// The number of UTF-16 code units, or of code points where JSONata counts these: `$length` (JSONata).
    public var length: Computed<Int> { Computed(_node: .function("$length", [_node])) }

    /// The text's beginning, up to a length: `$substring` (JSONata).
    public func prefix(_ length: Int) -> Computed<String> {
        Computed(_node: .function("$substring", [_node, .literal(0), .literal(.integer(Int64(length)))]))
    }

    /// The text with another in place of each occurrence of a part: `$replace` (JSONata).
    public func replacing(_ part: String, with replacement: String) -> Computed<String> {
        Computed(_node: .function("$replace", [_node, .literal(.string(part)), .literal(.string(replacement))]))
    }

    /// The pieces of the text between occurrences of one character, empty ones left out: `States.StringSplit`.
    public func split(separator: Character) -> Computed<[String]> {
        Computed(_node: .call("States.StringSplit", [_node, .literal(.string(String(separator)))]))
    }
}

extension String {
    /// The text in a pattern of `StringMatches`, where `*` and the backslash stand for themselves only when escaped.
    fileprivate var asPattern: String {
        var pattern = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "*" || scalar == "\\" { pattern.append("\\") }
            pattern.append(scalar)
        }
        return String(pattern)
    }
}
