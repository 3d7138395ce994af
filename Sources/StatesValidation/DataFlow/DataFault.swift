import OrderedJSON
import StatesLanguage

/// Something that is wrong with the data at a place of a state, as facts.
struct DataFault {
    let kind: Kind
    /// The place within the state.
    let tokens: [String]
    /// Whether it happens on every way, or only on some.
    let isCertain: Bool

    enum Kind {
        /// A path leads to something that isn't there.
        case missing(MissingRead)
        /// A JSONata expression gives nothing, for that reason if it is known.
        case undefined(MissingRead?, expression: String)
        /// A variable isn't assigned.
        case unassigned(String)
        /// The context object has no such field at this place.
        case noContext(JSONPath, step: Int, found: Shape)
        /// A field takes another kind of value.
        case wrongKind(field: String, expected: String, found: Shape)
        /// A function or an operator takes another kind of value.
        case wrongArgument(function: String, expected: String, found: Shape)
        /// A function needs more arguments, where nothing stands in for them.
        case tooFewArguments(function: String, given: Int, of: Int)
        /// A comparison can't hold, since the value is of another kind.
        case incomparable(ComparisonOperator, variable: String, found: Shape)
        /// Two values that are compared are of different kinds.
        case incomparableValues(String, Shape, Shape)
        /// A result can't be written where its path says.
        case unwritable(ReferencePath, ShapeWrite.Obstacle)
        /// What is known lets a rule never match.
        case neverMatches(isGuard: Bool)
        /// What is known lets a rule always match, so that what stands after it is never used.
        case alwaysMatches(unused: String, isGuard: Bool)
        /// A path leads into what was kept, to a field that was left behind.
        case leftBehind(JSONPath, LeftFields)
        /// A path with wildcards never matches anything.
        case matchesNothing(JSONPath)
    }
}

/// A read of what isn't there.
struct MissingRead {
    /// The path as it is written.
    let text: String
    /// The steps from where the path begins to the one that leads nowhere.
    let steps: [ReferencePath.Step]
    /// What the last step was taken in.
    let found: Shape
    /// Where the data come from that the path is about.
    let origin: PayloadOrigin
}

/// A field that may be missing, since its Swift type says so.
struct OptionalField {
    let name: String
    /// The name of the type.
    let type: String
    /// Whether it is a case of an enum, which is missing where another case is there.
    let isCase: Bool
}

/// Where the data come from that `$` stands for in a field.
enum PayloadOrigin {
    /// The state's input, at a place within it.
    case input([ReferencePath.Step])
    /// `InputPath` is null: an empty object.
    case emptied
    /// What the state's work gave.
    case result
    /// What was selected from the result, or what the error gave.
    case other
}

/// Where faults are gathered while a state is looked at.
final class FaultSink {
    var faults: [DataFault] = []
}
