public import OrderedJSON

/// A payload template that was read once and is evaluated many times: `Parameters`, `ResultSelector`, `ItemSelector`,
/// `Arguments`, `Output`, `Assign`, and so on.
///
/// In JSONPath fields whose name ends in `.$` are computed, in JSONata texts that are `{% … %}` as a whole, in nested
/// objects and arrays too. What has none of them is kept whole and shared by all results.
public struct CompiledTemplate: Sendable, Hashable {
    private let root: TemplateNode
    private let field: String

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - template: The field's value as the definition has it.
    ///   - language: The state's query language.
    ///   - field: The name of the field, `Output` or `Catch[0]/Assign`: errors of JSONata begin their places with it.
    /// - Throws: ``CompilationError`` where a computed field holds no path and no call, or an expression can't be read.
    public init(
        _ template: JSON,
        language: QueryLanguage = .jsonPath,
        field: String = ""
    ) throws(CompilationError) {
        root =
            language == .jsonata
            ? try TemplateNode(jsonata: template, field: field, at: .root) : try TemplateNode(template, at: .root)
        self.field = field
    }

    /// The value that the template makes.
    ///
    /// - Throws: ``EvaluationError``, which names the field of a path that leads nowhere, or of an expression that gives
    ///   nothing.
    public func evaluate(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        try root.evaluate(in: &scope)
    }

    /// The value that the template makes, where the field takes but one kind of value.
    ///
    /// - Throws: ``EvaluationError``, also for a value of another kind and for a text that is no timestamp.
    public func evaluate(
        expecting kind: ExpectedKind,
        in scope: inout EvaluationScope
    ) throws(EvaluationError) -> JSON {
        let value = try root.evaluate(in: &scope)
        guard kind.includes(value) else {
            guard case .expression(.jsonata(let expression), _) = root else {
                throw EvaluationError(.unexpectedValue(value, field: field, expected: kind))
            }
            throw EvaluationError(.unexpectedResult(value, of: expression, expected: kind))
        }
        if kind == .timestamp, case .string(let text) = value, RFC3339Timestamp(text) == nil {
            throw EvaluationError(.invalidTimestamp(text, field: field))
        }
        return value
    }

    /// The value, where no field is computed.
    public var literal: JSON? {
        if case .literal(let value) = root { value } else { nil }
    }
}
