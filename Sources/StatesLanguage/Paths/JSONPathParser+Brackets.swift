extension JSONPathParser {
    /// Reads `[…]`, from its opening bracket on.
    mutating func parseBrackets() throws(PathSyntaxError) -> JSONPath.Selector {
        let start = scanner.position
        scanner.advance()
        scanner.skipWhitespace()
        let selector = try parseSelector(openedAt: start)
        scanner.skipWhitespace()
        guard scanner.take("]") else { throw .bracketNotClosed(scanner, openedAt: start) }
        return selector
    }

    private mutating func parseSelector(openedAt start: Int) throws(PathSyntaxError) -> JSONPath.Selector {
        switch scanner.current {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return try parseNames()
        case UInt8(ascii: "*"):
            scanner.advance()
            return .wildcard
        case UInt8(ascii: "?"):
            scanner.advance()
            return .filter(try parseFilter())
        case UInt8(ascii: "-"), UInt8(ascii: ":"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return try parsePositions()
        case nil:
            throw .bracketNotClosed(scanner, openedAt: start)
        case UInt8(ascii: "("):
            throw .script(scanner)
        default:
            throw .selectorExpected(scanner)
        }
    }

    /// Reads `'a'` or `'a','b'`.
    private mutating func parseNames() throws(PathSyntaxError) -> JSONPath.Selector {
        var names = [try parseQuoted()]
        scanner.skipWhitespace()
        while scanner.take(",") {
            scanner.skipWhitespace()
            guard scanner.current == UInt8(ascii: "'") || scanner.current == UInt8(ascii: "\"") else {
                throw .quotedNameExpected(scanner)
            }
            names.append(try parseQuoted())
            scanner.skipWhitespace()
        }
        return names.count == 1 ? .member(names[0]) : .members(names)
    }

    /// Reads `0`, `0,2` or `1:3`.
    private mutating func parsePositions() throws(PathSyntaxError) -> JSONPath.Selector {
        if scanner.current == UInt8(ascii: ":") { return try parseSlice(start: nil) }
        let first = try parseInteger()
        scanner.skipWhitespace()
        if scanner.current == UInt8(ascii: ":") { return try parseSlice(start: first) }
        var positions = [first]
        while scanner.take(",") {
            scanner.skipWhitespace()
            positions.append(try parseInteger())
            scanner.skipWhitespace()
        }
        return positions.count == 1 ? .element(first) : .elements(positions)
    }

    /// Reads the rest of a slice, from its first colon on.
    private mutating func parseSlice(start: Int?) throws(PathSyntaxError) -> JSONPath.Selector {
        scanner.advance()
        let end = try parseBound()
        guard scanner.take(":") else { return .slice(.init(start: start, end: end)) }
        scanner.skipWhitespace()
        let place = scanner.position
        let step = try parseBound()
        guard step != 0 else { throw .stepOfZero(at: place) }
        return .slice(.init(start: start, end: end, step: step))
    }

    private mutating func parseBound() throws(PathSyntaxError) -> Int? {
        scanner.skipWhitespace()
        guard let current = scanner.current, current.isDigit || current == UInt8(ascii: "-") else { return nil }
        let bound = try parseInteger()
        scanner.skipWhitespace()
        return bound
    }

    private mutating func parseInteger() throws(PathSyntaxError) -> Int {
        guard let integer = scanner.takeInteger() else { throw .integerExpected(scanner) }
        return integer
    }
}
