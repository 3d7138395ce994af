import OrderedJSON
import StatesLanguage

extension Diagnostic {
    /// SS2601: a path to what is never there.
    static func missing(_ read: MissingRead, _ way: MissingWay?) -> Diagnostic {
        Diagnostic(
            read.found.isAssumed ? .warning : .error,
            .missingData,
            "\(quoted(read.text)) is never there: " + read.explanation + way.clause
        )
    }

    /// SS2602: a path to what isn't there on some way.
    static func maybeMissing(_ read: MissingRead, _ way: MissingWay?) -> Diagnostic {
        Diagnostic(
            .warning,
            .maybeMissingData,
            "\(quoted(read.text)) isn't always there" + (way == nil ? ": " + read.explanation : way.clause)
                + "; set it on each way, or test for it with IsPresent"
        )
    }

    /// SS2602: a path to what a Swift type lets be missing.
    static func maybeMissing(_ read: MissingRead, _ field: OptionalField, _ way: MissingWay?) -> Diagnostic {
        Diagnostic(
            .warning,
            .maybeMissingData,
            "\(quoted(read.text)) isn't always there: \(read.lack(of: field, way)); \(field.cure)"
        )
    }

    /// SS2603: an expression that gives nothing where something is missing that a Swift type lets be missing.
    static func undefined(
        _ expression: String,
        _ read: MissingRead,
        _ field: OptionalField,
        _ way: MissingWay?
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .undefinedExpression,
            "the expression gives nothing on some way: \(read.lack(of: field, way)), and nothing is an error here; "
                + field.cure
        )
    }

    /// SS2603: an expression that gives nothing.
    static func undefined(
        _ expression: String,
        _ read: MissingRead?,
        _ way: MissingWay?,
        isCertain: Bool
    ) -> Diagnostic {
        let subject = isCertain ? "the expression gives nothing" : "the expression gives nothing on some way"
        let reason = read.map { ": \(quoted($0.text)) isn't there, since " + $0.explanation } ?? ""
        let cure = isCertain ? "" : "; give another value with $exists(…) ? … : …"
        return Diagnostic(
            .warning,
            .undefinedExpression,
            subject + reason + way.clause + ", and nothing is an error here" + cure
        )
    }

    /// SS2604: a value of a kind that a field doesn't take.
    static func wrongData(_ field: String, expected: String, found: Shape, isCertain: Bool) -> Diagnostic {
        Diagnostic(
            isCertain ? .error : .warning,
            .wrongData,
            "the field \(field) takes \(expected), but this is \(isCertain ? "" : "on some way something else: ")\(found)"
        )
    }

    /// SS2605: a value of a kind that a function or an operator doesn't take.
    static func wrongArgument(_ function: String, expected: String, found: Shape, isCertain: Bool) -> Diagnostic {
        let isOperator = !function.hasPrefix("$") && !function.hasPrefix("States.")
        let subject = (isOperator ? "the operator " : "the function ") + (isOperator ? quoted(function) : function)
        let cure = function == "+" && found.canBe(.string) ? "; texts are joined with &" : ""
        return Diagnostic(
            isCertain ? .error : .warning,
            .wrongArgument,
            "\(subject) takes \(expected), but gets \(isCertain ? "" : "on some way something else: ")\(found)\(cure)"
        )
    }

    /// SS2606: a comparison with a value of another kind.
    static func incomparable(_ comparison: ComparisonOperator, variable: String, found: Shape) -> Diagnostic {
        Diagnostic(
            .warning,
            .incomparable,
            "the comparison \(comparison.rawValue) never holds: \(quoted(variable)) is \(found), and values of different kinds are "
                + "never equal; use the operator of that kind"
        )
    }

    /// SS2606: two values of different kinds that are compared by JSONata.
    static func incomparable(_ sign: String, _ one: Shape, _ other: Shape) -> Diagnostic {
        Diagnostic(
            .warning,
            .incomparable,
            "the comparison \(quoted(sign)) is decided already: it compares \(one) with \(other), and values of different "
                + "kinds are never equal; make them one kind with $string(…) or $number(…)"
        )
    }

    /// SS2607: a result that can't be written where its path says.
    static func unwritable(
        _ path: ReferencePath,
        _ obstacle: ShapeWrite.Obstacle,
        isCertain: Bool
    ) -> Diagnostic {
        let parent = ReferencePath(.payload, Array(path.steps.prefix(obstacle.step))).text
        let subject = obstacle.step == 0 ? "the input" : quoted(parent)
        return Diagnostic(
            isCertain ? .error : .warning,
            .unwritableResult,
            "the result can't be written to \(quoted(path.text)): \(subject) is \(obstacle.found)"
                + (isCertain ? "" : " on some way") + "; write to another place, or make it an object before"
        )
    }

    /// SS2608: a rule that what is known keeps from matching.
    ///
    /// Only a remark where that is meant: a guard against what can't be, or a rule whose target other ways lead to.
    static func neverMatches(isMeant: Bool) -> Diagnostic {
        Diagnostic(
            isMeant ? .info : .warning,
            .neverMatches,
            "this rule never matches: what the states before have written excludes it; remove it, or mend the condition"
        )
    }

    /// SS2609: a rule that what is known always lets match.
    static func alwaysMatches(unused: String, isMeant: Bool) -> Diagnostic {
        Diagnostic(
            isMeant ? .info : .warning,
            .alwaysMatches,
            "this rule matches whatever comes here, as the states before have written the data, so \(unused) "
                + "\(unused.hasPrefix("the") ? "are" : "is") never used; remove what isn't used, or mend the condition"
        )
    }

    /// SS2610: a variable that isn't assigned.
    static func unassigned(_ name: String, assignedHere: Bool, elsewhere: String?) -> Diagnostic {
        let reason =
            if assignedHere {
                ": what Assign of this state sets is seen by the states after it; assign it before"
            } else {
                elsewhere.map { ": " + $0 } ?? ": no state assigns it; assign it before"
            }
        return Diagnostic(
            assignedHere || elsewhere != nil ? .error : .warning,
            .unassignedVariable,
            "the variable $\(name) has no value here" + reason
        )
    }

    /// SS2611: a variable that isn't assigned on some way.
    static func maybeUnassigned(_ name: String, _ way: MissingWay?) -> Diagnostic {
        Diagnostic(
            .warning,
            .maybeUnassignedVariable,
            "the variable $\(name) isn't always assigned" + (way.map { ", as on the way " + $0.text } ?? "")
                + "; assign it on each way"
        )
    }

    /// SS2612: a field that the context object hasn't.
    static func noContext(_ path: JSONPath, step: Int, found: Shape) -> Diagnostic {
        let names = (found.fields ?? []).filter { $0.field.presence != .never }.map(\.name)
        let last = path.referenceSteps.flatMap { $0.indices.contains(step) ? $0[step] : nil }
        var cure = names.isEmpty ? "" : "; there is \(listed(names))"
        switch last {
        case .member("Token")?, .member("Task")?:
            cure = "; a task token is there in tasks with .waitForTaskToken and in activities"
        case .member("Map")?: cure = "; a Map's item is there in the Map's own ItemSelector"
        case .member(let name)?:
            if let near = nearest(to: name, among: names) { cure = "; did you mean \(quoted(near))?" }
        default: break
        }
        return Diagnostic(.error, .noContextField, "the context object has no \(quoted(path.text)) here" + cure)
    }

    /// SS2613: a function that needs more arguments.
    static func tooFewArguments(_ function: String, given: Int, of count: Int) -> Diagnostic {
        Diagnostic(
            .error,
            .tooFewArguments,
            "the function \(function) gets \(given) of the \(count) arguments that it needs here, where no context stands in for one"
        )
    }

    /// SS2614: a path that matches nothing.
    static func matchesNothing(_ path: JSONPath) -> Diagnostic {
        Diagnostic(
            .warning,
            .matchesNothing,
            "\(quoted(path.text)) never matches anything, so it gives an empty array; compare it with what is there"
        )
    }

    /// SS2616: a field that was left behind where another was kept.
    static func leftBehind(_ path: JSONPath, _ left: LeftFields) -> Diagnostic {
        Diagnostic(
            .warning,
            .leftBehind,
            "\(quoted(path.text)) was left behind: \(left.field) of \(quoted(left.state)) keeps only \(quoted(left.path)); "
                + "keep what is read later, or read it before"
        )
    }

    /// SS2615: an inner state that assigns a variable of an outer scope.
    static func assignsOuterVariable(_ name: String, in noun: String) -> Diagnostic {
        Diagnostic(
            .error,
            .assignsOuterVariable,
            "$\(name) is assigned outside \(noun) too, and states within can only read it; "
                + "use another name, and hand the value out with the output"
        )
    }
}

