internal import OrderedJSON

/// What becomes of a value when something is written into it.
public struct ShapeWrite: Sendable, Equatable {
    /// The value afterwards, where it can be written.
    public var shape: Shape
    /// Whether it can be written.
    public var possible: Shape.Presence
    /// Where it can't: the place of the step that fails, and what stands there.
    public var obstacle: Obstacle?

    /// What is in the way.
    public struct Obstacle: Sendable, Equatable {
        /// The position of the step that can't be taken.
        public var step: Int
        /// What the step would be taken in.
        public var found: Shape
    }
}

extension Shape {
    /// The value after a `ResultPath` has put another into it: missing objects on the way are made.
    public func writing(_ value: Shape, at steps: [ReferencePath.Step]) -> ShapeWrite {
        writing(value, at: steps[...])
    }

    private func writing(_ value: Shape, at steps: ArraySlice<ReferencePath.Step>) -> ShapeWrite {
        guard let step = steps.first else { return ShapeWrite(shape: value, possible: .always) }
        guard let alternatives else {
            guard case .member(let name) = step else { return ShapeWrite(shape: .array(of: .any), possible: .unknown) }
            let inner = Shape.any.writing(value, at: steps.dropFirst())
            let object = Shape.object([(name, Field(inner.shape))], others: .any)
            return ShapeWrite(shape: object, possible: .unknown, obstacle: inner.obstacle)
        }
        if alternatives.isEmpty { return ShapeWrite(shape: .any, possible: .unknown) }
        var result: ShapeWrite?
        switch step {
        case .member(let name): result = alternatives.objects?.writing(value, at: name, steps)
        case .element(let index): result = alternatives.arrays?.writing(value, at: index, steps)
        }
        var others = alternatives
        others.remove(step.container)
        if others.isEmpty, let result { return result }
        let obstacle = ShapeWrite.Obstacle(step: steps.startIndex, found: self)
        guard var result else { return ShapeWrite(shape: .any, possible: .never, obstacle: obstacle) }
        result.possible = result.possible.joined(with: alternatives.isGuess ? .unknown : .never)
        result.obstacle = result.obstacle ?? obstacle
        return result
    }

    /// The value that steps make where there is nothing yet.
    fileprivate static func made(_ value: Shape, at steps: ArraySlice<ReferencePath.Step>) -> ShapeWrite {
        var shape = value
        for step in steps.reversed() {
            guard case .member(let name) = step else {
                let obstacle = ShapeWrite.Obstacle(step: steps.startIndex, found: .object([]))
                return ShapeWrite(shape: .any, possible: .never, obstacle: obstacle)
            }
            shape = .object([(name, Field(shape))])
        }
        return ShapeWrite(shape: shape, possible: .always)
    }
}

extension ObjectShape {
    fileprivate func writing(
        _ value: Shape,
        at name: String,
        _ steps: ArraySlice<ReferencePath.Step>
    ) -> ShapeWrite {
        let rest = steps.dropFirst()
        let read = read(name)
        var inner: ShapeWrite
        if rest.isEmpty {
            inner = ShapeWrite(shape: value, possible: .always)
        } else {
            inner = read.presence == .never ? Shape.made(value, at: rest) : read.shape.write(value, at: rest)
            if read.presence == .maybe || read.presence == .unknown {
                let made = Shape.made(value, at: rest)
                if made.possible == .always {
                    inner.shape = inner.possible == .never ? made.shape : inner.shape.joined(with: made.shape)
                }
                let isPossible = read.presence == .unknown ? Shape.Presence.unknown : made.possible
                inner.possible = inner.possible.joined(with: isPossible)
                inner.obstacle = inner.obstacle ?? made.obstacle
            }
        }
        var object = self
        object[name] = Field(inner.shape)
        // There may be two fields now.
        if hasOneField { object.type = nil }
        inner.shape = Shape(ShapeAlternatives(objects: object))
        return inner
    }
}

extension ArrayShape {
    fileprivate func writing(
        _ value: Shape,
        at index: Int,
        _ steps: ArraySlice<ReferencePath.Step>
    ) -> ShapeWrite {
        var array = self
        let read = element(at: index)
        guard index >= 0, read.presence != .never else {
            let found = Shape(ShapeAlternatives(arrays: self))
            return ShapeWrite(shape: .any, possible: .never, obstacle: .init(step: steps.startIndex, found: found))
        }
        var inner = read.shape.write(value, at: steps.dropFirst())
        if prefix.indices.contains(index) {
            array.prefix[index] = inner.shape
        } else {
            array.rest = array.rest?.joined(with: inner.shape)
            inner.possible = inner.possible.followed(by: .unknown)
        }
        inner.shape = Shape(ShapeAlternatives(arrays: array))
        return inner
    }
}

extension ReferencePath.Step {
    /// The kind of value that the step is taken in.
    fileprivate var container: JSON.Kind {
        switch self {
        case .member: .object
        case .element: .array
        }
    }
}

extension Shape {
    fileprivate func write(_ value: Shape, at steps: ArraySlice<ReferencePath.Step>) -> ShapeWrite {
        writing(value, at: steps)
    }
}
