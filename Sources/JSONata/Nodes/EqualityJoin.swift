/// The predicate of a join: a field of the items that a step binds equals something that is known before.
///
/// In `orders@$o.customers@$c[$o.customer = $c.id]` all customers are the same for every order, so they are put in a
/// hash table by `id` once, and for each order only those are tested whose `id` is its `customer`.
struct EqualityJoin {
    /// What the items are found by.
    private let key: Node
    /// What is looked for.
    private let probe: Node
    /// The slot that holds the item; nil where the item is the context.
    private let focus: Int?

    /// Finds the join in a step's predicate, where it is one.
    ///
    /// In a chain of `and` only the first condition is looked at, since the others may have errors to tell where it
    /// doesn't hold. `bound` are the slots that change with the item.
    init?(_ predicate: Node, focus: Int?, bound: [Int]) {
        var condition = predicate
        while let logic = condition as? LogicNode, logic.isAnd { condition = logic.left }
        guard let equality = condition as? EqualityNode, equality.operation == .equal else { return nil }
        self.focus = focus
        if Self.isKey(equality.left, focus), Self.isProbe(equality.right, bound) {
            (key, probe) = (equality.left, equality.right)
        } else if Self.isKey(equality.right, focus), Self.isProbe(equality.left, bound) {
            (key, probe) = (equality.right, equality.left)
        } else {
            return nil
        }
    }

    /// Whether the node takes a field of the item, and nothing else.
    private static func isKey(_ node: Node, _ focus: Int?) -> Bool {
        let path = node as? FieldPathNode
        guard let focus else { return path.map { $0.start == nil } ?? false }
        guard let variable = (path?.start ?? node) as? LocalNode else { return false }
        return variable.first.depth == 0 && variable.first.slot == focus
    }

    /// Whether the node takes a field of a variable that doesn't change with the item.
    private static func isProbe(_ node: Node, _ bound: [Int]) -> Bool {
        switch (node as? FieldPathNode)?.start ?? node {
        case let variable as LocalNode: variable.first.depth > 0 || !bound.contains(variable.first.slot)
        case is DocumentNode, is GlobalNode, is LiteralNode: true
        default: false
        }
    }

    /// The value that a tuple looks for.
    func probe(_ tuple: Frame) throws(JSONataError) -> Value { try probe.evaluate(tuple[0], tuple) }

    /// The places of items by what they are found by.
    ///
    /// The tuple lends its variables.
    func index(of items: Items, _ tuple: Frame) throws(JSONataError) -> JoinIndex {
        let frame = tuple.copy()
        var index = JoinIndex()
        try frame.evaluation.step(by: items.count)
        for position in 0..<items.count {
            let item = items[position]
            if let focus { frame[focus] = item }
            index.add(position, try key.evaluate(focus == nil ? item : frame[0], frame))
        }
        return index
    }
}

/// The items that the tuples of a step have in common, with their index once two tuples have them.
struct JoinedItems {
    private var items: Value = .undefined
    private var index: JoinIndex?

    /// The places of the items that a join can want of the tuple, in order; nil where all have to be looked at.
    mutating func places(in value: Value, _ join: EqualityJoin, _ tuple: Frame) throws(JSONataError) -> [Int]? {
        guard value.isSameArray(as: items) else {
            items = value
            index = nil
            return nil
        }
        if let index { return try index.places(of: join.probe(tuple)) }
        let made = try join.index(of: value.items, tuple)
        index = made
        return try made.places(of: join.probe(tuple))
    }
}

/// The places of items by a value of theirs.
struct JoinIndex {
    private var texts = TextPlaces()
    private var byText: [[Int]] = []
    private var byNumber: [Double: [Int]] = [:]

    mutating func add(_ position: Int, _ key: Value) {
        if let text = key.text {
            if let place = texts.place(of: text) {
                byText[place].append(position)
            } else {
                texts.append(text)
                byText.append([position])
            }
        } else if let number = key.number {
            byNumber[number, default: []].append(position)
        }
    }

    /// The places at which the value may be found, in order; nil where all have to be looked at.
    func places(of value: Value) -> [Int]? {
        switch value {
        case .undefined: []
        case .string(let text): texts.place(of: text).map { byText[$0] } ?? []
        case .number, .wide: value.number.map { byNumber[$0] ?? [] }
        default: nil
        }
    }
}
