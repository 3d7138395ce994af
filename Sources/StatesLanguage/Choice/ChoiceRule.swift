public import OrderedJSON

/// A rule of a Choice state, or a part of one within `And`, `Or` and `Not`.
///
/// In JSONPath a rule is either one comparison of a `Variable` or one of `And`, `Or`, `Not`; in JSONata it is a
/// `Condition`. Only the outermost rule has `Next`, `Assign` and `Output`.
public struct ChoiceRule: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `Variable`: the path to the value that is compared.
    public var variable: String?
    /// The comparison operators with their operands, as they were written; a sound rule has one.
    public var comparisons: [Comparison] = []
    /// `And`: the parts that must all match.
    public var and: [ChoiceRule] = []
    /// `Or`: the parts of which one must match.
    public var or: [ChoiceRule] = []
    /// `Not`: the part that must not match.
    public var not: ChoiceRule? {
        get { negated.first }
        set { negated = newValue.map { [$0] } ?? [] }
    }
    /// `Condition`: a JSONata expression, or true or false.
    public var condition: JSON?
    /// `Assign`: variables that are written when the rule matches.
    public var assign: JSON?
    /// `Output`: what is passed on when the rule matches (JSONata).
    public var output: JSON?
    /// `Next`: the state that follows when the rule matches.
    public var next: String?
    /// How the rule was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// Holds `Not`: a struct can't hold itself, a list of at most one can.
    private var negated: [ChoiceRule] = []

    /// An empty rule.
    public init() {}

    /// A comparison of a value with an operand.
    public init(variable: String, _ comparison: ComparisonOperator, _ operand: JSON) {
        self.variable = variable
        comparisons = [Comparison(comparison, operand)]
    }

    /// An operator with its operand.
    public struct Comparison: Sendable, Hashable {
        /// Which comparison is made; its raw value is the field's name.
        public var `operator`: ComparisonOperator
        /// What the value is compared with, or the path to it.
        public var operand: JSON

        /// An operator with its operand.
        public init(_ operator: ComparisonOperator, _ operand: JSON) {
            self.operator = `operator`
            self.operand = operand
        }
    }
}

extension ChoiceRule: DefinitionObject {
    package static let noun = "a choice rule"

    package static let fields: [DefinitionField<Self>] =
        [
            .init("Comment", \.comment),
            .init("Variable", \.variable, .jsonPath),
        ]
        + ComparisonOperator.allCases.map(DefinitionField.init(comparison:))
        + [
            .init("And", list: \.and, .jsonPath),
            .init("Or", list: \.or, .jsonPath),
            .init("Not", \.not, .jsonPath),
            .init("Condition", \.condition, .jsonata),
            .init("Assign", \.assign),
            .init("Output", \.output, .jsonata),
            .init("Next", \.next),
        ]
}

extension DefinitionField<ChoiceRule> {
    /// The field of a comparison operator.
    fileprivate init(comparison: ComparisonOperator) {
        self.init(
            comparison.rawValue,
            language: .jsonPath,
            read: { json, rule, _ in
                rule.comparisons.append(ChoiceRule.Comparison(comparison, json))
                return true
            },
            write: { rule, _ in rule.comparisons.first { $0.operator == comparison }?.operand }
        )
    }
}
