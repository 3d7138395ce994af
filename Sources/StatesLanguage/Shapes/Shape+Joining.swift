internal import OrderedJSON

extension Shape {
    /// What is known where either of two values can come.
    public func joined(with other: Shape) -> Shape {
        if box === other.box { return self }
        guard let left = alternatives, let right = other.alternatives else { return .any }
        if left.isEmpty { return other }
        if right.isEmpty || left == right { return self }
        return Shape(left.joined(with: right))
    }
}

extension ShapeAlternatives {
    func joined(with other: ShapeAlternatives) -> ShapeAlternatives {
        var result = self
        result.hasNull = hasNull || other.hasNull
        result.booleans.formUnion(other.booleans)
        result.numbers = Self.join(numbers, other.numbers) { $0.joined(with: $1) }
        result.strings = Self.join(strings, other.strings) { $0.joined(with: $1) }
        result.arrays = Self.join(arrays, other.arrays) { $0.joined(with: $1) }
        result.objects = Self.join(objects, other.objects) { $0.joined(with: $1) }
        result.isGuess = isGuess || other.isGuess
        return result
    }

    private static func join<Part>(_ left: Part?, _ right: Part?, _ both: (Part, Part) -> Part) -> Part? {
        guard let left else { return right }
        guard let right else { return left }
        return both(left, right)
    }
}

extension NumberShape {
    func joined(with other: NumberShape) -> NumberShape {
        let isInteger = self.isInteger && other.isInteger
        guard let own = literals, let their = other.literals else { return NumberShape(isInteger: isInteger) }
        var union = own
        for literal in their where !union.contains(literal) { union.append(literal) }
        guard union.count <= Self.mostLiterals else { return NumberShape(isInteger: isInteger) }
        return NumberShape(union.sorted { ($0.doubleValue ?? 0) < ($1.doubleValue ?? 0) }, isInteger: isInteger)
    }
}

extension StringShape {
    func joined(with other: StringShape) -> StringShape {
        let isTimestamp = self.isTimestamp && other.isTimestamp
        guard let own = literals, let their = other.literals else { return StringShape(isTimestamp: isTimestamp) }
        var union = own
        for literal in their where !union.contains(where: { StateKey($0) == StateKey(literal) }) {
            union.append(literal)
        }
        guard union.count <= Self.mostLiterals else { return StringShape(isTimestamp: isTimestamp) }
        union.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return StringShape(union, isTimestamp: isTimestamp)
    }
}

extension ArrayShape {
    func joined(with other: ArrayShape) -> ArrayShape {
        let common = min(prefix.count, other.prefix.count)
        var rest: Shape = (rest ?? .never).joined(with: other.rest ?? .never)
        for element in prefix.dropFirst(common) { rest = rest.joined(with: element) }
        for element in other.prefix.dropFirst(common) { rest = rest.joined(with: element) }
        let elements = zip(prefix, other.prefix).map { $0.joined(with: $1) }
        return ArrayShape(prefix: elements, rest: rest.isNever ? nil : rest)
    }
}

extension ObjectShape {
    func joined(with other: ObjectShape) -> ObjectShape {
        var result = ObjectShape()
        result.isAssumed = isAssumed || other.isAssumed
        result.type = type == other.type ? type : nil
        switch (others, other.others) {
        case (let own?, let their?): result.others = own.joined(with: their)
        case (let own, let their): result.others = own ?? their
        }
        for (position, member) in members.enumerated() {
            let their = other.read(member.name, near: position)
            result.append(member.name, member.field.joined(with: their))
        }
        for (position, member) in other.members.enumerated() where !has(member.name, near: position) {
            result.append(member.name, member.field.joined(with: read(member.name)))
        }
        return result
    }
}

extension Shape.Field {
    fileprivate func joined(with read: ShapeRead) -> Shape.Field {
        let presence = presence.joined(with: read.presence)
        if self.presence == .never { return Shape.Field(read.shape, presence) }
        return Shape.Field(read.presence == .never ? shape : shape.joined(with: read.shape), presence)
    }
}

extension Shape.Presence {
    /// What holds where one of two ways was taken.
    public func joined(with other: Shape.Presence) -> Shape.Presence {
        switch (self, other) {
        case (.always, .always): .always
        case (.never, .never): .never
        case (.unknown, .always), (.always, .unknown), (.unknown, .unknown): .unknown
        default: .maybe
        }
    }

    /// What holds of something within something.
    public func followed(by inner: Shape.Presence) -> Shape.Presence {
        switch (self, inner) {
        case (.never, _), (_, .never): .never
        case (.maybe, _), (_, .maybe): .maybe
        case (.unknown, _), (_, .unknown): .unknown
        case (.always, .always): .always
        }
    }
}
