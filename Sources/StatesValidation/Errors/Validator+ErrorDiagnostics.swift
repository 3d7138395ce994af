import StatesLanguage

extension Diagnostic {
    /// SS2201: a retrier or catcher for no error.
    static func noErrorNames() -> Diagnostic {
        Diagnostic(
            .error,
            .noErrorNames,
            "this names no error; \"ErrorEquals\" needs at least one, or [\"States.ALL\"]"
        )
    }

    /// SS2202: States.ALL with other names.
    static func allNotAlone() -> Diagnostic {
        Diagnostic(
            .error,
            .allNotAlone,
            "\"States.ALL\" stands alone in its list, since it takes the others too; remove them"
        )
    }

    /// SS2203: States.ALL before other entries.
    static func allNotLast(in field: String) -> Diagnostic {
        Diagnostic(
            .error,
            .allNotLast,
            "\"States.ALL\" belongs in the last entry of \(quoted(field)); move this entry to the end"
        )
    }

    /// SS2204: errors that an earlier entry takes.
    static func shadowedErrors(_ names: [String], by index: Int, in field: String, isWhole: Bool) -> Diagnostic {
        let effect =
            isWhole ? "so this one is never used" : "so here \(names.count == 1 ? "it has" : "they have") no effect"
        return Diagnostic(
            .warning,
            .shadowedErrors,
            "entry \(index + 1) of \(quoted(field)) already takes \(listed(names)), \(effect); remove it, or put it first"
        )
    }

    /// SS2205: an error that always fails the execution.
    static func uncatchable(_ name: ErrorName, field: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .uncatchable,
            "\(quoted(name.rawValue)) always fails the execution, and \(quoted(field)) can't stop it; remove it"
        )
    }

    /// SS2206: a catcher that leads nowhere.
    static func catcherWithoutNext() -> Diagnostic {
        Diagnostic(.error, .catcherWithoutNext, "this catcher has no \"Next\"; name the state that handles the error")
    }

    /// SS2207: a name that looks like one of AWS's and isn't.
    static func unknownReservedError(_ name: ErrorName, suggestion: String?) -> Diagnostic {
        let cure = suggestion.map { "did you mean \(quoted($0))?" } ?? "names of your own must begin otherwise"
        return Diagnostic(
            .warning,
            .unknownReservedError,
            "\(quoted(name.rawValue)) isn't an error that AWS raises; \(cure)"
        )
    }

    /// SS2208: a longest wait that is shorter than the first.
    static func delayBelowInterval(_ longest: Int64, interval: Int64) -> Diagnostic {
        Diagnostic(
            .warning,
            .delayBelowInterval,
            "\"MaxDelaySeconds\" is \(longest), and the first wait is already \(interval); make it longer"
        )
    }

    /// SS2209: a retrier that does nothing.
    static func pointlessRetrier() -> Diagnostic {
        Diagnostic(
            .info,
            .pointlessRetrier,
            "\"MaxAttempts\" 0 keeps later retriers from these errors, and there is none; this entry can go"
        )
    }
}

extension Diagnostic.Code {
    static let noErrorNames = Self(rawValue: "SS2201")
    static let allNotAlone = Self(rawValue: "SS2202")
    static let allNotLast = Self(rawValue: "SS2203")
    static let shadowedErrors = Self(rawValue: "SS2204")
    static let uncatchable = Self(rawValue: "SS2205")
    static let catcherWithoutNext = Self(rawValue: "SS2206")
    static let unknownReservedError = Self(rawValue: "SS2207")
    static let delayBelowInterval = Self(rawValue: "SS2208")
    static let pointlessRetrier = Self(rawValue: "SS2209")
}
