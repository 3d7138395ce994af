/// The shares of a workflow that its tests must use, in percent.
public struct CoverageThreshold: Sendable, Hashable {
    /// By kind: what isn't named may be left out.
    public var shares: [CoveragePoint.Kind: Double]

    /// Shares by kind, each 0 to 100.
    public init(
        states: Double = 0,
        transitions: Double = 0,
        rules: Double = 0,
        retriers: Double = 0,
        catchers: Double = 0
    ) {
        shares = [
            .state: states, .transition: transitions, .rule: rules, .retrier: retriers, .catcher: catchers,
        ]
    }

    /// Everything: each state, transition, rule, retrier and catcher.
    public static let everything = Self(states: 100, transitions: 100, rules: 100, retriers: 100, catchers: 100)
    /// Each state and each catcher.
    public static let statesAndCatchers = Self(states: 100, catchers: 100)
    /// Nothing: the coverage is only reported.
    public static let none = Self()

    /// The kinds of which too little was used.
    func misses(of coverage: Coverage) -> [(kind: CoveragePoint.Kind, share: Double, wanted: Double)] {
        CoveragePoint.Kind.allCases.compactMap { kind in
            let (share, wanted) = (coverage.percentage(kind), shares[kind] ?? 0)
            return share < wanted ? (kind, share, wanted) : nil
        }
    }
}
