public import OrderedJSON

extension ReferencePath {
    /// The node that the path names.
    ///
    /// - Throws: ``EvaluationError/Reason/stepNotApplicable(_:input:)`` at the first step that leads nowhere, and
    ///   ``EvaluationError/Reason/noResults(_:)`` for a variable without a value.
    public func evaluate(in scope: borrowing EvaluationScope) throws(EvaluationError) -> JSON {
        guard var node = scope.value(of: root) else { throw EvaluationError(.noResults(path)) }
        for step in steps {
            guard let child = node.child(at: step) else {
                throw EvaluationError(.stepNotApplicable(step, input: node))
            }
            node = child
        }
        return node
    }

    /// Puts a value where the path names it, as ResultPath does: `document` is what the path begins at.
    ///
    /// Objects that are missing on the way are made, and what stands at the path is replaced. The document stays as it
    /// was where that can't be done.
    ///
    /// - Throws: ``EvaluationError/Reason/stepNotApplicable(_:input:)`` where the way leads through something that is
    ///   neither an object with room for a member nor an array with that element.
    public func write(_ value: JSON, into document: inout JSON) throws(EvaluationError) {
        guard let last = steps.last else {
            document = value
            return
        }
        try checkWay(in: document)
        // Each container is taken out of the one above it, so that it has one owner and is changed in place.
        var above: [JSON] = []
        var node = document
        document = .null
        for step in steps.dropLast() {
            let child = node.takeChild(at: step)
            above.append(node)
            node = child
        }
        node.setChild(value, at: last)
        for step in steps.dropLast().reversed() {
            guard var container = above.popLast() else { break }
            container.setChild(node, at: step)
            node = container
        }
        document = node
    }

    /// Whether every step can be made, which is known before anything is changed.
    private func checkWay(in document: JSON) throws(EvaluationError) {
        var node = document
        for (place, step) in steps.enumerated() {
            if let child = node.child(at: step) {
                node = child
            } else {
                guard case .object = node, case .member = step else {
                    throw EvaluationError(.stepNotApplicable(step, input: node))
                }
                // From here on all is made, which an array can't be.
                for step in steps[(place + 1)...] {
                    if case .element = step { throw EvaluationError(.stepNotApplicable(step, input: .object([:]))) }
                }
                return
            }
        }
    }
}

extension JSON {
    @inline(__always)
    fileprivate func child(at step: ReferencePath.Step) -> JSON? {
        switch (self, step) {
        case (.object(let object), .member(let name)): object[name]
        case (.array(let elements), .element(let index)): index < elements.count ? elements[index] : nil
        default: nil
        }
    }

    /// Takes a child away and leaves null in its place; a member that is missing is an empty object.
    fileprivate mutating func takeChild(at step: ReferencePath.Step) -> JSON {
        switch step {
        case .member(let name):
            guard case .object(var object) = self else { return .null }
            self = .null
            let child = object.updateValue(.null, forKey: name)
            self = .object(object)
            return child ?? .object([:])
        case .element(let index):
            guard case .array(var elements) = self, index < elements.count else { return .null }
            self = .null
            let child = elements[index]
            elements[index] = .null
            self = .array(elements)
            return child
        }
    }

    fileprivate mutating func setChild(_ value: JSON, at step: ReferencePath.Step) {
        switch step {
        case .member(let name):
            guard case .object(var object) = self else { return }
            self = .null
            object.updateValue(value, forKey: name)
            self = .object(object)
        case .element(let index):
            guard case .array(var elements) = self, index < elements.count else { return }
            self = .null
            elements[index] = value
            self = .array(elements)
        }
    }
}
