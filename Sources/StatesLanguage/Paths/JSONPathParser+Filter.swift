internal import OrderedJSON

extension JSONPath {
    /// How deep filters, their parentheses and negations can be nested.
    public static let maximumFilterDepth = 64
}

extension JSONPathParser {
    /// Reads `(…)` after the question mark of a filter.
    mutating func parseFilter() throws(PathSyntaxError) -> FilterExpression {
        scanner.skipWhitespace()
        guard scanner.current == UInt8(ascii: "(") else { throw .filterWithoutParentheses(scanner) }
        return try parseParenthesized()
    }

    private mutating func parseParenthesized() throws(PathSyntaxError) -> FilterExpression {
        let start = scanner.position
        try enter()
        scanner.advance()
        let expression = try parseAny()
        scanner.skipWhitespace()
        guard scanner.take(")") else { throw .parenthesisNotClosed(scanner, openedAt: start) }
        depth -= 1
        return expression
    }

    /// Reads conditions joined with `||`.
    private mutating func parseAny() throws(PathSyntaxError) -> FilterExpression {
        var parts = [try parseAll()]
        scanner.skipWhitespace()
        while scanner.take("||") {
            parts.append(try parseAll())
            scanner.skipWhitespace()
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// Reads conditions joined with `&&`, which binds tighter.
    private mutating func parseAll() throws(PathSyntaxError) -> FilterExpression {
        var parts = [try parseCondition()]
        scanner.skipWhitespace()
        while scanner.take("&&") {
            parts.append(try parseCondition())
            scanner.skipWhitespace()
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func parseCondition() throws(PathSyntaxError) -> FilterExpression {
        scanner.skipWhitespace()
        switch scanner.current {
        case UInt8(ascii: "("):
            return try parseParenthesized()
        case UInt8(ascii: "!"):
            try enter()
            scanner.advance()
            let condition = try parseCondition()
            depth -= 1
            return .not(condition)
        default:
            return try parseComparison()
        }
    }

    private mutating func enter() throws(PathSyntaxError) {
        guard depth < JSONPath.maximumFilterDepth else { throw .tooDeep(scanner) }
        depth += 1
    }

    // MARK: Comparisons

    private mutating func parseComparison() throws(PathSyntaxError) -> FilterExpression {
        let start = scanner.position
        let left = try parseOperand()
        scanner.skipWhitespace()
        guard let comparison = try parseOperator() else {
            guard case .path(let path) = left else { throw .literalAlone(scanner.text(from: start), at: start) }
            return .exists(path)
        }
        scanner.skipWhitespace()
        return .comparison(left, comparison, try parseOperand())
    }

    /// Reads an operator, or nothing where the condition ends.
    private mutating func parseOperator() throws(PathSyntaxError) -> FilterComparison? {
        let start = scanner.position
        guard let current = scanner.current else { return nil }
        if current.isLetter {
            scanner.skip(while: \.isLetter)
            throw .lexicalOperator(scanner.text(from: start), at: start)
        }
        scanner.skip { "=!<>~".utf8.contains($0) }
        guard scanner.position > start else { return nil }
        // No operand begins with one of these, so the whole run is meant as the operator.
        let text = scanner.text(from: start)
        guard let comparison = FilterComparison(rawValue: text) else { throw .unknownOperator(text, at: start) }
        return comparison
    }

    private mutating func parseOperand() throws(PathSyntaxError) -> FilterOperand {
        let start = scanner.position
        switch scanner.current {
        case UInt8(ascii: "@"):
            scanner.advance()
            return .path(try parseFilterPath(from: .child, at: start))
        case UInt8(ascii: "$"):
            scanner.advance()
            return .path(try parseFilterPath(from: .document, at: start))
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return .literal(.string(try parseQuoted()))
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return .literal(try parseNumber())
        case UInt8(ascii: "/"):
            throw .regularExpression(at: start)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            throw .structuredLiteral(scanner)
        default:
            return try parseWord()
        }
    }

    private mutating func parseFilterPath(
        from root: FilterPath.Root,
        at start: Int
    ) throws(PathSyntaxError) -> FilterPath {
        if let current = scanner.current, current.isPartOfName { throw .filterRoot(scanner, at: start) }
        var offsets: [Int] = []
        return FilterPath(root, try parseSegments(offsets: &offsets, from: start))
    }

    private mutating func parseNumber() throws(PathSyntaxError) -> JSON {
        let start = scanner.position
        guard let number = scanner.takeNumber(), scanner.current?.isPartOfName != true else {
            throw .numberExpected(scanner, at: start)
        }
        return number
    }

    /// Reads `true`, `false`, `null`, or a text that lacks its quotes.
    private mutating func parseWord() throws(PathSyntaxError) -> FilterOperand {
        let start = scanner.position
        scanner.skip(while: \.isPartOfName)
        guard scanner.position > start else { throw .operandExpected(scanner) }
        let word = scanner.text(from: start)
        guard scanner.current != UInt8(ascii: "(") else { throw .function(word, at: start) }
        switch word {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default: return .word(word)
        }
    }
}
