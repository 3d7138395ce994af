public import OrderedJSON
public import StatesLanguage
public import StatesTypes

/// A workflow: steps under a name, with the type of their input.
///
/// ```swift
/// let contentModerator = Workflow("ContentModerator", input: Review.self) { review in
///     Task("Analyze", …).result(into: review.model)
///     Choice("CheckToxicity") { … }
/// }
/// ```
///
/// It is a value: nothing is registered, and problems are collected as diagnostics by ``synthesize()``, none traps.
public struct Workflow<Input, Output>: WorkflowDefinition {
    /// The workflow's name, which its files and its state machine bear.
    public let name: String
    /// The type of its executions.
    public let type: ExecutionType
    let comment: String?
    private(set) var queryLanguage: QueryLanguage?
    let timeout: Duration?
    let location: SourceLocation
    /// The file that it is written in, beside which `synth run` looks for mocks and input.
    public let sourcePath: String?
    let steps: [any Step]
    /// Raw fields of the definition, which win over all others.
    var fields = JSONObject()
    private var allowedCodes: Set<Diagnostic.Code> = []

    /// A workflow whose input has a type.
    /// - Parameters:
    ///   - name: The workflow's name.
    ///   - input: The type of its input; the block's parameter is the path to it.
    ///   - output: The type of its output, which its ends are checked against: what runs or starts it gets this type.
    ///   - type: Standard, or Express. It isn't part of the definition; templates and checks use it.
    ///   - comment: A remark for the reader: `Comment`.
    ///   - queryLanguage: JSONPath where nothing is said: `QueryLanguage`.
    ///   - timeout: How long an execution may take, in whole seconds: `TimeoutSeconds`.
    ///   - steps: What is done.
    public init(
        _ name: String,
        input: Input.Type,
        output: Output.Type = JSON.self,
        type: ExecutionType = .standard,
        comment: String? = nil,
        queryLanguage: QueryLanguage? = nil,
        timeout: Duration? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        filePath: String = #filePath,
        @WorkflowBuilder _ steps: (Path<Input>) -> [any Step]
    ) {
        self.name = name
        self.type = type
        self.comment = comment
        self.queryLanguage = queryLanguage
        self.timeout = timeout
        location = .swift(fileID: fileID, line: Int(line))
        sourcePath = filePath
        self.steps = steps(Path(_node: .payload(scope: "")))
    }
}

extension Workflow where Input == JSON, Output == JSON {
    /// A workflow whose input has no type.
    public init(
        _ name: String,
        type: ExecutionType = .standard,
        comment: String? = nil,
        queryLanguage: QueryLanguage? = nil,
        timeout: Duration? = nil,
        fileID: String = #fileID,
        line: UInt = #line,
        filePath: String = #filePath,
        @WorkflowBuilder _ steps: () -> [any Step]
    ) {
        self.init(
            name,
            input: JSON.self,
            type: type,
            comment: comment,
            queryLanguage: queryLanguage,
            timeout: timeout,
            fileID: fileID,
            line: line,
            filePath: filePath
        ) { _ in steps() }
    }
}

/// What has a name and gives a state machine: a ``Workflow`` of any input, or a definition from elsewhere.
public protocol WorkflowDefinition: Sendable {
    /// The workflow's name, which its files and its state machine bear.
    var name: String { get }
    /// The type of its executions.
    var type: ExecutionType { get }
    /// The file that it is written in, where that is known: `synth run` finds mocks and input beside it.
    var sourcePath: String? { get }
    /// Makes the state machine, with all that is wrong.
    func synthesize() -> SynthesizedWorkflow
    /// The same workflow in a query language, as far as it can choose: steps that name their own keep it.
    func queryLanguage(_ language: QueryLanguage) -> Self
}

extension WorkflowDefinition {
    /// The workflow as it is: one that comes from elsewhere says what it says.
    public func queryLanguage(_ language: QueryLanguage) -> Self { self }
}

extension WorkflowDefinition {
    /// No file is known.
    public var sourcePath: String? { nil }
}

/// A workflow as Amazon States Language, with what was found on the way.
public struct SynthesizedWorkflow: Sendable {
    /// The workflow's name.
    public let name: String
    /// The type of its executions.
    public let type: ExecutionType
    /// The state machine.
    public let stateMachine: StateMachine
    /// What was found; where one of them is an error, the state machine isn't fit to be deployed.
    public let diagnostics: [Diagnostic]
    /// Where each state was written, by its name.
    public let locations: [String: SourceLocation]
    /// Codes of findings that the author doesn't want to hear of: `.allowing` on the workflow.
    public let allowedCodes: Set<Diagnostic.Code>
    /// The same for single states, by their names: `.allowing` on a step.
    public let allowedCodesByState: [String: Set<Diagnostic.Code>]
    /// What the type of the workflow's input says of it, where it says something.
    public let inputShape: Shape?

