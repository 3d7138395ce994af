import OrderedJSON
import StatesLanguage

/// A place in a definition where a path, or an expression with one, must stand.
struct PublishedPath {
    let field: String
    let text: String
    let pointer: JSONPointer

    /// Fields that hold a path naming one node, which is never a call.
    static let referenceFields: Set<String> = [
        "ResultPath", "ItemsPath", "SecondsPath", "TimestampPath", "TimeoutSecondsPath", "HeartbeatSecondsPath",
        "MaxConcurrencyPath", "MaxItemsPath", "MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath",
        "ToleratedFailureCountPath", "ToleratedFailurePercentagePath",
    ]
    /// Fields that hold a path or a call.
    static let expressionFields: Set<String> = ["ErrorPath", "CausePath"]

    /// What a definition writes in place of a path before it is deployed: `${Name}`, `%NAME%`.
    var isPlaceholder: Bool {
        text.hasPrefix("${") || (text.hasPrefix("%") && text.hasSuffix("%"))
    }

    /// Reads the text as its field asks; what can be checked beyond syntax is returned.
    func parse() throws -> [IntrinsicProblem] {
        if Self.referenceFields.contains(field) {
            _ = try ReferencePath(parsing: text)
        } else if field.hasSuffix(".$") || Self.expressionFields.contains(field) {
            if case .intrinsic(let call) = try PathExpression(parsing: text) { return call.problems() }
        } else {
            _ = try JSONPath(parsing: text)
        }
        return []
    }
}

/// Collects the paths of a definition from the states whose query language is JSONPath.
struct PublishedPathCollector {
    private(set) var paths: [PublishedPath] = []

    private static let templates: Set<String> = [
        "Parameters", "ResultSelector", "ItemSelector", "Assign", "Credentials", "BatchInput", "Arguments",
    ]

    /// Fields whose value is kept as it is, or names states and not fields.
    private static let literals: Set<String> = ["Result", "Output"]

    mutating func visit(
        _ value: JSON,
        at pointer: JSONPointer = .root,
        language: String = "JSONPath",
        inTemplate: Bool = false
    ) {
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                visit(element, at: pointer.appending(index), language: language, inTemplate: inTemplate)
            }
        case .object(let object):
            let language = inTemplate ? language : object["QueryLanguage"]?.stringValue ?? language
            for (key, member) in object {
                let place = pointer.appending(key)
                if let text = member.stringValue {
                    if language == "JSONPath", Self.holdsPath(key, inTemplate: inTemplate) {
                        paths.append(PublishedPath(field: key, text: text, pointer: place))
                    }
                } else if inTemplate || !Self.literals.contains(key) || pointer.tokens.last == "States" {
                    let opens = !inTemplate && Self.templates.contains(key) && pointer.tokens.last != "States"
                    visit(member, at: place, language: language, inTemplate: inTemplate || opens)
                }
            }
        default:
            break
        }
    }

    private static func holdsPath(_ key: String, inTemplate: Bool) -> Bool {
        key.hasSuffix(".$") || (!inTemplate && (key.hasSuffix("Path") || key == "Variable"))
    }
}
