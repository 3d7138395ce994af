import OrderedJSON

/// Gives findings about a definition the line and column of their place.
struct DefinitionLocator {
    let positions: JSONSourceMap
    let file: String?

    /// The finding with its line and column, where it has none yet.
    func locate(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.location == nil, let pointer = diagnostic.pointer else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.location = location(position(of: pointer, isAboutName: diagnostic.code == .unknownField))
        return diagnostic
    }

    /// A position as a location.
    func location(_ position: SourcePosition) -> SourceLocation {
        .text(file: file, line: position.line, column: position.column)
    }

    /// Where something stands, or, where nothing is written there, what would enclose it.
    private func position(of pointer: JSONPointer, isAboutName: Bool) -> SourcePosition {
        if isAboutName, let position = positions.keyPosition(of: pointer) { return position }
        var pointer = pointer
        while !pointer.tokens.isEmpty {
            if let position = positions.position(of: pointer) { return position }
            pointer.tokens.removeLast()
        }
        return positions.position
    }
}
