import OrderedJSON

/// Gives findings about a definition the line and column of their place.
struct DefinitionLocator {
    /// The definition, whose indexes find a member among many at once; the positions have its shape.
    let value: JSON
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
        var value = value
        var map = positions
        var name: SourcePosition?
        for token in pointer.tokens {
            let index: Int
            switch value {
            case .object(let object):
                guard let position = object.position(of: token) else { return map.position }
                index = position
                value = object[position].value
            case .array(let elements):
                guard let position = Int(token), elements.indices.contains(position) else { return map.position }
                index = position
                value = elements[position]
            default:
                return map.position
            }
            guard map.children.indices.contains(index) else { return map.position }
            map = map.children[index]
            name = map.keyPosition
        }
        return isAboutName ? name ?? map.position : map.position
    }
}
