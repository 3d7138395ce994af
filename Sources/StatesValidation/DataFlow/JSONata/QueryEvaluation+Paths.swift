import JSONata
import OrderedJSON
import StatesLanguage

extension QueryEvaluation {
    /// What a path gives: each step goes into what the one before gave, through arrays.
    mutating func path(_ steps: [SyntaxNode], _ scene: QueryScene) -> QueryValue {
        var value: QueryValue?
        for step in steps {
            guard step.focus == nil, step.index == nil, !step.isTuple else { return .unknown }
            var next: QueryValue
            switch (step.kind, value) {
            case (.name(let name), let current?): next = field(name, of: current)
            case (.sort, let current?): next = QueryValue(current.shape, current.presence)
            case (_, nil):
                var inner = scene
                // The stages of a first step that is no name are applied by its own evaluation.
                next = evaluate(step, &inner)
                if case .name = step.kind {
                } else {
                    value = next
                    continue
                }
            case (.object, .some(let current)), (.array, .some(let current)), (.block, .some(let current)):
                var inner = scene
                inner.focus = QueryValue(current.shape.item, .always)
                let mapped = perhaps { $0.evaluate(step, &inner) }
                next = QueryValue(current.shape.canBe(.array) ? mapped.shape.sequence : mapped.shape, .unknown)
                value = next
                continue
            default: return .unknown
            }
            if let current = value, case .name(let name) = step.kind, !step.stages.isEmpty, current.shape.canBe(.array)
            {
                next = each(of: current, name, step.stages)
            } else {
                next = apply(step.stages, to: next)
            }
            value = next
            if step.keepArray { value = value.map { $0.giving($0.shape.keptArray) } }
        }
        return value ?? .unknown
    }

    /// A step with predicates into what may be an array: they are put to the field of each item by itself.
    private func each(of value: QueryValue, _ name: String, _ stages: [SyntaxNode.Stage]) -> QueryValue {
        var item = QueryValue(value.shape.item, value.presence == .never ? .never : .unknown, value.reason)
        item.place = value.place
        let result = apply(stages, to: field(name, of: item))
        let presence: Shape.Presence = result.presence == .never ? .never : .unknown
        return QueryValue(result.shape.sequence, presence, result.reason)
    }

    /// The field of a name, taken from each item where the value is an array.
    func field(_ name: String, of value: QueryValue) -> QueryValue {
        if value.presence == .never { return QueryValue(.never, .never, value.reason) }
        let read = value.shape.queried(name)
        // A member that `$states` doesn't have at this place is told of by its name.
        if read.presence == .never, value.place?.variable == "states", value.place?.names == [] { return .unknown }
        var result = QueryValue(read.shape, value.presence.followed(by: read.presence), value.reason)
        if var place = value.place {
            place.names.append(name)
            result.place = place
            if place.variable == "states", place.names.first == "input", place.names.count == 2 {
                visit.noteRead([.member(name)])
            }
            if read.presence == .never || read.presence == .maybe {
                result.reason = .read(MissingRead(place, found: value.shape))
            }
        }
        return result
    }

    /// What predicates leave of a value: a number takes one item, anything else some.
    func apply(_ stages: [SyntaxNode.Stage], to value: QueryValue) -> QueryValue {
        var value = value
        for stage in stages {
            guard case .filter(let predicate, _) = stage else { return .unknown }
            let place = value.place
            if let index = predicate.wholeNumber {
                let read = value.shape.item(at: index)
                let reason = read.presence == .never ? value.indexReason(index) : value.reason
                value = QueryValue(read.shape, value.presence.followed(by: read.presence), reason ?? value.reason)
                value.place = place.map { QueryValue.Place(variable: $0.variable, names: $0.names + ["[\(index)]"]) }
            } else {
                let presence: Shape.Presence = value.presence == .never ? .never : .unknown
                value = QueryValue(value.shape.canBe(.array) ? value.shape.item.sequence : value.shape, presence)
            }
        }
        return value
    }
}

