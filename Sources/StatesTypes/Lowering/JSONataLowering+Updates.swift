extension JSONataLowering {
    /// The input with some places written anew, as JSONata: all else is kept.
    package func updatedInput(
        _ updates: [(place: ExpressionNode, value: String)]
    ) throws(LoweringError) -> String {
        var root = Update()
        for update in updates { try root.insert(update.value, at: try names(update.place)[...]) }
        return root.source(over: "$states.input")
    }

    /// The names that lead from the input to a place.
    private func names(_ place: ExpressionNode) throws(LoweringError) -> [String] {
        switch place {
        case .payload(let owner):
            try checkOwner(owner)
            return []
        case .member(let base, let name, _): return try names(base) + [name]
        case .element(_, let index): throw .elementAsTarget(index)
        default: throw .notAField
        }
    }

    /// New values by the names that lead to them.
    private struct Update {
        var value: String?
        var members: [(name: String, update: Update)] = []

        mutating func insert(_ value: String, at names: ArraySlice<String>) throws(LoweringError) {
            guard self.value == nil, !names.isEmpty || members.isEmpty else { throw .writtenTwice }
            guard let name = names.first else {
                self.value = value
                return
            }
            if let position = members.firstIndex(where: { $0.name == name }) {
                try members[position].update.insert(value, at: names.dropFirst())
            } else {
                var update = Update()
                try update.insert(value, at: names.dropFirst())
                members.append((name, update))
            }
        }

        func source(over base: String) -> String {
            if let value { return value }
            let parts = members.map { name, update -> String in
                let place =
                    name.contains("`")
                    ? "$lookup(\(base), \(JSONataLowering.quoted(name)))" : base + JSONataLowering.step(name)
                return "\(JSONataLowering.quoted(name)): \(update.source(over: place))"
            }
            return "$merge([\(base), {\(parts.joined(separator: ", "))}])"
        }
    }
}
