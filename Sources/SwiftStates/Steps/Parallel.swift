public import OrderedJSON
public import StatesTypes

/// A Parallel state: its branches run at the same time, and its result is the array of their outputs.
///
/// ```swift
/// Parallel("Gather", outputs: [Passage].self, Profile.self) {
///     Branch { Task("Search", search, input: question) }
///     Branch { Task("LookUp", lookUp, input: question) }
/// }
/// .result(into: question.findings) { passages, profile in
///     Findings.template(passages: passages, profile: profile)
/// }
/// ```
/// `outputs:` says what each branch ends with, in their order, for up to six branches: closures then get a typed path to each output, and the
/// branches' ends are checked. Where it isn't said, they get one path to the array.
public struct Parallel<Outputs: Sendable>: ErrorHandlingStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let branches: [Branch]
    /// What each branch ends with, where that was said.
    let outputTypes: [Any.Type]?
    /// The paths to the outputs in the result.
    private let outputs: Outputs

    private init(
        _ settings: StepSettings,
        _ branches: [Branch],
        _ outputTypes: [Any.Type]?,
        _ outputs: Outputs
    ) {
        _settings = settings
        self.branches = branches
        self.outputTypes = outputTypes
        self.outputs = outputs
    }

    /// Adds the state and its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

extension Parallel where Outputs == Path<[JSON]> {
    /// Branches that run at the same time, each with the state's input.
    public init(
        _ name: StateName,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) {
        self.init(StepSettings(name, fileID, line), branches(), nil, Path(_node: .result))
    }
}

extension Parallel {
    /// Where in the payload the array of outputs goes: `ResultPath`.
    ///
    /// What the branches are known to end with must be the place's elements (SS1112).
    public func result<Value>(into path: Path<[Value]>) -> Self {
        setting { $0.place(outputs: Value.self, at: path._node) }
    }

    /// Where in the payload what is made of the outputs goes: `ResultSelector` and `ResultPath`, in JSONata `Output`.
    ///
    /// ```swift
    /// .result(into: question.findings) { passages, profile in
    ///     Findings.template(passages: passages, profile: profile)
    /// }
    /// ```
    /// JSONPath places a bare output only together with the place's parent, as ``Task/result(into:_:)`` says.
    public func result<Value, Part: TypedExpression<Value>>(
        into path: Path<Value>,
        _ part: (Outputs) -> Part
    ) -> Self {
        setting { $0.place(part(outputs), at: path) }
    }

    /// What of the result is kept, as a template over the outputs: `ResultSelector`, in JSONata `Output`.
    public func resultSelector(_ template: (Outputs) -> Template) -> Self {
        setting { $0.set(\.resultSelector, to: template(outputs), by: ".resultSelector") }
    }

    /// What is made of the result, a value of a type: `ResultSelector`, in JSONata `Output`.
    ///
    /// ```swift
    /// .resultSelector { passages, profile in Findings.template(passages: passages, profile: profile) }
    /// ```
    public func resultSelector<Value>(_ template: (Outputs) -> Computed<Value>) -> Self {
        setting {
            $0.set(\.resultSelector, to: template(outputs)._template, by: ".resultSelector")
            $0.types.result = Value.self
        }
    }

    /// Writes a part of the outputs to a variable: `Assign`.
    public func assign<Value, Part: TypedExpression<Value>>(
        _ variable: Variable<Value>,
        from part: (Outputs) -> Part
    ) -> Self {
        let value = part(outputs)._template
        return setting { $0.assignments.append(Assignment(name: variable._name, value: value)) }
    }
}

// One initialiser for each number of outputs: with a parameter pack the compiler fails on closures over them (Swift 6.3).

extension Parallel {
    /// One branch with the state's input, and the type of its output.
    public init<A>(
        _ name: StateName,
        outputs a: A.Type,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) where Outputs == Path<A> {
        self.init(StepSettings(name, fileID, line), branches(), [a], .output(0))
    }

    /// Two branches with the state's input, and the types of their outputs.
    public init<A, B>(
        _ name: StateName,
        outputs a: A.Type,
        _ b: B.Type,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) where Outputs == (Path<A>, Path<B>) {
        self.init(StepSettings(name, fileID, line), branches(), [a, b], (.output(0), .output(1)))
    }

    /// Three branches with the state's input, and the types of their outputs.
    public init<A, B, C>(
        _ name: StateName,
        outputs a: A.Type,
        _ b: B.Type,
        _ c: C.Type,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) where Outputs == (Path<A>, Path<B>, Path<C>) {
        self.init(StepSettings(name, fileID, line), branches(), [a, b, c], (.output(0), .output(1), .output(2)))
    }

    /// Four branches with the state's input, and the types of their outputs.
    public init<A, B, C, D>(
        _ name: StateName,
        outputs a: A.Type,
        _ b: B.Type,
        _ c: C.Type,
        _ d: D.Type,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) where Outputs == (Path<A>, Path<B>, Path<C>, Path<D>) {
        self.init(
            StepSettings(name, fileID, line),
            branches(),
            [a, b, c, d],
            (.output(0), .output(1), .output(2), .output(3))
        )
    }

    /// Five branches with the state's input, and the types of their outputs.
    public init<A, B, C, D, E>(
        _ name: StateName,
        outputs a: A.Type,
        _ b: B.Type,
        _ c: C.Type,
        _ d: D.Type,
        _ e: E.Type,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) where Outputs == (Path<A>, Path<B>, Path<C>, Path<D>, Path<E>) {
        self.init(
            StepSettings(name, fileID, line),
            branches(),
            [a, b, c, d, e],
            (.output(0), .output(1), .output(2), .output(3), .output(4))
        )
    }

    /// Six branches with the state's input, and the types of their outputs.
    public init<A, B, C, D, E, F>(
        _ name: StateName,
        outputs a: A.Type,
        _ b: B.Type,
        _ c: C.Type,
        _ d: D.Type,
        _ e: E.Type,
        _ f: F.Type,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) where Outputs == (Path<A>, Path<B>, Path<C>, Path<D>, Path<E>, Path<F>) {
        self.init(
            StepSettings(name, fileID, line),
            branches(),
            [a, b, c, d, e, f],
            (.output(0), .output(1), .output(2), .output(3), .output(4), .output(5))
        )
    }
}

extension Path {
    /// The output of the branch at a position, from 0.
    fileprivate static func output(_ position: Int) -> Path { Path(_node: .element(.result, position)) }
}
