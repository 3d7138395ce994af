import OrderedJSON
import StatesLanguage

extension Validator {
    /// The names of the variables that a state writes, and whether `Assign` is an object at all.
    mutating func checkVariables(of site: StateSite) {
        checkAssign(site.fields.assign, site, ["Assign"])
        if case .choice(let choice) = site.state {
            for (index, rule) in choice.choices.enumerated() where rule.assign != nil {
                checkAssign(rule.assign, site, ["Choices", String(index), "Assign"])
            }
        }
        for (index, catcher) in site.fields.catch.enumerated() where catcher.assign != nil {
            checkAssign(catcher.assign, site, ["Catch", String(index), "Assign"])
        }
    }

    private mutating func checkAssign(_ assign: JSON?, _ site: StateSite, _ tokens: [String]) {
        guard let assign else { return }
        guard case .object(let object) = assign else {
            report(.assignOfWrongKind(assign), site, tokens)
            return
        }
        for key in object.keys {
            let name = site.isJSONata ? key : PayloadTemplateText.resultKey(for: key)
            if let problem = VariableNameProblem(name) { report(.badVariableName(name, problem), site, tokens + [key]) }
        }
    }
}

/// Why a text can't be the name of a variable.
enum VariableNameProblem {
    case empty
    case tooLong(Int)
    case reserved
    case start(Character)
    case character(Character)

    init?(_ name: String) {
        if name.hasPlaceholder { return nil }
        let scalars = name.unicodeScalars
        guard let first = scalars.first else {
            self = .empty
            return
        }
        if name == "states" {
            self = .reserved
        } else if scalars.count > 80 {
            self = .tooLong(scalars.count)
        } else if !first.properties.isIDStart, first != "_" {
            self = .start(Character(first))
        } else if let other = scalars.first(where: { !$0.properties.isIDContinue }) {
            self = .character(Character(other))
        } else {
            return nil
        }
    }
}
