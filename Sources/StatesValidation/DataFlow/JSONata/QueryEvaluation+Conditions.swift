import JSONata
import OrderedJSON
import StatesLanguage

/// What is known where a condition holds, and where it doesn't; nil where that can't be.
struct QueryBranching {
    var yes: QueryScene?
    var no: QueryScene?
}

extension QueryEvaluation {
    /// Where a condition leads, as far as its form tells something of the data.
    mutating func branch(_ node: SyntaxNode, _ scene: QueryScene) -> QueryBranching {
        let both = QueryBranching(yes: scene, no: scene)
        guard node.stages.isEmpty, node.group == nil else { return both }
        switch node.kind {
        case .block(let parts) where parts.count == 1: return branch(parts[0], scene)
        case .binary(.and, let left, let right):
            let first = branch(left, scene)
            guard let yes = first.yes else { return QueryBranching(yes: nil, no: first.no) }
            let second = perhapsBranch(right, yes)
            return QueryBranching(yes: second.yes, no: QueryScene.join(first.no, second.no))
        case .binary(.or, let left, let right):
            let first = branch(left, scene)
            guard let no = first.no else { return QueryBranching(yes: first.yes, no: nil) }
            let second = perhapsBranch(right, no)
            return QueryBranching(yes: QueryScene.join(first.yes, second.yes), no: second.no)
        case .call(let function, let arguments) where arguments.count == 1:
            guard case .variable(let name) = function.kind, scene.locals[name] == nil else { return value(node, scene) }
            if name == "not" {
                let result = branch(arguments[0], scene)
                return QueryBranching(yes: result.no, no: result.yes)
            }
            return name == "exists" ? exists(arguments[0], node, scene) : value(node, scene)
        case .binary(let sign, let left, let right) where sign == .equal || sign == .notEqual:
            return comparison(sign, left, right, node, scene)
        default: return value(node, scene)
        }
    }

    /// The right side of `and` and `or` may never be evaluated.
    private mutating func perhapsBranch(_ node: SyntaxNode, _ scene: QueryScene) -> QueryBranching {
        var result = QueryBranching()
        _ = perhaps {
            result = $0.branch(node, scene)
            return .unknown
        }
        return result
    }

    /// A condition of which only the value is known.
    private mutating func value(_ node: SyntaxNode, _ scene: QueryScene) -> QueryBranching {
        var inner = scene
        let truth = evaluate(node, &inner).truth
        return QueryBranching(yes: truth == false ? nil : scene, no: truth == true ? nil : scene)
    }

    private mutating func exists(_ argument: SyntaxNode, _ node: SyntaxNode, _ scene: QueryScene) -> QueryBranching {
        var inner = scene
        let read = evaluate(argument, &inner)
        let result = value(node, scene)
        guard let place = scene.place(of: read) else { return result }
        return QueryBranching(
            yes: result.yes?.narrowed(place, to: .present { $0 }),
            no: read.shape.canBe(.array) ? result.no : result.no?.narrowed(place, to: .absent)
        )
    }

    private mutating func comparison(
        _ sign: BinaryOperator,
        _ left: SyntaxNode,
        _ right: SyntaxNode,
        _ node: SyntaxNode,
        _ scene: QueryScene
    ) -> QueryBranching {
        let result = value(node, scene)
        var inner = scene
        var (read, other) = (evaluate(left, &inner), evaluate(right, &inner))
        if read.place == nil { swap(&read, &other) }
        guard other.presence == .always, let literal = other.shape.literal else { return result }
        guard let place = scene.place(of: read), !read.shape.canBe(.array), !read.shape.isAny else { return result }
        let same = result.scene(sign == .equal)?.narrowed(place, to: .present { $0.equal(to: literal) })
        var others = result.scene(sign != .equal)
        if read.presence == .always {
            others = others?.narrowed(place, to: .present { shape in shape.keeping { $0 != literal } })
        }
        return sign == .equal ? QueryBranching(yes: same, no: others) : QueryBranching(yes: others, no: result.no)
    }
}

extension QueryBranching {
    fileprivate func scene(_ holds: Bool) -> QueryScene? { holds ? yes : no }
}

extension Shape {
    /// What is left where the value is a scalar.
    fileprivate func equal(to literal: JSON) -> Shape? {
        guard let own = restricted(to: literal.kind)?.keeping({ $0 == literal }) else { return nil }
        return own.literals == nil ? Shape(literal: literal) : own
    }
}

extension QueryScene {
    /// The steps from `$states` or from the variables to a value, where no array can stand on the way.
    func place(of value: QueryValue) -> QueryValue.Place? {
        guard let place = value.place, !place.names.contains(where: { $0.hasPrefix("[") }) else { return nil }
        var shape = place.variable == "states" ? states : variables.member(place.variable).shape
        for name in place.names {
            guard !shape.isAny, !shape.canBe(.array) else { return nil }
            shape = shape.member(name).shape
        }
        return place
    }

    fileprivate func narrowed(_ place: QueryValue.Place, to finding: Shape.Finding) -> QueryScene? {
        var scene = self
        let names = place.names.map { ReferencePath.Step.member($0) }
        if place.variable == "states" {
            guard let shape = states.narrowed(at: names, to: finding) else { return nil }
            scene.states = shape
        } else {
            let steps = [.member(place.variable)] + names
            guard let shape = variables.narrowed(at: steps, to: finding) else { return nil }
            scene.variables = shape
        }
        return scene
    }
}
