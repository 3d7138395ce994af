import JSONata
import OrderedJSON
import StatesLanguage

/// Evaluates an expression of JSONata on shapes instead of values.
///
/// What it doesn't know it takes for anything, defined or not. Faults are told of where they surely happen: what stands
/// behind a condition, in a predicate or in a function of its own may never be evaluated.
struct QueryEvaluation {
    let visit: StateVisit
    let tokens: [String]
    private(set) var isCertain = true
    private var depth = 0

    init(_ visit: StateVisit, _ tokens: [String]) {
        self.visit = visit
        self.tokens = tokens
    }

    /// An evaluation whose faults have been told.
    init(silent visit: StateVisit) {
        self.init(visit, [])
        isCertain = false
    }

    func report(_ kind: DataFault.Kind, certain: Bool = true) {
        if isCertain { visit.report(kind, tokens, certain: certain) }
    }

    mutating func evaluate(_ node: SyntaxNode, _ scene: inout QueryScene) -> QueryValue {
        guard depth < 80 else { return .unknown }
        depth += 1
        defer { depth -= 1 }
        if node.focus != nil || node.index != nil { return .unknown }
        var value = value(of: node, &scene)
        if case .path = node.kind {} else { value = apply(node.stages, to: value) }
        if node.group != nil { return QueryValue(.object([], others: .any), .unknown) }
        if node.keepArray || node.keepSingletonArray { value = value.giving(value.shape.keptArray) }
        return value
    }

    private mutating func value(of node: SyntaxNode, _ scene: inout QueryScene) -> QueryValue {
        switch node.kind {
        case .string(let text): return QueryValue(Shape(literal: .string(text)))
        case .number(let value): return QueryValue(Shape(literal: .double(value)))
        case .constant(.true): return QueryValue(Shape(literal: true))
        case .constant(.false): return QueryValue(Shape(literal: false))
        case .constant(.null): return QueryValue(.null)
        case .name(let name): return scene.focus.map { field(name, of: $0) } ?? .unknown
        case .variable(let name): return variable(name, scene)
        case .negate(let operand): return numeric("-", [evaluate(operand, &scene)])
        case .array(let items): return array(items, &scene)
        case .object(let pairs): return object(pairs, &scene)
        case .block(let parts): return block(parts, scene)
        case .path(let steps): return path(steps, scene)
        case .bind(let name, let value):
            let result = evaluate(value, &scene)
            scene.locals[name] = result
            return result
        case .condition(let condition, let then, let otherwise): return choose(condition, then, otherwise, scene)
        case .coalesce(let left, let right): return coalesce(left, right, &scene)
        case .orElse(let left, let right):
            let result = evaluate(left, &scene).joined(with: perhaps { $0.evaluate(right, &scene) })
            return QueryValue(result.shape, result.presence == .always ? .always : .unknown)
        case .binary(let sign, let left, let right): return binary(sign, left, right, &scene)
        case .range(let left, let right):
            _ = numeric("..", [evaluate(left, &scene), evaluate(right, &scene)])
            return QueryValue(.array(of: .integer), .unknown)
        case .call(let function, let arguments):
            guard case .variable(let name) = function.kind, function.stages.isEmpty else { return .unknown }
            return call(name, arguments, first: nil, &scene)
        case .apply(let left, let right):
            let value = evaluate(left, &scene)
            guard case .call(let function, let arguments) = right.kind, case .variable(let name) = function.kind else {
                if case .variable(let name) = right.kind { return call(name, [], first: value, &scene) }
                return .unknown
            }
            return call(name, arguments, first: value, &scene)
        case .regex, .lambda, .partial, .transform: return QueryValue(.any)
        case .wildcard, .descendants, .parent, .sort: return .unknown
        }
    }

    /// Evaluates what may never be evaluated: its faults aren't told.
    mutating func perhaps(_ body: (inout QueryEvaluation) -> QueryValue) -> QueryValue {
        let before = isCertain
        isCertain = false
        defer { isCertain = before }
        return body(&self)
    }

    // MARK: - Parts

    private func variable(_ name: String, _ scene: QueryScene) -> QueryValue {
        if name.isEmpty { return scene.focus ?? .unknown }
        if name == "$" { return .unknown }
        var value: QueryValue
        if let local = scene.locals[name] { return local }
        if name == "states" {
            value = QueryValue(scene.states)
        } else {
            let read = scene.variables.member(name)
            value = QueryValue(read.shape, read.presence, .variable(name))
        }
        value.place = QueryValue.Place(variable: name, names: [])
        return value
    }

    private mutating func array(_ items: [SyntaxNode], _ scene: inout QueryScene) -> QueryValue {
        var elements: [Shape] = []
        var isExact = true
        for item in items {
            let value = evaluate(item, &scene)
            if case .array = item.kind, item.stages.isEmpty {
                elements.append(value.shape)
            } else {
                // A list among the items is laid open, and what is undefined left out.
                isExact = isExact && value.presence == .always && !value.shape.canBe(.array)
                elements.append(value.shape.flattened)
            }
        }
        if isExact { return QueryValue(.tuple(elements)) }
        return QueryValue(.array(of: elements.reduce(.never) { $0.joined(with: $1) }))
    }

