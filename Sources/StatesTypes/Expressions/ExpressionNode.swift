public import OrderedJSON
public import StatesLanguage

/// What every typed expression is underneath: one tree that is lowered to a query language.
public indirect enum ExpressionNode: Sendable {
    /// The payload: the state's input.
    ///
    /// The scope is empty for the workflow's own; within a Map it is the Map's name, within a handler that handler's.
    case payload(scope: String)
    /// The result of the state, in the fields that see it: ResultSelector, and Assign and Output of a state that makes one.
    case result
    /// The error that a catcher took, in the catcher's own fields.
    case errorOutput
    /// The context object.
    case context
    /// A workflow variable.
    case variable(String)
    /// A member of an object; the owner is the payload type that declares it, where one does.
    case member(ExpressionNode, String, owner: (any Payload.Type)?)
    /// An element of an array, from 0.
    case element(ExpressionNode, Int)
    /// A value that is known while the workflow is built.
    case literal(JSON)
    /// Pieces of text, one after the other.
    case text([ExpressionNode])
    /// An intrinsic function under its ASL name, `States.Format`, with its arguments.
    case call(String, [ExpressionNode])
    /// A function of JSONata under its name, `$uppercase`, with its arguments.
    case function(String, [ExpressionNode])
    /// Two numbers calculated to one; JSONPath calculates with whole numbers only.
    case arithmetic(ArithmeticOperator, ExpressionNode, ExpressionNode, isWhole: Bool)
    /// One value where a condition holds, another where it doesn't.
    case conditional(ExpressionNode, then: ExpressionNode, otherwise: ExpressionNode)
    /// The elements of an array for which a condition holds.
    case filter(ExpressionNode, ElementBinding, ExpressionNode)
    /// What an expression makes of each element of an array.
    case map(ExpressionNode, ElementBinding, ExpressionNode)
    /// The element that a filter or map looks at, by the binding's identity.
    case boundElement(String)
    /// An object or array with expressions in it.
    case template(Template.Node)
    /// The same expression, with the kind of value that its Swift type says it has.
    case typed(ExpressionNode, ValueKind)
    /// A path, an intrinsic function or a `{% … %}` expression, as it was written.
    case raw(String)
    /// A comparison of two values of one kind.
    case comparison(Relation, ComparedKind, ExpressionNode, ExpressionNode)
    /// A test of one value.
    case test(ValueTest, ExpressionNode)
    /// Whether a text matches a pattern in which `*` stands for any characters.
    case matches(ExpressionNode, pattern: String)
    /// Whether all of them hold.
    case and([ExpressionNode])
    /// Whether one of them holds.
    case or([ExpressionNode])
    /// Whether it doesn't hold.
    case not(ExpressionNode)
    /// A Choice rule in ASL, as it was written.
    case rule(ChoiceRule)

    /// How two numbers are calculated to one.
    public enum ArithmeticOperator: String, Sendable, Hashable, CaseIterable {
        /// The sum.
        case add = "+"
        /// The difference.
        case subtract = "-"
        /// The product.
        case multiply = "*"
        /// The quotient.
        case divide = "/"
        /// What is left of a division, with the sign of the first number.
        case remainder = "%"
    }

    /// The element that a filter or map looks at.
    public struct ElementBinding: Sendable, Hashable {
        /// What tells this element from those of other filters and maps: where it is written.
        public let identity: String
        /// What kind of value the result's elements have.
        public let resultKind: ValueKind

        /// An element by where it is written.
        public init(identity: String, resultKind: ValueKind) {
            self.identity = identity
            self.resultKind = resultKind
        }
    }

    /// How two values are compared.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        /// The same value.
        case equal = "=="
        /// Another value.
        case notEqual = "!="
        /// Smaller.
        case less = "<"
        /// Smaller or the same.
        case lessOrEqual = "<="
        /// Larger.
        case greater = ">"
        /// Larger or the same.
        case greaterOrEqual = ">="
    }

    /// What a single value is tested for.
    public enum ValueTest: String, Sendable, Hashable, CaseIterable {
        /// Whether there is a value.
        case isPresent = "IsPresent"
        /// Whether it is null.
        case isNull = "IsNull"
        /// Whether it is a number.
        case isNumeric = "IsNumeric"
        /// Whether it is a text.
        case isString = "IsString"
        /// Whether it is true or false.
        case isBoolean = "IsBoolean"
        /// Whether it is an RFC 3339 timestamp.
        case isTimestamp = "IsTimestamp"
    }
}

/// The kinds of values that ASL compares.
public enum ComparedKind: String, Sendable, Hashable, CaseIterable {
    /// Text, by UTF-16 code units.
    case string = "String"
    /// Numbers.
    case number = "Numeric"
    /// True and false; only equality.
    case boolean = "Boolean"
    /// RFC 3339 timestamps, by time.
    case timestamp = "Timestamp"
}