extension Optional<MissingWay> {
    /// The way as a part of a sentence.
    fileprivate var clause: String {
        guard let way = self else { return "" }
        return " on the way \(way.text)" + (way.reason.map { ", where " + $0 } ?? "")
    }
}

extension OptionalField {
    /// What can be done where the field is read.
    fileprivate var cure: String {
        isCase
            ? "test for it with .isPresent"
            : "test for it with .isPresent, write it first, or make the property non-optional"
    }
}

extension MissingRead {
    /// What may lack an optional field, and on which way.
    fileprivate func lack(of field: OptionalField, _ way: MissingWay?) -> String {
        let owner =
            switch origin {
            case .input: "the input"
            case .result: "the result"
            case .emptied, .other: "the value"
            }
        let lack = "\(owner) may lack \(quoted(field.name)), which is "
        if field.isCase { return lack + "one case of \(field.type)" }
        return lack + "optional in \(field.type)" + (way.map { ", and nothing writes it on the way \($0.text)" } ?? "")
    }

    /// Why the last step leads nowhere.
    fileprivate var explanation: String {
        if case .emptied = origin { return "InputPath null gives an empty object" }
        let parent = steps.count == 1 ? subject : quoted(text(of: steps.dropLast()))
        switch steps.last {
        case .member(let name)?:
            if found.isAlways(.array) { return "\(parent) is \(found), not an object; take an element, as with [0]" }
            let names = (found.fields ?? []).filter { $0.field.presence != .never }.map(\.name)
            let near = nearest(to: name, among: names).map { ", did you mean \(quoted($0))?" } ?? ""
            return "\(parent) is \(found)\(near)"
        default: return "\(parent) is \(found)"
        }
    }

