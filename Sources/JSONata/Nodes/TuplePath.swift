/// A step of a path that hands on tuples.
struct TupleStep {
    let step: Step
    /// Whether tuples begin here at the latest.
    let isTuple: Bool
    /// Slots for what `@`, `#` and `%` bind.
    let focus: Int?
    let index: Int?
    let ancestor: Int?
    /// Where the bindings of tuples from within the step go, slot by slot.
    let inner: [Int]
    /// Finds the items that the step's predicate wants, where it is a join.
    let join: EqualityJoin?
}

/// A path with `@`, `#` or `%`: from some step on it carries tuples, frames that hold a value and the bindings made.
final class TuplePathNode: Node {
    let steps: [TupleStep]
    let startsWithVariable: Bool
    let keepSingletonArray: Bool
    /// Whether the path around this one takes the tuples as they are.
    let yieldsTuples: Bool
    let layout: ScopeLayout
    let group: ObjectNode?

    init(
        _ steps: [TupleStep],
        startsWithVariable: Bool,
        keepSingletonArray: Bool,
        yieldsTuples: Bool,
        layout: ScopeLayout,
        group: ObjectNode?,
        _ position: Int
    ) {
        self.steps = steps
        self.startsWithVariable = startsWithVariable
        self.keepSingletonArray = keepSingletonArray
        self.yieldsTuples = yieldsTuples
        self.layout = layout
        self.group = group
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var current = input
        var isWhole = startsWithVariable || !input.isArray
        var tuples: [Frame]?
        // Plain steps run in a frame of the tuples' layout too, since their names were resolved within it.
        let plain = Frame.make(layout.names.count, within: frame)
        for (index, step) in steps.enumerated() {
            if step.step.isLeadingArray, case .expression(let node) = step.step.kind {
                current = try node.evaluate(input, plain)
                isWhole = false
                if current.isUndefined || current.isEmptyArray { break }
                continue
            }
            let items: Items = isWhole ? .one(current) : current.items
            if tuples != nil || step.isTuple {
                tuples = try run(step, tuples ?? start(items, plain), isSorted: tuples == nil)
            } else {
                current = try PathNode.run(
                    step.step,
                    on: items,
                    whole: current,
                    plain,
                    isLast: index == steps.count - 1
                )
                isWhole = false
                if current.isUndefined || current.isEmptyArray {
                    if steps[index...].contains(where: \.isTuple) { tuples = [] }
                    break
                }
            }
        }
        guard let tuples else { return current.collapsed(keepArray: keepSingletonArray) }
        if yieldsTuples, group == nil { return .tuples(TupleStream(tuples, layout)) }
        if let group { return try group.evaluate(grouping: tuples, plain) }
        let list = List(tuples.map { $0[0] }, keepSingletonArray ? [.sequence, .keepSingleton] : .sequence)
        return Value.list(list).collapsed()
    }

    private func start(_ items: Items, _ plain: Frame) -> [Frame] {
        (0..<items.count).map { index in
            let tuple = plain.copy()
            tuple[0] = items[index]
            return tuple
        }
    }

    /// Evaluates a step for each tuple.
    ///
    /// `isSorted` says that a sort begins the stream and counts its own positions.
    private func run(_ step: TupleStep, _ tuples: [Frame], isSorted: Bool) throws(JSONataError) -> [Frame] {
        var result: [Frame] = []
        let node: Node
        switch step.step.kind {
        case .sort(let sort):
            guard let evaluation = tuples.first?.evaluation else { return [] }
            result = try sort.sorted(tuples, evaluation)
            if isSorted, let index = step.index {
                for (position, tuple) in result.enumerated() { tuple[index] = .number(Double(position)) }
            }
            return try filtered(result, step.step.stages)
        case .fields(let fields): node = fields
        case .descendants(let descendants): node = descendants
        case .expression(let expression): node = expression
        }
        // A single predicate that can't select by position is applied before a tuple is made.
        var early: Node?
        if step.step.stages.count == 1, let predicate = step.step.stages[0].predicate, predicate.isCondition {
            early = predicate
        }
        var joined = JoinedItems()
        for tuple in tuples {
            try tuple.evaluation.step()
            let value = try node.evaluate(tuple[0], tuple)
            switch value {
            case .undefined: continue
            case .tuples(let stream):
                early = nil
                append(stream, to: &result, tuple, step)
            default:
                let items = value.items
                if let join = step.join, early != nil, let places = try joined.places(in: value, join, tuple) {
                    for place in places { try append(items[place], at: place, to: &result, tuple, step, early) }
                } else {
                    for place in 0..<items.count {
                        try append(items[place], at: place, to: &result, tuple, step, early)
                    }
                }
            }
            try tuple.evaluation.check(length: result.count)
        }
        return early == nil ? try filtered(result, step.step.stages) : result
    }

    /// Adds a tuple for an item, unless the predicate is against it.
    @inline(__always)
    private func append(
        _ item: Value,
        at position: Int,
        to result: inout [Frame],
        _ tuple: Frame,
        _ step: TupleStep,
        _ predicate: Node?
    ) throws(JSONataError) {
        let next = tuple.copy()
        if let focus = step.focus { next[focus] = item } else { next[0] = item }
        if let index = step.index { next[index] = .number(Double(position)) }
        if let ancestor = step.ancestor { next[ancestor] = tuple[0] }
        if let predicate {
            try next.evaluation.step()
            if try !predicate.isTrue(next[0], next) { return }
        }
        result.append(next)
    }

    /// Adds the tuples that the step itself made.
    private func append(_ stream: TupleStream, to result: inout [Frame], _ tuple: Frame, _ step: TupleStep) {
        for inner in stream.frames {
            let next = tuple.copy()
            for (slot, target) in step.inner.enumerated() where slot < inner.count {
                let bound = inner[slot]
                if case .unbound = bound { continue }
                next[target] = bound
            }
            next[0] = inner[0]
            result.append(next)
        }
    }

    private func filtered(_ tuples: [Frame], _ stages: [Stage]) throws(JSONataError) -> [Frame] {
        var tuples = tuples
        for stage in stages {
            switch stage {
            case .index(let slot):
                for (position, tuple) in tuples.enumerated() { tuple[slot] = .number(Double(position)) }
            case .filter(let predicate):
                var kept: [Frame] = []
                for (position, tuple) in tuples.enumerated() {
                    try tuple.evaluation.step()
                    let selected = try predicate.evaluate(tuple[0], tuple)
                    let times = try Filtered.selections(of: position, in: tuples.count, by: selected)
                    for _ in 0..<times { kept.append(tuple) }
                }
                tuples = kept
            }
        }
        return tuples
    }
}

/// `%`: the input of a step further left, which that step's tuples hold.
final class ParentNode: Node {
    let reference: SlotReference

    init(_ reference: SlotReference, _ position: Int) {
        self.reference = reference
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = frame.value(at: reference)
        if case .unbound = value { return .undefined }
        return value
    }
}
