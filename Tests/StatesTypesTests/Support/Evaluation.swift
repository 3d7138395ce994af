import JSONata
import OrderedJSON
import StatesLanguage
import StatesTypes

/// What an expression gives in JSONPath on a payload, by Step Functions' evaluation.
func jsonPathValue(
    _ expression: some TypedExpression,
    _ payload: JSON,
    variables: JSONObject = [:]
) throws -> JSON {
    let template = Template(["value": expression._template])
    guard case .value(let json) = try JSONPathLowering(root: .payload(scope: "")).template(template.node) else {
        return .null
    }
    var scope = EvaluationScope(payload: payload, variables: variables)
    return try CompiledTemplate(json).evaluate(in: &scope)["value"] ?? .null
}

/// What an expression gives in JSONata on a payload, or nil where it gives nothing.
func jsonataValue(
    _ expression: some TypedExpression,
    _ payload: JSON,
    variables: JSONObject = [:]
) throws -> JSON? {
    try jsonataValue(JSONataLowering(scope: "").source(expression._node), payload, variables: variables)
}

/// What JSONata as it was lowered gives on a payload, or nil where it gives nothing.
func jsonataValue(_ source: String, _ payload: JSON, variables: JSONObject = [:]) throws -> JSON? {
    var bindings: [String: JSON] = ["states": ["input": payload]]
    for (name, value) in variables { bindings[name] = value }
    return try JSONataQuery(source, level: .v206).evaluate(nil, bindings: bindings, environment: .stepFunctions())
}

/// Whether a condition holds in a Choice of JSONPath.
func jsonPathHolds(_ condition: Condition, _ payload: JSON) throws -> Bool {
    let rule = try JSONPathLowering(root: .payload(scope: "")).rule(condition._node)
    var scope = EvaluationScope(payload: payload)
    return try CompiledChoiceRule(rule).matches(in: &scope)
}
