extension IntrinsicSyntaxError {
    static func callExpected(_ scanner: TextScanner) -> Self {
        .init(
            .notACall,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "an intrinsic function, such as `States.Format('{}', $.name)`"
        )
    }

    static func unknownFunction(_ name: String, at offset: Int) -> Self {
        let nearest = IntrinsicFunction.nearest(to: name)
        let shown = name.utf8.count > 60 ? "\(name.prefix(60))…" : name
        let advice =
            if let nearest { "did you mean `\(nearest.rawValue)`?" } else if name.hasPrefix("States.") {
                "Step Functions has \(IntrinsicFunction.allCases.count) such functions"
            } else { "put a text in single quotes: `'\(shown)'`" }
        return .init(
            .unknownFunction,
            at: offset,
            found: "`\(shown)`",
            expected: "the name of an intrinsic function",
            advice: advice,
            suggestion: nearest
        )
    }

    static func parenthesisExpected(_ scanner: TextScanner, after function: IntrinsicFunction) -> Self {
        .init(
            scanner.isAtEnd ? .unclosed : .unexpectedCharacter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`(` after `\(function.rawValue)`"
        )
    }

    static func commaExpected(_ scanner: TextScanner, openedAt start: Int) -> Self {
        .init(
            scanner.isAtEnd ? .unclosed : .unexpectedCharacter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`,`, or `)` to close the parenthesis opened at offset \(start)"
        )
    }

    static func afterCall(_ scanner: TextScanner) -> Self {
        .init(
            .unexpectedCharacter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "the end of the text after the call",
            advice: "join several values with `States.Format`"
        )
    }

    static func argumentExpected(_ scanner: TextScanner) -> Self {
        let advice: String? =
            switch scanner.current {
            case UInt8(ascii: "\""): "put a text in single quotes: `'text'`"
            case UInt8(ascii: "["): "make an array with `States.Array(…)`"
            case UInt8(ascii: "{"): "make an object from text with `States.StringToJson(…)`"
            default: nil
            }
        return .init(
            scanner.isAtEnd ? .unclosed : .invalidArgument,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "an argument: a path, a text in single quotes, a number, `true`, `false`, `null` or a call",
            advice: advice
        )
    }

    static func numberExpected(_ scanner: TextScanner) -> Self {
        .init(
            .invalidArgument,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "a number as JSON has it: `-1`, `0.5`, `1e3`"
        )
    }

    static func quoteNotClosed(_ scanner: TextScanner, openedAt start: Int) -> Self {
        .init(
            .unclosed,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "the quote that closes the one at offset \(start)",
            advice: "write `\\'` for a quote within the text"
        )
    }

    static func escape(_ scanner: TextScanner, at start: Int) -> Self {
        .init(
            .invalidEscape,
            at: start,
            found: scanner.isAtEnd ? "a backslash at the end" : "a backslash before \(scanner.found(at: start + 1))",
            expected: "one of `\\'`, `\\{`, `\\}`, `\\\\`",
            advice: "in a JSON file each backslash is doubled once more"
        )
    }

    static func invalidPath(_ error: PathSyntaxError) -> Self {
        .init(
            .invalidPath,
            at: error.offset,
            found: error.found,
            expected: error.expected,
            advice: error.advice
        )
    }

    static func tooDeep(at offset: Int) -> Self {
        .init(
            .tooDeep,
            at: offset,
            found: "a call nested more than \(IntrinsicCall.maximumDepth) deep",
            expected: "fewer calls within calls",
            advice: "compute the inner part in a Pass state before"
        )
    }
}
