/// What is known of an array.
struct ArrayShape: Sendable, Equatable {
    /// The first elements, all of which are there.
    var prefix: [Shape]
    /// What every further element is; nil where there is none.
    var rest: Shape?

    /// Of how many first elements each is known by itself.
    static let longestPrefix = 16

    init(prefix: [Shape], rest: Shape?) {
        self.prefix = prefix
        self.rest = rest
    }

    /// An array that begins with these elements; where they are many, the last are only known together.
    init(_ elements: [Shape], rest: Shape?) {
        prefix = Array(elements.prefix(Self.longestPrefix))
        let more = elements.dropFirst(Self.longestPrefix)
        self.rest = more.isEmpty ? rest : more.reduce(rest ?? .never) { $0.joined(with: $1) }
    }

    /// The number of elements, where it is known.
    var count: Int? { rest == nil ? prefix.count : nil }

    /// What any of the elements is.
    var element: Shape { prefix.reduce(rest ?? .never) { $0.joined(with: $1) } }

    /// The element at a position; a negative one counts from the end.
    func element(at index: Int) -> ShapeRead {
        if prefix.indices.contains(index) { return ShapeRead(prefix[index], .always) }
        guard let rest else {
            let position = prefix.count + index
            return prefix.indices.contains(position) && index < 0 ? ShapeRead(prefix[position], .always) : .nothing
        }
        if index < 0 { return ShapeRead(element, prefix.count >= -index ? .always : .unknown) }
        return ShapeRead(rest, .unknown)
    }

    mutating func limit(_ depth: inout Int, _ size: inout Int) {
        for index in prefix.indices { prefix[index].limit(&depth, &size) }
        rest?.limit(&depth, &size)
        depth = max(depth, 1)
    }
}

extension Shape {
    /// Adds the shape to what it is a part of; where that would be too deep, nothing is known of it.
    mutating func limit(_ depth: inout Int, _ size: inout Int) {
        if self.depth + 1 > Shape.deepest { self = .any }
        depth = max(depth, self.depth + 1)
        size += self.size
    }
}
