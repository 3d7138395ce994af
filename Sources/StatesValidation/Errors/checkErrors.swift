import OrderedJSON
import StatesLanguage

extension Validator {
    /// `Retry` and `Catch`: which errors they name, in which order, and with which numbers.
    mutating func checkErrors(of site: StateSite) {
        let retriers = site.fields.retry
        checkNames(retriers.map(\.errorEquals), retriers.map(\.layout), in: "Retry", site)
        for (index, retrier) in retriers.enumerated() {
            checkNumbers(of: retrier, site, ["Retry", String(index)])
            if retrier.maxAttempts == .integer(0), index == retriers.count - 1 {
                report(.pointlessRetrier(), site, ["Retry", String(index), "MaxAttempts"])
            }
        }
        let catchers = site.fields.catch
        checkNames(catchers.map(\.errorEquals), catchers.map(\.layout), in: "Catch", site)
        for (index, catcher) in catchers.enumerated() {
            let tokens = ["Catch", String(index)]
            checkLanguage(of: catcher, site, tokens)
            if catcher.next == nil, catcher.layout.others["Next"] == nil { report(.catcherWithoutNext(), site, tokens) }
        }
    }

    // MARK: - Names

    private mutating func checkNames(
        _ lists: [[ErrorName]],
        _ layouts: [FieldLayout],
        in field: String,
        _ site: StateSite
    ) {
        var taken = TakenErrors()
        for (index, names) in lists.enumerated() {
            let tokens = [field, String(index), "ErrorEquals"]
            if names.isEmpty {
                if layouts[index].others["ErrorEquals"] == nil { report(.noErrorNames(), site, tokens) }
                continue
            }
            if names.contains(.all), names.count > 1 { report(.allNotAlone(), site, tokens) }
            if names.contains(.all), index < lists.count - 1 { report(.allNotLast(in: field), site, tokens) }
            checkMeaning(of: names, in: field, site, tokens)
            let dead = names.compactMap { name in taken.taker(of: name).map { (name, $0) } }
            if let first = dead.first {
                report(
                    .shadowedErrors(dead.map(\.0.rawValue), by: first.1, in: field, isWhole: dead.count == names.count),
                    site,
                    tokens
                )
            }
            taken.add(names, at: index)
        }
    }

    private mutating func checkMeaning(of names: [ErrorName], in field: String, _ site: StateSite, _ tokens: [String]) {
        for (index, name) in names.enumerated() {
            let tokens = tokens + [String(index)]
            if name == .runtime {
                report(.uncatchable(name, field: field), site, tokens)
            } else if name.rawValue.hasPrefix("States."), !name.isReserved, !name.rawValue.hasPlaceholder {
                let suggestion = nearest(to: name.rawValue, among: ErrorName.reserved.map(\.rawValue))
                report(.unknownReservedError(name, suggestion: suggestion), site, tokens)
            } else if JSONataText(name.rawValue) != nil {
                report(.computedConstant("ErrorEquals"), site, tokens)
            }
        }
    }

    // MARK: - Numbers

    private mutating func checkNumbers(of retrier: Retrier, _ site: StateSite, _ tokens: [String]) {
        checkNumber(retrier.intervalSeconds, "IntervalSeconds", .whole(1...99_999_999), site, tokens, isConstant: true)
        checkNumber(retrier.maxAttempts, "MaxAttempts", .whole(0...99_999_999), site, tokens, isConstant: true)
        checkNumber(
            retrier.backoffRate,
            "BackoffRate",
            .any(1...Double.greatestFiniteMagnitude),
            site,
            tokens,
            isConstant: true
        )
        checkNumber(retrier.maxDelaySeconds, "MaxDelaySeconds", .whole(1...31_622_400), site, tokens, isConstant: true)
        checkWord(retrier.jitterStrategy, "JitterStrategy", site, tokens)
        if case .integer(let longest)? = retrier.maxDelaySeconds, case .integer(let first)? = retrier.intervalSeconds,
            longest > 0, longest < first
        {
            report(.delayBelowInterval(longest, interval: first), site, tokens + ["MaxDelaySeconds"])
        }
    }
}

/// The errors that earlier retriers or catchers take, `States.ALL` aside, which stands last or is told of itself.
private struct TakenErrors {
    private var byName: [ErrorName: Int] = [:]

    mutating func add(_ names: [ErrorName], at index: Int) {
        for name in names where byName[name] == nil { byName[name] = index }
    }

    /// The earlier entry that takes an error, if one surely does.
    func taker(of name: ErrorName) -> Int? {
        if let index = byName[name] { return index }
        // What matches States.HeartbeatTimeout and States.DataLimitExceeded beyond their own names isn't certain.
        let isSpecial: Set<ErrorName> = [.all, .timeout, .heartbeatTimeout, .dataLimitExceeded, .runtime]
        if !isSpecial.contains(name), let index = byName[.taskFailed] { return index }
        return nil
    }
}

extension ErrorName {
    /// Every name that AWS gives a meaning to, but those with a number in them.
    static let reserved: [ErrorName] = [
        .all, .taskFailed, .timeout, .heartbeatTimeout, .permissions, .runtime, .dataLimitExceeded,
        .queryEvaluationError,
        .resultPathMatchFailure, .parameterPathFailure, .branchFailed, .noChoiceMatched, .intrinsicFailure,
        .exceedToleratedFailureThreshold, .itemReaderFailed, .resultWriterFailed, "States.Http.Socket",
    ]

    /// Whether AWS gives the name a meaning.
    var isReserved: Bool { Self.reserved.contains(self) || rawValue.hasPrefix("States.Http.StatusCode.") }
}
