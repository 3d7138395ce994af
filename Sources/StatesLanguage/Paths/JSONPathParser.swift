/// Reads paths out of a text: whole ones, and ones that stand within an intrinsic function call.
///
/// Names are taken as they come: Step Functions asks for brackets around any but letters, digits and `_`, yet published
/// definitions write `$.test-run.id`, so only characters that mean something to a path end a name.
struct JSONPathParser {
    var scanner: TextScanner
    /// How many filters, parentheses and negations are open.
    var depth = 0

    init(_ text: String) {
        scanner = TextScanner(text)
    }

    init(_ scanner: TextScanner) {
        self.scanner = scanner
    }

    /// Reads a path that is the whole text.
    mutating func parseWholePath() throws(PathSyntaxError) -> JSONPath {
        let path = try parsePath()
        let end = scanner.position
        scanner.skipWhitespace()
        guard scanner.isAtEnd else {
            scanner.position = end
            throw .afterPath(scanner)
        }
        return path
    }

    /// Reads a path and stops after it.
    mutating func parsePath() throws(PathSyntaxError) -> JSONPath {
        let start = scanner.position
        let root = try parseRoot()
        var offsets: [Int] = []
        let segments = try parseSegments(offsets: &offsets, from: start)
        return JSONPath(root: root, segments: segments, text: scanner.text(from: start), segmentOffsets: offsets)
    }

    private mutating func parseRoot() throws(PathSyntaxError) -> JSONPath.Root {
        guard scanner.take("$") else { throw .noRoot(scanner) }
        let isContext = scanner.take("$")
        let start = scanner.position
        guard let first = scanner.scalar(at: start), first.properties.isIDStart || first == "_" else {
            return isContext ? .context : .payload
        }
        guard !isContext else { throw .nameAfterContext(scanner) }
        guard first != "_" else { throw .variableWithUnderscore(scanner) }
        while let scalar = scanner.scalar(at: scanner.position), scalar.properties.isIDContinue {
            scanner.advance(by: UTF8.width(scalar))
        }
        return .variable(scanner.text(from: start))
    }

    /// Reads segments for as long as there are any; their places count from `base`.
    mutating func parseSegments(
        offsets: inout [Int],
        from base: Int
    ) throws(PathSyntaxError) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while let byte = scanner.current {
            let start = scanner.position
            switch byte {
            case UInt8(ascii: "["):
                segments.append(.child(try parseBrackets()))
            case UInt8(ascii: "."):
                scanner.advance()
                if scanner.take(".") {
                    segments.append(.descendants(try parseAfterDot()))
                } else {
                    segments.append(.child(try parseAfterDot()))
                }
            default:
                return segments
            }
            offsets.append(start - base)
        }
        return segments
    }

    /// Reads what follows a dot: a name, `*`, or brackets, which need no dot but may have one.
    private mutating func parseAfterDot() throws(PathSyntaxError) -> JSONPath.Selector {
        switch scanner.current {
        case UInt8(ascii: "["):
            return try parseBrackets()
        case UInt8(ascii: "*"):
            scanner.advance()
            return .wildcard
        default:
            return .member(try parseName())
        }
    }

    /// Reads a name without quotes.
    ///
    /// A call without arguments is part of the name: Step Functions has no functions, and `$.a.length()` looks for a
    /// member that is called `length()`.
    private mutating func parseName() throws(PathSyntaxError) -> String {
        let start = scanner.position
        scanner.skip(while: \.isPartOfName)
        guard scanner.position > start else { throw .nameExpected(scanner) }
        if scanner.current == UInt8(ascii: "(") {
            guard scanner.peek(1) == UInt8(ascii: ")") else {
                throw .function(scanner.text(from: start), at: start)
            }
            scanner.advance(by: 2)
        }
        return scanner.text(from: start)
    }
}

extension UInt8 {
    /// Whether the byte can be part of a name without quotes.
    var isPartOfName: Bool {
        switch self {
        case 0x00...0x20, 0x7F: false
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"): false
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"): false
        case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "?"): false
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "\\"): false
        default: true
        }
    }
}
