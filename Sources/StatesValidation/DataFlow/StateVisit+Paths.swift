import OrderedJSON
import StatesLanguage

/// What paths of a field begin at.
struct FieldScene {
    /// What `$` stands for.
    var payload: Shape
    var origin: PayloadOrigin
    /// What `$$` stands for.
    var context: Shape
    /// The variables, as an object.
    var variables: Shape
}

extension StateVisit {
    /// The scene of a field whose `$` is some shape.
    func scene(_ payload: Shape, _ origin: PayloadOrigin) -> FieldScene {
        FieldScene(payload: payload, origin: origin, context: context, variables: known.variables)
    }

    /// What the text of a field leads to: a path, or a call of a function.
    func read(_ text: String, _ scene: FieldScene, _ tokens: [String]) -> Shape {
        switch flow.expressions.path(text) {
        case .path(let path)?: read(path, scene, tokens)
        case .intrinsic(let call)?: evaluate(call, scene, tokens)
        case nil: .any
        }
    }

    /// What a path leads to; where it leads nowhere, that is told, and nothing is known of what follows.
    func read(_ path: JSONPath, _ scene: FieldScene, _ tokens: [String]) -> Shape {
        if path.root == .payload, case .input(let prefix) = scene.origin {
            noteRead(prefix + path.segments.prefix { $0.isDefinite }.compactMap(\.step))
        }
        let result: ShapeRead
        switch path.root {
        case .payload: result = scene.payload.read(path)
        case .context:
            result = scene.context.read(path)
            tellMisspelt(path, scene.context, tokens)
        case .variable(let name): result = scene.variables.member(name).then { $0.read(path) }
        }
        switch result.presence {
        case .always, .unknown: break
        case .maybe, .never: tellMissing(path, scene, tokens, certain: result.presence == .never)
        }
        if result.presence == .maybe { assume(path, scene) }
        if !path.isDefinite { tellNoMatches(path, result.shape, scene, tokens) }
        if let left = known.left, path.root == .payload, case .input(let prefix) = scene.origin, prefix.isEmpty,
            case .member(let name)? = path.referenceSteps?.first, left.names.contains(name)
        {
            report(.leftBehind(path, left), tokens)
        }
        return result.presence == .never ? .any : result.shape
    }

    /// Takes it that a path leads somewhere, since the state would fail otherwise: so it is told of once only.
    private func assume(_ path: JSONPath, _ scene: FieldScene) {
        guard let steps = path.referenceSteps else { return }
        switch (path.root, scene.origin) {
        case (.payload, .input(let prefix)):
            known.payload = known.payload.narrowed(at: prefix + steps, to: .present { $0 }) ?? known.payload
        case (.variable(let name), _):
            let steps = [.member(name)] + steps
            known.variables = known.variables.narrowed(at: steps, to: .present { $0 }) ?? known.variables
        default: break
        }
    }

    private func tellMissing(_ path: JSONPath, _ scene: FieldScene, _ tokens: [String], certain: Bool) {
        guard sink != nil else { return }
        switch path.root {
        case .payload:
            if let read = MissingRead(path, in: scene.payload, scene.origin) {
                report(.missing(read), tokens, certain: certain)
            }
        case .context:
            if let read = MissingRead(path, in: scene.context, .other) {
                report(.noContext(path, step: read.steps.count - 1, found: read.found), tokens, certain: certain)
            }
        case .variable(let name):
            let variable = scene.variables.member(name)
            if variable.presence == .never || variable.presence == .maybe {
                report(.unassigned(name), tokens, certain: variable.presence == .never)
            } else if let read = MissingRead(path, in: variable.shape, .other) {
                report(.missing(read), tokens, certain: certain)
            }
        }
    }

    /// Tells of a name of the context object that isn't documented but nearly so.
    private func tellMisspelt(_ path: JSONPath, _ context: Shape, _ tokens: [String]) {
        guard sink != nil, case .member(let name)? = path.segments.first?.step, let fields = context.fields,
            !fields.contains(where: { $0.name == name }), nearest(to: name, among: fields.map(\.name)) != nil
        else { return }
        report(.noContext(path, step: 0, found: context), tokens)
    }

    private func tellNoMatches(_ path: JSONPath, _ shape: Shape, _ scene: FieldScene, _ tokens: [String]) {
        guard sink != nil, path.root == .payload, !scene.payload.isNever,
            shape == .tuple([]) || shape == .array(of: .never)
        else { return }
        // An empty list that is there has no elements to match: that is as it should be.
        guard !path.segments.contains(where: { if case .filter = $0.selector { true } else { false } }) else { return }
        let plain = path.segments.prefix { $0.isDefinite }.compactMap(\.step)
        let parent = scene.payload.read(plain)
        if parent.presence != .never, parent.shape.isEmptyContainer { return }
        report(.matchesNothing(path), tokens)
    }
}

extension ShapeRead {
    /// What is found further in.
    func then(_ next: (Shape) -> ShapeRead) -> ShapeRead {
        if presence == .never { return .nothing }
        let inner = next(shape)
        return ShapeRead(inner.shape, presence.followed(by: inner.presence))
    }
}

extension Shape {
    fileprivate var isEmptyContainer: Bool { self == .tuple([]) || self == .array(of: .never) || self == .object([]) }
}

extension JSONPath {
    /// The steps of the path, if each is a name or a position.
    var referenceSteps: [ReferencePath.Step]? {
        let steps = segments.compactMap(\.step)
        return steps.count == segments.count ? steps : nil
    }
}

extension JSONPath.Segment {
    /// The segment as a step of a reference path, if it is one; positions from the end aside.
    var step: ReferencePath.Step? {
        switch self {
        case .child(.member(let name)): .member(name)
        case .child(.element(let index)) where index >= 0: .element(index)
        default: nil
        }
    }
}

extension MissingRead {
    /// The first step of a path that may lead nowhere; nil where each leads somewhere.
    init?(_ path: JSONPath, in shape: Shape, _ origin: PayloadOrigin) {
        var steps: [ReferencePath.Step] = []
        for segment in path.segments {
            guard case .child(let selector) = segment else { return nil }
            switch selector {
            case .member(let name): steps.append(.member(name))
            case .element(let index): steps.append(.element(index))
            default: return nil
            }
        }
        self.init(text: path.text, steps, in: shape, origin)
    }

    /// The first of some steps that may lead nowhere: rather one that surely does.
    init?(text: String, _ steps: [ReferencePath.Step], in shape: Shape, _ origin: PayloadOrigin) {
        var read = ShapeRead(shape, .always)
        var first: (place: Int, found: Shape)?
        for (place, step) in steps.enumerated() {
            let next = read.shape.read([step])
            if next.presence == .never || next.presence == .maybe && first == nil { first = (place, read.shape) }
            if next.presence == .never { break }
            read = next
        }
        guard let first else { return nil }
        self.init(text: text, steps: Array(steps.prefix(first.place + 1)), found: first.found, origin: origin)
    }
}
