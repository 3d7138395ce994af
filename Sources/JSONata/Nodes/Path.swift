internal import OrderedJSON

/// A step of a path.
struct Step {
    enum Kind {
        case expression(Node)
        /// Several field names in a row.
        case fields(FieldPathNode)
        /// `**` and a name after it.
        case descendants(DescendantFieldNode)
        case sort(SortNode)
    }

    let kind: Kind
    let stages: [Stage]
    /// Whether the step is an array constructor at the path's start: evaluated once, not for each item.
    let isLeadingArray: Bool
}

/// A path of steps of any kind.
///
/// Each step is evaluated for every item of the last one's result.
final class PathNode: Node {
    let steps: [Step]
    /// Whether the first step is a variable, so that an array as context is one item.
    let startsWithVariable: Bool
    let keepSingletonArray: Bool
    let group: ObjectNode?

    init(
        _ steps: [Step],
        startsWithVariable: Bool,
        keepSingletonArray: Bool,
        group: ObjectNode?,
        _ position: Int
    ) {
        self.steps = steps
        self.startsWithVariable = startsWithVariable
        self.keepSingletonArray = keepSingletonArray
        self.group = group
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var current = input
        var isWhole = startsWithVariable || !input.isArray
        for (index, step) in steps.enumerated() {
            let items: Items = isWhole ? .one(current) : current.items
            if step.isLeadingArray, case .expression(let node) = step.kind {
                current = try node.evaluate(input, frame)
            } else {
                current = try Self.run(step, on: items, whole: current, frame, isLast: index == steps.count - 1)
            }
            isWhole = false
            if current.isUndefined || current.isEmptyArray { break }
        }
        return try finish(current, frame)
    }

    private func finish(_ result: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var result = result
        if keepSingletonArray {
            if result.isCons, !result.isSequence { result = .list(List([result], .sequence)) }
            if case .list(let list) = result { list.marks.insert(.keepSingleton) }
        }
        if let group { return try group.evaluate(grouping: result.isUndefined ? .values([]) : result.items, frame) }
        if case .list(let list) = result { try frame.evaluation.check(length: list.items.count) }
        return result.collapsed()
    }

    /// Evaluates a step for each item and joins the results.
    static func run(
        _ step: Step,
        on items: Items,
        whole: Value,
        _ frame: Frame,
        isLast: Bool
    ) throws(JSONataError) -> Value {
        let node: Node
        switch step.kind {
        case .sort(let sort):
            let sorted = try sort.sorted(whole, frame)
            return try filtered(sorted, step.stages, frame)
        case .fields(let fields): return try fields.gather(items, frame.evaluation, isLast: isLast)
        case .descendants(let descendants):
            var collector = StepCollector()
            let limit = frame.evaluation.limits.sequenceLength
            var budget = limit
            for index in 0..<items.count { descendants.gather(items[index], into: &collector, &budget) }
            try frame.evaluation.check(length: budget > 0 ? 0 : limit + 1)
            try frame.evaluation.step(by: limit - budget)
            return collector.finished(isLast: isLast)
        case .expression(let expression): node = expression
        }
        var collector = StepCollector()
        let evaluation = frame.evaluation
        for index in 0..<items.count {
            try evaluation.step()
            let value = try node.evaluate(items[index], frame)
            if step.stages.isEmpty {
                collector.add(value)
            } else {
                try add(value, to: &collector, step.stages, frame)
            }
        }
        return collector.finished(isLast: isLast)
    }

    /// Adds what predicates leave of the result for one item.
    private static func add(
        _ value: Value,
        to collector: inout StepCollector,
        _ stages: [Stage],
        _ frame: Frame
    ) throws(JSONataError) {
        var items = value.items
        var result = Filtered.sequence(SequenceBuilder())
        for stage in stages {
            guard let predicate = stage.predicate else { continue }
            result = try Filtered.apply(predicate, to: items, frame)
            items = result.items
        }
        switch result {
        case .array(let value): collector.add(value)
        case .sequence(let builder): collector.add(builder)
        }
    }

    /// Applies predicates to a sorted array as a whole.
    private static func filtered(_ value: Value, _ stages: [Stage], _ frame: Frame) throws(JSONataError) -> Value {
        var value = value
        for stage in stages {
            guard let predicate = stage.predicate else { continue }
            switch try Filtered.apply(predicate, to: value.items, frame) {
            case .array(let array): value = array
            case .sequence(let builder): value = .list(builder.sequence)
            }
        }
        return value
    }
}

extension Value {
    var isEmptyArray: Bool {
        switch self {
        case .array(let elements): elements.isEmpty
        case .list(let list): list.items.isEmpty
        default: false
        }
    }
}

/// A group-by on anything that is not a path.
final class GroupByNode: Node {
    let operand: Node
    let group: ObjectNode

    init(_ operand: Node, _ group: ObjectNode, _ position: Int) {
        self.operand = operand
        self.group = group
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = try operand.evaluate(input, frame)
        return try group.evaluate(grouping: value.isUndefined ? .values([]) : value.items, frame)
    }
}
