package import StatesLanguage

/// A state machine as a graph: what every format of picture is written from.
///
/// Ids are given by position, so any text can be a state's name: `s1`, `s2`, … are states (those of a scope before those
/// within them), `missing1`, … targets that don't exist, `start` and `stop` where the machine begins and ends. The scopes
/// within it are `scope1`, …, with `start1` and `stop1`.
package struct Diagram: Sendable, Hashable {
    /// The machine's own states, and within them those of its Parallel and Map states.
    package var root: Scope
    /// The transitions of all scopes.
    package var edges: [Edge]

    /// The graph of a state machine.
    package init(_ machine: StateMachine) {
        var builder = DiagramBuilder()
        root = builder.build(machine, as: .machine)
        edges = builder.edges
    }
}

extension Diagram {
    /// States that are drawn together: the machine's, a branch's, a Map processor's.
    package struct Scope: Sendable, Hashable {
        /// What the states belong to.
        package var role: Role
        /// The scope's id, empty for the machine.
        package var id: String
        /// The markers, states and missing states, in the order in which they are drawn.
        package var nodes: [Node] = []
        /// The scopes of the Parallel and Map states among them.
        package var scopes: [Scope] = []
    }

    /// What the states of a scope belong to.
    package enum Role: Sendable, Hashable {
        /// The state machine.
        case machine
        /// A branch of the Parallel state of that name, counted from 1.
        case branch(Int, of: String)
        /// The Map state of that name.
        case items(of: String)
    }

    /// A place in the picture.
    package struct Node: Sendable, Hashable {
        /// The node's id.
        package var id: String
        /// The state's name as it is written; empty for a marker.
        package var name: String
        /// What the node stands for.
        package var kind: Kind

        /// What a node stands for.
        package enum Kind: Sendable, Hashable {
            /// Where a scope begins.
            case start
            /// Where a scope ends with success.
            case end
            /// A state of that type, nil where the type isn't known.
            case state(StateType?)
            /// The target of a transition to a state that doesn't exist.
            case missing
        }
    }

    /// A way from node to node.
    package struct Edge: Sendable, Hashable {
        /// The id of the node that is left.
        package var source: String
        /// The id of the node that follows.
        package var target: String
        /// Why the way is taken.
        package var kind: Kind

        /// Why a way is taken.
        package enum Kind: Sendable, Hashable {
            /// A scope begins with the state.
            case start
            /// `Next`.
            case next
            /// A rule of a Choice state matches; its text is told, empty where the rule says nothing.
            case choice(String)
            /// No rule of a Choice state matches.
            case `default`
            /// One of those errors is caught.
            case `catch`(String)
            /// A Parallel or Map state runs the scope.
            case run
            /// The scope ends.
            case end
        }
    }
}
