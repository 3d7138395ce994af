extension DefaultStringInterpolation {
    /// A plain string can't hold an expression, whose value is known only when the workflow runs.
    ///
    /// An unavailable overload would lose against the standard library's own, and a description of the expression would
    /// be in the text without a word. This one wins, warns, and leaves a mark that the lowering reports as an error.
    @available(
        *,
        deprecated,
        message: "a plain String can't hold a value of the payload; write Text(\"… \\(path) …\")"
    )
    public mutating func appendInterpolation(_ expression: some TypedExpression) {
        appendLiteral(String.lostExpression)
    }
}

extension String {
    /// Stands where an expression was put into a plain string: a character that no text has a use for.
    static let lostExpression = "\u{F8FE}"

    /// Whether an expression was lost in this text.
    package var holdsLostExpression: Bool {
        utf8.contains(0xEF) && unicodeScalars.contains("\u{F8FE}")
    }
}
