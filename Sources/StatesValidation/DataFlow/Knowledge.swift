import StatesLanguage

/// What is known at a place of the graph: of the payload, and of the variables.
struct Knowledge: Equatable {
    var payload: Shape
    /// The variables as an object of their values; one that isn't assigned is absent from it.
    var variables: Shape

    /// Nothing is known.
    static let nothing = Knowledge(payload: .any, variables: .any)

    func joined(with other: Knowledge) -> Knowledge {
        Knowledge(payload: payload.joined(with: other.payload), variables: variables.joined(with: other.variables))
    }

    func widened(with other: Knowledge, _ widening: Shape.Widening) -> Knowledge {
        Knowledge(
            payload: payload.widened(with: other.payload, widening),
            variables: variables.widened(with: other.variables, widening)
        )
    }
}

/// A way out of a state, or into the states that it holds.
struct FlowEdge {
    enum Kind: Equatable {
        case next
        case rule(Int)
        case `default`
        case `catch`(Int)
        /// Into an inner scope.
        case enter
        /// Out of the scope.
        case end
    }

    let kind: Kind
    /// The node that follows; nil where the scope ends.
    let target: Int?
    let known: Knowledge
}

/// A state in the graph of all states.
struct FlowNode {
    let site: StateSite
    /// The position of its scope.
    let scope: Int
    /// The positions of the scopes that it holds.
    var inner: [Int] = []
    /// What is known where the state begins; nil as long as no way leads there.
    var known: Knowledge?
    /// How often something new came in.
    var visits = 0
}
