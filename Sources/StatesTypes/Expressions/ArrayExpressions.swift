import OrderedJSON

// What can be asked of an array. Arrays have no fields, so these names meet no payload's.

extension TypedExpression where Value: _ArrayValue {
    /// The number of elements: `States.ArrayLength`, in JSONata `$count`.
    public var count: Computed<Int> { Computed(_node: .call("States.ArrayLength", [_node])) }

    /// The element at a position that is computed, from 0: `States.ArrayGetItem`.
    public func element(at index: some TypedExpression<Int>) -> Computed<Value.Element> {
        Computed(_node: .call("States.ArrayGetItem", [_node, index._node]))
    }

    /// The elements for which a condition holds: `$.lines[?(@.quantity > 1)]`, in JSONata `$filter`.
    ///
    /// ```swift
    /// order.lines.filter { $0.quantity > 1 }
    /// ```
    public func filter(
        _ condition: (Path<Value.Element>) -> Condition,
        fileID: String = #fileID,
        line: UInt = #line,
        column: UInt = #column
    ) -> Computed<[Value.Element]> {
        let binding = binding(to: Value.Element.self, fileID, line, column)
        let holds = condition(Path(_node: .boundElement(binding.identity)))
        return Computed(_node: .filter(_node, binding, holds._node))
    }

    /// What an expression makes of each element: `$.lines[*].sku`, in JSONata `$map`.
    ///
    /// ```swift
    /// order.lines.map { $0.sku }
    /// ```
    /// An element for which there is no such value is left out.
    public func map<Part: TypedTemplate>(
        _ part: (Path<Value.Element>) -> Part,
        fileID: String = #fileID,
        line: UInt = #line,
        column: UInt = #column
    ) -> Computed<[Part._Built]> {
        let binding = binding(to: Part._Built.self, fileID, line, column)
        let made = part(Path(_node: .boundElement(binding.identity)))
        return Computed(_node: .map(_node, binding, made._template._node))
    }

    /// The array with one more element at its end: `$append` (JSONata).
    ///
    /// ```swift
    /// Pass("Remember").set(chat.turns, to: chat.turns.appending(chat.answer))
    /// ```
    public func appending<Element: TypedTemplate<Value.Element>>(_ element: Element) -> Computed<[Value.Element]> {
        Computed(_node: .function("$append", [_node, .template(.array([Template.element(element)]))]))
    }

    /// The array with the elements of another after its own: `$append` (JSONata).
    public func appending<Other: TypedExpression<[Value.Element]>>(
        contentsOf other: Other
    ) -> Computed<[Value.Element]> {
        Computed(_node: .function("$append", [_node, other._node]))
    }

    private func binding<Result>(
        to result: Result.Type,
        _ fileID: String,
        _ line: UInt,
        _ column: UInt
    ) -> ExpressionNode.ElementBinding {
        ExpressionNode.ElementBinding(identity: "\(fileID):\(line):\(column)", resultKind: ValueKind(of: result))
    }
}

extension TypedExpression where Value: _ArrayValue, Value.Element: LiteralValue {
    /// Whether an element is this value: `States.ArrayContains`, in JSONata `in`.
    public func contains(_ element: Value.Element) -> Computed<Bool> {
        Computed(_node: .call("States.ArrayContains", [_node, .typed(.literal(element._json), .text)]))
    }

    /// Whether an element is this value: `States.ArrayContains`, in JSONata `in`.
    public func contains(_ element: some TypedExpression<Value.Element>) -> Computed<Bool> {
        Computed(_node: .call("States.ArrayContains", [_node, element._typedNode]))
    }
}

extension TypedExpression where Value: _ArrayValue, Value.Element: LiteralValue & AdditiveArithmetic {
    /// The sum of the elements: `$sum` (JSONata).
    public var sum: Computed<Value.Element> { Computed(_node: .function("$sum", [_node])) }
}

extension TypedExpression where Value: _ArrayValue, Value.Element == String {
    /// The elements as one text, with a text between them: `$join` (JSONata).
    public func joined(separator: String = "") -> Computed<String> {
        Computed(_node: .function("$join", [_node, .literal(.string(separator))]))
    }
}
