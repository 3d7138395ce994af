internal import OrderedJSON
internal import StatesLanguage

// Fields whose value is a number or a moment, and what Step Functions says of those that are none (recorded, where a
// text is quoted in a test).
extension ExecutionCore {
    /// The seconds of a Wait.
    mutating func waitSeconds(
        _ setting: Setting,
        flow: DataFlow,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Int64 {
        switch setting {
        case .fixed(let value):
            return value.integerValue ?? 0
        case .path(let path):
            let input = try effectiveInput(flow, state, strand)
            let (text, value) = (path.text, try? pathValue(path, of: input))
            guard let value else {
                throw .runtime(
                    "The SecondsPath parameter does not reference an input value: \(text)",
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            let shown = "\(text) == \(value.serialized())"
            guard case .integer(let seconds) = value else {
                throw .runtime(
                    "The SecondsPath parameter cannot be parsed as a long value: \(shown)",
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            guard seconds >= 0 else {
                throw .runtime(
                    "The SecondsPath parameter references a negative value: \(shown)",
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return seconds
        case .expression(let template):
            return Int64(setting: try computedNumber(template, state, strand)) ?? 0
        }
    }

    /// The moment at which a Wait ends.
    mutating func waitTimestamp(
        _ setting: Setting,
        flow: DataFlow,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Timestamp {
        switch setting {
        case .fixed(let value):
            guard let moment = value.stringValue.flatMap(Timestamp.init) else {
                throw .runtime(
                    "String does not match RFC3339 timestamp",
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return moment
        case .path(let path):
            let input = try effectiveInput(flow, state, strand)
            let value = try? pathValue(path, of: input)
            guard let moment = value?.stringValue.flatMap(Timestamp.init) else {
                let shown = value.map { " == \($0.stringValue ?? $0.serialized())" } ?? ""
                throw .runtime(
                    "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time "
                        + "format string: \(path.text)\(shown)",
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return moment
        case .expression(let template):
            scope.payload = strand.input
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(expecting: .timestamp, in: &scope)
            }
            return value.stringValue.flatMap(Timestamp.init) ?? now
        }
    }

    /// The number of seconds of TimeoutSeconds or HeartbeatSeconds.
    mutating func seconds(
        _ setting: Setting?,
        _ field: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Int64? {
        try number(setting, field, "integer", input: input, state, strand) { value in
            value.integerValue.flatMap { $0 > 0 ? $0 : nil }
        }
    }

    /// The number of `MaxConcurrency` and of other fields that count, or nil where there is none.
    mutating func count(
        _ setting: Setting?,
        _ field: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Int64? {
        try number(setting, field, "integer", input: input, state, strand, \.writtenInteger)
    }

    /// The number of `ToleratedFailurePercentage`.
    mutating func number(
        _ setting: Setting?,
        _ field: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Double? {
        try number(setting, field, "float", input: input, state, strand, \.writtenNumber)
    }

    /// The number of a field that is written, at a path, or computed.
    ///
    /// - Parameter read: What counts as a number at a path; the error calls it `kind`.
    private mutating func number<Number: SettingNumber>(
        _ setting: Setting?,
        _ field: String,
        _ kind: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand,
        _ read: (JSON) -> Number?
    ) throws(StateFailure) -> Number? {
        switch setting {
        case nil: return nil
        case .fixed(let value): return Number(setting: value)
        case .path(let path):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                scope.payload = input
                return try path.evaluate(in: &scope)
            }
            guard let number = read(value) else {
                throw .runtime(
                    "The \(field)Path field refers to value \"\(value.serviceText)\" which is not a valid \(kind): "
                        + path.text,
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return number
        case .expression(let template):
            return Number(setting: try computedNumber(template, state, strand))
        }
    }

    private mutating func computedNumber(
        _ template: CompiledTemplate,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> JSON {
        scope.payload = strand.input
        return try evaluating(state, strand) { scope throws(EvaluationError) in
            try template.evaluate(expecting: .number, in: &scope)
        }
    }

    mutating func effectiveInput(
        _ flow: DataFlow,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> JSON {
        let input = strand.input
        return try evaluating(state, strand) { scope throws(EvaluationError) in
            try flow.input.select(from: input, in: &scope)
        }
    }

    private mutating func pathValue(_ path: PathExpression, of input: JSON) throws(EvaluationError) -> JSON {
        scope.payload = input
        return try path.evaluate(in: &scope)
    }
}

extension JSON {
    /// The value as an integer, a text of digits among them: the service reads `"1"` as 1 (recorded).
    fileprivate var writtenInteger: Int64? {
        switch self {
        case .integer(let value): value
        case .string(let text): Int64(text)
        default: nil
        }
    }

    /// The value as a number, a text that is one among them.
    fileprivate var writtenNumber: Double? {
        if case .string(let text) = self { Double(text) } else { doubleValue }
    }

    /// The value as it stands between quotes in the service's messages.
    fileprivate var serviceText: String { stringValue ?? serialized() }
}

/// A number that a field of a state gives.
private protocol SettingNumber {
    /// The number of a value that was written or computed.
    init?(setting value: JSON)
}

extension Int64: SettingNumber {
    /// A fraction is cut off (guide, "Transforming data"); what is too large is as large as can be.
    fileprivate init?(setting value: JSON) {
        guard let number = value.doubleValue, !number.isNaN else { return nil }
        self = value.integerValue ?? Int64(exactly: number.rounded(.towardZero)) ?? (number < 0 ? .min : .max)
    }
}

extension Double: SettingNumber {
    fileprivate init?(setting value: JSON) {
        guard let number = value.doubleValue else { return nil }
        self = number
    }
}
