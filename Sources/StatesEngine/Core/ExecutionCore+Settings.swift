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
            return try computedInteger(template, state, strand)
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
        switch setting {
        case nil: return nil
        case .fixed(let value): return value.integerValue
        case .path(let path):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                scope.payload = input
                return try path.evaluate(in: &scope)
            }
            guard let seconds = value.integerValue, seconds > 0 else {
                throw .runtime(
                    "The \(field)Path field refers to value \"\(value.serviceText)\" which is not a valid integer: "
                        + path.text,
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return seconds
        case .expression(let template): return try computedInteger(template, state, strand)
        }
    }

    /// The number of `MaxConcurrency`, or nil where there is none.
    mutating func count(
        _ setting: Setting?,
        _ field: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Int64? {
        switch setting {
        case nil: return nil
        case .fixed(let value): return value.integerValue
        case .path(let path):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                scope.payload = input
                return try path.evaluate(in: &scope)
            }
            guard let count = value.writtenInteger else {
                throw .runtime(
                    "The \(field)Path field refers to value \"\(value.serviceText)\" which is not a valid integer: "
                        + path.text,
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return count
        case .expression(let template): return try computedInteger(template, state, strand)
        }
    }

    /// The number of `ToleratedFailurePercentage`.
    mutating func number(
        _ setting: Setting?,
        _ field: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Double? {
        switch setting {
        case nil: return nil
        case .fixed(let value): return value.doubleValue
        case .path(let path):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                scope.payload = input
                return try path.evaluate(in: &scope)
            }
            guard let number = value.writtenNumber else {
                throw .runtime(
                    "The \(field)Path field refers to value \"\(value.serviceText)\" which is not a valid float: "
                        + path.text,
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
            return number
        case .expression(let template):
            scope.payload = strand.input
            return try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(expecting: .number, in: &scope)
            }.doubleValue
        }
    }

    private mutating func computedInteger(
        _ template: CompiledTemplate,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Int64 {
        scope.payload = strand.input
        let value = try evaluating(state, strand) { scope throws(EvaluationError) in
            try template.evaluate(expecting: .number, in: &scope)
        }
        // A fraction is cut off (guide, "Transforming data").
        guard let number = value.doubleValue, let integer = Int64(exactly: number.rounded(.towardZero)) else {
            return 0
        }
        return integer
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
