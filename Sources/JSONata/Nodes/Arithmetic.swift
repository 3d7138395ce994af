/// `+ - * / %` between two numbers.
final class ArithmeticNode: Node {
    let operation: BinaryOperator
    let left: Node
    let right: Node

    init(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ position: Int) {
        self.operation = operation
        self.left = left
        self.right = right
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let first = try left.evaluate(input, frame)
        let second = try right.evaluate(input, frame)
        if case .number(let a) = first, case .number(let b) = second, a.isFinite, b.isFinite {
            return .number(compute(a, b))
        }
        let a = try operand(first, "T2001")
        let b = try operand(second, "T2002")
        guard let a, let b else { return .undefined }
        return .number(compute(a, b))
    }

    @inline(__always)
    private func compute(_ a: Double, _ b: Double) -> Double {
        switch operation {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        default: a.truncatingRemainder(dividingBy: b)
        }
    }

    private func operand(_ value: Value, _ code: JSONataError.Code) throws(JSONataError) -> Double? {
        if value.isUndefined { return nil }
        guard let number = value.number else { throw failure(code, token: operation.rawValue, value: value) }
        guard number.isFinite else { throw failure("D1001", token: operation.rawValue, value: value) }
        return number
    }
}

/// Unary `-`.
final class NegateNode: Node {
    let operand: Node

    init(_ operand: Node, _ position: Int) {
        self.operand = operand
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        let value = try operand.evaluate(input, frame)
        if value.isUndefined { return .undefined }
        guard let number = value.number else { throw failure("D1002", token: "-", value: value) }
        guard number.isFinite else { throw failure("D1001", token: "-", value: value) }
        return .number(-number)
    }
}

/// `&`: two values as text, one after the other.
final class ConcatenateNode: Node {
    /// The operands of a whole chain of `&`.
    let operands: [Node]

    init(_ operands: [Node], _ position: Int) {
        self.operands = operands
        super.init(position)
    }

    override func evaluate(_ input: Value, _ frame: Frame) throws(JSONataError) -> Value {
        var text = ""
        for operand in operands {
            let value = try operand.evaluate(input, frame)
            switch value {
            case .undefined: continue
            case .string(let part): text += part
            default: text += try Stringifier.text(of: value, frame.evaluation)
            }
            if text.utf8.count > frame.evaluation.limits.stringLength { throw failure("D2015", token: "&") }
        }
        return .string(text)
    }
}
