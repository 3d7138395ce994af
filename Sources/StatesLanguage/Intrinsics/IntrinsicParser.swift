internal import OrderedJSON

/// Reads calls of intrinsic functions.
struct IntrinsicParser {
    var scanner: TextScanner
    /// How many calls are open.
    private var depth = 0

    init(_ text: String) {
        scanner = TextScanner(text)
    }

    /// Reads a call that is the whole text.
    mutating func parseWholeCall() throws(IntrinsicSyntaxError) -> IntrinsicCall {
        scanner.skipWhitespace()
        let call = try parseCall()
        scanner.skipWhitespace()
        guard scanner.isAtEnd else { throw .afterCall(scanner) }
        return call
    }

    private mutating func parseCall() throws(IntrinsicSyntaxError) -> IntrinsicCall {
        let start = scanner.position
        guard depth < IntrinsicCall.maximumDepth else { throw .tooDeep(at: start) }
        depth += 1
        defer { depth -= 1 }
        let function = try parseFunction()
        scanner.skipWhitespace()
        let opening = scanner.position
        guard scanner.take("(") else { throw .parenthesisExpected(scanner, after: function) }
        let arguments = try parseArguments(openedAt: opening)
        return IntrinsicCall(
            function: function,
            arguments: arguments,
            text: scanner.text(from: start),
            offset: start
        )
    }

    private mutating func parseFunction() throws(IntrinsicSyntaxError) -> IntrinsicFunction {
        let start = scanner.position
        scanner.skip { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        guard scanner.position > start else { throw .callExpected(scanner) }
        let name = scanner.text(from: start)
        if let function = IntrinsicFunction.named[name] { return function }
        throw .unknownFunction(name, at: start)
    }

    /// Reads the arguments and the closing parenthesis.
    private mutating func parseArguments(
        openedAt opening: Int
    ) throws(IntrinsicSyntaxError) -> [IntrinsicCall.Argument] {
        var arguments: [IntrinsicCall.Argument] = []
        scanner.skipWhitespace()
        if scanner.take(")") { return arguments }
        while true {
            scanner.skipWhitespace()
            let start = scanner.position
            arguments.append(.init(value: try parseValue(), offset: start))
            scanner.skipWhitespace()
            if scanner.take(")") { return arguments }
            guard scanner.take(",") else { throw .commaExpected(scanner, openedAt: opening) }
        }
    }

    private mutating func parseValue() throws(IntrinsicSyntaxError) -> IntrinsicCall.Value {
        switch scanner.current {
        case UInt8(ascii: "$"):
            return .path(try parsePath())
        case UInt8(ascii: "'"):
            return .text(try parseText())
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            guard let number = scanner.takeNumber() else { throw .numberExpected(scanner) }
            return .literal(number)
        case .some(let byte) where byte.isLetter:
            if let literal = takeKeyword() { return .literal(literal) }
            return .call(try parseCall())
        default:
            throw .argumentExpected(scanner)
        }
    }

    /// Reads `true`, `false` or `null`, if one of them is the whole word here.
    private mutating func takeKeyword() -> JSON? {
        let start = scanner.position
        scanner.skip { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        switch scanner.text(from: start) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            scanner.position = start
            return nil
        }
    }

    private mutating func parsePath() throws(IntrinsicSyntaxError) -> JSONPath {
        var parser = JSONPathParser(scanner)
        do {
            let path = try parser.parsePath()
            scanner.position = parser.scanner.position
            return path
        } catch {
            throw .invalidPath(error)
        }
    }
}
