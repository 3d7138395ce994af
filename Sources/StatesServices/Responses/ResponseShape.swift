/// What an action of a service answers, as its API model has it: kinds, limits, and which fields are always there.
package indirect enum ResponseShape: Sendable {
    /// A text, or bytes as text, of some length.
    case text(ClosedRange<Int>)
    /// A text that is one of a few.
    case word([String])
    /// A moment, which Step Functions gives as text.
    case timestamp
    /// A number, and whether it never has a fraction.
    case number(ClosedRange<Double>, isWhole: Bool = false)
    /// A truth value.
    case flag
    /// A list of like elements.
    case list(ResponseShape)
    /// An object with any names and like values.
    case map(ResponseShape)
    /// An object with fields by name, and the names of those that are always there.
    case object([String: ResponseShape], required: [String])
    /// Bytes, which a state gets as text.
    case bytes
    /// Anything.
    case any

    /// A text of any length.
    static let text = ResponseShape.text(0...Int.max)
    /// Any number.
    static let number = ResponseShape.number(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
    /// Any number without a fraction.
    static let integer = ResponseShape.number(
        -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
        isWhole: true
    )
    /// A number without a fraction that isn't negative.
    static let count = ResponseShape.number(0...Double.greatestFiniteMagnitude, isWhole: true)
    /// A list of texts.
    static let texts = ResponseShape.list(.text)

    /// An object of which every field can be absent.
    static func object(_ fields: [String: ResponseShape]) -> ResponseShape { .object(fields, required: []) }

    /// An object of texts by name, of which every one can be absent, and other fields.
    static func record(_ names: String, _ others: [String: ResponseShape] = [:]) -> ResponseShape {
        .object(fields(names, others), required: [])
    }

    /// Fields that are texts, by their names with blanks between, and other fields.
    static func fields(_ names: String, _ others: [String: ResponseShape]) -> [String: ResponseShape] {
        var fields = others
        for name in names.split(separator: " ") { fields[String(name)] = .text }
        return fields
    }
}
