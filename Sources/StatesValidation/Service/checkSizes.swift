import OrderedJSON
import StatesLanguage

extension Validator {
    /// The definition, its literals, and what literals add up to on one way.
    mutating func checkSizes() {
        let size = machine.definition.serialized().unicodeScalars.count
        if size > 1_048_576 { report(.definitionTooLarge(size), scopes[0]) }
        // Where the whole is small, no part is large.
        guard size > Self.largestPayload else { return }
        for scope in scopes { checkLiterals(in: scope) }
    }

    private static let largestPayload = 262_144

    private mutating func checkLiterals(in scope: ScopeSite) {
        var keepsAny = false
        for position in scope.states.indices {
            let site = scope.site(at: position)
            var isTooLarge = false
            for (name, value) in site.literals {
                let size = value.serialized().utf8.count
                guard size > Self.largestPayload else { continue }
                report(.literalTooLarge(name, size: size), site, [name])
                isTooLarge = true
            }
            if !isTooLarge, site.kept > 0 { keepsAny = true }
        }
        if keepsAny { checkSums(in: scope) }
    }

    /// Follows each way of single successors from a state that keeps a literal beside its input.
    private mutating func checkSums(in scope: ScopeSite) {
        guard let start = scope.startAt.flatMap({ scope.states.position(of: $0) }) else { return }
        // One walk from the start: a state is met once, with the largest payload known on a way to it.
        var isMet = [Bool](repeating: false, count: scope.states.count)
        var open = [(start, 0)]
        while let (position, before) = open.popLast() {
            if isMet[position] { continue }
            isMet[position] = true
            let site = scope.site(at: position)
            let after = site.payloadSize(after: before)
            if after > Self.largestPayload, site.kept <= Self.largestPayload {
                report(.payloadTooLarge(after), site)
                continue
            }
            for transition in site.state.transitions where !transition.isCatch {
                if let target = scope.states.position(of: transition.target) { open.append((target, after)) }
            }
        }
    }
}

extension StateSite {
    /// The values of the state that are passed on or sent as they are written.
    fileprivate var literals: [(String, JSON)] {
        var literals: [(String, JSON)] = []
        if case .pass(let pass) = state, let result = pass.result { literals.append(("Result", result)) }
        if let fields = state.common as? any ResultFields, let value = fields.parameters {
            literals.append(("Parameters", value))
        }
        if let fields = state.common as? any InputOutputFields, let value = fields.output {
            literals.append(("Output", value))
        }
        if let fields = state.common as? any AssignFields, let value = fields.assign {
            literals.append(("Assign", value))
        }
        if case .task(let task) = state, let value = task.arguments { literals.append(("Arguments", value)) }
        if case .map(let map) = state, let value = map.itemSelector { literals.append(("ItemSelector", value)) }
        return literals
    }

    /// The bytes of the literal that a Pass writes.
    fileprivate var kept: Int {
        guard case .pass(let pass) = state else { return 0 }
        return (pass.parameters ?? pass.result ?? pass.output)?.serialized().utf8.count ?? 0
    }

    /// The bytes of literals in the payload after the state.
    fileprivate func payloadSize(after before: Int) -> Int {
        if isJSONata {
            guard let output = (state.common as? any InputOutputFields)?.output else {
                return state.common is any ErrorHandlingFields ? 0 : before
            }
            return output.serialized().utf8.count
        }
        if let io = state.common as? any InputOutputFields, io.outputPath != nil, io.outputPath != .path("$") {
            return 0
        }
        guard let fields = state.common as? any ResultFields else { return before }
        switch fields.resultPath {
        case .null?: return before
        case nil, .path("$")?:
            if case .pass(let pass) = state, pass.result == nil, pass.parameters == nil { return before }
            return kept
        case .path?: return before + kept
        }
    }
}
