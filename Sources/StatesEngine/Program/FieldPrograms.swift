internal import OrderedJSON
internal import StatesLanguage

/// `InputPath` or `OutputPath`.
enum PathSelection: Sendable {
    /// The whole value: `$`, or nothing was written.
    case whole
    /// An empty object: `null`.
    case empty
    /// What a path leads to.
    case path(JSONPath)

    @inline(__always)
    func select(from value: JSON, in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        switch self {
        case .whole: return value
        case .empty: return .object([:])
        case .path(let path):
            scope.payload = value
            return try path.evaluate(in: scope)
        }
    }
}

/// `ResultPath`.
enum ResultPlacement: Sendable {
    /// The result replaces the input: `$`, or nothing was written.
    case replace
    /// The result is dropped: `null`.
    case discard
    /// The result goes into the input.
    case write(ReferencePath)

    /// Whether an input that is its own result stays what it is.
    var keepsWhole: Bool {
        if case .write = self { false } else { true }
    }

    @inline(__always)
    func place(_ result: consuming JSON, into input: JSON) throws(EvaluationError) -> JSON {
        switch self {
        case .replace: return result
        case .discard: return input
        case .write(let path):
            var output = input
            try path.write(result, into: &output)
            return output
        }
    }
}

/// The fields of all states that reshape what goes in and out, in either query language.
struct DataFlow: Sendable {
    let language: QueryLanguage
    var input = PathSelection.whole
    /// `Parameters` or `Arguments`; for a Map, `ItemSelector`.
    var parameters: CompiledTemplate?
    var resultSelector: CompiledTemplate?
    var result = ResultPlacement.replace
    var assign: CompiledTemplate?
    /// JSONata's `Output`.
    var output: CompiledTemplate?
    var outputPath = PathSelection.whole

    var isJSONata: Bool { language == .jsonata }

    /// Whether InputPath, OutputPath or Output make something else of a value.
    var reshapes: Bool {
        if case .whole = input, case .whole = outputPath { output != nil } else { true }
    }
}

/// A field whose value is a number or a text: written, at a path, or computed.
enum Setting: Sendable {
    /// A number or a text that was written.
    case fixed(JSON)
    /// The path of a field whose name ends in `Path`.
    case path(PathExpression)
    /// A JSONata expression.
    case expression(CompiledTemplate)
}
