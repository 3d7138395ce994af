/// The 39 operators of a Choice rule in JSONPath.
public enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
    /// Whether the string equals the operand.
    case stringEquals = "StringEquals"
    /// Whether the string equals the value at a path.
    case stringEqualsPath = "StringEqualsPath"
    /// Whether the string is less than the operand.
    case stringLessThan = "StringLessThan"
    /// Whether the string is less than the value at a path.
    case stringLessThanPath = "StringLessThanPath"
    /// Whether the string is greater than the operand.
    case stringGreaterThan = "StringGreaterThan"
    /// Whether the string is greater than the value at a path.
    case stringGreaterThanPath = "StringGreaterThanPath"
    /// Whether the string is at most the operand.
    case stringLessThanEquals = "StringLessThanEquals"
    /// Whether the string is at most the value at a path.
    case stringLessThanEqualsPath = "StringLessThanEqualsPath"
    /// Whether the string is at least the operand.
    case stringGreaterThanEquals = "StringGreaterThanEquals"
    /// Whether the string is at least the value at a path.
    case stringGreaterThanEqualsPath = "StringGreaterThanEqualsPath"
    /// Whether the string matches a pattern in which `*` stands for any characters.
    case stringMatches = "StringMatches"
    /// Whether the number equals the operand.
    case numericEquals = "NumericEquals"
    /// Whether the number equals the value at a path.
    case numericEqualsPath = "NumericEqualsPath"
    /// Whether the number is less than the operand.
    case numericLessThan = "NumericLessThan"
    /// Whether the number is less than the value at a path.
    case numericLessThanPath = "NumericLessThanPath"
    /// Whether the number is greater than the operand.
    case numericGreaterThan = "NumericGreaterThan"
    /// Whether the number is greater than the value at a path.
    case numericGreaterThanPath = "NumericGreaterThanPath"
    /// Whether the number is at most the operand.
    case numericLessThanEquals = "NumericLessThanEquals"
    /// Whether the number is at most the value at a path.
    case numericLessThanEqualsPath = "NumericLessThanEqualsPath"
    /// Whether the number is at least the operand.
    case numericGreaterThanEquals = "NumericGreaterThanEquals"
    /// Whether the number is at least the value at a path.
    case numericGreaterThanEqualsPath = "NumericGreaterThanEqualsPath"
    /// Whether the boolean equals the operand.
    case booleanEquals = "BooleanEquals"
    /// Whether the boolean equals the value at a path.
    case booleanEqualsPath = "BooleanEqualsPath"
    /// Whether the timestamp equals the operand.
    case timestampEquals = "TimestampEquals"
    /// Whether the timestamp equals the value at a path.
    case timestampEqualsPath = "TimestampEqualsPath"
    /// Whether the timestamp is less than the operand.
    case timestampLessThan = "TimestampLessThan"
    /// Whether the timestamp is less than the value at a path.
    case timestampLessThanPath = "TimestampLessThanPath"
    /// Whether the timestamp is greater than the operand.
    case timestampGreaterThan = "TimestampGreaterThan"
    /// Whether the timestamp is greater than the value at a path.
    case timestampGreaterThanPath = "TimestampGreaterThanPath"
    /// Whether the timestamp is at most the operand.
    case timestampLessThanEquals = "TimestampLessThanEquals"
    /// Whether the timestamp is at most the value at a path.
    case timestampLessThanEqualsPath = "TimestampLessThanEqualsPath"
    /// Whether the timestamp is at least the operand.
    case timestampGreaterThanEquals = "TimestampGreaterThanEquals"
    /// Whether the timestamp is at least the value at a path.
    case timestampGreaterThanEqualsPath = "TimestampGreaterThanEqualsPath"
    /// Whether the value is null.
    case isNull = "IsNull"
    /// Whether the path finds a value.
    case isPresent = "IsPresent"
    /// Whether the value is a number.
    case isNumeric = "IsNumeric"
    /// Whether the value is a string.
    case isString = "IsString"
    /// Whether the value is true or false.
    case isBoolean = "IsBoolean"
    /// Whether the value is an RFC 3339 timestamp.
    case isTimestamp = "IsTimestamp"

    /// Whether the operand is a path to the value that is compared with.
    public var takesPath: Bool { rawValue.hasSuffix("Path") }
}
