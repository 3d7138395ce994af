import StatesLanguage
import StatesTypes

/// What payloads do in one scope: what each state reads of them and makes of them.
///
/// Typed paths are of the payload that the scope begins with. A state may put another in its place, and then such a path
/// reads what isn't there. This follows the payload over all ways through the scope, and reports such reads.
struct PayloadFlow: Sendable {
    /// Whose payload the scope's typed paths are of.
    let scope: String
    /// The type of that payload, where it has one.
    let declared: PayloadType?
    /// Whether the scope begins with the payload of the state around it: a branch.
    let isInherited: Bool
    /// What the scope's ends are checked against, where anything was said.
    var expectedOutput: ExpectedOutput?
    var startAt: String?
    var states = StateTable()
    /// What is known of each state, by its name.
    var steps: [String: StepFlow] = [:]

    /// What is known of one state.
    struct StepFlow: Sendable {
        var effect: PayloadEffect
        var reads: [PayloadRead]
        /// What each catcher makes of the payload: keeps it with a field, or puts the error in its place.
        var catchers: [PayloadEffect]
        let location: SourceLocation
        /// The branches within the state, or the inside of a Map.
        var children: [PayloadFlow] = []
    }

    /// A finding, with its place.
    struct Finding: Sendable {
        let diagnostic: Diagnostic
        let state: String
        let location: SourceLocation
    }

    /// Follows the payload, and gives what the scope's ends pass on.
    func follow(
        from start: Set<PayloadContent>,
        reporting findings: inout [Finding]
    ) -> Set<PayloadContent> {
        guard let startAt else { return [] }
        var entries: [String: Set<PayloadContent>] = [startAt: start]
        var open = [startAt]
        var inner: [String: Inner] = [:]
        while let name = open.popLast() {
            guard let state = states[name], let entry = entries[name] else { continue }
            inner[name] = steps[name].map { follow($0, named: name, from: entry) }
            for (target, contents) in transitions(of: state, named: name, entry, inner[name]) {
                let known = entries[target]
                let merged = Self.merged(known ?? [], contents)
                if merged != known {
                    entries[target] = merged
                    open.append(target)
                }
            }
        }
        var ends: Set<PayloadContent> = []
        for (name, state) in states {
            guard let entry = entries[name], let step = steps[name] else { continue }
            report(step, named: name, entry, &findings)
            findings += inner[name]?.findings ?? []
            if state.isEnd { ends.formUnion(passedOn(by: name, entry, inner[name])) }
        }
        return ends
    }

    /// The payload of a scope that begins with its own.
    var start: Set<PayloadContent> { [declared.map { .ofType($0.type) } ?? .unknown] }

    // MARK: - Following

    /// What came out of the scopes within a state.
    private struct Inner {
        var findings: [Finding] = []
        var ends: [Set<PayloadContent>] = []
    }

    private func follow(_ step: StepFlow, named name: String, from entry: Set<PayloadContent>) -> Inner {
        var inner = Inner()
        for child in step.children {
            let start = child.isInherited ? entry : child.start
            let ends = child.follow(from: start, reporting: &inner.findings)
            inner.findings += (child.expectedOutput?.findings(about: ends) ?? []).map {
                Finding(diagnostic: $0, state: name, location: step.location)
            }
            inner.ends.append(ends)
        }
        return inner
    }

    private func transitions(
        of state: State,
        named name: String,
        _ entry: Set<PayloadContent>,
        _ inner: Inner?
    ) -> [(target: String, contents: Set<PayloadContent>)] {
        let passed = passedOn(by: name, entry, inner)
        var transitions = state.nextStates.map { ($0, passed) }
        let effects = steps[name]?.catchers ?? []
        for (position, catcher) in state.catchers.enumerated() {
            guard let target = catcher.next else { continue }
            let effect = effects.indices.contains(position) ? effects[position] : .replaces(.unknown)
            transitions.append((target, Self.applied(effect, to: entry, from: .handler(name))))
        }
        return transitions
    }

    private func passedOn(by name: String, _ entry: Set<PayloadContent>, _ inner: Inner?) -> Set<PayloadContent> {
        guard let step = steps[name] else { return [.unknown] }
        if step.effect == .branch, let ends = inner?.ends.first { return ends }
        return Self.applied(step.effect, to: entry, from: .state(name))
    }

    private static func applied(
        _ effect: PayloadEffect,
        to entry: Set<PayloadContent>,
        from source: PayloadContent.Source
    ) -> Set<PayloadContent> {
        switch effect {
        case .keeps(let fields):
            Set(
                entry.map { content in
                    var content = content
                    content.added.formUnion(fields)
                    content.addedSomewhere.formUnion(fields)
                    return content
                }
            )
        case .replaces(let kind): [PayloadContent(kind: kind, source: source)]
        case .branch: [.unknown]
        }
    }

    /// All that may come from two sides; where that is much, nothing is said from then on, or this wouldn't end.
    private static func merged(_ left: Set<PayloadContent>, _ right: Set<PayloadContent>) -> Set<PayloadContent> {
        if left.union(right).contains(where: { $0.source == .many }) { return [.many] }
        // Fields that are added on one way only don't tell contents apart.
        var result: [PayloadContent] = []
        for content in left.union(right) {
            let same = result.firstIndex { $0.kind == content.kind && $0.source == content.source }
            if let same {
                result[same].added.formIntersection(content.added)
                result[same].addedSomewhere.formUnion(content.addedSomewhere)
            } else {
                result.append(content)
            }
        }
        return result.count > 16 ? [.many] : Set(result)
    }

    // MARK: - Reporting

    private func report(
        _ step: StepFlow,
        named name: String,
        _ entry: Set<PayloadContent>,
        _ findings: inout [Finding]
    ) {
        var reported: Set<String> = []
        for read in step.reads {
            // What isn't of the scope's own payload is of a handler's: the error that was caught.
            let declared = read.scope == scope ? declared : PayloadType(ErrorOutput.self)
            let missing = entry.filter { !$0.holds(read, declared: declared) }
            guard let content = missing.min(by: { $0.rank < $1.rank }) else { continue }
            guard reported.insert(read.field ?? "").inserted else { continue }
            let diagnostic = Diagnostic.readsReplacedPayload(
                read,
                of: declared,
                content,
                isCertain: entry.allSatisfy { !$0.mayHold(read, declared: declared) }
            )
            findings.append(Finding(diagnostic: diagnostic, state: name, location: step.location))
        }
    }
}

extension State {
    /// The states that may follow, those of catchers apart.
    fileprivate var nextStates: [String] {
        if case .choice(let choice) = self {
            return choice.choices.compactMap(\.next) + [choice.default].compactMap(\.self)
        }
        return [next].compactMap(\.self)
    }

    private var next: String? {
        switch self {
        case .task(let state): state.next
        case .pass(let state): state.next
        case .wait(let state): state.next
        case .parallel(let state): state.next
        case .map(let state): state.next
        case .choice, .succeed, .fail, .unrecognized: nil
        }
    }

    fileprivate var catchers: [Catcher] {
        switch self {
        case .task(let state): state.catch
        case .parallel(let state): state.catch
        case .map(let state): state.catch
        default: []
        }
    }

    /// Whether the scope ends here with success.
    fileprivate var isEnd: Bool {
        switch self {
        case .succeed: true
        case .task(let state): state.end == true
        case .pass(let state): state.end == true
        case .wait(let state): state.end == true
        case .parallel(let state): state.end == true
        case .map(let state): state.end == true
        case .choice, .fail, .unrecognized: false
        }
    }
}