    private mutating func object(_ pairs: [SyntaxNode.Pair], _ scene: inout QueryScene) -> QueryValue {
        var fields: [(String, Shape.Field)] = []
        var others: Shape?
        for pair in pairs {
            let value = evaluate(pair.value, &scene)
            if case .string(let name) = pair.key.kind {
                fields.append((name, Shape.Field(value.shape, value.presence)))
            } else {
                _ = evaluate(pair.key, &scene)
                others = .any
            }
        }
        if others != nil { fields = fields.map { ($0.0, Shape.Field(.any, $0.1.presence)) } }
        return QueryValue(.object(fields, others: others))
    }

    private mutating func block(_ parts: [SyntaxNode], _ scene: QueryScene) -> QueryValue {
        var inner = scene
        var result = QueryValue.undefined
        for part in parts { result = evaluate(part, &inner) }
        return result
    }

    private mutating func choose(
        _ condition: SyntaxNode,
        _ then: SyntaxNode,
        _ otherwise: SyntaxNode?,
        _ scene: QueryScene
    ) -> QueryValue {
        let branches = branch(condition, scene)
        if branches.no == nil, var yes = branches.yes { return evaluate(then, &yes) }
        var result: QueryValue?
        if var yes = branches.yes { result = perhaps { $0.evaluate(then, &yes) } }
        if var no = branches.no {
            guard let otherwise else {
                return QueryValue(result?.shape ?? .never, .unknown)
            }
            let isSure = branches.yes == nil
            let value = isSure ? evaluate(otherwise, &no) : perhaps { $0.evaluate(otherwise, &no) }
            result = result?.joined(with: value) ?? value
        }
        return result ?? .unknown
    }

    private mutating func coalesce(_ left: SyntaxNode, _ right: SyntaxNode, _ scene: inout QueryScene) -> QueryValue {
        let value = evaluate(left, &scene)
        if value.presence == .always { return value }
        let other = perhaps { $0.evaluate(right, &scene) }
        if value.presence == .never { return other }
        return QueryValue(value.shape.joined(with: other.shape), other.presence == .always ? .always : .unknown)
    }

    private mutating func binary(
        _ sign: BinaryOperator,
        _ left: SyntaxNode,
        _ right: SyntaxNode,
        _ scene: inout QueryScene
    ) -> QueryValue {
        switch sign {
        case .and, .or:
            _ = evaluate(left, &scene)
            _ = perhaps { $0.evaluate(right, &scene) }
            return QueryValue(.boolean)
        default: break
        }
        let first = evaluate(left, &scene)
        let second = evaluate(right, &scene)
        switch sign {
        case .add, .subtract, .multiply, .divide, .remainder: return numeric(sign.rawValue, [first, second])
        case .concatenate: return QueryValue(.string)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return ordered(sign.rawValue, first, second)
        case .equal, .notEqual: return equality(sign, first, second)
        case .membership, .and, .or: return QueryValue(.boolean)
        }
    }

    /// What arithmetic gives: its operands are numbers, or it fails.
    private func numeric(_ sign: String, _ operands: [QueryValue]) -> QueryValue {
        for operand in operands where operand.presence != .never {
            guard operand.shape.misses([.number]) == true else { continue }
            report(.wrongArgument(function: sign, expected: "a number", found: operand.shape))
        }
        guard operands.count == 2 else { return operands[0].giving(.number) }
        return operands[0].giving(.number, and: operands[1])
    }

    /// What a comparison by order gives: two numbers or two texts, or it fails.
    private func ordered(_ sign: String, _ first: QueryValue, _ second: QueryValue) -> QueryValue {
        for operand in [first, second] where operand.presence != .never {
            guard operand.shape.misses([.number, .string]) == true else { continue }
            report(.wrongArgument(function: sign, expected: "a number or a string", found: operand.shape))
        }
        if first.presence != .never, second.presence != .never, first.shape.sharesNoKind(with: second.shape) {
            report(.wrongArgument(function: sign, expected: "two values of one kind", found: second.shape))
        }
        var result = first.giving(.boolean, and: second)
        if let left = first.shape.literal?.doubleValue, let right = second.shape.literal?.doubleValue {
            let holds =
                switch sign {
                case "<": left < right
                case "<=": left <= right
                case ">": left > right
                default: left >= right
                }
            result.shape = Shape(literal: .bool(holds))
        }
        return result
    }

    private func equality(_ sign: BinaryOperator, _ first: QueryValue, _ second: QueryValue) -> QueryValue {
        let areNull = first.shape.literal == .null || second.shape.literal == .null
        if first.presence != .never, second.presence != .never, !areNull, first.shape.sharesNoKind(with: second.shape) {
            report(.incomparableValues(sign.rawValue, first.shape, second.shape))
            return QueryValue(.boolean)
        }
        guard sign == .equal else { return QueryValue(.boolean) }
        if first.presence == .never || second.presence == .never { return QueryValue(Shape(literal: false)) }
        if first.presence == .always, second.presence == .always, let one = first.shape.literal,
            let other = second.shape.literal
        {
            return QueryValue(Shape(literal: .bool(one == other)))
        }
        return QueryValue(.boolean)
    }
}

extension Shape {
    /// Whether two values are surely of different kinds.
    fileprivate func sharesNoKind(with other: Shape) -> Bool {
        !isAny && !other.isAny && !isNever && !other.isNever && !kinds.contains(where: other.canBe)
    }
}
