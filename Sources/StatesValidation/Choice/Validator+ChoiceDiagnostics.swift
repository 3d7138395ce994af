import OrderedJSON
import StatesLanguage

extension Diagnostic {
    /// SS2101: a Choice without rules.
    static func noRules() -> Diagnostic {
        Diagnostic(.error, .noRules, "a Choice state needs at least one rule in \"Choices\"")
    }

    /// SS2102: a rule that leads nowhere.
    static func ruleWithoutNext(hasEnd: Bool) -> Diagnostic {
        let cure = hasEnd ? "a Choice can't end a scope, so lead to a Succeed state" : "name the state that follows"
        return Diagnostic(.error, .ruleWithoutNext, "this rule has no \"Next\"; \(cure)")
    }

    /// SS2103: a field that only an outermost rule has.
    static func nestedField(_ name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .nestedField,
            "\(quoted(name)) belongs to the outermost rule, not to a part within And, Or or Not; move it there"
        )
    }

    /// SS2104: a rule without condition.
    static func noOperator(stranger: String?, suggestion: String?) -> Diagnostic {
        var message =
            "this rule has no condition; it needs a comparison such as \"StringEquals\", or \"And\", \"Or\" or \"Not\""
        if let stranger {
            let cure =
                stranger.contains("Not")
                ? "wrap the opposite in \"Not\""
                : suggestion.map { "did you mean \(quoted($0))?" } ?? "there is none of that name"
            message = "\(quoted(stranger)) isn't a comparison; \(cure)"
        }
        return Diagnostic(.error, .noOperator, message)
    }

    /// SS2104: a rule without condition, in JSONata.
    static func noCondition() -> Diagnostic {
        Diagnostic(
            .error,
            .noOperator,
            "this rule has no \"Condition\"; in JSONata a rule is an expression that is true or false"
        )
    }

    /// SS2105: a rule with several conditions.
    static func severalOperators(_ names: [String]) -> Diagnostic {
        Diagnostic(
            .error,
            .severalOperators,
            "a rule has one operator, and this has \(listed(names)); join them with \"And\""
        )
    }

    /// SS2106: a comparison without the value that is compared.
    static func noVariable(operator name: String) -> Diagnostic {
        Diagnostic(.error, .noVariable, "\(quoted(name)) compares nothing; add \"Variable\" with the path of the value")
    }

    /// SS2106: a value that nothing compares.
    static func strayVariable(_ name: String) -> Diagnostic {
        Diagnostic(.error, .noVariable, "a rule with \(quoted(name)) has no \"Variable\"; its parts have their own")
    }

    /// SS2107: And, Or without parts.
    static func emptyParts(_ name: String) -> Diagnostic {
        Diagnostic(.error, .emptyParts, "\(quoted(name)) is empty; it needs at least one rule")
    }

    /// SS2108: an operand of a kind that the operator doesn't take.
    static func operand(of name: String, takes expected: String, found: JSON) -> Diagnostic {
        Diagnostic(.error, .wrongOperand, "\(quoted(name)) takes \(expected), but this is \(found.summary)")
    }

    /// SS2108: a condition that isn't one.
    static func conditionOfWrongKind(_ found: JSON) -> Diagnostic {
        Diagnostic(
            .error,
            .wrongOperand,
            "\"Condition\" takes a JSONata expression, \"{% … %}\", or true or false, but this is \(found.summary)"
        )
    }

    /// SS2108: a timestamp that isn't one.
    static func badTimestamp(_ text: String, in name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .wrongOperand,
            "\(quoted(name)) takes a timestamp such as \"2026-01-31T09:30:00Z\", but this is \(quoted(text))"
        )
    }

    /// SS2109: a pattern that fails when it is used.
    static func badPattern(_ text: String) -> Diagnostic {
        Diagnostic(
            .error,
            .badPattern,
            "in a pattern a backslash stands before a star or a backslash only; write \"\\\\\\\\\" for a backslash itself"
        )
    }

    /// SS2110: a rule after one that takes all that it would take.
    static func shadowedRule(by index: Int, isSame: Bool) -> Diagnostic {
        let relation = isSame ? "has the same condition" : "already takes everything that this one would"
        return Diagnostic(
            .warning,
            .shadowedRule,
            "this rule can never fire: rule \(index + 1) \(relation); remove it, or put it first"
        )
    }

    /// SS2111: a condition that never holds.
    static func neverFires() -> Diagnostic {
        Diagnostic(
            .warning,
            .constantRule,
            "this condition never holds: its parts exclude each other; correct or remove it"
        )
    }

    /// SS2111: a condition that always holds.
    static func alwaysFires(unused: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .constantRule,
            "this condition always holds, so \(unused) can never be used; correct or remove it"
        )
    }

    /// SS2112: a Choice that some data match no rule of.
    static func fallsThrough() -> Diagnostic {
        Diagnostic(
            .warning,
            .fallsThrough,
            "where no rule matches the execution fails, since there is no \"Default\"; add one"
        )
    }
}

extension Diagnostic.Code {
    static let noRules = Self(rawValue: "SS2101")
    static let ruleWithoutNext = Self(rawValue: "SS2102")
    static let nestedField = Self(rawValue: "SS2103")
    static let noOperator = Self(rawValue: "SS2104")
    static let severalOperators = Self(rawValue: "SS2105")
    static let noVariable = Self(rawValue: "SS2106")
    static let emptyParts = Self(rawValue: "SS2107")
    static let wrongOperand = Self(rawValue: "SS2108")
    static let badPattern = Self(rawValue: "SS2109")
    static let shadowedRule = Self(rawValue: "SS2110")
    static let constantRule = Self(rawValue: "SS2111")
    static let fallsThrough = Self(rawValue: "SS2112")
}
