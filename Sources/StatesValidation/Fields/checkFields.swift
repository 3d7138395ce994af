import OrderedJSON
import StatesLanguage

extension Validator {
    /// The fields of a state: which it may have, which it needs, and what they may hold.
    mutating func checkFields(of site: StateSite) {
        switch site.state {
        case .task(let state): checkTask(state, site)
        case .pass(let state): checkObject(state, site)
        case .choice(let state): checkObject(state, site)
        case .wait(let state): checkWait(state, site)
        case .succeed(let state): checkObject(state, site)
        case .fail(let state): checkFail(state, site)
        case .parallel(let state):
            checkObject(state, site)
            if state.branches.isEmpty, state.layout.others["Branches"] == nil { report(.noBranches(), site) }
        case .map(let state): checkMap(state, site)
        case .unrecognized: return
        }
        checkQueryLanguage(of: site)
        checkVariables(of: site)
    }

    /// What holds for every state: fields of other types of states, and fields of the other query language.
    private mutating func checkObject(_ state: some CommonFields, _ site: StateSite) {
        for name in state.layout.others.keys {
            let owners = StateType.withField(name)
            if owners.isEmpty || owners.contains(where: { $0 == site.state.type }) { continue }
            report(.fieldNotAllowed(name, in: type(of: state).noun, owners: owners), site, [name])
        }
        checkLanguage(of: state, site, [])
    }

    /// Whether the object has fields that only the other query language has.
    mutating func checkLanguage<Object: DefinitionObject>(of object: Object, _ site: StateSite, _ tokens: [String]) {
        guard QueryLanguage.known.contains(site.language) else { return }
        for field in Object.fields {
            guard let language = field.language, language != site.language, field.isWritten(in: object) else {
                continue
            }
            report(
                .fieldOfOtherLanguage(field.name, language: language, state: site.language),
                site,
                tokens + [field.name]
            )
        }
    }

    private mutating func checkQueryLanguage(of site: StateSite) {
        guard let own = site.state.queryLanguage else { return }
        if !QueryLanguage.known.contains(own) {
            if own.rawValue.hasPlaceholder { return }
            report(
                .unknownWord(own.rawValue, in: "QueryLanguage", known: QueryLanguage.knownWords),
                site,
                ["QueryLanguage"]
            )
        } else if own == .jsonPath, machine.queryLanguage == .jsonata, !site.scope.isWithinChildren {
            report(.languageDowngrade(), site, ["QueryLanguage"])
        }
    }

    // MARK: - Types of states

    private mutating func checkTask(_ state: TaskState, _ site: StateSite) {
        checkObject(state, site)
        if state.resource == nil, state.layout.others["Resource"] == nil {
            report(
                .missingField(
                    "Resource",
                    of: "a Task state",
                    cure: "say what is called: the ARN of a function or an integration"
                ),
                site
            )
        }
        checkNumber(state.timeoutSeconds, "TimeoutSeconds", .whole(1...99_999_999), site, [])
        checkNumber(state.heartbeatSeconds, "HeartbeatSeconds", .whole(1...99_999_999), site, [])
        checkExclusive(["TimeoutSeconds", "TimeoutSecondsPath"], of: state, site)
        checkExclusive(["HeartbeatSeconds", "HeartbeatSecondsPath"], of: state, site)
        if case .integer(let timeout)? = state.timeoutSeconds, case .integer(let heartbeat)? = state.heartbeatSeconds,
            heartbeat >= timeout
        {
            report(.heartbeatNotBelowTimeout(heartbeat, timeout: timeout), site, ["HeartbeatSeconds"])
        }
    }

