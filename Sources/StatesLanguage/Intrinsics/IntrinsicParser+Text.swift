extension IntrinsicParser {
    /// Reads a text in single quotes, from its opening quote on.
    ///
    /// Only four characters can be escaped: Step Functions refuses a definition with any other escape.
    mutating func parseText() throws(IntrinsicSyntaxError) -> IntrinsicText {
        let opening = scanner.position
        scanner.advance()
        var pieces: [IntrinsicText.Piece] = []
        var strayBraces: [Int] = []
        var part = ""
        while true {
            let start = scanner.position
            scanner.skip { !$0.endsPlainText }
            part += scanner.text(from: start)
            guard let byte = scanner.current else { throw .quoteNotClosed(scanner, openedAt: opening) }
            let place = scanner.position
            scanner.advance()
            switch byte {
            case UInt8(ascii: "'"):
                if !part.isEmpty { pieces.append(.text(part)) }
                return IntrinsicText(pieces: pieces, strayBraces: strayBraces)
            case UInt8(ascii: "\\"):
                part += try parseEscape(at: place)
            case UInt8(ascii: "{") where scanner.take("}"):
                if !part.isEmpty { pieces.append(.text(part)) }
                part = ""
                pieces.append(.placeholder)
            default:
                strayBraces.append(place)
                part += scanner.text(from: place)
            }
        }
    }

    private mutating func parseEscape(at start: Int) throws(IntrinsicSyntaxError) -> String {
        guard let byte = scanner.current, "'{}\\".utf8.contains(byte) else { throw .escape(scanner, at: start) }
        scanner.advance()
        return scanner.text(from: start + 1)
    }
}

extension UInt8 {
    fileprivate var endsPlainText: Bool {
        switch self {
        case UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: false
        }
    }
}
