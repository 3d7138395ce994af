internal import StatesLanguage
public import SwiftStates

/// What of a workflow its tests have used: states, transitions, choice rules, retriers and catchers.
///
/// ```swift
/// var coverage = Coverage(of: humanInTheLoop)
/// coverage.add(run)
/// print(coverage.table)
/// ```
/// A suite's tests are counted by ``Testing/Trait/coverage(of:_:)``.
public struct Coverage: Sendable {
    /// The workflow.
    public let workflow: SynthesizedWorkflow
    /// What there is to be covered, in the order of the definition.
    public let points: [CoveragePoint]
    /// The number of executions that were counted.
    public private(set) var runs = 0
    let states: [String: State]
    private var counts: [CoveragePoint: Int] = [:]

    /// The coverage of a workflow by no tests as yet.
    public init(of workflow: some WorkflowDefinition) {
        self.workflow = workflow.synthesize()
        let points = CoveragePoints(of: self.workflow.stateMachine)
        self.points = points.points
        states = points.states
    }

    /// How often something was used.
    public func count(of point: CoveragePoint) -> Int { counts[point] ?? 0 }

    /// What of a kind there is, or of any kind.
    public func points(_ kind: CoveragePoint.Kind?) -> [CoveragePoint] {
        points.filter { kind == nil || $0.kind == kind }
    }

    /// What wasn't used, in the order of the definition.
    public func uncovered(_ kind: CoveragePoint.Kind? = nil) -> [CoveragePoint] {
        points(kind).filter { count(of: $0) == 0 }
    }

    /// The share of what was used, 0 to 100; 100 where there is nothing of that kind.
    public func percentage(_ kind: CoveragePoint.Kind? = nil) -> Double {
        let all = points(kind)
        guard !all.isEmpty else { return 100 }
        return Double(all.count - uncovered(kind).count) * 100 / Double(all.count)
    }

    /// Counts what an execution used.
    public mutating func add(_ run: TestRun) {
        runs += 1
        for visit in run.allVisits {
            guard let state = states[visit.name] else { continue }
            count(.state, visit.name)
            // A catcher is one way out, `Next` the other.
            var target = visit.exitEvent == nil ? nil : state.next
            for way in visit.ways {
                switch way {
                case .rule(let position):
                    guard case .choice(let choice) = state, choice.choices.indices.contains(position) else { continue }
                    target = choice.choices[position].next
                    count(.rule, visit.name, position, target)
                case .defaultRule:
                    guard case .choice(let choice) = state else { continue }
                    target = choice.default
                    count(.rule, visit.name, nil, target)
                case .retrier(let position):
                    count(.retrier, visit.name, position)
                case .catcher(let position):
                    guard state.catchers.indices.contains(position) else { continue }
                    target = state.catchers[position].next
                    count(.catcher, visit.name, position, target)
                }
            }
            if let target { count(.transition, visit.name, nil, target) }
        }
    }

    private mutating func count(
        _ kind: CoveragePoint.Kind,
        _ state: String,
        _ position: Int? = nil,
        _ target: String? = nil
    ) {
        counts[CoveragePoint(kind: kind, state: state, position: position, target: target), default: 0] += 1
    }
}
