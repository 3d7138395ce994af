/// What a Swift type says of an object beyond what each field is.
struct ObjectType: Sendable, Equatable {
    /// The type's name.
    let name: String
    /// The fields that may be missing, since the type says so.
    let optionalFields: [String]
    /// Whether exactly one of the fields is there: the cases of an enum.
    let hasOneField: Bool
}

extension ObjectShape {
    /// Whether exactly one of the fields is there.
    var hasOneField: Bool { type?.hasOneField ?? false }

    /// The object when one of its fields is found to be there, and so no other is.
    func keepingOnly(_ name: String) -> ObjectShape {
        var object = self
        for member in members where StateKey(member.name) != StateKey(name) { object[member.name] = .absent }
        return object
    }

    /// The object when a field was found to be absent: a last one that is left is there; nil where none is left.
    func keepingLast() -> ObjectShape? {
        let left = members.filter { $0.field.presence != .never }
        guard let last = left.first else { return nil }
        var object = self
        if left.count == 1 { object[last.name] = Field(last.field.shape, .always) }
        return object
    }
}

extension Shape {
    /// An object as a Swift type has it: a field that is ``Presence/maybe`` there is optional in the type.
    ///
    /// Other fields may be there too, since decoding takes them.
    package static func object(_ fields: [(String, Field)], of type: String) -> Shape {
        var object = ObjectShape(others: .any)
        for (name, field) in fields { object[name] = field }
        let optional = fields.filter { $0.1.presence == .maybe }.map(\.0)
        object.type = ObjectType(name: type, optionalFields: optional, hasOneField: false)
        return Shape(ShapeAlternatives(objects: object))
    }

    /// An object of which exactly one field is there: an enum with associated values, as Swift codes it.
    package static func oneField(of fields: [(String, Shape)], type: String) -> Shape {
        var object = ObjectShape()
        for (name, shape) in fields { object[name] = Field(shape, fields.count == 1 ? .always : .maybe) }
        object.type = ObjectType(name: type, optionalFields: fields.map(\.0), hasOneField: true)
        return Shape(ShapeAlternatives(objects: object))
    }

    /// The value or null, where nothing excludes null and nothing shows it either: so it leads to no finding.
    package var orPossiblyNull: Shape {
        guard var alternatives, !alternatives.hasNull else { return self }
        alternatives.hasNull = true
        alternatives.isGuess = true
        return Shape(alternatives)
    }

    /// The Swift type that says that a field of the object may be missing; nil where none does.
    ///
    /// A case of an enum is such a field, for another case may be there.
    package func optionality(of name: String) -> (type: String, isCase: Bool)? {
        guard let objects = alternatives?.objects, objects.read(name).presence == .maybe, let type = objects.type,
            type.optionalFields.contains(where: { StateKey($0) == StateKey(name) })
        else { return nil }
        return (type.name, type.hasOneField)
    }
}

extension Shape.Field {
    /// A field that isn't there.
    static let absent = Shape.Field(.never, .never)
}
