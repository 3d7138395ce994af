public import OrderedJSON

/// An expression that was read once and is evaluated many times, in either query language.
///
/// Everything that runs a workflow holds these and no text.
public enum CompiledExpression: Sendable, Hashable {
    /// A path or a call of an intrinsic function.
    case jsonPath(PathExpression)
    /// An expression of JSONata.
    case jsonata(JSONataExpression)

    /// What the expression gives.
    ///
    /// - Throws: ``EvaluationError``, with ``EvaluationError/Reason/noResults(_:)`` for a path that leads nowhere: the
    ///   caller that knows the field has the text for it. Errors of JSONata name their field.
    public func evaluate(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        switch self {
        case .jsonPath(let expression): try expression.evaluate(in: &scope)
        case .jsonata(let expression): try expression.evaluate(in: &scope)
        }
    }

    /// What the expression gives as the value of a field, which the error names.
    ///
    /// Use it for `ErrorPath` and `CausePath`; templates use it for their fields. An expression of JSONata has its
    /// field's name from when it was read.
    ///
    /// - Throws: ``EvaluationError``, with ``EvaluationError/Reason/fieldNotFound(_:field:input:)`` for a path that leads
    ///   nowhere.
    public func evaluate(
        forField field: String,
        in scope: inout EvaluationScope
    ) throws(EvaluationError) -> JSON {
        do {
            return try evaluate(in: &scope)
        } catch {
            throw error.inField(field, input: scope.payload)
        }
    }
}

extension PathExpression {
    /// What the path leads to, or the call gives.
    ///
    /// - Throws: ``EvaluationError``, as ``JSONPath/evaluate(in:)`` and ``IntrinsicCall/evaluate(in:)`` do.
    public func evaluate(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        switch self {
        case .path(let path): try path.evaluate(in: scope)
        case .intrinsic(let call): try call.evaluate(in: &scope)
        }
    }
}
