public import OrderedJSON

extension Shape {
    /// What a value is after a test has told something of a place within it.
    public enum Finding: Sendable {
        /// The place is there, and its value is what the function leaves of its shape; nil where it leaves nothing.
        case present(@Sendable (Shape) -> Shape?)
        /// The place isn't there.
        case absent
    }

    /// What is left of the shape when something is found at a place; nil where that can't be.
    public func narrowed(at steps: [ReferencePath.Step], to finding: Finding) -> Shape? {
        narrowed(at: steps[...], finding)
    }

    private func narrowed(at steps: ArraySlice<ReferencePath.Step>, _ finding: Finding) -> Shape? {
        guard let step = steps.first else {
            guard case .present(let narrow) = finding, let shape = narrow(self), !shape.isNever else { return nil }
            return shape
        }
        switch step {
        case .member(let name): return narrowed(member: name, steps.dropFirst(), finding)
        case .element(let index): return narrowed(element: index, steps.dropFirst(), finding)
        }
    }

    private func narrowed(
        member name: String,
        _ rest: ArraySlice<ReferencePath.Step>,
        _ finding: Finding
    ) -> Shape? {
        if isAny, case .absent = finding, !rest.isEmpty { return self }
        var alternatives = self.alternatives ?? .everything
        let object = alternatives.objects
        alternatives.objects = object?.narrowed(name, finding) { $0.narrowed(at: rest, finding) }
        if case .present = finding {
            guard let objects = alternatives.objects else { return nil }
            alternatives = ShapeAlternatives(objects: objects, isGuess: alternatives.isGuess)
        }
        return alternatives.isEmpty ? nil : Shape(alternatives)
    }

    private func narrowed(
        element index: Int,
        _ rest: ArraySlice<ReferencePath.Step>,
        _ finding: Finding
    ) -> Shape? {
        guard case .present = finding else { return self }
        var alternatives = self.alternatives ?? .everything
        guard var array = alternatives.arrays else { return nil }
        let read = array.element(at: index)
        guard read.presence != .never, let element = read.shape.narrowed(at: rest, finding) else { return nil }
        if array.prefix.indices.contains(index) { array.prefix[index] = element }
        alternatives = ShapeAlternatives(arrays: array, isGuess: alternatives.isGuess)
        return Shape(alternatives)
    }

    /// What is left when the value is of a kind; nil where it can't be.
    public func restricted(to kind: JSON.Kind) -> Shape? {
        let own = alternatives ?? .everything
        guard own.has(kind) else { return nil }
        var result = ShapeAlternatives(isGuess: own.isGuess)
        switch kind {
        case .null: result.hasNull = true
        case .boolean: result.booleans = own.booleans
        case .number: result.numbers = own.numbers
        case .string: result.strings = own.strings
        case .array: result.arrays = own.arrays
        case .object: result.objects = own.objects
        }
        // What is of one kind is known to be of it.
        if kind != .array, kind != .object { result.isGuess = false }
        return Shape(result)
    }

    /// What is left when the value isn't of a kind; nil where it always is.
    public func excluding(_ kind: JSON.Kind) -> Shape? {
        var alternatives = self.alternatives ?? .everything
        alternatives.remove(kind)
        return alternatives.isEmpty ? nil : Shape(alternatives)
    }

    /// What is left when the value is one of those that pass a test, which only literals are put to.
    public func keeping(_ test: (JSON) -> Bool) -> Shape? {
        guard var alternatives else { return self }
        if alternatives.hasNull, !test(.null) { alternatives.hasNull = false }
        if alternatives.booleans.contains(.true), !test(true) { alternatives.booleans.remove(.true) }
        if alternatives.booleans.contains(.false), !test(false) { alternatives.booleans.remove(.false) }
        if let literals = alternatives.numbers?.literals {
            let kept = literals.filter(test)
            let isInteger = alternatives.numbers?.isInteger ?? false
            alternatives.numbers = kept.isEmpty ? nil : NumberShape(kept, isInteger: isInteger)
        }
        if let literals = alternatives.strings?.literals {
            let kept = literals.filter { test(.string($0)) }
            let isTimestamp = alternatives.strings?.isTimestamp ?? false
            alternatives.strings = kept.isEmpty ? nil : StringShape(kept, isTimestamp: isTimestamp)
        }
        return alternatives.isEmpty ? nil : Shape(alternatives)
    }

    /// The few scalars that the value can be; nil where they aren't all known.
    public var literals: [JSON]? {
        guard let alternatives, alternatives.arrays == nil, alternatives.objects == nil else { return nil }
        var all: [JSON] = alternatives.hasNull ? [.null] : []
        if alternatives.booleans.contains(.false) { all.append(false) }
        if alternatives.booleans.contains(.true) { all.append(true) }
        if let numbers = alternatives.numbers {
            guard let literals = numbers.literals else { return nil }
            all += literals
        }
        if let strings = alternatives.strings {
            guard let literals = strings.literals else { return nil }
            all += literals.map(JSON.string)
        }
        return all
    }
}

extension ObjectShape {
    fileprivate func narrowed(
        _ name: String,
        _ finding: Shape.Finding,
        inner: (Shape) -> Shape?
    ) -> ObjectShape? {
        let read = read(name)
        var object = self
        switch finding {
        case .present:
            guard read.presence != .never, let shape = inner(read.shape) else { return nil }
            object[name] = Field(shape, .always)
            if hasOneField { object = object.keepingOnly(name) }
        case .absent:
            if let shape = inner(read.shape), read.presence != .never {
                // Something further in is absent: the field itself may be there.
                object[name] = Field(shape, read.presence)
            } else {
                if read.presence == .always { return nil }
                object[name] = .absent
                if hasOneField { return object.keepingLast() }
            }
        }
        return object
    }
}