    /// A state machine under a name.
    public init(
        name: String,
        type: ExecutionType,
        stateMachine: StateMachine,
        diagnostics: [Diagnostic] = [],
        locations: [String: SourceLocation] = [:],
        allowedCodes: Set<Diagnostic.Code> = [],
        allowedCodesByState: [String: Set<Diagnostic.Code>] = [:],
        inputShape: Shape? = nil
    ) {
        self.inputShape = inputShape
        self.allowedCodes = allowedCodes
        self.allowedCodesByState = allowedCodesByState
        self.name = name
        self.type = type
        self.stateMachine = stateMachine
        self.diagnostics = diagnostics
        self.locations = locations
    }
}

extension Workflow {
    /// Makes the state machine, with all that is wrong.
    public func synthesize() -> SynthesizedWorkflow {
        var lowering = StepLowering(language: queryLanguage ?? .jsonPath)
        var machine = StateMachine()
        machine.comment = comment
        machine.queryLanguage = queryLanguage
        if let timeout {
            machine.timeoutSeconds = lowering.seconds(timeout, for: "the workflow's timeout", at: location)
        }
        if !Self.isUsable(name) { lowering.report(.unusableWorkflowName(name), at: location) }
        let flow = lowering.scope(steps, payload: "", type: Input.self, of: "the workflow \(name)", at: location)
        machine.startAt = flow.startAt
        machine.states = flow.states
        let ends = lowering.follow(flow)
        let expected = ExpectedOutput(Output.self, of: "the workflow", .said(by: "output:"))
        for finding in expected?.findings(about: ends) ?? [] { lowering.report(finding, at: location) }
        if !fields.isEmpty, case .object(var definition) = machine.definition {
            for (field, value) in fields { definition[field] = value }
            machine = lowering.readMachine(.object(definition), at: location) ?? machine
        }
        return SynthesizedWorkflow(
            name: name,
            type: type,
            stateMachine: machine,
            diagnostics: lowering.diagnostics,
            locations: lowering.locations,
            allowedCodes: allowedCodes,
            allowedCodesByState: lowering.allowedCodes,
            inputShape: Shape(PayloadShape(of: Input.self))
        )
    }

    /// The same workflow without findings of some codes: "I know, and I mean it".
    ///
    /// `Docs/Diagnostics.md` lists the codes. For a single step, write `.allowing` on it.
    public func allowing(_ codes: Diagnostic.Code...) -> Self {
        var copy = self
        copy.allowedCodes.formUnion(codes)
        return copy
    }

    /// Whether AWS takes the name for a state machine: 1 to 80 characters, none of those that the service bars.
    ///
    /// See <https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html>.
    private static func isUsable(_ name: String) -> Bool {
        let barred: Set<Unicode.Scalar> = Set(##"<>{}[]?*"#%\^|~`$&,;:/"##.unicodeScalars)
        return (1...80).contains(name.count)
            && name.unicodeScalars.allSatisfy {
                !barred.contains($0) && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
            }
    }

    /// The same workflow in another query language: `contentModerator.queryLanguage(.jsonata)`.
    ///
    /// Steps with a `.queryLanguage` of their own keep it.
    public func queryLanguage(_ language: QueryLanguage) -> Self {
        var copy = self
        copy.queryLanguage = language
        return copy
    }

    /// Any field of the definition as ASL writes it, such as `Version`; it wins over what else is said.
    public func field(_ name: String, _ value: JSON) -> Self {
        var copy = self
        copy.fields[name] = value
        return copy
    }

    /// The workflow in Amazon States Language, as it is deployed.
    public var definition: JSON { synthesize().stateMachine.definition }
}

/// A state machine from elsewhere, an ASL file for example, as a workflow under a name.
public struct ExistingWorkflow: WorkflowDefinition {
    /// The workflow's name.
    public let name: String
    /// The type of its executions.
    public let type: ExecutionType
    /// The state machine.
    public let stateMachine: StateMachine

    /// A state machine under a name.
    public init(_ name: String, _ stateMachine: StateMachine, type: ExecutionType = .standard) {
        self.name = name
        self.type = type
        self.stateMachine = stateMachine
    }

    /// The state machine as it is.
    public func synthesize() -> SynthesizedWorkflow {
        SynthesizedWorkflow(name: name, type: type, stateMachine: stateMachine)
    }
}
