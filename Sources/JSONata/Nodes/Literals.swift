/// A string, a number, `true`, `false` or `null`.
final class LiteralNode: Node {
    let value: Value

    init(_ value: Value, _ position: Int) {
        self.value = value
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value { value }

    override var isConstant: Bool { true }

    override var literalNumber: Double? { value.number }
}

/// A regular expression: a function that matches a text.
final class RegexNode: Node {
    let function: RegexFunction

    init(_ function: RegexFunction, _ position: Int) {
        self.function = function
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value { .function(function) }
}
