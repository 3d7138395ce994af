/// The variables of a block, a function or the tuples of a path while an expression is planned: each has a slot.
final class Scope: @unchecked Sendable {
    let parent: Scope?
    let layout: ScopeLayout

    init(_ names: [String], parent: Scope?) {
        self.parent = parent
        layout = ScopeLayout(names)
    }

    /// The slot of a name, which gets one if it has none.
    func slot(_ name: String) -> Int {
        if let slot = layout.names.firstIndex(of: name) { return slot }
        layout.names.append(name)
        return layout.names.count - 1
    }

    /// The places of that name, from the inside outwards.
    func references(_ name: String) -> [SlotReference] {
        var result: [SlotReference] = []
        var scope: Scope? = self
        var depth = 0
        while let current = scope {
            // The last of two parameters of the same name is the one that counts.
            if let slot = current.layout.names.lastIndex(of: name) {
                result.append(SlotReference(depth: depth, slot: slot))
            }
            scope = current.parent
            depth += 1
        }
        return result
    }
}
