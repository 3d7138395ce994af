import OrderedJSON
import StatesLanguage

extension Validator {
    /// What the data are at each state, and what reads, writes or compares data that can't be so.
    mutating func checkDataFlow() {
        checkVariableScopes()
        let flow = DataFlow(scopes, sites, options)
        flow.run()
        var visits: [(node: Int, faults: [DataFault])] = []
        flow.report { visit in
            guard let faults = visit.sink?.faults, !faults.isEmpty else { return }
            visits.append((visit.node, faults))
        }
        guard !visits.isEmpty else { return }
        let search = WaySearch(flow)
        let told = Set(findings.filter { $0.severity != .info }.compactMap(\.pointer))
        for (node, faults) in visits {
            let site = flow.nodes[node].site
            var places: Set<[String]> = []
            for fault in faults where places.insert(fault.tokens + [fault.name]).inserted {
                guard !isTold(fault, site, told) else { continue }
                if let finding = fault.diagnostic(at: node, in: flow, search) { report(finding, site, fault.tokens) }
            }
        }
    }

    /// Whether another rule has said it already.
    private func isTold(_ fault: DataFault, _ site: StateSite, _ told: Set<JSONPointer>) -> Bool {
        switch fault.kind {
        case .neverMatches, .alwaysMatches, .unwritable:
            told.contains(JSONPointer(site.scope.statesPointer.tokens + [site.name] + fault.tokens))
        case .unassigned(let name): site.isJSONata && !variables.contains(name)
        default: false
        }
    }

    /// A variable belongs to the scope in which it is assigned: an inner one can't assign it too.
    private mutating func checkVariableScopes() {
        guard !variables.isEmpty else { return }
        var owners: [JSONPointer: Set<String>] = [:]
        for (scope, sites) in zip(scopes, sites) {
            var names: Set<String> = []
            for site in sites { site.addVariables(to: &names) }
            owners[scope.pointer] = names
        }
        for (scope, sites) in zip(scopes, sites) where scope.owner != nil && !scope.isWithinChildren {
            var outer: Set<String> = []
            var tokens = scope.pointer.tokens
            while !tokens.isEmpty {
                tokens.removeLast()
                outer.formUnion(owners[JSONPointer(tokens)] ?? [])
            }
            guard !outer.isEmpty else { continue }
            for site in sites {
                for use in site.templateUses where use.tokens.last == "Assign" {
                    guard case .object(let object) = use.value else { continue }
                    for key in object.keys where outer.contains(PayloadTemplateText.resultKey(for: key)) {
                        let name = PayloadTemplateText.resultKey(for: key)
                        report(.assignsOuterVariable(name, in: scope.noun), site, use.tokens + [key])
                    }
                }
            }
        }
    }
}
