import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// `ResultSelector`, `ResultPath` and `OutputPath` of a Task, Parallel or Map; in JSONata `Output`.
    mutating func fillResult(_ state: inout some ErrorHandlingFields, _ settings: StepSettings) {
        if settings.resultSelector != nil, case .node(let place) = settings.resultPath, !place.isRaw {
            refuse(
                ".result(into:) beside .resultSelector",
                in: language(of: settings),
                "the place has the type of the whole result: keep the parts with .assign, or write a raw .resultPath",
                settings
            )
        }
        if language(of: settings) == .jsonata {
            fillJSONataResult(&state, settings)
        } else {
            fillJSONPathResult(&state, settings)
        }
    }

    /// What `$` stands for in `OutputPath` of a state that makes a result.
    func outputRoot(_ settings: StepSettings) -> JSONPathRoot {
        switch settings.resultPath {
        case nil, .node(.payload): .result
        case .null, .node: .payload(scope: payload)
        }
    }

    // MARK: - JSONata

    private mutating func fillJSONataResult(_ state: inout some ErrorHandlingFields, _ settings: StepSettings) {
        if settings.output != nil {
            if settings.resultPath != nil || settings.resultSelector != nil {
                refuse(".output beside .result(into:) or .resultSelector", in: .jsonata, "keep one of them", settings)
            }
            return
        }
        if case .node(.raw) = settings.resultPath {
            refuse("ResultPath", in: .jsonata, "use .result(into:) or .output", settings)
            return
        }
        let lowering = jsonata(settings)
        state.output = attempt("Output", settings) { () throws(LoweringError) in
            switch settings.resultPath {
            case .null:
                return "{% $states.input %}"
            case .node(let place):
                let result = settings.resultSelector.map(\.node) ?? .expression(settings.resultPart ?? .result)
                let source = try lowering.updatedInput([(place, lowering.source(result))])
                return .string("{% \(source) %}")
            case nil:
                if let selector = settings.resultSelector { return try lowering.template(selector.node) }
                if settings.unwrapsBranch { return "{% $states.result[0] %}" }
                return settings.resultMember == nil ? nil : .string(try lowering.delimited(.result))
            }
        }
    }

    // MARK: - JSONPath

    private mutating func fillJSONPathResult(_ state: inout some ErrorHandlingFields, _ settings: StepSettings) {
        if let selector = settings.resultSelector {
            state.resultSelector = template("ResultSelector", selector, settings, .result)
        }
        switch settings.resultPath {
        case nil:
            takeMember(&state, settings)
        case .null:
            state.resultPath = .null
        case .node(let place):
            if let part = settings.resultPart, case .template(.object) = part, settings.resultSelector == nil {
                // An object is a selector of its own, and needs no parent.
                state.resultSelector = template("ResultSelector", Template(node: .expression(part)), settings, .result)
                state.resultPath = resultPath(place, settings)
            } else if let part = settings.resultPart, settings.resultSelector == nil {
                if let field = field(place, settings) { put(part, at: field, &state, settings) }
            } else if settings.resultMember == nil || settings.resultSelector != nil {
                state.resultPath = resultPath(place, settings)
            } else if case .payload = place {
                takeMember(&state, settings)
            } else if case .raw = place {
                // As it is written: the whole of the answer, with its envelope.
                state.resultPath = resultPath(place, settings)
            } else if let field = field(place, settings) {
                put(.result, at: field, &state, settings)
            }
        }
    }

    /// Passes on the member of the result that the step means, in the place of the payload.
    private mutating func takeMember(_ state: inout some ErrorHandlingFields, _ settings: StepSettings) {
        if settings.unwrapsBranch, settings.resultSelector == nil, state.outputPath == nil {
            state.outputPath = .path("$[0]")
        }
        guard let member = settings.resultMember, settings.resultSelector == nil else { return }
        if state.outputPath == nil { state.outputPath = .path("$." + member) }
    }

    /// Puts a part of the result at a field, with the whole of the field's parent.
    private mutating func put(
        _ part: ExpressionNode,
        at field: FieldPlace,
        _ state: inout some ErrorHandlingFields,
        _ settings: StepSettings
    ) {
        let lost = field.siblings.filter { $0 != field.name }
        if !field.isKnown || !lost.isEmpty {
            report(
                .cannotUnwrapResult(into: field.path, lost: lost),
                state: resolved(settings.name),
                at: settings.location
            )
            return
        }
        let selector = Template(node: .object([(field.name, .expression(part))]))
        state.resultSelector = template("ResultSelector", selector, settings, .result)
        state.resultPath = field.parent == "$" ? nil : .path(field.parent)
    }

    mutating func resultPath(_ place: ExpressionNode, _ settings: StepSettings) -> PathField? {
        if case .payload(scope: payload) = place { return nil }
        let lowering = JSONPathLowering(root: .payload(scope: payload))
        return attempt("ResultPath", settings) { () throws(LoweringError) in
            .path(try lowering.path(place, as: "ResultPath"))
        }
    }

    /// A field of the payload by its parent: what JSONPath can write only together with its siblings.
    struct FieldPlace: Sendable {
        /// The path to the object that holds the field.
        let parent: String
        let name: String
        /// The path to the field, for messages.
        let path: String
        /// Whether the parent's fields are known.
        let isKnown: Bool
        /// The names of all fields of the parent.
        let siblings: [String]
    }

    mutating func field(_ place: ExpressionNode, _ settings: StepSettings) -> FieldPlace? {
        let lowering = JSONPathLowering(root: .payload(scope: payload))
        return attempt("ResultPath", settings) { () throws(LoweringError) in
            let path = try lowering.path(place, as: "ResultPath")
            guard case .member(let base, let name, let owner) = place else {
                return FieldPlace(parent: path, name: "", path: path, isKnown: false, siblings: [])
            }
            return FieldPlace(
                parent: try lowering.path(base, as: "ResultPath"),
                name: name,
                path: path,
                isKnown: owner != nil,
                siblings: owner.map { $0.fieldNames } ?? []
            )
        }
    }
}

extension Diagnostic {
    /// SS1108: a part of a result that JSONPath can't put where it is wanted.
    static func cannotUnwrapResult(into path: String, lost: [String]) -> Diagnostic {
        let named = lost.prefix(3).map(quoted).joined(separator: ", ") + (lost.count > 3 ? ", …" : "")
        let why = lost.isEmpty ? "whose parent's other fields aren't known" : "beside \(named)"
        return Diagnostic(
            .error,
            .cannotUnwrapResult,
            "in JSONPath a part of the answer can't be put alone at \(path), \(why); build the value in braces with a "
                + "template(…), keep the whole answer, of a function with function.invoke(…) or Lambda(arn:), use a "
                + "variable with .assign, or use .jsonata"
        )
    }
}

extension Diagnostic.Code {
    static let cannotUnwrapResult = Self(rawValue: "SS1108")
}

extension ExpressionNode {
    /// Whether it was written as text.
    var isRaw: Bool {
        if case .raw = self { true } else { false }
    }
}
