#if CommandLineTool
    import ArgumentParser
    import JSONata
    import OrderedJSON
    import StatesLanguage

    /// Evaluates an expression, for trying things out.
    struct EvalCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "eval",
            abstract: "Evaluate a path, an intrinsic function or a JSONata expression.",
            discussion: """
                The expression is read as a state would read it: {% … %} is JSONata, what begins with $ or States. is \
                JSONPath. Without {% %}, --language jsonata reads it as JSONata on the input itself. The result is printed \
                as JSON. An expression that can't be read or evaluated, or that gives nothing, ends with status 2.

                EXAMPLES:
                  synth eval '$.orders[?(@.total > 100)].id' --input order.json
                  synth eval "States.Format('Hello {}', $.name)" --input - < person.json
                  synth eval '{% $states.input.orders[total > 100].id %}' --input order.json
                  synth eval '$sum(orders.total)' --language jsonata --input order.json
                """
        )

        @Argument(help: "The expression.")
        var expression: String

        @Option(
            name: [.short, .long],
            help: ArgumentHelp("The state's input, or - for standard input.", valueName: "file")
        )
        var input: InputFile?

        @Option(help: ArgumentHelp("The context object: $$ or $states.context.", valueName: "file"))
        var context: InputFile?

        @Option(help: ArgumentHelp("An object with the workflow's variables by name.", valueName: "file"))
        var variables: InputFile?

        @Option(
            help: ArgumentHelp("The query language (default: by the expression's form).", valueName: "jsonpath|jsonata")
        )
        var language: Language?

        @Option(
            help: ArgumentHelp("How long a JSONata expression may take; a limit of this tool.", valueName: "seconds")
        )
        var timeout: Double = 5

        @Option(help: "Makes random numbers and identifiers the same on every run.")
        var seed: UInt64?

        /// The query languages by the words of the command line.
        enum Language: String, ExpressibleByArgument, CaseIterable {
            case jsonpath, jsonata
        }

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            let surroundings = Surroundings(
                input: try value(input, in: session),
                context: try value(context, in: session),
                variables: try object(variables, in: session),
                random: seed.map(RandomSource.init(seed:)) ?? RandomSource()
            )
            guard let result = try evaluate(in: surroundings) else { throw .undefinedResult() }
            try session.console.print(result.serialized(.pretty) + "\n")
            return .success
        }

        /// What an expression can read.
        private struct Surroundings {
            let input: JSON
            let context: JSON
            let variables: JSONObject
            let random: RandomSource
        }

        private func evaluate(in surroundings: Surroundings) throws(SynthError) -> JSON? {
            if let text = JSONataText(expression) { return try evaluateJSONata(text.source, nil, in: surroundings) }
            if JSONataText.Misuse(expression) == .unclosed {
                throw .unusableExpression("the expression begins with {% and doesn't end with %}; add it")
            }
            let isJSONPath = expression.hasPrefix("$") || expression.hasPrefix("States.")
            guard language == .jsonata || language == nil && !isJSONPath else {
                return try evaluateJSONPath(in: surroundings)
            }
            return try evaluateJSONata(expression, surroundings.input, in: surroundings)
        }

        private func evaluateJSONPath(in surroundings: Surroundings) throws(SynthError) -> JSON {
            do {
                let expression = try PathExpression(parsing: expression)
                var scope = EvaluationScope(
                    payload: surroundings.input,
                    context: surroundings.context,
                    variables: surroundings.variables,
                    random: surroundings.random,
                    identifiers: surroundings.random
                )
                return try expression.evaluate(in: &scope)
            } catch {
                throw .unusableExpression("\(error)")
            }
        }

        private func evaluateJSONata(
            _ source: String,
            _ document: JSON?,
            in surroundings: Surroundings
        ) throws(SynthError) -> JSON? {
            var bindings: [String: JSON] = ["states": ["input": surroundings.input, "context": surroundings.context]]
            for (name, value) in surroundings.variables { bindings[name] = value }
            do {
                let query = try JSONataQuery(source, level: .v206)
                if document == nil, let name = query.topLevelNames.first {
                    throw SynthError.noDocument(name.name)
                }
                var limits = JSONataLimits.stepFunctions
                limits.timeout = timeout
                let outcome = try query.outcome(
                    document,
                    bindings: bindings,
                    environment: .stepFunctions(random: surroundings.random, identifiers: surroundings.random),
                    limits: limits
                )
                switch outcome {
                case .value(let value): return value
                case .undefined: return nil
                case .function: throw SynthError.functionResult()
                }
            } catch let error as SynthError {
                throw error
            } catch let error as JSONataError {
                let place = error.position.map { " at character \($0)" } ?? ""
                throw .unusableExpression("\(error.message)\(place) [\(error.code)]")
            } catch {
                throw .unusableExpression("\(error)")
            }
        }

        private func value(_ file: InputFile?, in session: Session) throws(SynthError) -> JSON {
            try file?.json(in: session) ?? .object([:])
        }

        private func object(_ file: InputFile?, in session: Session) throws(SynthError) -> JSONObject {
            guard let file else { return [:] }
            let value = try file.json(in: session)
            guard case .object(let object) = value else {
                throw .unusableInput(
                    file.name,
                    "variables are an object of values by name, but this is \(value.kind)"
                )
            }
            return object
        }
    }

    extension SynthError {
        /// An expression that can't be read or evaluated.
        static func unusableExpression(_ reason: String) -> SynthError {
            SynthError(message: reason)
        }

        /// A name without `$states` where there is no input document.
        static func noDocument(_ name: String) -> SynthError {
            SynthError(
                message:
                    "\(name) has nothing to be read from: in a state the input is $states.input; write that, or leave "
                    + "out {% %} and add --language jsonata"
            )
        }

        /// A JSONata expression whose result is undefined.
        static func undefinedResult() -> SynthError {
            SynthError(
                message: "the expression gives nothing (undefined); in a state that is States.QueryEvaluationError"
            )
        }

        /// A JSONata expression whose result is or holds a function.
        static func functionResult() -> SynthError {
            SynthError(message: "the expression gives a function, which isn't JSON; call it, or leave it out")
        }
    }
#endif
