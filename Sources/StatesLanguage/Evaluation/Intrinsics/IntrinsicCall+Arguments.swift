internal import OrderedJSON

extension IntrinsicCall {
    /// How many characters `States.Base64Encode`, `States.Base64Decode` and `States.Hash` take.
    public static let maximumTextLength = 10_000

    var invalidArguments: EvaluationError { EvaluationError(.invalidArguments(function)) }

    /// The value of an argument, which must be there.
    func argument(_ place: Int, in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        switch arguments[place].value {
        case .literal(let value): return value
        case .text(let text): return .string(text.plain)
        case .call(let call): return try call.evaluate(in: &scope)
        case .path(let path):
            switch path.match(in: scope) {
            case .node(let value): return value
            case .nodes(let values): return .array(values)
            case .nothing: throw EvaluationError(.argumentNotFound(path, call: text, input: scope.payload))
            case .tooMany: throw EvaluationError(.tooManyMatches(path))
            }
        }
    }

    func textArgument(_ place: Int, in scope: inout EvaluationScope) throws(EvaluationError) -> String {
        guard case .string(let text) = try argument(place, in: &scope) else { throw invalidArguments }
        return text
    }

    func arrayArgument(_ place: Int, in scope: inout EvaluationScope) throws(EvaluationError) -> [JSON] {
        guard case .array(let elements) = try argument(place, in: &scope) else { throw invalidArguments }
        return elements
    }

    func objectArgument(_ place: Int, in scope: inout EvaluationScope) throws(EvaluationError) -> JSONObject {
        guard case .object(let object) = try argument(place, in: &scope) else { throw invalidArguments }
        return object
    }

    /// A whole number of 32 bits; of any other number what stands before the point.
    ///
    /// The guide says that fractions are rounded to the nearest integer. Measured against the service only
    /// `States.MathAdd` does that: a partition size of 2.6 is 2, a range to -0.6 ends at 0, an index of 1.2 is 1.
    func integerArgument(_ place: Int, in scope: inout EvaluationScope) throws(EvaluationError) -> Int {
        switch try argument(place, in: &scope) {
        case .integer(let value):
            guard let value = Int32(exactly: value) else { throw invalidArguments }
            return Int(value)
        case .double(let value):
            // What is cut off brings anything between the two bounds within them.
            guard value > -0x1p31 - 1, value < 0x1p31 else { throw invalidArguments }
            return Int(value)
        default:
            throw invalidArguments
        }
    }
}
