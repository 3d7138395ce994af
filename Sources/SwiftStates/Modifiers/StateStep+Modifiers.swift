public import OrderedJSON
public import StatesLanguage
public import StatesTypes

extension StateStep {
    /// A remark for the reader: `Comment`.
    public func comment(_ text: String) -> Self {
        setting { $0.set(\.comment, to: text, by: ".comment") }
    }

    /// The state's own query language, where it differs from the workflow's: `QueryLanguage`.
    public func queryLanguage(_ language: QueryLanguage) -> Self {
        setting { $0.set(\.queryLanguage, to: language, by: ".queryLanguage") }
    }

    /// Silences findings of some codes about this state: "I know, and I mean it".
    ///
    /// ```swift
    /// Choice("Route") { … }.allowing("SS2112")
    /// ```
    /// `Docs/Diagnostics.md` lists the codes.
    public func allowing(_ codes: Diagnostic.Code...) -> Self {
        setting { $0.allowedCodes.formUnion(codes) }
    }

    /// Any field of the state as ASL writes it; it wins over what other modifiers say.
    public func field(_ name: String, _ value: JSON) -> Self {
        setting { $0.fields[name] = value }
    }
}

/// A step whose state chooses what comes in and what goes out: all but Fail.
public protocol InputOutputStep: StateStep {}

extension InputOutputStep {
    /// What of the input is used: `InputPath` (JSONPath).
    public func inputPath<Value>(_ path: Path<Value>) -> Self {
        setting {
            $0.set(\.inputPath, to: .node(path._node), by: ".inputPath")
            $0.types.input = Value.self
        }
    }

    /// What of the input is used, as ASL writes it; nil is `null`, an empty object: `InputPath` (JSONPath).
    public func inputPath(_ raw: String?) -> Self {
        setting { $0.set(\.inputPath, to: raw.map { .node(.raw($0)) } ?? .null, by: ".inputPath") }
    }

    /// What is passed on: `OutputPath` (JSONPath).
    public func outputPath<Value>(_ path: Path<Value>) -> Self {
        setting {
            $0.set(\.outputPath, to: .node(path._node), by: ".outputPath")
            $0.types.output = Value.self
        }
    }

    /// What is passed on, as ASL writes it; nil is `null`, an empty object: `OutputPath` (JSONPath).
    public func outputPath(_ raw: String?) -> Self {
        setting { $0.set(\.outputPath, to: raw.map { .node(.raw($0)) } ?? .null, by: ".outputPath") }
    }

    /// What is passed on: `Output` (JSONata).
    public func output(_ template: Template) -> Self {
        setting { $0.set(\.output, to: template, by: ".output") }
    }

    /// What is passed on: `Output` (JSONata).
    public func output<Value>(_ value: some TypedExpression<Value>) -> Self {
        output(value._template).setting { $0.types.output = Value.self }
    }
}

/// A step whose state writes variables: all but Succeed and Fail.
public protocol AssignStep: StateStep {}

extension AssignStep {
    // One overload for each kind of expression: a generic one would also be tried on a misspelt field in the braces of
    // `.assign(variable) { … }`, and its message would hide the right one.

    /// Writes a value of the payload to a variable: `Assign`.
    public func assign<Value>(_ variable: Variable<Value>, _ value: Path<Value>) -> Self {
        assign(raw: variable._name, value._template)
    }

    /// Writes a computed value to a variable: `Assign`.
    public func assign<Value>(_ variable: Variable<Value>, _ value: Computed<Value>) -> Self {
        assign(raw: variable._name, value._template)
    }

    /// Writes the value of another variable to a variable: `Assign`.
    public func assign<Value>(_ variable: Variable<Value>, _ value: Variable<Value>) -> Self {
        assign(raw: variable._name, value._template)
    }

    /// Writes a text to a variable: `Assign`.
    public func assign(_ variable: Variable<String>, _ value: Text) -> Self {
        assign(raw: variable._name, value._template)
    }

    /// Writes a value that is known while the workflow is built to a variable: `Assign`.
    public func assign<Value: _FixedValue>(_ variable: Variable<Value>, _ value: Value) -> Self {
        setting { settings in
            guard let json = settings.json(of: value, for: ".assign") else { return }
            settings.assignments.append(Assignment(name: variable._name, value: Template(json: json)))
        }
    }

    // Behind the other: a literal with a path in it would be a plain string here.

    /// Writes a text that is known while the workflow is built to a variable: `Assign`.
    @_disfavoredOverload
    public func assign(_ variable: Variable<String>, _ value: String) -> Self {
        assign(raw: variable._name, value._template)
    }

    /// Writes an object or array with expressions in it to a variable: `Assign`.
    public func assign<Value>(_ variable: Variable<Value>, _ template: Template) -> Self {
        assign(raw: variable._name, template)
    }

    private func assign(raw name: String, _ value: Template) -> Self {
        setting { $0.assignments.append(Assignment(name: name, value: value)) }
    }
}

/// A step whose state makes a result: Task, Pass, Parallel and Map.
public protocol ResultStep: InputOutputStep, AssignStep {}

extension ResultStep {
    /// What the state works on, as a template: `Parameters`, in JSONata `Arguments`; of a Map `ItemSelector`.
    public func parameters(_ template: Template) -> Self {
        setting { $0.set(\.parameters, to: template, by: ".parameters") }
    }

    /// Where in the payload the result goes, as ASL writes it: `ResultPath` (JSONPath).
    public func resultPath(_ raw: String) -> Self {
        setting { $0.set(\.resultPath, to: .node(.raw(raw)), by: ".resultPath") }
    }

    /// Passes the input on and forgets the result: `ResultPath` `null`, in JSONata `Output` of the input.
    public func discardingResult() -> Self {
        setting { $0.set(\.resultPath, to: .null, by: ".discardingResult") }
    }
}
