public import OrderedJSON
public import StatesLanguage

/// What is known of the data at each state of a machine.
public struct DataFlowReport: Sendable {
    /// What comes into the machine, as far as it is known.
    public let input: Shape
    /// What the machine gives; nil where no way leads to an end.
    public let output: Shape?
    /// The states that some way leads to, in the order of the definition, inner ones after those that hold them.
    public let states: [StateReport]

    /// What is known of the data at one state.
    public struct StateReport: Sendable {
        /// The state's name.
        public let name: String
        /// The state's type.
        public let type: StateType?
        /// Its place in the definition.
        public let pointer: JSONPointer
        /// What comes in.
        public let input: Shape
        /// The variables that it can read.
        public let variables: Shape
        /// What each field makes of the data, in order.
        public let stages: [Stage]
        /// The ways out, with what goes out on them.
        public let ways: [Way]
        /// The fields of the input: where they come from, and who reads them.
        public let fields: [FieldReport]
    }

    /// What a field of a state makes of the data.
    public struct Stage: Sendable {
        /// The field, such as `Parameters`, or what else gives the data.
        public let field: String
        /// What it gives.
        public let shape: Shape
    }

    /// A way out of a state.
    public struct Way: Sendable {
        /// What leads there: `Next`, `Choices/0`, `Default`, `Catch/0`, `End`, or `inside` for the states it holds.
        public let kind: String
        /// The state that follows; nil at the end of a scope.
        public let target: String?
        /// What goes out.
        public let shape: Shape
    }

    /// A field of a state's input.
    public struct FieldReport: Sendable {
        /// The path, such as `$.order`.
        public let path: String
        /// What is known of it.
        public let field: Shape.Field
        /// The states that wrote it; an empty text stands for the machine's input.
        public let writers: [String]
        /// The states that read it, this one among them.
        public let readers: [String]
    }
}

extension DataFlowReport {
    /// The report of the state of one name only.
    public func limited(toState name: String) -> DataFlowReport {
        DataFlowReport(input: input, output: output, states: states.filter { $0.name == name })
    }
}

extension StateMachine {
    /// What is known of the data at each state, with the input's shape if the options say it.
    public func dataFlow(_ options: ValidationOptions = ValidationOptions()) -> DataFlowReport {
        let validator = Validator(self, options)
        let flow = DataFlow(validator.scopes, validator.sites, options)
        flow.run()
        var visits: [Int: StateVisit] = [:]
        flow.report { visits[$0.node] = $0 }
        let fields = FieldSearch(flow, visits)
        let states = flow.nodes.indices.compactMap { node -> DataFlowReport.StateReport? in
            guard let visit = visits[node], let known = flow.nodes[node].known else { return nil }
            return DataFlowReport.StateReport(
                name: visit.site.name,
                type: visit.site.state.type,
                pointer: visit.site.scope.statesPointer.appending(visit.site.name),
                input: known.payload,
                variables: known.variables,
                stages: visit.stages.map { DataFlowReport.Stage(field: $0.name, shape: $0.shape) },
                ways: flow.ways(from: node),
                fields: fields.fields(at: node)
            )
        }
        return DataFlowReport(input: fields.machineInput, output: flow.outputs.first ?? nil, states: states)
    }
}

extension DataFlow {
    fileprivate func ways(from node: Int) -> [DataFlowReport.Way] {
        edges[node].map { edge in
            DataFlowReport.Way(
                kind: edge.kind.label,
                target: edge.target.map { nodes[$0].site.name },
                shape: edge.known.payload
            )
        }
    }
}

extension FlowEdge.Kind {
    fileprivate var label: String {
        switch self {
        case .next: "Next"
        case .rule(let index): "Choices/\(index)"
        case .default: "Default"
        case .catch(let index): "Catch/\(index)"
        case .enter: "inside"
        case .end: "End"
        }
    }
}
