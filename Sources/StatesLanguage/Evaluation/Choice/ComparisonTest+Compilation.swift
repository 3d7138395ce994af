internal import OrderedJSON

extension ComparisonTest {
    /// Reads a comparison; `place` is where the rule stands.
    init(_ comparison: ChoiceRule.Comparison, at place: JSONPointer) throws(CompilationError) {
        let `operator` = comparison.operator
        let operand = comparison.operand
        let invalid = CompilationError(
            .operand(`operator`, operand),
            at: place.appending(`operator`.rawValue)
        )
        switch `operator`.form {
        case .presence:
            guard case .bool(let expected) = operand else { throw invalid }
            self = .isPresent(expected)
        case .kind(let kind):
            guard case .bool(let expected) = operand else { throw invalid }
            self = .kind(kind, expected)
        case .pattern:
            guard case .string(let text) = operand else { throw invalid }
            self = WildcardPattern(text).map(ComparisonTest.matches) ?? .invalidPattern(text)
        case .relation(let relation, let kind) where `operator`.takesPath:
            guard case .string(let text) = operand else { throw invalid }
            do {
                self = .path(relation, kind, try JSONPath(parsing: text))
            } catch {
                throw CompilationError(.path(error), at: invalid.place)
            }
        case .relation(let relation, .timestamp):
            guard case .string(let text) = operand, let timestamp = RFC3339Timestamp(text) else { throw invalid }
            self = .timestamp(relation, to: timestamp)
        case .relation(let relation, let kind):
            guard kind.jsonKind == operand.kind else { throw invalid }
            self = .order(relation, kind, to: operand)
        }
    }
}

extension ComparedKind {
    fileprivate var jsonKind: JSON.Kind {
        switch self {
        case .string, .timestamp: .string
        case .number: .number
        case .boolean: .boolean
        }
    }
}

extension ComparisonOperator {
    /// What an operator does, apart from where its operand comes from.
    fileprivate enum Form {
        case relation(ValueRelation, ComparedKind)
        case kind(TestedKind)
        case presence
        case pattern
    }

    fileprivate var form: Form {
        switch self {
        case .stringEquals, .stringEqualsPath: .relation(.equal, .string)
        case .stringLessThan, .stringLessThanPath: .relation(.less, .string)
        case .stringGreaterThan, .stringGreaterThanPath: .relation(.greater, .string)
        case .stringLessThanEquals, .stringLessThanEqualsPath: .relation(.lessOrEqual, .string)
        case .stringGreaterThanEquals, .stringGreaterThanEqualsPath: .relation(.greaterOrEqual, .string)
        case .stringMatches: .pattern
        case .numericEquals, .numericEqualsPath: .relation(.equal, .number)
        case .numericLessThan, .numericLessThanPath: .relation(.less, .number)
        case .numericGreaterThan, .numericGreaterThanPath: .relation(.greater, .number)
        case .numericLessThanEquals, .numericLessThanEqualsPath: .relation(.lessOrEqual, .number)
        case .numericGreaterThanEquals, .numericGreaterThanEqualsPath: .relation(.greaterOrEqual, .number)
        case .booleanEquals, .booleanEqualsPath: .relation(.equal, .boolean)
        case .timestampEquals, .timestampEqualsPath: .relation(.equal, .timestamp)
        case .timestampLessThan, .timestampLessThanPath: .relation(.less, .timestamp)
        case .timestampGreaterThan, .timestampGreaterThanPath: .relation(.greater, .timestamp)
        case .timestampLessThanEquals, .timestampLessThanEqualsPath: .relation(.lessOrEqual, .timestamp)
        case .timestampGreaterThanEquals, .timestampGreaterThanEqualsPath: .relation(.greaterOrEqual, .timestamp)
        case .isNull: .kind(.null)
        case .isPresent: .presence
        case .isNumeric: .kind(.number)
        case .isString: .kind(.string)
        case .isBoolean: .kind(.boolean)
        case .isTimestamp: .kind(.timestamp)
        }
    }
}
