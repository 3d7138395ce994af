import OrderedJSON
package import StatesLanguage

extension ChoiceRule {
    /// When the rule matches, in a form for the reader: `$.total > 100 and not $.paid = true`.
    ///
    /// A JSONata condition is told without its delimiters. The text is empty where the rule says nothing.
    package var diagramText: String {
        var text = ""
        write(to: &text, nested: false)
        return text
    }

    /// The number of things that the rule itself asks; a sound rule asks one.
    private var questionCount: Int {
        comparisons.count + (and.isEmpty ? 0 : 1) + (or.isEmpty ? 0 : 1) + (not == nil ? 0 : 1)
            + (condition == nil ? 0 : 1)
    }

    /// Appends the text.
    ///
    /// Everything goes to one string, so that a deep rule takes no longer than a wide one.
    fileprivate func write(to text: inout String, nested: Bool) {
        // An unsound rule that asks several things is told whole, as if all had to hold.
        let joins = questionCount > 1
        let parenthesized = nested && joins
        let nested = nested || joins
        if parenthesized { text += "(" }
        var isFirst = true
        func separate() {
            if !isFirst { text += " and " }
            isFirst = false
        }
        for comparison in comparisons {
            separate()
            text += variable ?? "?"
            comparison.write(to: &text)
        }
        if !and.isEmpty {
            separate()
            and.write(to: &text, separator: " and ", nested: nested)
        }
        if !or.isEmpty {
            separate()
            or.write(to: &text, separator: " or ", nested: nested)
        }
        if let not {
            separate()
            text += "not "
            not.write(to: &text, nested: true)
        }
        if let condition {
            separate()
            condition.writeCondition(to: &text)
        }
        if parenthesized { text += ")" }
    }
}

extension [ChoiceRule] {
    /// Appends the parts with a word between them.
    fileprivate func write(to text: inout String, separator: String, nested: Bool) {
        let parenthesized = nested && count > 1
        if parenthesized { text += "(" }
        for (index, part) in enumerated() {
            if index > 0 { text += separator }
            part.write(to: &text, nested: nested || count > 1)
        }
        if parenthesized { text += ")" }
    }
}

extension ChoiceRule.Comparison {
    /// Appends what is asked of the variable: ` > 100`, ` is not null`.
    fileprivate func write(to text: inout String) {
        if let noun = `operator`.typeTestNoun {
            text += operand == .bool(false) ? " is not " : " is "
            text += noun
            return
        }
        text += " \(`operator`.diagramSymbol) "
        if `operator`.takesPath, let path = operand.stringValue {
            text += path
        } else {
            text += operand.serialized()
        }
    }
}

extension ComparisonOperator {
    /// What a type test tests for, or nil where the operator compares values.
    fileprivate var typeTestNoun: String? {
        switch self {
        case .isNull: "null"
        case .isPresent: "present"
        case .isNumeric: "a number"
        case .isString: "a string"
        case .isBoolean: "a boolean"
        case .isTimestamp: "a timestamp"
        default: nil
        }
    }

    /// The sign of a comparison of values, whatever their type.
    fileprivate var diagramSymbol: String {
        let name = takesPath ? rawValue.dropLast("Path".count) : rawValue[...]
        if name.hasSuffix("LessThanEquals") { return "<=" }
        if name.hasSuffix("GreaterThanEquals") { return ">=" }
        if name.hasSuffix("LessThan") { return "<" }
        if name.hasSuffix("GreaterThan") { return ">" }
        return self == .stringMatches ? "matches" : "="
    }
}

extension JSON {
    /// Appends a `Condition`: JSONata without its delimiters, or another value as it is.
    fileprivate func writeCondition(to text: inout String) {
        if let written = stringValue {
            text += JSONataText(written)?.source ?? written
        } else {
            text += serialized()
        }
    }
}
