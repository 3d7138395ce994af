/// A text that is a JSONata expression: `{% $states.input.id %}`, with nothing outside the delimiters.
public struct JSONataText: Sendable, Hashable {
    /// The text as it was written, delimiters included.
    public let text: String
    /// The expression, without the delimiters and the white space next to them.
    public let source: String
    /// Where ``source`` begins in ``text``, counted in UTF-8 bytes.
    public let offset: Int

    /// The text as an expression, or nil if it is none; ``Misuse`` says whether it was meant to be one.
    public init?(_ text: String) {
        let scanner = TextScanner(text)
        guard scanner.bytes.count >= 4, text.utf8.starts(with: "{%".utf8), text.utf8.reversed().starts(with: "}%".utf8)
        else { return nil }
        var bounds = 2..<(scanner.bytes.count - 2)
        while let first = bounds.first, scanner.bytes[first].isWhitespace { bounds.removeFirst() }
        while let last = bounds.last, scanner.bytes[last].isWhitespace { bounds.removeLast() }
        self.text = text
        source = scanner.text(bounds)
        offset = bounds.lowerBound
    }
}

extension JSONataText {
    /// A text that isn't an expression and yet has its delimiters.
    ///
    /// Step Functions takes such a text literally, which is seldom meant.
    public enum Misuse: Sendable, Hashable {
        /// It begins with `{%` and doesn't end with `%}`.
        case unclosed
        /// It ends with `%}` and doesn't begin with `{%`.
        case unopened
        /// Something, if only white space, stands outside the delimiters.
        case textOutside
        /// It begins and ends as one expression, but holds several: `{% a %} and {% b %}`.
        case severalExpressions

        /// What is wrong with a text, or nil where it is an expression or has nothing to do with any.
        public init?(_ text: String) {
            let bytes = Array(text.utf8)
            let opening = bytes.firstPlace(of: "{%", from: 0)
            let closing = bytes.lastPlace(of: "%}")
            switch (opening, closing) {
            case (0, .some(let end)) where end == bytes.count - 2 && end >= 2:
                // A `%}` before another `{%` may stand in a text of the expression: tell only where both do.
                guard let inner = bytes.firstPlace(of: "%}", from: 2), inner < end,
                    bytes.firstPlace(of: "{%", from: inner) != nil
                else { return nil }
                self = .severalExpressions
            case (.some(let start), .some(let end)) where start + 2 <= end:
                self = .textOutside
            case (0, _):
                self = .unclosed
            case (nil, .some(let end)) where end == bytes.count - 2:
                self = .unopened
            default:
                return nil
            }
        }
    }
}

extension JSONataText.Misuse: CustomStringConvertible {
    /// What is wrong and what to write.
    public var description: String {
        switch self {
        case .unclosed: "this text begins with `{%` but doesn't end with `%}`, so it is taken literally; close it"
        case .unopened: "this text ends with `%}` but doesn't begin with `{%`, so it is taken literally; open it"
        case .textOutside:
            "text stands outside `{% %}`, so the whole is taken literally; "
                + "write one expression and join with `&`: `{% 'order ' & $states.input.id %}`"
        case .severalExpressions:
            "a text can hold one expression; join the parts with `&`: `{% a & ' and ' & b %}`"
        }
    }
}

extension [UInt8] {
    fileprivate func firstPlace(of pair: String, from start: Int) -> Int? {
        guard count >= 2 else { return nil }
        return (start..<Swift.max(start, count - 1)).first { self[$0...($0 + 1)].elementsEqual(pair.utf8) }
    }

    fileprivate func lastPlace(of pair: String) -> Int? {
        guard count >= 2 else { return nil }
        return (0..<(count - 1)).last { self[$0...($0 + 1)].elementsEqual(pair.utf8) }
    }
}
