import OrderedJSON
import StatesLanguage
import StatesTypes

/// What a step's initialiser and modifiers have set, before the query language is known.
public struct StepSettings: Sendable {
    let name: StateName
    let location: SourceLocation
    var comment: String?
    var queryLanguage: QueryLanguage?
    var inputPath: PathSetting?
    /// What a function that is the Resource itself gets: `InputPath`, in JSONata `Arguments`.
    var functionInput: ExpressionNode?
    var parameters: Template?
    var resultSelector: Template?
    var resultPath: PathSetting?
    /// What of the result is meant, where that isn't the whole: the Payload of a Lambda's answer.
    var resultMember: String?
    /// The part of the result that goes to the result path, where that isn't what the step means by its result.
    var resultPart: ExpressionNode?
    /// The type of the outputs that the result path takes an array of, where nobody said what they are.
    var placedOutputs: Any.Type?
    /// Whether the state means its only branch's output by its result, and not the array around it.
    var unwrapsBranch = false
    var outputPath: PathSetting?
    var output: Template?
    var assignments: [Assignment] = []
    var retriers: [Retrier] = []
    var catches: [CatchClause] = []
    /// Raw fields, which win over all others.
    var fields = JSONObject()
    /// The Swift type of what is selected from the input, made of the result, and passed on, where it was said.
    var types = (input: Any.Type?.none, result: Any.Type?.none, output: Any.Type?.none)
    /// Codes of findings that aren't wanted for this state.
    var allowedCodes: Set<Diagnostic.Code> = []
    /// What was found wrong while modifiers were applied, in sentences.
    var problems: [String] = []

    init(_ name: StateName, _ fileID: String, _ line: UInt) {
        self.name = name
        location = .swift(fileID: fileID, line: Int(line))
    }

    /// The scope of the payload in a handler whose error output takes the payload's place.
    var handlerScope: String { scope(called: "the handler of \(name)") }

    /// The scope of the payload within a Map, or a Parallel whose input is reshaped.
    var scope: String { scope(called: name.description) }

    /// A scope's name, with its place in the source: states of different groups may have one name.
    private func scope(called name: String) -> String {
        guard case .swift(let fileID, let line) = location else { return name }
        return JSONPathRoot.scope(name, at: "\(fileID):\(line)")
    }

    /// Sets what may be set once.
    mutating func set<Value>(_ path: WritableKeyPath<StepSettings, Value?>, to value: Value, by modifier: String) {
        if self[keyPath: path] != nil {
            problems.append(Self.givenTwice(modifier))
        }
        self[keyPath: path] = value
    }

    /// What is said of a modifier that is given twice.
    static func givenTwice(_ modifier: String) -> String {
        "\(modifier) is given twice, and a state has it once; remove one"
    }

    /// Puts what is made of the result at a place.
    mutating func place<Value>(_ part: some TypedExpression<Value>, at place: Path<Value>) {
        set(\.resultPath, to: .node(place._node), by: ".result(into:)")
        resultPart = part._node
        types.result = Value.self
    }

    /// Puts the array of outputs at a place whose elements are of a type.
    mutating func place(outputs type: Any.Type, at place: ExpressionNode) {
        set(\.resultPath, to: .node(place), by: ".result(into:)")
        placedOutputs = type
    }

    /// A value as JSON, with a problem where it can't be coded.
    mutating func json(of value: some _FixedValue, for modifier: String) -> JSON? {
        do {
            return try value._fixedJSON()
        } catch {
            problems.append("\(modifier) is given a \(type(of: value)) that can't be coded: \(error)")
            return nil
        }
    }

    /// The whole seconds of a duration, with a problem where it isn't whole.
    mutating func seconds(_ duration: Duration, for what: String) -> Quantity {
        let parts = duration.components
        if parts.attoseconds != 0 || parts.seconds < 0 {
            problems.append("\(what) is \(duration), but ASL takes whole seconds from 0; round it")
        }
        return .integer(parts.seconds)
    }
}

/// A place that a path field names, or `null`.
enum PathSetting: Sendable {
    case null
    case node(ExpressionNode)
}

/// One entry of `Assign`.
struct Assignment: Sendable {
    let name: String
    let value: Template
}

/// One `.catch`: the errors, where their output goes, and the handler.
struct CatchClause: Sendable {
    let errors: [ErrorName]
    var resultPath: PathSetting?
    var comment: String?
    var assignments: [Assignment] = []
    let steps: [any Step]
}

extension StepSettings {
    /// The places in payloads that the modifiers' expressions read.
    var payloadReads: [PayloadRead] {
        let templates = [parameters, resultSelector, output].compactMap(\.self) + assignments.map(\.value)
        var reads = templates.flatMap(\.node.payloadReads)
        for node in [functionInput, inputPath?.node, outputPath?.node, resultPart] { reads += node?.payloadReads ?? [] }
        return reads
    }
}

extension PathSetting {
    fileprivate var node: ExpressionNode? {
        // The whole payload is what is there where nothing is said.
        if case .node(let node) = self, case .payload = node { return nil }
        if case .node(let node) = self { return node }
        return nil
    }
}

extension CatchClause {
    /// What the catcher makes of the payload.
    var effect: PayloadEffect {
        switch resultPath {
        case nil: .replaces(PayloadContent.ofType(ErrorOutput.self).kind)
        case .null: .keeps(adding: [])
        case .node(let node): .keeps(adding: Set(node.payloadReads.compactMap(\.field)))
        }
    }
}
