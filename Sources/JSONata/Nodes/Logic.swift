/// `and` and `or`: the right side is evaluated only where it matters.
final class LogicNode: Node {
    let isAnd: Bool
    let left: Node
    let right: Node

    init(isAnd: Bool, _ left: Node, _ right: Node, _ position: Int) {
        self.isAnd = isAnd
        self.left = left
        self.right = right
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        .bool(try isTrue(input, frame))
    }

    override func isTrue(_ input: Value, _ frame: Frame) throws(JSONataError) -> Bool {
        if try left.isTrue(input, frame) != isAnd { return !isAnd }
        return try right.isTrue(input, frame)
    }

    override var isCondition: Bool { true }
}

/// `c ? a : b`.
final class ConditionalNode: Node {
    let condition: Node
    let then: Node
    let otherwise: Node?

    init(_ condition: Node, _ then: Node, _ otherwise: Node?, _ position: Int) {
        self.condition = condition
        self.then = then
        self.otherwise = otherwise
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        guard let branch = try condition.isTrue(input, frame) ? then : otherwise else { return .undefined }
        try frame.state.checkDepth(branch.offset + branch.height)
        return try branch.evaluate(input, frame)
    }
}

/// `a ?? b`: the left side if it exists.
///
/// `a ?: b`: the left side if it counts as true.
final class DefaultNode: Node {
    let left: Node
    let right: Node
    let needsTruth: Bool

    init(_ left: Node, _ right: Node, needsTruth: Bool, _ position: Int) {
        self.left = left
        self.right = right
        self.needsTruth = needsTruth
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = try left.evaluate(input, frame)
        if needsTruth ? value.isTrue : !value.isUndefined { return value }
        return try right.evaluate(input, frame)
    }
}
