extension PathSyntaxError {
    static func filterWithoutParentheses(_ scanner: TextScanner) -> Self {
        .init(
            .invalidFilter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`(` after the `?` of a filter",
            advice: "write `[?(@.name == 'value')]`"
        )
    }

    static func parenthesisNotClosed(_ scanner: TextScanner, openedAt start: Int) -> Self {
        let isWord = scanner.current.map { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "|") } ?? false
        return .init(
            scanner.isAtEnd ? .unclosed : .invalidFilter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`&&`, `||` or `)` to close the parenthesis opened at offset \(start)",
            advice: isWord ? "double it" : nil
        )
    }

    static func operandExpected(_ scanner: TextScanner) -> Self {
        .init(
            scanner.isAtEnd ? .unclosed : .invalidFilter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "a path from `@`, a number, a text in quotes, `true`, `false` or `null`"
        )
    }

    static func literalAlone(_ text: String, at offset: Int) -> Self {
        .init(
            .invalidFilter,
            at: offset,
            found: "a value that is compared with nothing",
            expected: "a comparison such as `@.name == 'value'`, or a path alone, which asks whether it exists"
        )
    }

    static func filterRoot(_ scanner: TextScanner, at offset: Int) -> Self {
        .init(
            .invalidFilter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`.` or `[` after the root of a path within a filter",
            advice: "write `@.name`; a filter reads neither variables nor the context object"
        )
    }

    static func numberExpected(_ scanner: TextScanner, at offset: Int) -> Self {
        .init(
            .invalidFilter,
            at: offset,
            found: scanner.found(at: offset),
            expected: "a number",
            advice: "put a text in quotes: `'2024-01-31'`"
        )
    }

    static func structuredLiteral(_ scanner: TextScanner) -> Self {
        .init(
            .unsupported,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "a number, a text in quotes, `true`, `false` or `null`",
            advice: "compare with each value and join the comparisons with `||`"
        )
    }

    static func regularExpression(at offset: Int) -> Self {
        .init(
            .unsupported,
            at: offset,
            found: "a regular expression",
            expected: "a value to compare with; filters in Step Functions have no regular expressions"
        )
    }

    static func lexicalOperator(_ name: String, at offset: Int) -> Self {
        .init(
            .unsupported,
            at: offset,
            found: "the operator `\(name)`",
            expected: "one of `==`, `!=`, `<`, `<=`, `>`, `>=`; Step Functions has no operators that are words",
            advice: "compare with each value and join the comparisons with `||`"
        )
    }

    static func unknownOperator(_ text: String, at offset: Int) -> Self {
        let isRegularExpression = text.hasPrefix("=~")
        let advice: String? =
            switch text {
            case "=", "===": "write `==`"
            case "!", "!==", "<>": "write `!=`"
            case "=<": "write `<=`"
            case "=>": "write `>=`"
            default: nil
            }
        return .init(
            isRegularExpression ? .unsupported : .invalidFilter,
            at: offset,
            found: "the operator `\(text)`",
            expected: "one of `==`, `!=`, `<`, `<=`, `>`, `>=`"
                + (isRegularExpression ? "; filters in Step Functions have no regular expressions" : ""),
            advice: advice
        )
    }

    static func tooDeep(_ scanner: TextScanner) -> Self {
        .init(
            .tooDeep,
            at: scanner.position,
            found: "a filter, parenthesis or `!` nested more than \(JSONPath.maximumFilterDepth) deep",
            expected: "a simpler condition"
        )
    }
}