extension QueryValue {
    /// Why there is no item at a position.
    fileprivate func indexReason(_ index: Int) -> Reason? {
        guard let place else { return nil }
        let item = Place(variable: place.variable, names: place.names + ["[\(index)]"])
        return .read(MissingRead(item, found: shape))
    }
}

extension MissingRead {
    /// A read by JSONata that gives nothing.
    init(_ place: QueryValue.Place, found: Shape) {
        let steps = place.names.map { name -> ReferencePath.Step in
            guard name.hasPrefix("["), let index = Int(name.dropFirst().dropLast()) else { return .member(name) }
            return .element(index)
        }
        let isInput = place.variable == "states" && place.names.first == "input"
        let isResult = place.variable == "states" && place.names.first == "result"
        self.init(
            text: place.text.split(separator: ".[").joined(separator: "["),
            steps: isInput ? Array(steps.dropFirst()) : steps,
            found: found,
            origin: isInput ? .input([]) : isResult ? .result : .other
        )
    }
}

extension SyntaxNode {
    /// The whole number that the node is.
    fileprivate var wholeNumber: Int? {
        switch kind {
        case .number(let value): Int(exactly: value.rounded(.down))
        case .negate(let inner): inner.wholeNumber.map { -$0 }
        default: nil
        }
    }
}

extension Shape {
    /// The field of a name as JSONata reads it: from an object, or from each item of an array.
    fileprivate func queried(_ name: String, depth: Int = 0) -> ShapeRead {
        guard !isAny, depth < 6 else { return .unknown }
        var result: ShapeRead?
        func add(_ read: ShapeRead) {
            result =
                result.map {
                    ShapeRead($0.shape.joined(with: read.shape), $0.presence.joined(with: read.presence))
                } ?? read
        }
        if let object = restricted(to: .object) { add(object.member(name)) }
        if let array = restricted(to: .array) {
            let inner = array.anyElement.isNever ? .nothing : array.anyElement.queried(name, depth: depth + 1)
            // An empty list within a list leaves nothing.
            let isThere = array.firstElements.contains {
                let read = $0.queried(name, depth: depth + 1)
                return read.presence == .always && !read.shape.canBe(.array)
            }
            let presence: Presence = inner.presence == .never ? .never : isThere ? .always : .unknown
            add(ShapeRead(inner.presence == .never ? .never : inner.shape.sequence, presence))
        }
        let hasOthers = kinds.contains { $0 != .object && $0 != .array }
        guard var read = result else { return isNever ? .unknown : .nothing }
        if hasOthers, read.presence != .never {
            read.presence = read.presence.joined(with: isEvident ? .never : .unknown)
        }
        return read
    }

    /// The item at a position as JSONata takes it: what is no array is a list of itself.
    fileprivate func item(at index: Int) -> ShapeRead {
        guard !isAny else { return .unknown }
        var result: ShapeRead?
        if let array = restricted(to: .array) { result = array.element(index) }
        if let single = excluding(.array) {
            let read = index == 0 || index == -1 ? ShapeRead(single, .always) : .nothing
            guard let other = result else { return read }
            let presence = other.presence.joined(with: read.presence)
            return ShapeRead(other.shape.joined(with: read.shape), presence == .maybe ? .unknown : presence)
        }
        return result ?? .unknown
    }

    /// One of the values that a path goes through.
    var item: Shape {
        guard !isAny else { return .any }
        return (excluding(.array) ?? .never).joined(with: anyElement)
    }

    /// Values of this shape as JSONata gives them: one by itself, several as an array.
    ///
    /// Arrays among them are laid open in some places and kept in others.
    var sequence: Shape {
        let item = joined(with: flattened)
        return item.joined(with: .array(of: item))
    }

    /// The shape without its outermost array.
    var flattened: Shape { canBe(.array) ? item : self }

    /// The value as an array, where a path ends with `[]`.
    var keptArray: Shape { .array(of: flattened) }
}
