import StatesLanguage

extension Diagnostic {
    /// SS2001: a scope without a first state.
    static func noStartAt(in noun: String, first: String?) -> Diagnostic {
        let example = first.map { ", for example \"StartAt\": \(quoted($0))" } ?? ""
        return Diagnostic(
            .error,
            .noStartAt,
            "\(noun) has no \"StartAt\"; name the state that it begins with\(example)"
        )
    }

    /// SS2002: a first state that doesn't exist.
    static func unknownStart(_ name: String, suggestion: String?) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownStart,
            "\"StartAt\" names \(quoted(name)), and there is no such state; \(cure(suggestion))"
        )
    }

    /// SS2003: a scope without states.
    static func noStates(in noun: String) -> Diagnostic {
        Diagnostic(.error, .noStates, "\(noun) has no states; \"States\" needs at least one")
    }

    /// SS2004: a transition to a state that doesn't exist.
    static func unknownTarget(_ name: String, suggestion: String?) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownTarget,
            "this leads to \(quoted(name)), and there is no such state; \(cure(suggestion))"
        )
    }

    private static func cure(_ suggestion: String?) -> String {
        suggestion.map { "did you mean \(quoted($0))?" } ?? "add it, or name one that exists"
    }

    /// SS2005: a transition over the border of a Parallel or a Map.
    static func crossScopeTarget(_ name: String, from: String, to: String, owner: String?) -> Diagnostic {
        let place = owner.map { "\(to) of \(quoted($0))" } ?? to
        return Diagnostic(
            .error,
            .crossScopeTarget,
            "this leads from \(from) to \(quoted(name)), which is a state of \(place); a transition stays in its own scope: "
                + (owner == nil || from != "the state machine"
                    ? "end here, and go on from the state that holds \(from)" : "lead to \(owner.map(quoted) ?? to)")
        )
    }

    /// SS2006: a state that no way leads to.
    static func unreachable(from start: String, ledToBy names: [String]) -> Diagnostic {
        var diagnostic = Diagnostic(
            .error,
            .unreachable,
            "no way leads here from \(quoted(start)), where the scope begins; lead to it, or remove it"
        )
        if !names.isEmpty {
            diagnostic.notes = [
                Note(
                    "only \(listed(names.prefix(3))) \(names.count == 1 ? "leads" : "lead") here, "
                        + "and can't be reached either"
                )
            ]
        }
        return diagnostic
    }

    /// SS2007: a scope that can't end.
    static func noTerminal(in noun: String) -> Diagnostic {
        Diagnostic(
            .error,
            .noTerminal,
            "\(noun) can't end: no state has \"End\": true or is a Succeed or Fail; end one of them"
        )
    }

    /// SS2008: a loop that nothing leads out of.
    static func endlessLoop(_ names: [String], canFail: Bool) -> Diagnostic {
        let subject =
            names.count == 1 ? "this state leads only to itself" : "\(shortened(names)) lead only to each other"
        let end = canFail ? "so only an error ends the execution" : "so the execution never ends"
        return Diagnostic(
            canFail ? .warning : .error,
            .endlessLoop,
            "\(subject), \(end); add a Choice that leads out, or end one of them"
        )
    }

    /// SS2009: a state with both ways to go on.
    static func nextAndEnd() -> Diagnostic {
        Diagnostic(.error, .nextAndEnd, "a state has either \"Next\" or \"End\": true, and this has both; remove one")
    }

    /// SS2010: a state with neither way to go on.
    static func neitherNextNorEnd(isFalse: Bool) -> Diagnostic {
        let found =
            isFalse ? "\"End\" is false, and there is no \"Next\"" : "this state has neither \"Next\" nor \"End\""
        return Diagnostic(.error, .neitherNextNorEnd, "\(found); name the state that follows, or say \"End\": true")
    }

    /// SS2011: two states of one name.
    static func duplicateName(_ name: String, firstIn noun: String, owner: String?) -> Diagnostic {
        let place = owner.map { "\(noun) of \(quoted($0))" } ?? noun
        return Diagnostic(
            .error,
            .duplicateName,
            "another state is named \(quoted(name)), in \(place); names are unique in the whole state machine, so rename one"
        )
    }

    /// SS2012: a name that no state can have.
    static func badStateName(_ name: String, _ problem: NameProblem) -> Diagnostic {
        switch problem {
        case .empty: Diagnostic(.error, .badStateName, "the name of a state is empty; give it one")
        case .tooLong(let count, let limit):
            Diagnostic(
                .error,
                .badStateName,
                "the name of a state has at most \(limit) characters, and this has \(count); shorten it"
            )
        case .character(let character):
            Diagnostic(
                .warning,
                .badStateName,
                "the name of the state has a control character, \(character.codePoint); remove it"
            )
        }
    }

    /// SS2013: a loop whose conditions are the same every time round.
    ///
    /// One that changes nothing at all is more likely a sketch than a mistake.
    static func idleLoop(_ names: [String], variables: [String], writesNothing: Bool) -> Diagnostic {
        let cause =
            variables.isEmpty
            ? "nothing in the loop changes the payload"
            : "nothing in the loop changes \(variables.sorted().joined(separator: " or "))"
        return Diagnostic(
            writesNothing ? .info : .warning,
            .idleLoop,
            "the loop of \(shortened(names)) is left only by a Choice, and \(cause), so once entered it never ends; "
                + "change the value on the way round"
        )
    }

    private static func shortened(_ names: [String]) -> String {
        names.count <= 4 ? listed(names) : "\(listed(names.prefix(3))) and \(names.count - 3) more"
    }
}

extension Character {
    /// The code of the character: "U+0009".
    var codePoint: String {
        let digits = String(unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Diagnostic.Code {
    static let noStartAt = Self(rawValue: "SS2001")
    static let unknownStart = Self(rawValue: "SS2002")
    static let noStates = Self(rawValue: "SS2003")
    static let unknownTarget = Self(rawValue: "SS2004")
    static let crossScopeTarget = Self(rawValue: "SS2005")
    static let unreachable = Self(rawValue: "SS2006")
    static let noTerminal = Self(rawValue: "SS2007")
    static let endlessLoop = Self(rawValue: "SS2008")
    static let nextAndEnd = Self(rawValue: "SS2009")
    static let neitherNextNorEnd = Self(rawValue: "SS2010")
    static let duplicateName = Self(rawValue: "SS2011")
    static let badStateName = Self(rawValue: "SS2012")
    static let idleLoop = Self(rawValue: "SS2013")
}
