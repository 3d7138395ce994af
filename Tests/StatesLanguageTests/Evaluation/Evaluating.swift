import OrderedJSON
import StatesLanguage
import TestSupport

/// What an expression gives for a payload, or the error's text.
func evaluate(
    _ text: String,
    _ payload: JSON = .object([:]),
    context: JSON = .object([:]),
    variables: JSONObject = [:]
) throws -> JSON {
    var scope = EvaluationScope(
        payload: payload,
        context: context,
        variables: variables,
        random: RandomSource(seed: 1),
        identifiers: RandomSource(seed: 2)
    )
    return try PathExpression(parsing: text).evaluate(in: &scope)
}

/// The error that an expression ends with, as the service reports it.
func failure(of text: String, _ payload: JSON = .object([:]), variables: JSONObject = [:]) throws -> String? {
    do {
        _ = try evaluate(text, payload, variables: variables)
        return nil
    } catch let error as EvaluationError {
        return error.description
    }
}

extension SeededRandom {
    /// A value of any kind whose members have one of few names, so that paths find some.
    mutating func json(depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &self) {
        case 0: return .null
        case 1: return .bool(.random(using: &self))
        case 2, 3: return .integer(Int64.random(in: -3...3, using: &self))
        case 4: return .double(Double(Int.random(in: -8...8, using: &self)) / 4)
        case 5: return .string(name())
        case 6, 7: return .array((0..<Int.random(in: 0..<4, using: &self)).map { _ in json(depth: depth - 1) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<4, using: &self) { object[name()] = json(depth: depth - 1) }
            return .object(object)
        }
    }

    mutating func name() -> String {
        ["a", "b", "c", "d e", "é", "😀"][Int.random(in: 0..<6, using: &self)]
    }

    mutating func path() -> JSONPath {
        JSONPath(.payload, (0..<Int.random(in: 0..<5, using: &self)).map { _ in segment(depth: 2) })
    }

    private mutating func segment(depth: Int) -> JSONPath.Segment {
        let selector = selector(depth: depth)
        return Int.random(in: 0..<5, using: &self) == 0 ? .descendants(selector) : .child(selector)
    }

    private mutating func selector(depth: Int) -> JSONPath.Selector {
        let index = Int.random(in: -3...3, using: &self)
        switch Int.random(in: 0..<(depth > 0 ? 12 : 11), using: &self) {
        case 0...4: return .member(name())
        case 5, 6: return .element(index)
        case 7: return .wildcard
        case 8:
            let step = [nil, 1, 2, -1, -2, Int.max, Int.min][Int.random(in: 0..<7, using: &self)]
            let end = [nil, 0, 1, 2, -1, Int.max, Int.min][Int.random(in: 0..<7, using: &self)]
            return .slice(.init(start: Bool.random(using: &self) ? index : nil, end: end, step: step))
        case 9: return .members([name(), name()])
        case 10: return .elements([index, 0])
        default: return .filter(filter(depth: depth - 1))
        }
    }

    private mutating func filter(depth: Int) -> FilterExpression {
        let path = FilterPath(.child, (0..<Int.random(in: 0..<3, using: &self)).map { _ in segment(depth: depth) })
        let comparison = FilterComparison.allCases[Int.random(in: 0..<6, using: &self)]
        switch Int.random(in: 0..<5, using: &self) {
        case 0: return .exists(path)
        case 1 where depth > 0: return .not(filter(depth: depth - 1))
        case 2 where depth > 0: return .all([filter(depth: depth - 1), filter(depth: depth - 1)])
        case 3 where depth > 0: return .any([filter(depth: depth - 1), filter(depth: depth - 1)])
        default: return .comparison(.path(path), comparison, .literal(json(depth: 0)))
        }
    }
}
