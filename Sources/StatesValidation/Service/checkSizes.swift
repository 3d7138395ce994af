import OrderedJSON
import StatesLanguage

extension Validator {
    /// The definition, its literals, and what literals add up to on one way.
    ///
    /// Sizes are counted only where an estimate comes near a limit.
    mutating func checkSizes() {
        var total = 0
        for sites in sites { for site in sites { total += site.roughSize } }
        if total + (machine.comment?.utf8.count ?? 0) > 700_000 {
            let size = machine.definition.serialized().unicodeScalars.count
            if size > 1_048_576 { report(.definitionTooLarge(size), scopes[0]) }
        }
        for (scope, sites) in zip(scopes, sites) { checkLiterals(sites, scope) }
    }

    private static let largestPayload = 262_144

    private mutating func checkLiterals(_ sites: [StateSite], _ scope: ScopeSite) {
        var kept = 0
        for site in sites where site.roughSize > 40_000 {
            var isTooLarge = false
            for (name, value) in site.literals {
                let size = value.serialized().utf8.count
                guard size > Self.largestPayload else { continue }
                report(.literalTooLarge(name, size: size), site, [name])
                isTooLarge = true
            }
            if !isTooLarge { kept += site.kept }
        }
        // Literals that come to a payload's size are large ones: of small ones it would take a machine of thousands.
        if kept > 100_000 { checkSums(sites, scope) }
    }

    /// Follows the ways from the start with the bytes that literals have put into the payload.
    ///
    /// Each state is met once, by one of the ways to it: a finding is certain for that way.
    private mutating func checkSums(_ sites: [StateSite], _ scope: ScopeSite) {
        guard let start = scope.startAt.flatMap({ scope.states.position(of: $0) }) else { return }
        var isMet = [Bool](repeating: false, count: sites.count)
        var open = [(start, 0)]
        while let (position, before) = open.popLast() {
            if isMet[position] { continue }
            isMet[position] = true
            let site = sites[position]
            let after = site.payloadSize(after: before)
            if after > Self.largestPayload, site.kept <= Self.largestPayload {
                report(.payloadTooLarge(after), site)
                continue
            }
            for transition in site.transitions where !transition.isCatch {
                if let target = scope.states.position(of: transition.target) { open.append((target, after)) }
            }
        }
    }
}

extension StateSite {
    /// About as many bytes as the state takes in a definition, and rather more, as long as nothing in it is escaped.
    fileprivate var roughSize: Int {
        var size = 300 + name.utf8.count * 2 + fields.retry.count * 150 + fields.catch.count * 150
        size += state.comment?.utf8.count ?? 0
        for use in templateUses { size += use.value.roughSize }
        if case .pass(let pass) = state { size += pass.result?.roughSize ?? 0 }
        if case .choice(let choice) = state { size += choice.choices.reduce(0) { $0 + $1.roughSize(depth: 0) } }
        return size
    }

    /// The values of the state that are passed on or sent as they are written.
    fileprivate var literals: [(String, JSON)] {
        var literals = templateUses.filter { $0.tokens.count == 1 }.map { ($0.tokens[0], $0.value) }
        if case .pass(let pass) = state, let result = pass.result { literals.append(("Result", result)) }
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
            guard let output = fields.output else { return fields.canFail ? 0 : before }
            return output.serialized().utf8.count
        }
        if fields.outputPath != nil, fields.outputPath != .path("$") { return 0 }
        guard fields.makesResult else { return before }
        switch fields.resultPath {
        case .null?: return before
        case nil, .path("$")?:
            if case .pass(let pass) = state, pass.result == nil, pass.parameters == nil { return before }
            return kept
        case .path?: return before + kept
        }
    }
}

extension ChoiceRule {
    /// About as many bytes as the rule takes.
    fileprivate func roughSize(depth: Int) -> Int {
        guard depth < 60 else { return 0 }
        var size = 100 + (comment?.utf8.count ?? 0) + (variable?.utf8.count ?? 0) + (next?.utf8.count ?? 0)
        for comparison in comparisons { size += 30 + comparison.operand.roughSize }
        for part in and { size += part.roughSize(depth: depth + 1) }
        for part in or { size += part.roughSize(depth: depth + 1) }
        return size + (not?.roughSize(depth: depth + 1) ?? 0)
    }
}

extension JSON {
    /// About as many bytes as the value takes, without writing it.
    fileprivate var roughSize: Int {
        var size = 0
        var open = [self]
        while let value = open.popLast() {
            switch value {
            case .string(let text): size += text.utf8.count + 4
            case .array(let elements):
                size += 4 + elements.count * 2
                open += elements
            case .object(let object):
                size += 4
                for (name, member) in object {
                    size += name.utf8.count + 6
                    open.append(member)
                }
            default: size += 8
            }
        }
        return size
    }
}
