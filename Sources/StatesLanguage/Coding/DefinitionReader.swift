package import OrderedJSON

/// What is carried along while a definition is read: the place, and the findings so far.
package struct DefinitionReader {
    package private(set) var diagnostics: [Diagnostic] = []
    private var pointer = JSONPointer.root
    /// The state that encloses the place, innermost.
    private var state: String?

    /// Deeper than this no definition is read: AWS's own limits end long before, and our stack must not.
    private static let deepest = 400

    package init() {}

    /// Reads something one level further down.
    package mutating func descend<Value>(
        to token: String,
        state name: String? = nil,
        _ read: (inout DefinitionReader) -> Value?
    ) -> Value? {
        guard pointer.tokens.count < Self.deepest else {
            report(.nestedTooDeeply(levels: Self.deepest))
            return nil
        }
        let outer = state
        if let name { state = name }
        pointer.tokens.append(token)
        defer {
            pointer.tokens.removeLast()
            state = outer
        }
        return read(&self)
    }

    /// Adds a finding at the current place.
    package mutating func report(_ diagnostic: Diagnostic, at token: String? = nil) {
        var diagnostic = diagnostic
        diagnostic.pointer = token.map(pointer.appending) ?? pointer
        diagnostic.state = state
        diagnostics.append(diagnostic)
    }

    /// Reports that the value at the current place is of a kind that the field doesn't take.
    package mutating func reportWrongKind(_ found: JSON, expected: String) {
        report(.wrongKind(field: pointer.tokens.last, expected: expected, found: found))
    }
}
