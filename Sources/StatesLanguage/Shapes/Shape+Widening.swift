extension Shape {
    /// How much is given up where a loop brings ever new values.
    public enum Widening: Sendable {
        /// Nothing.
        case none
        /// Literals that change.
        case literals
        /// Everything that changes.
        case changes
    }

    /// The shape of two values, of which the second comes round a loop: what grows is given up, so that it ends.
    public func widened(with other: Shape, _ widening: Widening) -> Shape {
        let joined = joined(with: other)
        switch widening {
        case .none: return joined
        case .literals: return joined.generalized(where: self)
        case .changes: return joined.limited(to: self)
        }
    }

    /// Drops the literals of scalars that are others than before.
    private func generalized(where before: Shape) -> Shape {
        guard box !== before.box, var own = alternatives, let old = before.alternatives else { return self }
        if let numbers = own.numbers, numbers != old.numbers { own.numbers = NumberShape(isInteger: numbers.isInteger) }
        if let strings = own.strings, strings != old.strings {
            own.strings = StringShape(isTimestamp: strings.isTimestamp)
        }
        if var arrays = own.arrays, let oldArrays = old.arrays {
            let oldElement = oldArrays.element
            arrays.prefix = arrays.prefix.enumerated().map { index, shape in
                shape.generalized(where: index < oldArrays.prefix.count ? oldArrays.prefix[index] : oldElement)
            }
            arrays.rest = arrays.rest?.generalized(where: oldArrays.rest ?? oldElement)
            own.arrays = arrays
        }
        if let objects = own.objects, let oldObjects = old.objects {
            own.objects = objects.changed { name, field, position in
                Field(field.shape.generalized(where: oldObjects.read(name, near: position).shape), field.presence)
            }
        }
        return Shape(own)
    }

    /// Keeps what is as before; all else can be anything.
    private func limited(to before: Shape) -> Shape {
        if self == before { return before }
        guard let own = alternatives, let old = before.alternatives, let objects = own.objects,
            let oldObjects = old.objects, own.arrays == old.arrays, own.numbers == old.numbers,
            own.strings == old.strings, own.hasNull == old.hasNull, own.booleans == old.booleans
        else { return .any }
        var result = own
        result.objects = objects.changed { name, field, position in
            let read = oldObjects.read(name, near: position)
            return Field(read.shape == field.shape ? field.shape : .any, field.presence)
        }
        if objects.others != oldObjects.others { result.objects?.others = .any }
        return Shape(result)
    }
}

extension ObjectShape {
    fileprivate func changed(_ change: (String, Field, Int) -> Field) -> ObjectShape {
        var result = ObjectShape(others: others)
        result.isAssumed = isAssumed
        result.type = type
        for (position, member) in members.enumerated() {
            result.append(member.name, change(member.name, member.field, position))
        }
        return result
    }
}