    private var subject: String {
        switch origin {
        case .result: "the result"
        case .input(let prefix): prefix.isEmpty ? "the input" : "what InputPath selects"
        default: "it"
        }
    }

    private func text(of steps: some Sequence<ReferencePath.Step>) -> String {
        ReferencePath(.payload, Array(steps)).text
    }
}

extension Diagnostic.Code {
    static let missingData = Self(rawValue: "SS2601")
    static let maybeMissingData = Self(rawValue: "SS2602")
    static let undefinedExpression = Self(rawValue: "SS2603")
    static let wrongData = Self(rawValue: "SS2604")
    static let wrongArgument = Self(rawValue: "SS2605")
    static let incomparable = Self(rawValue: "SS2606")
    static let unwritableResult = Self(rawValue: "SS2607")
    static let neverMatches = Self(rawValue: "SS2608")
    static let alwaysMatches = Self(rawValue: "SS2609")
    static let unassignedVariable = Self(rawValue: "SS2610")
    static let maybeUnassignedVariable = Self(rawValue: "SS2611")
    static let noContextField = Self(rawValue: "SS2612")
    static let tooFewArguments = Self(rawValue: "SS2613")
    static let matchesNothing = Self(rawValue: "SS2614")
    static let assignsOuterVariable = Self(rawValue: "SS2615")
    static let leftBehind = Self(rawValue: "SS2616")
}
