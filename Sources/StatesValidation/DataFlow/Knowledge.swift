import StatesLanguage

/// What is known at a place of the graph: of the payload, and of the variables.
struct Knowledge: Equatable {
    var payload: Shape
    /// The variables as an object of their values; one that isn't assigned is absent from it.
    var variables: Shape
    /// The fields that a state left behind when it kept a part of which nothing is known; nil where none did.
    ///
    /// A read of one of them from that part is hardly meant.
    var left: LeftFields?

    /// Nothing is known.
    static let nothing = Knowledge(payload: .any, variables: .any)

    func joined(with other: Knowledge) -> Knowledge {
        Knowledge(
            payload: payload.joined(with: other.payload),
            variables: variables.joined(with: other.variables),
            left: left == other.left ? left : nil
        )
    }

    func widened(with other: Knowledge, _ widening: Shape.Widening) -> Knowledge {
        Knowledge(
            payload: payload.widened(with: other.payload, widening),
            variables: variables.widened(with: other.variables, widening),
            left: left == other.left ? left : nil
        )
    }
}

/// What a state left behind when its `OutputPath` or `InputPath` kept a part.
struct LeftFields: Equatable {
    /// The state's name.
    let state: String
    /// The field that kept a part, and its path.
    let field: String
    let path: String
    /// The fields that were there.
    let names: [String]

    /// What a path leaves of a value, where nothing is known of what it keeps.
    init?(state: String, field: String, path: JSONPath, of value: Shape, kept: Shape) {
        guard kept.isAny, path.root == .payload, case .member(let first)? = path.referenceSteps?.first,
            path.segments.count == 1
        else { return nil }
        names = (value.fields ?? []).filter { $0.field.presence == .always && $0.name != first }.map(\.name)
        guard !names.isEmpty else { return nil }
        self.state = state
        self.field = field
        self.path = path.text
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
