/// What is known of an object.
struct ObjectShape: Sendable {
    typealias Field = Shape.Field
    /// The fields of which something is known, in the order in which they came.
    private(set) var members: [(name: String, field: Field)] = []
    /// What every other field is, if there are others; nil where there are none.
    var others: Shape?
    /// Whether there are no others by documentation only: more may be there after all.
    var isAssumed = false
    /// What its Swift type says of it; nil where it has none, or more than one.
    var type: ObjectType?

    /// Of how many fields each is known by itself.
    static let mostFields = 200

    init(others: Shape? = nil) {
        self.others = others
    }

    private func position(of name: String) -> Int? {
        let key = StateKey(name)
        return members.firstIndex { StateKey($0.name) == key }
    }

    /// The field of a name, as far as it has one of its own.
    ///
    /// Setting a field beyond the limit makes it one of the others.
    subscript(_ name: String) -> Field? {
        get { position(of: name).map { members[$0].field } }
        set {
            if let position = position(of: name) {
                if let newValue { members[position].field = newValue } else { members.remove(at: position) }
            } else if let newValue {
                append(name, newValue)
            }
        }
    }

    /// Adds a field whose name is known to be new.
    mutating func append(_ name: String, _ field: Field) {
        if members.count < Self.mostFields {
            members.append((name, field))
        } else if field.presence != .never {
            others = (others ?? .never).joined(with: field.shape)
        }
    }

    /// What is known of the field of a name.
    func read(_ name: String) -> ShapeRead {
        if let field = self[name] { return ShapeRead(field.shape, field.presence) }
        return others.map { ShapeRead($0, .unknown) } ?? .nothing
    }

    /// What is known of a field that another object has at a position: mostly it is there here too.
    func read(_ name: String, near position: Int) -> ShapeRead {
        if members.indices.contains(position), StateKey(members[position].name) == StateKey(name) {
            let field = members[position].field
            return ShapeRead(field.shape, field.presence)
        }
        return read(name)
    }

    /// Whether the object has a field of that name of its own.
    func has(_ name: String, near position: Int) -> Bool {
        if members.indices.contains(position), StateKey(members[position].name) == StateKey(name) { return true }
        return self.position(of: name) != nil
    }

    /// What any field is.
    var element: Shape {
        members.reduce(others ?? .never) { $1.field.presence == .never ? $0 : $0.joined(with: $1.field.shape) }
    }

    mutating func limit(_ depth: inout Int, _ size: inout Int) {
        for index in members.indices { members[index].field.shape.limit(&depth, &size) }
        others?.limit(&depth, &size)
        depth = max(depth, 1)
    }

    /// Changes what is known of each field.
    mutating func update(_ change: (Field) -> Field) {
        for index in members.indices { members[index].field = change(members[index].field) }
    }
}

extension ObjectShape: Equatable {
    static func == (left: ObjectShape, right: ObjectShape) -> Bool {
        guard left.members.count == right.members.count, left.others == right.others, left.type == right.type
        else { return false }
        return left.members.enumerated().allSatisfy { position, member in
            guard right.has(member.name, near: position) else { return false }
            let other = right.read(member.name, near: position)
            return other.presence == member.field.presence && other.shape == member.field.shape
        }
    }
}
