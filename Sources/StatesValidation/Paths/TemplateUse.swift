import OrderedJSON
import StatesLanguage

/// A field whose value is a template: parts of it are computed.
struct TemplateUse {
    let tokens: [String]
    let value: JSON
}

extension TemplateUse {
    /// Every template of a state, in either query language.
    static func all(in state: State, _ fields: StateFields, isJSONata: Bool) -> [TemplateUse] {
        var uses: [TemplateUse] = []
        func add(_ tokens: [String], _ value: JSON?) {
            if let value { uses.append(TemplateUse(tokens: tokens, value: value)) }
        }
        add(["Assign"], fields.assign)
        add(["Output"], fields.output)
        add(["ResultSelector"], fields.resultSelector)
        add(["Parameters"], fields.parameters)
        for (index, catcher) in fields.catch.enumerated() {
            add(["Catch", String(index), "Assign"], catcher.assign)
            add(["Catch", String(index), "Output"], catcher.output)
        }
        switch state {
        case .task(let state):
            add(["Arguments"], state.arguments)
            add(["Credentials"], state.credentials)
        case .parallel(let state): add(["Arguments"], state.arguments)
        case .map(let state):
            add(["Items"], state.items)
            add(["ItemSelector"], state.itemSelector)
            add(["ItemBatcher", "BatchInput"], state.itemBatcher?.batchInput)
            add(["ItemReader", "Parameters"], state.itemReader?.parameters)
            add(["ItemReader", "Arguments"], state.itemReader?.arguments)
            add(["ResultWriter", "Parameters"], state.resultWriter?.parameters)
            add(["ResultWriter", "Arguments"], state.resultWriter?.arguments)
        case .choice(let state):
            for (index, rule) in state.choices.enumerated() {
                add(["Choices", String(index), "Assign"], rule.assign)
                add(["Choices", String(index), "Output"], rule.output)
                add(["Choices", String(index), "Condition"], rule.condition)
            }
        case .fail(let state):
            if isJSONata {
                add(["Error"], state.error.map(JSON.string))
                add(["Cause"], state.cause.map(JSON.string))
            }
        case .wait(let state): if isJSONata { add(["Timestamp"], state.timestamp.map(JSON.string)) }
        case .pass, .succeed, .unrecognized: break
        }
        return uses
    }
}

/// A text within a template, with the name of the member that holds it.
struct TemplateText {
    let text: String
    /// The name of the nearest member, or nil at the top.
    let key: String?
    let tokens: [String]
}

extension TemplateUse {
    /// Deeper than this nothing is looked at: AWS takes no such template.
    static let deepest = 200

    /// Walks through the template: every object, and every value with the name of its member.
    func forEach(
        object visitObject: (JSONObject, [String]) -> Void,
        value visitValue: (JSON, _ key: String?, [String]) -> Void
    ) {
        walk(value, nil, tokens, depth: 0, visitObject, visitValue)
    }

    private func walk(
        _ value: JSON,
        _ key: String?,
        _ tokens: [String],
        depth: Int,
        _ visitObject: (JSONObject, [String]) -> Void,
        _ visitValue: (JSON, String?, [String]) -> Void
    ) {
        guard depth < Self.deepest else { return }
        visitValue(value, key, tokens)
        switch value {
        case .object(let object):
            visitObject(object, tokens)
            for (name, member) in object {
                walk(member, name, tokens + [name], depth: depth + 1, visitObject, visitValue)
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                walk(element, nil, tokens + [String(index)], depth: depth + 1, visitObject, visitValue)
            }
        default: break
        }
    }
}
