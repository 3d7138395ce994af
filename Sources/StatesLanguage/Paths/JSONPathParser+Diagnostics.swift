extension PathSyntaxError {
    private static let pathParts = "`.name`, `[…]` or the end of the path"

    // MARK: Roots and names

    static func noRoot(_ scanner: TextScanner) -> Self {
        let advice =
            if scanner.isAtEnd {
                "write `$` for the whole input"
            } else if scanner.text(0..<7) == "States." {
                "an intrinsic function can't stand where a path must"
            } else {
                "write `$.name` for the input, `$$.name` for the context object, `$name` for a variable"
            }
        return .init(
            .noRoot,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`$`, with which every path begins",
            advice: advice
        )
    }

    static func nameAfterContext(_ scanner: TextScanner) -> Self {
        .init(
            .invalidName,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`.` after `$$`, the context object",
            advice: "write `$$.name` for a field of the context object, `$name` for a variable"
        )
    }

    static func variableWithUnderscore(_ scanner: TextScanner) -> Self {
        .init(
            .invalidName,
            at: scanner.position,
            found: "`_`",
            expected: "a letter, with which the name of a variable begins",
            advice: "write `$._name` for a field of the input"
        )
    }

    static func nameExpected(_ scanner: TextScanner) -> Self {
        let place = scanner.position
        let isDot = scanner.current == UInt8(ascii: ".")
        let advice =
            if scanner.isAtEnd { "name a member, or remove the dot at the end" } else if isDot {
                "write one dot for a member, two for all descendants"
            } else { "put a name with such a character in brackets and quotes: `['a b']`" }
        return .init(
            .invalidName,
            at: place,
            found: scanner.found(at: place),
            expected: "a name, `*` or `[`",
            advice: advice
        )
    }

    static func afterPath(_ scanner: TextScanner) -> Self {
        let place = scanner.position
        let advice: String? =
            switch scanner.current {
            case UInt8(ascii: "]"), UInt8(ascii: ")"): "remove it, or open it further to the left"
            case .some where place == 1: "write `$.name` for a field of the input, `$name` for a variable"
            default: "put a name with such a character in brackets and quotes: `['a b']`"
            }
        return .init(
            .unexpectedCharacter,
            at: place,
            found: scanner.found(at: place),
            expected: pathParts,
            advice: advice
        )
    }

    static func function(_ name: String, at offset: Int) -> Self {
        .init(
            .unsupported,
            at: offset,
            found: "the function `\(name)`",
            expected: "a name; paths in Step Functions have no functions",
            advice: "use an intrinsic function around the path, such as `States.ArrayLength($.items)`"
        )
    }

    // MARK: Brackets

    static func bracketNotClosed(_ scanner: TextScanner, openedAt start: Int) -> Self {
        .init(
            scanner.isAtEnd ? .unclosed : .unexpectedCharacter,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "`]` to close the bracket opened at offset \(start)"
        )
    }

    static func selectorExpected(_ scanner: TextScanner) -> Self {
        let place = scanner.position
        let isName = scanner.current.map { $0.isPartOfName } ?? false
        return .init(
            isName ? .invalidName : .unexpectedCharacter,
            at: place,
            found: scanner.found(at: place),
            expected: "a quoted name, a position, a slice, `*` or `?(`",
            advice: isName ? "put the name in quotes: `['name']`" : "write `[*]` for every element"
        )
    }

    static func quotedNameExpected(_ scanner: TextScanner) -> Self {
        .init(
            .invalidName,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "another name in quotes",
            advice: "list names (`['a','b']`) or positions (`[0,1]`), not both"
        )
    }

    static func integerExpected(_ scanner: TextScanner) -> Self {
        .init(
            .invalidIndex,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "an integer of at most 64 bits"
        )
    }

    static func stepOfZero(at offset: Int) -> Self {
        .init(
            .invalidIndex,
            at: offset,
            found: "`0`",
            expected: "a step other than 0",
            advice: "leave the step out to take every element"
        )
    }

    static func script(_ scanner: TextScanner) -> Self {
        .init(
            .unsupported,
            at: scanner.position,
            found: "a script expression",
            expected: "a quoted name, a position, a slice, `*` or `?(`",
            advice: "write `[-1]` for the last element, `[?(…)]` for a filter"
        )
    }

    // MARK: Quotes

    static func quoteNotClosed(_ scanner: TextScanner, openedAt start: Int) -> Self {
        .init(
            .unclosed,
            at: scanner.position,
            found: scanner.found(at: scanner.position),
            expected: "the quote that closes the one at offset \(start)",
            advice: "write `\\'` for a quote within the text"
        )
    }

    static func openEscape(at offset: Int) -> Self {
        .init(
            .invalidEscape,
            at: offset,
            found: "a backslash at the end",
            expected: "the character that it escapes",
            advice: "write `\\\\` for a backslash"
        )
    }

    static func invalidUnicodeEscape(at offset: Int) -> Self {
        .init(
            .invalidEscape,
            at: offset,
            found: "`\\u`",
            expected: "four hexadecimal digits, and the second half of a surrogate pair where they are its first"
        )
    }
}
