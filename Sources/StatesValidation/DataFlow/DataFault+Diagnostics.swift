import OrderedJSON
import StatesLanguage

extension DataFault {
    /// The name of the kind, so that a place is told of once for each.
    var name: String {
        switch kind {
        case .missing, .undefined, .unassigned, .noContext: "missing"
        case .wrongKind: "kind"
        case .wrongArgument, .tooFewArguments: "argument"
        case .incomparable, .incomparableValues: "comparison"
        case .unwritable: "write"
        case .neverMatches, .alwaysMatches: "rule"
        case .matchesNothing, .leftBehind: "matches"
        }
    }

    /// The fault as a finding, with the way on which it happens.
    func diagnostic(at node: Int, in flow: DataFlow, _ search: WaySearch) -> Diagnostic? {
        switch kind {
        case .missing(let read):
            if !isCertain, let field = read.optionalField {
                return .maybeMissing(read, field, read.unwrittenWay(to: node, search))
            }
            let way = read.way(to: node, search)
            return isCertain ? .missing(read, way) : .maybeMissing(read, way)
        case .undefined(let read, let expression):
            if !isCertain, let read, let field = read.optionalField {
                return .undefined(expression, read, field, read.unwrittenWay(to: node, search))
            }
            return .undefined(expression, read, read?.way(to: node, search), isCertain: isCertain)
        case .unassigned(let name):
            let way = search.way(to: node, lackingVariable: name)
            guard isCertain else { return .maybeUnassigned(name, way) }
            let site = flow.nodes[node].site
            return .unassigned(
                name,
                assignedHere: site.assigns(name),
                elsewhere: flow.scopeAssigning(name, besides: node)
            )
        case .noContext(let path, let step, let found): return .noContext(path, step: step, found: found)
        case .wrongKind(let field, let expected, let found):
            return .wrongData(field, expected: expected, found: found, isCertain: isCertain)
        case .wrongArgument(let function, let expected, let found):
            return .wrongArgument(function, expected: expected, found: found, isCertain: isCertain)
        case .tooFewArguments(let function, let given, let count):
            return .tooFewArguments(function, given: given, of: count)
        case .incomparable(let comparison, let variable, let found):
            return .incomparable(comparison, variable: variable, found: found)
        case .incomparableValues(let sign, let one, let other): return .incomparable(sign, one, other)
        case .unwritable(let path, let obstacle): return .unwritable(path, obstacle, isCertain: isCertain)
        case .neverMatches(let isGuard):
            let isMeant = isGuard && flow.isDecidedByData(node) || !flow.isUnreached(tokens, from: node)
            return .neverMatches(isMeant: isMeant)
        case .alwaysMatches(let unused, let isGuard):
            let isMeant = isGuard && flow.isDecidedByData(node) || !flow.leavesUnreached(node)
            return .alwaysMatches(unused: unused, isMeant: isMeant)
        case .leftBehind(let path, let left): return .leftBehind(path, left)
        case .matchesNothing(let path): return .matchesNothing(path)
        }
    }
}

extension MissingRead {
    /// The way on which it is missing, if it was in the state's input.
    fileprivate func way(to node: Int, _ search: WaySearch) -> MissingWay? {
        guard case .input(let prefix) = origin else { return nil }
        return search.way(to: node, lacking: prefix + steps)
    }

    /// The way on which nothing writes it, where the state's input may lack it by its type.
    fileprivate func unwrittenWay(to node: Int, _ search: WaySearch) -> MissingWay? {
        guard case .input(let prefix) = origin else { return nil }
        return search.way(to: node, withoutWriting: prefix + steps)
    }

    /// The optional field that the last step names, where a Swift type says that it is one.
    fileprivate var optionalField: OptionalField? {
        guard case .member(let name)? = steps.last, let (type, isCase) = found.optionality(of: name) else { return nil }
        return OptionalField(name: name, type: type, isCase: isCase)
    }
}

extension StateSite {
    /// Whether the state itself assigns a variable, which later states see.
    fileprivate func assigns(_ name: String) -> Bool {
        templateUses.contains { use in
            guard use.tokens.last == "Assign", case .object(let object) = use.value else { return false }
            return object.keys.contains { PayloadTemplateText.resultKey(for: $0) == name }
        }
    }
}

extension DataFlow {
    /// Where else a variable is assigned, and what to do, in words.
    fileprivate func scopeAssigning(_ name: String, besides node: Int) -> String? {
        for other in nodes where other.site.assigns(name) && other.site.name != nodes[node].site.name {
            if other.scope == nodes[node].scope {
                return "\(quoted(other.site.name)) assigns it, but not before this; assign it before"
            }
            if let inner = distributedScope(of: nodes[node]), inner != distributedScope(of: other) {
                return
                    "\(quoted(other.site.name)) assigns it, but the children of a distributed Map see no variables of "
                    + "others; pass the value in with ItemSelector or BatchInput"
            }
            return "\(quoted(other.site.name)) assigns it for \(scopes[other.scope].noun) only; assign it before"
        }
        return nil
    }

    /// The scope of the innermost distributed Map that a state is within.
    private func distributedScope(of node: FlowNode) -> Int? {
        var scope = node.scope
        while scopes[scope].kind != .distributedMap {
            guard let owner = owners[scope] else { return nil }
            scope = nodes[owner].scope
        }
        return scope
    }
}
