import OrderedJSON
import StatesTypes

/// What a state makes of the payload that it passes on.
enum PayloadEffect: Sendable, Hashable {
    /// It passes the payload on, with these fields written.
    case keeps(adding: Set<String>)
    /// It passes another payload on.
    case replaces(PayloadContent.Kind)
    /// It passes on what its only branch ended with.
    case branch
}

extension StepLowering {
    /// What a Task, Parallel or Map makes of the payload, by the type of its result.
    func effect(_ settings: StepSettings, result: Any.Type) -> PayloadEffect {
        if let effect = reshaped(settings, makesResult: true) { return effect }
        switch settings.resultPath {
        case .null: return .keeps(adding: [])
        case .node(let place) where !place.isWholePayload: return adding([place])
        case nil, .node: break
        }
        if settings.resultPart != nil { return replacing(by: settings.types.result) }
        if let selector = settings.resultSelector { return effect(of: selector.node, settings.types.result) }
        return settings.unwrapsBranch ? .branch : .replaces(PayloadContent.ofType(result).kind)
    }

    /// What a Pass makes of the payload.
    func effect(_ step: Pass) -> PayloadEffect {
        let settings = step._settings
        let makesResult = settings.resultPath != nil || settings.parameters != nil || !step.updates.isEmpty
        if let effect = reshaped(settings, makesResult: makesResult) { return effect }
        if case .node(let place) = settings.resultPath { return adding([place]) }
        if case .null = settings.resultPath { return .keeps(adding: []) }
        if let first = step.updates.first, case .result = first.place { return effect(of: first.value) }
        if let whole = step.updates.first(where: { $0.place.isWholePayload }) { return effect(of: whole.value) }
        if !step.updates.isEmpty { return adding(step.updates.map(\.place)) }
        return settings.parameters.map { effect(of: $0.node) } ?? .keeps(adding: [])
    }

    /// What a state that makes no result makes of the payload.
    func effect(_ settings: StepSettings) -> PayloadEffect {
        reshaped(settings, makesResult: false) ?? .keeps(adding: [])
    }

    /// What the fields for input and output make of the payload, where one of them is set.
    ///
    /// What is selected from the input is passed on by a state that makes no result. Where one is made, it takes the
    /// payload's place, or is put into the payload as it came in.
    private func reshaped(_ settings: StepSettings, makesResult: Bool) -> PayloadEffect? {
        let reshaping = ["InputPath", "Parameters", "Result", "ResultSelector", "ResultPath", "OutputPath", "Output"]
        if reshaping.contains(where: { settings.fields[$0] != nil }) { return .replaces(.unknown) }
        if let output = settings.output { return effect(of: output.node, settings.types.output) }
        switch settings.outputPath {
        case nil, .node(.payload): break
        case .null, .node: return replacing(by: settings.types.output)
        }
        switch settings.inputPath {
        case nil, .node(.payload): return nil
        case .null, .node: return makesResult ? nil : replacing(by: settings.types.input)
        }
    }

    private func adding(_ places: [ExpressionNode]) -> PayloadEffect {
        var fields: Set<String> = []
        for place in places {
            guard let field = place.payloadReads.first?.field else { return .replaces(.unknown) }
            fields.insert(field)
        }
        return .keeps(adding: fields)
    }

    private func replacing(by type: Any.Type?) -> PayloadEffect {
        .replaces(type.map { PayloadContent.ofType($0).kind } ?? .unknown)
    }

    /// What a template makes of the payload, which is of a type where that was said.
    private func effect(of template: Template.Node, _ type: Any.Type? = nil) -> PayloadEffect {
        if let type, case .replaces(let kind) = effect(of: template) {
            let typed = replacing(by: type)
            return typed == .replaces(.unknown) ? .replaces(kind) : typed
        }
        switch template {
        case .literal(let json):
            return .replaces(.fields(Set((json.objectValue ?? [:]).map { Self.field($0.key) })))
        case .object(let members): return .replaces(.fields(Set(members.map { Self.field($0.key) })))
        case .array: return .replaces(.fields([]))
        case .expression(.payload(scope: payload)): return .keeps(adding: [])
        case .expression(.template(let inner)): return effect(of: inner)
        case .expression: return .replaces(.unknown)
        }
    }

    /// The field that a member of a template makes.
    private static func field(_ key: String) -> String {
        key.hasSuffix(".$") ? String(key.dropLast(2)) : key
    }
}

extension ExpressionNode {
    /// Whether this is the payload itself.
    fileprivate var isWholePayload: Bool {
        if case .payload = self { true } else { false }
    }
}