    private mutating func checkWait(_ state: WaitState, _ site: StateSite) {
        checkObject(state, site)
        let ways = ["Seconds", "Timestamp", "SecondsPath", "TimestampPath"]
        if !ways.contains(where: { isWritten($0, in: state) }) { report(.noWaitingTime(), site) }
        checkExclusive(ways, of: state, site)
        checkNumber(state.seconds, "Seconds", .whole(0...99_999_999), site, [])
        guard let text = state.timestamp, !text.hasPlaceholder else { return }
        if site.isJSONata, JSONataText(text) != nil || JSONataText.Misuse(text) != nil { return }
        if Timestamp(text) == nil { report(.badTimestampField(text), site, ["Timestamp"]) }
    }

    private mutating func checkFail(_ state: FailState, _ site: StateSite) {
        checkObject(state, site)
        checkExclusive(["Error", "ErrorPath"], of: state, site)
        checkExclusive(["Cause", "CausePath"], of: state, site)
        guard !site.isJSONata else { return }
        for (name, text) in [("Error", state.error), ("Cause", state.cause)] {
            if let text, LiteralSuspect(text) != nil { report(.literalInsteadOfPath(text, field: name), site, [name]) }
        }
    }

    // MARK: - Tools

    /// Whether a field stands in a state, readable or not.
    func isWritten<Object: DefinitionObject>(_ name: String, in object: Object) -> Bool {
        Object.fields.first { $0.name == name }?.isWritten(in: object) ?? false
    }

    /// Whether at most one of some fields stands in an object.
    mutating func checkExclusive<Object: DefinitionObject>(
        _ names: [String],
        of object: Object,
        _ site: StateSite,
        _ tokens: [String] = []
    ) {
        let written = names.filter { isWritten($0, in: object) }
        if written.count > 1 { report(.exclusiveFields(written), site, tokens + [written[1]]) }
    }

    /// Whether a number is one that the field takes.
    mutating func checkNumber(
        _ quantity: Quantity?,
        _ name: String,
        _ rule: NumberRule,
        _ site: StateSite,
        _ tokens: [String],
        isConstant: Bool = false
    ) {
        guard let quantity else { return }
        if case .text(let text) = quantity, let expression = JSONataText(text) {
            if isConstant {
                report(.computedConstant(name), site, tokens + [name])
            } else if !site.isJSONata {
                report(.expressionInJSONPath(text, key: name), site, tokens + [name])
            } else {
                checkExpression(expression, site, tokens + [name])
            }
        } else if let finding = rule.problem(of: quantity, in: name) {
            report(finding, site, tokens + [name])
        }
    }

    /// Whether a word is one that the field knows.
    mutating func checkWord<Word: Keyword>(_ word: Word?, _ name: String, _ site: StateSite, _ tokens: [String]) {
        guard let word, !Word.known.contains(word), !word.rawValue.hasPlaceholder else { return }
        report(.unknownWord(word.rawValue, in: name, known: Word.knownWords), site, tokens + [name])
    }
}

/// The numbers that a field takes.
enum NumberRule {
    case whole(ClosedRange<Int64>)
    case any(ClosedRange<Double>)

    /// What is wrong with a number, or nil.
    func problem(of quantity: Quantity, in name: String) -> Diagnostic? {
        switch (self, quantity) {
        case (_, .text(let text)):
            text.hasPlaceholder || JSONataText(text) != nil ? nil : .notANumber(name, found: text)
        case (.whole(let range), .integer(let value)):
            range.contains(value) ? nil : .outOfRange(name, found: "\(value)", rule: self)
        case (.whole, .number(let value)): .notWhole(name, found: value)
        case (.any(let range), .integer(let value)):
            range.contains(Double(value)) ? nil : .outOfRange(name, found: "\(value)", rule: self)
        case (.any(let range), .number(let value)):
            range.contains(value) ? nil : .outOfRange(name, found: "\(value)", rule: self)
        }
    }

    /// The rule in words: "a whole number from 1 to 99999999".
    var description: String {
        switch self {
        case .whole(let range) where range.upperBound == .max: "a whole number from \(range.lowerBound)"
        case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .any(let range) where range.upperBound == .greatestFiniteMagnitude: "a number from \(range.lowerBound)"
        case .any(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        }
    }
}
