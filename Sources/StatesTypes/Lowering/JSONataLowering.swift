package import OrderedJSON
package import StatesLanguage

/// Lowers typed expressions to JSONata.
///
/// Payload, result, error and context are read from `$states`, so no field needs to know what `$` stands for.
package struct JSONataLowering: Sendable {
    /// Whose payload `$states.input` is: the name of a Map, or empty for the workflow.
    package let scope: String

    /// The member of the result that typed paths mean by the result, where that isn't the whole.
    package let resultMember: String?

    /// The names of the elements that enclosing filters and maps look at, by their identities.
    var elementNames: [String: String] = [:]

    package init(scope: String, resultMember: String? = nil) {
        self.scope = scope
        self.resultMember = resultMember
    }

    /// An expression as JSONata between its delimiters.
    package func delimited(_ node: ExpressionNode) throws(LoweringError) -> String {
        // What was written as a whole is printed as it was written.
        if case .raw(let text) = node, JSONataText(text) != nil { return text }
        return "{% \(try source(node)) %}"
    }

    /// A template: literals as they are, expressions as `{% … %}`.
    package func template(_ node: Template.Node) throws(LoweringError) -> JSON {
        switch node {
        case .literal(let json), .expression(.literal(let json)): return try whole(json)
        case .expression(let expression): return .string(try delimited(expression))
        case .object(let members):
            var object = JSONObject()
            for (key, value) in members {
                if key.hasSuffix(".$") { throw .jsonPathInJSONata("\"\(key)\"") }
                object[key] = try template(value)
            }
            return .object(object)
        case .array(let elements):
            var values: [JSON] = []
            for element in elements { values.append(try template(element)) }
            return .array(values)
        }
    }

    /// A condition as a rule with `Condition`, without `Next`.
    package func rule(_ node: ExpressionNode) throws(LoweringError) -> ChoiceRule {
        var rule = ChoiceRule()
        rule.condition = .string(try delimited(node))
        return rule
    }

    /// A template as one JSONata expression.
    package func source(_ template: Template.Node) throws(LoweringError) -> String {
        switch template {
        case .literal(let json): return try whole(json).serialized()
        case .expression(let expression): return try source(expression)
        case .object(let members):
            var parts: [String] = []
            for (key, value) in members { parts.append("\(JSON.string(key).serialized()): \(try source(value))") }
            return "{\(parts.joined(separator: ", "))}"
        case .array(let elements):
            return try array(elements)
        }
    }

    // MARK: - Source

    /// An expression as JSONata.
    package func source(_ node: ExpressionNode) throws(LoweringError) -> String {
        switch node {
        case .payload(let owner):
            try checkOwner(owner)
            return "$states.input"
        case .result: return "$states.result" + (resultMember.map { Self.step($0) } ?? "")
        case .errorOutput: return "$states.errorOutput"
        case .context: return "$states.context"
        case .variable(let name): return "$" + name
        case .member(let base, let name, _) where name.contains("`"):
            return try "$lookup(\(source(base)), \(Self.quoted(name)))"
        case .member(let base, let name, _): return try operand(base) + Self.step(name)
        case .element(let base, let index): return try operand(base) + "[\(index)]"
        case .literal(let json): return try whole(json).serialized()
        case .text(let pieces): return try text(pieces)
        case .call(let name, let arguments): return try call(name, arguments)
        case .function(let name, let arguments): return try "\(name)(\(list(arguments)))"
        case .arithmetic(let operation, let left, let right, _):
            return try "\(operand(left)) \(operation.rawValue) \(operand(right))"
        case .conditional(let condition, let value, let other):
            return try "\(operand(condition)) ? \(operand(value)) : \(operand(other))"
        case .filter, .map, .boundElement: return try elements(node)
        case .template(let template): return try source(template)
        case .typed(let node, _): return try source(node)
        case .raw(let text):
            guard let expression = JSONataText(text) else { throw .jsonPathInJSONata(text) }
            return expression.source
        case .comparison(let relation, let kind, let left, let right):
            let relation = relation == .equal ? "=" : relation.rawValue
            guard kind == .timestamp else { return try "\(operand(left)) \(relation) \(operand(right))" }
            return try "$toMillis(\(source(left))) \(relation) $toMillis(\(source(right)))"
        case .test(let test, let value): return try self.test(test, source(value))
        case .matches(let text, let pattern):
            return try "$contains(\(source(text)), \(Self.regularExpression(pattern)))"
        case .and(let parts): return try joined(parts, by: " and ")
        case .or(let parts): return try joined(parts, by: " or ")
        case .not(let part): return try "$not(\(source(part)))"
        case .rule: throw .ruleInJSONata
        }
    }

    /// Refuses a place in another payload than the one that is there.
    func checkOwner(_ owner: String) throws(LoweringError) {
        guard owner == scope else { throw .foreignRoot(.payload(scope: owner), current: .payload(scope: scope)) }
    }

    /// Pieces joined to a text; one piece alone is made a text too.
    private func text(_ pieces: [ExpressionNode]) throws(LoweringError) -> String {
        guard let first = pieces.first else { return "\"\"" }
        if pieces.count > 1 { return try joined(pieces, by: " & ") }
        if case .literal(.string) = first { return try source(first) }
        return "$string(\(try source(first)))"
    }

    /// An expression as it can stand beside an operator.
    func operand(_ node: ExpressionNode) throws(LoweringError) -> String {
        switch node {
        case .text(let pieces) where pieces.count > 1: return try "(\(source(node)))"
        case .typed(let node, _): return try operand(node)
        case .comparison, .and, .or, .raw, .arithmetic, .conditional: return try "(\(source(node)))"
        case .test(.isNull, _), .test(.isNumeric, _), .test(.isString, _), .test(.isBoolean, _):
            return try "(\(source(node)))"
        case .literal(let json) where json.isNegativeNumber: return try "(\(source(node)))"
        default: return try source(node)
        }
    }

    /// Arguments of a function.
    func list(_ arguments: [ExpressionNode]) throws(LoweringError) -> String {
        var sources: [String] = []
        for argument in arguments { sources.append(try source(argument)) }
        return sources.joined(separator: ", ")
    }

    private func joined(_ nodes: [ExpressionNode], by separator: String) throws(LoweringError) -> String {
        var parts: [String] = []
        for node in nodes { parts.append(try operand(node)) }
        return parts.joined(separator: separator)
    }

    /// A step of a path to a member.
    static func step(_ name: String) -> String {
        let words = ["and", "or", "in", "true", "false", "null"]
        return name.isPlainName && !words.contains(name) ? ".\(name)" : ".`\(name)`"
    }

    /// A text in quotes.
    static func quoted(_ text: String) -> String { JSON.string(text).serialized() }

    private func test(_ test: ExpressionNode.ValueTest, _ value: String) throws(LoweringError) -> String {
        switch test {
        case .isPresent: return "$exists(\(value))"
        case .isNull: return "$type(\(value)) = \"null\""
        case .isNumeric: return "$type(\(value)) = \"number\""
        case .isString: return "$type(\(value)) = \"string\""
        case .isBoolean: return "$type(\(value)) = \"boolean\""
        case .isTimestamp: throw .noFunction("IsTimestamp")
        }
    }

    /// A StringMatches pattern, in which `*` stands for any characters and `\\*` for a star, as a regular expression.
    private static func regularExpression(_ pattern: String) -> String {
        // By scalars: a star with a combining accent is one character, and still an operator.
        var expression = String.UnicodeScalarView("/^".unicodeScalars)
        var isEscaped = false
        for scalar in pattern.unicodeScalars {
            switch scalar {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case "*" where !isEscaped: expression.append(contentsOf: "[\\s\\S]*".unicodeScalars)
            case _ where "\\^$.|?*+()[]{}/".unicodeScalars.contains(scalar):
                expression.append("\\")
                expression.append(scalar)
            default: expression.append(scalar)
            }
            isEscaped = false
        }
        return String(expression) + "$/"
    }
}

extension JSON {
    fileprivate var isNegativeNumber: Bool {
        switch self {
        case .integer(let number): number < 0
        case .double(let number): number < 0
        default: false
        }
    }
}
