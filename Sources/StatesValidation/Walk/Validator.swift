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
    /// The states of each scope.
    let sites: [[StateSite]]
    /// For each name of a state the position of the first scope that has it.
    let scopesOfNames: [StateKey: Int]
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
        sites = scopes.map { scope in scope.states.map { StateSite($0.name, $0.state, in: scope) } }
        var scopesOfNames: [StateKey: Int] = [:]
        var variables: Set<String> = []
        for (position, sites) in sites.enumerated() {
            for site in sites {
                if scopesOfNames[StateKey(site.name)] == nil { scopesOfNames[StateKey(site.name)] = position }
                site.addVariables(to: &variables)
            }
        }
        self.scopesOfNames = scopesOfNames
        self.variables = variables
    }

    /// Runs every rule.
    mutating func checkAll() {
        checkMachine()
        checkNames()
        for (scope, sites) in zip(scopes, sites) {
            checkGraph(ScopeGraph(scope, sites))
            for site in sites { checkState(site) }
        }
        checkSizes()
        checkDataFlow()
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

extension StateSite {
    /// Adds the names of the variables that the state assigns, on any way out of it.
    func addVariables(to names: inout Set<String>) {
        for use in templateUses where use.tokens.last == "Assign" {
            guard case .object(let object) = use.value else { continue }
            for key in object.keys { names.insert(PayloadTemplateText.resultKey(for: key)) }
        }
    }
}
