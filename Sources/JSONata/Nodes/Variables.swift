/// `$`: the context.
final class ContextNode: Node {
    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        if case .list = input { return input.unwrapped.collapsed() }
        return input
    }
}

/// `$$`: the input document.
final class DocumentNode: Node {
    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        frame.evaluation.document.unwrapped
    }
}

/// A place in the frames around a node.
struct SlotReference {
    /// How many frames outwards.
    let depth: Int
    let slot: Int
}

/// A variable with a slot.
///
/// While nothing is bound to it, the next place of that name further out counts.
final class LocalNode: Node {
    let first: SlotReference
    let others: [SlotReference]
    let global: Int

    init(_ references: [SlotReference], first: SlotReference, global: Int, _ position: Int) {
        self.first = first
        others = Array(references.dropFirst())
        self.global = global
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = frame.value(at: first)
        if case .unbound = value { return outer(frame) }
        return value
    }

    private func outer(_ frame: Frame) -> Value {
        for reference in others {
            let value = frame.value(at: reference)
            if case .unbound = value { continue }
            return value
        }
        return frame.evaluation.global(global)
    }
}

/// A variable of the environment: a binding or a function.
final class GlobalNode: Node {
    let index: Int

    init(_ index: Int, _ position: Int) {
        self.index = index
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        frame.evaluation.global(index)
    }
}

/// `$x := …`: binds a variable of the innermost scope, which is the frame itself.
final class BindNode: Node {
    let slot: Int
    let value: Node

    init(_ slot: Int, _ value: Node, _ position: Int) {
        self.slot = slot
        self.value = value
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let evaluation = frame.evaluation
        let before = evaluation.lambdaCount
        let result = try value.evaluate(input, frame)
        frame[slot] = result
        // A function that is bound where it was made keeps its frame, and its frame keeps it.
        if result.isFunction || evaluation.lambdaCount != before { evaluation.boundFrames.append(frame) }
        return result
    }
}

/// `( …; … )`: expressions in order, in a scope of their own where they bind variables.
final class BlockNode: Node {
    let expressions: [Node]
    /// The number of variables; 0 where the block needs no frame.
    let slotCount: Int

    init(_ expressions: [Node], slotCount: Int, _ position: Int) {
        self.expressions = expressions
        self.slotCount = slotCount
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let own = slotCount == 0 ? frame : Frame.make(slotCount, within: frame)
        var result = Value.undefined
        for expression in expressions { result = try expression.evaluate(input, own) }
        return result
    }

    override func isTrue(_ input: Value, _ frame: Frame) throws(JSONataError) -> Bool {
        if expressions.count == 1, slotCount == 0 { return try expressions[0].isTrue(input, frame) }
        return try evaluate(input, frame).isTrue
    }

    override var isCondition: Bool { expressions.count == 1 && expressions[0].isCondition }
}
