import OrderedJSON
import StatesLanguage

/// One run of the validation: the machine as a list of scopes, and the findings so far.
///
/// The rules are extensions of this type, a folder for each concern. A rule looks at one scope or one state and reports;
/// none depends on what another has found.
struct Validator {
    let machine: StateMachine
    let options: ValidationOptions
    /// The machine and all that it holds, outermost first.
    let scopes: [ScopeSite]
    /// For each name of a state the positions of the scopes that have it.
    let scopesOfNames: [StateKey: [Int]]
    /// Every variable that some state assigns.
    let variables: Set<String>
    /// The labels of distributed Maps so far.
    var labels: Set<String> = []
    /// How many more names may be compared with misspelt ones.
    var suggestionBudget = 20_000
    private(set) var findings: [Diagnostic] = []

    init(_ machine: StateMachine, _ options: ValidationOptions) {
        self.machine = machine
        self.options = options
        scopes = ScopeSite.all(in: machine, options)
        var scopesOfNames: [StateKey: [Int]] = [:]
        for (position, scope) in scopes.enumerated() {
            for name in scope.states.names { scopesOfNames[StateKey(name), default: []].append(position) }
        }
        self.scopesOfNames = scopesOfNames
        variables = scopes.reduce(into: []) { names, scope in
            for (_, state) in scope.states { names.formUnion(state.assignedVariables) }
        }
    }

    /// Runs every rule.
    mutating func checkAll() {
        checkMachine()
        checkNames()
        for scope in scopes {
            let graph = ScopeGraph(scope)
            checkGraph(graph)
            for position in scope.states.indices { checkState(scope.site(at: position)) }
        }
        checkSizes()
    }

    private mutating func checkState(_ site: StateSite) {
        checkFields(of: site)
        checkPaths(of: site)
        checkErrors(of: site)
        checkService(of: site)
        if case .choice(let state) = site.state { checkChoice(state, site) }
    }

    /// Adds a finding about a state, at a place within it.
    mutating func report(_ diagnostic: Diagnostic, _ site: StateSite, _ tokens: [String] = []) {
        var diagnostic = diagnostic
        diagnostic.state = site.name
        diagnostic.pointer = JSONPointer(site.scope.statesPointer.tokens + [site.name] + tokens)
        findings.append(diagnostic)
    }

    /// Adds a finding about a scope, at a place within it.
    mutating func report(_ diagnostic: Diagnostic, _ scope: ScopeSite, _ tokens: [String] = []) {
        var diagnostic = diagnostic
        diagnostic.state = scope.owner
        diagnostic.pointer = JSONPointer(scope.pointer.tokens + tokens)
        findings.append(diagnostic)
    }
}

extension State {
    /// The names that the state assigns, on any way out of it.
    fileprivate var assignedVariables: [String] {
        var objects = [(common as? any AssignFields)?.assign] + catchers.map(\.assign)
        if case .choice(let choice) = self { objects += choice.choices.map(\.assign) }
        return objects.flatMap { assign -> [String] in
            guard case .object(let object)? = assign else { return [] }
            return object.keys.map { PayloadTemplateText.resultKey(for: $0) }
        }
    }
}
