import StatesLanguage

extension Validator {
    /// Names of states: unique in the whole machine, of a length and of characters that AWS takes.
    mutating func checkNames() {
        var first: [StateKey: ScopeSite] = [:]
        for (scope, sites) in zip(scopes, sites) {
            for site in sites {
                let name = site.name
                let key = StateKey(name)
                if let other = first[key] {
                    report(.duplicateName(name, firstIn: other.noun, owner: other.owner), site)
                } else {
                    first[key] = scope
                }
                if let problem = NameProblem(stateName: name) {
                    report(.badStateName(name, problem), site)
                }
            }
        }
    }
}

/// Why a text can't be a name.
enum NameProblem {
    case empty
    case tooLong(count: Int, limit: Int)
    case character(Character)

    /// What is wrong with the name of a state, or nil.
    init?(stateName name: String) {
        if name.isEmpty {
            self = .empty
        } else if name.unicodeScalars.count > 80, !name.hasPlaceholder {
            self = .tooLong(count: name.unicodeScalars.count, limit: 80)
        } else if let control = name.unicodeScalars.first(where: { $0.properties.generalCategory == .control }) {
            self = .character(Character(control))
        } else {
            return nil
        }
    }
}
