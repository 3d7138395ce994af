import StatesLanguage

/// A text that is taken literally where it stands, and hardly meant so: it reads like a path or a call.
enum LiteralSuspect {
    case path
    case intrinsic

    /// What a literal text looks like, or nil.
    ///
    /// Only what can be read whole counts: prices, templates of other tools and texts that merely mention a path don't.
    init?(_ text: String) {
        if text.hasPrefix("$.") || text.hasPrefix("$[") || text.hasPrefix("$$.") {
            guard let path = try? JSONPath(parsing: text), !path.segments.isEmpty, !text.contains(" ") else {
                return nil
            }
            self = .path
        } else if text.hasPrefix("States."), (try? IntrinsicCall(parsing: text)) != nil {
            self = .intrinsic
        } else {
            return nil
        }
    }
}

/// Members whose value is a path of another service: a literal there is right.
let namesOfForeignPaths: Set<String> = [
    "InputPath", "InputPathsMap", "JsonPath", "JSONPath", "JsonPaths", "SchemaDefinition", "Path", "ItemsPath",
    "OutputPath",
    "ResultPath", "SelectorPath", "Expression", "FilterPattern",
]
