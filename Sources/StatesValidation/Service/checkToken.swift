import OrderedJSON
import StatesLanguage

extension Validator {
    /// A Task that waits for its token must pass the token on, or nobody can ever give it back.
    mutating func checkToken(_ state: TaskState, _ site: StateSite) {
        let name = site.isJSONata ? "Arguments" : "Parameters"
        guard let value = site.isJSONata ? state.arguments : state.parameters else {
            let isOther =
                (site.isJSONata ? state.parameters : state.arguments) != nil || state.layout.others[name] != nil
            if !isOther { report(.noTokenParameters(name), site) }
            return
        }
        if case .path(let path)? = state.inputPath, path.hasPrefix("$$") { return }
        var isPassed = false
        TemplateUse(tokens: [], value: value).forEach { _, _ in
        } value: { value, key, _ in
            guard case .string(let text) = value else { return }
            isPassed = isPassed || text.hasPlaceholder || Self.passesToken(text, key, isJSONata: site.isJSONata)
        }
        if !isPassed { report(.tokenNotPassed(isJSONata: site.isJSONata), site, [name]) }
    }

    private static func passesToken(_ text: String, _ key: String?, isJSONata: Bool) -> Bool {
        if isJSONata {
            guard let expression = JSONataText(text)?.source else { return false }
            // The whole context, or the whole of its Task, holds the token too.
            return expression.mentions("$states.context", besides: ["Execution", "State", "StateMachine", "Map"])
                || expression.contains("Token")
                || expression.mentions("$states", besides: ["input", "context", "result"])
        }
        guard let key, PayloadTemplateText.computes(key), let expression = try? PathExpression(parsing: text) else {
            return false
        }
        return expression.paths.contains { path in
            guard path.root == .context else { return false }
            switch path.segments.first {
            case nil, .descendants?: return true
            case .child(.member(let name))?: return name == "Task"
            case .child?: return true
            }
        }
    }
}

extension String {
    /// Whether a name stands in the text without one of some members after it.
    fileprivate func mentions(_ name: String, besides members: [String]) -> Bool {
        var rest = self[...]
        while let index = rest.indices.first(where: { rest[$0...].hasPrefix(name) }) {
            rest = rest[index...].dropFirst(name.count)
            if let next = rest.first, next.isLetter || next == "_" { continue }
            guard rest.first == "." else { return true }
            let member = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }
            if !members.contains(String(member)) { return true }
        }
        return false
    }
}
