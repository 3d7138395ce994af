package import OrderedJSON
import StatesLanguage

/// Lowers typed expressions to JSONPath, intrinsic functions and choice rules.
package struct JSONPathLowering: Sendable {
    /// What `$` stands for.
    package let root: JSONPathRoot

    /// The member of the result that typed paths mean by the result, where that isn't the whole.
    package let resultMember: String?

    package init(root: JSONPathRoot, resultMember: String? = nil) {
        self.root = root
        self.resultMember = resultMember
    }

    /// What an expression becomes.
    package enum Lowered: Sendable, Hashable {
        case path(String)
        case intrinsic(String)
        case literal(JSON)

        /// The text that stands under a `.$` key, where it is one.
        package var text: String? {
            switch self {
            case .path(let text), .intrinsic(let text): text
            case .literal: nil
            }
        }
    }

    // MARK: - Values

    /// Lowers an expression to a path, an intrinsic function or a literal.
    package func expression(_ node: ExpressionNode) throws(LoweringError) -> Lowered {
        switch node {
        case .payload(let scope):
            return try rooted(.payload(scope: scope))
        case .result:
            guard case .path(let path) = try rooted(.result), let resultMember else { return try rooted(.result) }
            return .path(path + Self.member(resultMember))
        case .errorOutput:
            return try rooted(.errorOutput)
        case .context:
            return .path("$$")
        case .variable(let name):
            return .path("$" + name)
        case .member(let base, let name, _):
            return .path(try path(base, as: "the base of .\(name)") + Self.member(name))
        case .element(let base, let index) where base.matchesSeveral:
            // `[0]` behind a filter would be the first element of each match.
            return try expression(.call("States.ArrayGetItem", [base, .literal(.integer(Int64(index)))]))
        case .element(let base, let index):
            return .path(try path(base, as: "the base of [\(index)]") + "[\(index)]")
        case .filter, .map, .boundElement:
            return .path(try elements(node))
        case .arithmetic(let operation, let left, let right, let isWhole):
            guard isWhole else { throw .arithmetic(operation) }
            return .intrinsic(try arithmetic(operation, left, right))
        case .template(let template):
            return try self.template(template, in: node)
        case .typed(let node, _):
            return try expression(node)
        case .function(let name, _):
            throw .jsonataFunction(name)
        case .conditional:
            throw .conditional
        case .literal(let json):
            return .literal(try whole(json))
        case .text(let pieces):
            return try text(pieces)
        case .call(let name, let arguments):
            var texts: [String] = []
            for argument in arguments { texts.append(try self.argument(argument)) }
            return .intrinsic("\(name)(\(texts.joined(separator: ", ")))")
        case .raw(let text):
            if text.hasPrefix("{%") { throw .jsonataInJSONPath(text) }
            return text.hasPrefix("$") ? .path(text) : .intrinsic(text)
        case .comparison, .test, .matches, .and, .or, .not, .rule:
            throw .conditionAsValue
        }
    }

    private func rooted(_ owner: JSONPathRoot) throws(LoweringError) -> Lowered {
        guard owner == root else { throw .foreignRoot(owner, current: root) }
        return .path("$")
    }

    /// Lowers an expression that must be a path.
    package func path(_ node: ExpressionNode, as what: String) throws(LoweringError) -> String {
        switch try expression(node) {
        case .path(let text): return text
        case .intrinsic(let text): throw .pathNeeded(text, for: what)
        case .literal(let json): throw .pathNeeded(json.summary, for: what)
        }
    }

    /// `.name`, or `['a name']` where the name isn't made of letters, digits and `_`.
    static func member(_ name: String) -> String {
        name.isPlainName ? ".\(name)" : "[\(quotedText(name, escaping: "'\\"))]"
    }

    private func text(_ pieces: [ExpressionNode]) throws(LoweringError) -> Lowered {
        var template = ""
        var arguments: [String] = []
        var literal = ""
        for piece in pieces {
            if case .literal(.string(let text)) = piece {
                literal += text
                template += Self.escaped(text, "'\\{}")
            } else {
                template += "{}"
                arguments.append(try argument(piece))
            }
        }
        if arguments.isEmpty { return .literal(.string(literal)) }
        return .intrinsic("States.Format('\(template)', \(arguments.joined(separator: ", ")))")
    }

    func argument(_ node: ExpressionNode) throws(LoweringError) -> String {
        switch try expression(node) {
        case .path(let text), .intrinsic(let text): return text
        case .literal(.string(let text)): return Self.quotedText(text, escaping: "'\\{}")
        case .literal(let json):
            switch json {
            case .array, .object: throw .argument(json.summary)
            default: return json.serialized()
            }
        }
    }

    static func quotedText(_ text: String, escaping: String) -> String { "'\(escaped(text, escaping))'" }

    private static func escaped(_ text: String, _ characters: String) -> String {
        // By scalars: a quote with a combining accent is one character, and still ends the text.
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if characters.unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    // MARK: - Templates

    /// A template, or a part of one, as it is written: a value, or a text for a key with `.$`.
    package enum Part: Sendable, Hashable {
        case value(JSON)
        case dynamic(String)
    }

    /// Lowers a template to a value, or to the one path or function that it is.
    package func template(_ node: Template.Node) throws(LoweringError) -> Part {
        switch node {
        case .literal(let json):
            return .value(try whole(json))
        case .expression(.template(let inner)), .expression(.typed(.template(let inner), _)):
            return try template(inner)
        case .expression(let expression):
            switch try self.expression(expression) {
            case .path(let text), .intrinsic(let text): return .dynamic(text)
            case .literal(let json): return .value(json)
            }
        case .object(let members):
            var object = JSONObject()
            for (key, value) in members {
                switch try template(value) {
                case .value(let json):
                    object[key] = json
                case .dynamic(let text):
                    if key.hasSuffix(".$") { throw .rawKey(key) }
                    object[key + ".$"] = .string(text)
                }
            }
            return .value(.object(object))
        case .array(let elements):
            var parts: [Part] = []
            for element in elements { parts.append(try template(element)) }
            return try array(parts)
        }
    }

    /// An array of values, or `States.Array` where an element is computed.
    private func array(_ parts: [Part]) throws(LoweringError) -> Part {
        var values: [JSON] = []
        for case .value(let json) in parts { values.append(json) }
        if values.count == parts.count { return .value(.array(values)) }
        var arguments: [String] = []
        for part in parts {
            switch part {
            case .dynamic(let text): arguments.append(text)
            case .value(.array), .value(.object): throw .mixedArray
            case .value(let json): arguments.append(try argument(.literal(json)))
            }
        }
        return .dynamic("States.Array(\(arguments.joined(separator: ", ")))")
    }
}
