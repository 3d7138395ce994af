internal import OrderedJSON

extension Shape {
    /// The field of a name; absent where the value isn't an object.
    public func member(_ name: String) -> ShapeRead {
        guard let alternatives else { return .unknown }
        return alternatives.read(alternatives.objects?.read(name), isOther: { $0 != .object })
    }

    /// The element at a position; absent where the value isn't an array.
    public func element(_ index: Int) -> ShapeRead {
        guard let alternatives else { return .unknown }
        return alternatives.read(alternatives.arrays?.element(at: index), isOther: { $0 != .array })
    }

    /// What a path leads to, from here as its root.
    ///
    /// A path that may match several gives an array of its matches, which is always there.
    public func read(_ path: JSONPath) -> ShapeRead { read(path.segments[...]) }

    /// What steps lead to.
    public func read(_ steps: some Sequence<ReferencePath.Step>) -> ShapeRead {
        var read = ShapeRead(self, .always)
        for step in steps {
            let next =
                switch step {
                case .member(let name): read.shape.member(name)
                case .element(let index): read.shape.element(index)
                }
            read = ShapeRead(next.shape, read.presence.followed(by: next.presence))
            if read.presence == .never { return .nothing }
        }
        return read
    }

    func read(_ segments: ArraySlice<JSONPath.Segment>) -> ShapeRead {
        var read = ShapeRead(self, .always)
        for (place, segment) in zip(segments.indices, segments) {
            let next: ShapeRead
            switch segment {
            case .child(.member(let name)): next = read.shape.member(name)
            case .child(.element(let index)): next = read.shape.element(index)
            default: return ShapeRead(.array(of: read.shape.matches(segments[place...])), .always)
            }
            read = ShapeRead(next.shape, read.presence.followed(by: next.presence))
            if read.presence == .never {
                return segments[place...].allSatisfy(\.isDefinite) ? .nothing : ShapeRead(.tuple([]), .always)
            }
        }
        return read
    }

    /// What any match of a path with wildcards is.
    private func matches(_ segments: ArraySlice<JSONPath.Segment>) -> Shape {
        var node = self
        for segment in segments {
            guard case .child(let selector) = segment, let alternatives = node.alternatives else { return .any }
            let arrays = alternatives.arrays
            switch selector {
            case .member(let name): node = alternatives.objects?.read(name).shape ?? .never
            case .members(let names):
                node = names.reduce(.never) { $0.joined(with: alternatives.objects?.read($1).shape ?? .never) }
            case .element(let index): node = arrays?.element(at: index).shape ?? .never
            case .elements(let indices):
                node = indices.reduce(.never) { $0.joined(with: arrays?.element(at: $1).shape ?? .never) }
            case .slice: node = arrays?.element ?? .never
            case .wildcard: node = (arrays?.element ?? .never).joined(with: alternatives.objects?.element ?? .never)
            case .filter:
                let object = alternatives.objects.map { Shape(ShapeAlternatives(objects: $0)) } ?? .never
                node = (arrays?.element ?? .never).joined(with: object)
            }
        }
        return node
    }
}

extension ShapeAlternatives {
    /// A read in one alternative; the others have nothing there.
    fileprivate func read(_ read: ShapeRead?, isOther: (JSON.Kind) -> Bool) -> ShapeRead {
        if isEmpty { return .unknown }
        guard let read else { return .nothing }
        guard JSON.Kind.allCases.contains(where: { isOther($0) && has($0) }) else { return read }
        let presence = isGuess && read.presence != .never ? read.presence.joined(with: .unknown) : .maybe
        return ShapeRead(read.shape, read.presence == .never ? .never : presence)
    }
}

extension Shape {
    /// What any element of the array alternative is.
    public var anyElement: Shape {
        guard let alternatives else { return .any }
        return alternatives.arrays?.element ?? .never
    }

    /// The first elements of the array alternative, all of which are there.
    public var firstElements: [Shape] { alternatives?.arrays?.prefix ?? [] }

    /// What the elements of the array alternative after the first are; nil where there are none.
    public var furtherElements: Shape? { isAny ? .any : alternatives?.arrays?.rest }

    /// How many elements the value has, where it is an array of a known length.
    public var elementCount: Int? { isAlways(.array) ? alternatives?.arrays?.count : nil }
}
