internal import OrderedJSON
internal import StatesLanguage

extension StateCompiler {
    // MARK: Transitions

    func position(of target: String, _ field: String) throws(ProgramError) -> Int {
        guard let position = scope.position(of: target) else {
            throw error(field, "there is no state \"\(target)\" in this scope")
        }
        return position
    }

    func transition(_ state: some TransitionFields) throws(ProgramError) -> Transition {
        if let next = state.next { return .next(try position(of: next, "Next")) }
        guard state.end == true else { throw error("Next", "write `Next`, or `End: true`") }
        return .end
    }

    // MARK: Input and output

    /// The fields that all states have which take an input.
    func flow(_ state: some InputOutputFields) throws(ProgramError) -> DataFlow {
        var flow = DataFlow(language: language)
        flow.input = try selection(state.inputPath, "InputPath")
        flow.outputPath = try selection(state.outputPath, "OutputPath")
        flow.output = try template(state.output, "Output")
        if let state = state as? any AssignFields { flow.assign = try template(state.assign, "Assign") }
        return flow
    }

    /// The fields of a state that makes a result.
    func resultFlow(_ state: some ErrorHandlingFields) throws(ProgramError) -> DataFlow {
        var flow = try flow(state)
        flow.parameters =
            switch self.state {
            case .task(let task) where flow.isJSONata: try template(task.arguments, "Arguments")
            case .parallel(let parallel) where flow.isJSONata: try template(parallel.arguments, "Arguments")
            default: try template(state.parameters, "Parameters")
            }
        flow.resultSelector = try template(state.resultSelector, "ResultSelector")
        flow.result = try placement(state.resultPath)
        return flow
    }

    func selection(_ field: PathField?, _ name: String) throws(ProgramError) -> PathSelection {
        switch field {
        case nil, .path("$"): return .whole
        case .null: return .empty
        case .path(let text):
            do {
                return .path(try JSONPath(parsing: text))
            } catch {
                throw self.error(name, "\(error)")
            }
        }
    }

    func placement(_ field: PathField?) throws(ProgramError) -> ResultPlacement {
        switch field {
        case nil, .path("$"): return .replace
        case .null: return .discard
        case .path(let text):
            do {
                return .write(try ReferencePath(parsing: text))
            } catch {
                throw self.error("ResultPath", "\(error)")
            }
        }
    }

    // MARK: Expressions

    func template(_ template: JSON?, _ field: String) throws(ProgramError) -> CompiledTemplate? {
        guard let template else { return nil }
        return try compiled(template, field)
    }

    func compiled(_ template: JSON, _ field: String) throws(ProgramError) -> CompiledTemplate {
        do {
            return try CompiledTemplate(template, language: language, field: field)
        } catch {
            throw self.error(field, "\(error)")
        }
    }

    func condition(_ rule: ChoiceRule, _ field: String) throws(ProgramError) -> CompiledChoiceRule {
        do {
            return try CompiledChoiceRule(rule, language: language, field: field)
        } catch {
            throw self.error(field, "\(error)")
        }
    }

    func expression(_ text: String, _ field: String) throws(ProgramError) -> PathExpression {
        do {
            return try PathExpression(parsing: text)
        } catch {
            throw self.error(field, "\(error)")
        }
    }

    func text(
        _ text: String?,
        _ field: String,
        path: String?,
        _ pathField: String
    ) throws(ProgramError) -> Setting? {
        try setting(text.map(Quantity.text), field, path: path, pathField)
    }

    /// A field that is written, computed, or found at the path of a second field.
    func setting(
        _ value: Quantity?,
        _ field: String,
        path: String?,
        _ pathField: String
    ) throws(ProgramError) -> Setting? {
        if let path { return .path(try expression(path, pathField)) }
        switch value {
        case nil: return nil
        case .text(let text) where language == .jsonata && JSONataText(text) != nil:
            return .expression(try compiled(.string(text), field))
        case .some(let value): return .fixed(value.json)
        }
    }

    // MARK: Retry and Catch

    func handling(_ state: some ErrorHandlingFields) throws(ProgramError) -> ErrorHandling {
        var handling = ErrorHandling()
        for (index, retrier) in state.retry.enumerated() {
            handling.retriers.append(try program(retrier, "Retry[\(index)]"))
        }
        for (index, catcher) in state.catch.enumerated() {
            let field = "Catch[\(index)]"
            guard let next = catcher.next else { throw error(field, "write the catcher's Next") }
            handling.catchers.append(
                CatcherProgram(
                    errors: ErrorMatcher(names: catcher.errorEquals),
                    result: try placement(catcher.resultPath),
                    assign: try template(catcher.assign, "\(field)/Assign"),
                    output: try template(catcher.output, "\(field)/Output"),
                    next: try position(of: next, "\(field)/Next")
                )
            )
        }
        return handling
    }

    private func program(_ retrier: Retrier, _ field: String) throws(ProgramError) -> RetrierProgram {
        var program = RetrierProgram(errors: ErrorMatcher(names: retrier.errorEquals))
        program.interval = try number(retrier.intervalSeconds, "\(field)/IntervalSeconds") ?? program.interval
        program.backoffRate = try number(retrier.backoffRate, "\(field)/BackoffRate") ?? program.backoffRate
        program.maxDelay = try number(retrier.maxDelaySeconds, "\(field)/MaxDelaySeconds")
        if let attempts = try number(retrier.maxAttempts, "\(field)/MaxAttempts") {
            program.maxAttempts = Int(min(attempts, 99_999_999))
        }
        program.hasFullJitter = retrier.jitterStrategy == .full
        return program
    }

    private func number(_ quantity: Quantity?, _ field: String) throws(ProgramError) -> Double? {
        switch quantity {
        case nil: return nil
        case .integer(let value) where value >= 0: return Double(value)
        case .number(let value) where value >= 0: return value
        default: throw error(field, "write a number that isn't negative")
        }
    }
}
