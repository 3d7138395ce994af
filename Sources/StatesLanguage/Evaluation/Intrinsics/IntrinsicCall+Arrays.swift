internal import OrderedJSON

extension IntrinsicCall {
    /// How many elements `States.ArrayRange` makes.
    public static let maximumRangeLength = 1_000

    /// `States.Array(…)`.
    func array(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        var elements: [JSON] = []
        elements.reserveCapacity(arguments.count)
        for place in arguments.indices { elements.append(try argument(place, in: &scope)) }
        return .array(elements)
    }

    /// `States.ArrayPartition(array, size)`.
    func arrayPartition(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let elements = try arrayArgument(0, in: &scope)
        let size = try integerArgument(1, in: &scope)
        guard size > 0 else { throw invalidArguments }
        return .array(
            stride(from: 0, to: elements.count, by: size).map { start in
                .array(Array(elements[start..<min(start + size, elements.count)]))
            }
        )
    }

    /// `States.ArrayContains(array, value)`.
    ///
    /// Measured against the service two values are the same where they print the same: `true` and `"true"` are, an
    /// object and the same one in another order aren't.
    func arrayContains(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let elements = try arrayArgument(0, in: &scope)
        let value = try argument(1, in: &scope)
        let text = value.serviceText
        return .bool(elements.contains { $0.prints(value, text) })
    }

    /// `States.ArrayRange(first, last, step)`, with the last number where the steps meet it.
    func arrayRange(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let first = try integerArgument(0, in: &scope)
        let last = try integerArgument(1, in: &scope)
        let step = try integerArgument(2, in: &scope)
        guard step != 0, (last - first) / step < Self.maximumRangeLength else { throw invalidArguments }
        return .array(stride(from: first, through: last, by: step).map { .integer(Int64($0)) })
    }

    /// `States.ArrayGetItem(array, index)`; of an empty array, as measured against the service, null.
    func arrayGetItem(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let elements = try arrayArgument(0, in: &scope)
        let index = try integerArgument(1, in: &scope)
        guard index >= 0 else { throw invalidArguments }
        if elements.isEmpty { return .null }
        guard index < elements.count else { throw invalidArguments }
        return elements[index]
    }

    /// `States.ArrayUnique(array)`, in the order of the service: see ``ServiceHashOrder``.
    func arrayUnique(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        .array(ServiceHashOrder.unique(try arrayArgument(0, in: &scope)))
    }
}

extension JSON {
    /// Whether the value prints as that other, whose text is known; kinds whose texts can't meet aren't printed.
    fileprivate func prints(_ other: JSON, _ text: String) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left == right
        case (.string, .string): self == other
        case (.array, .integer), (.object, .integer), (.array, .bool), (.object, .bool): false
        default: .string(serviceText) == .string(text)
        }
    }
}
