internal import OrderedJSON

extension Shape {
    /// The whole shape in a compact notation: `{id: string, total?: number, …}`, `string | null`, `[1, 2]`, `number[]`.
    public var notation: String { notation(depth: 0) }

    private func notation(depth: Int) -> String {
        guard let alternatives else { return "any" }
        if alternatives.isEmpty { return "nothing" }
        if alternatives.isGuess, JSON.Kind.allCases.allSatisfy(alternatives.has),
            alternatives.objects?.members.isEmpty ?? true
        {
            return "any"
        }
        guard depth < 8 else { return "…" }
        var parts: [String] = []
        if let object = alternatives.objects { parts.append(object.notation { $0.notation(depth: depth + 1) }) }
        if let array = alternatives.arrays { parts.append(array.notation { $0.notation(depth: depth + 1) }) }
        if let strings = alternatives.strings {
            parts +=
                strings.literals?.map { JSON.string($0).serialized() } ?? [strings.isTimestamp ? "timestamp" : "string"]
        }
        if let numbers = alternatives.numbers {
            parts += numbers.literals?.map { $0.serialized() } ?? [numbers.isInteger ? "integer" : "number"]
        }
        switch alternatives.booleans {
        case .both: parts.append("boolean")
        case .true: parts.append("true")
        case .false: parts.append("false")
        default: break
        }
        if alternatives.hasNull { parts.append("null") }
        return parts.joined(separator: " | ")
    }
}

extension ObjectShape {
    fileprivate func notation(_ inner: (Shape) -> String) -> String {
        var parts = members.filter { $0.field.presence != .never }.map { name, field in
            let isPlain = !name.isEmpty && name.utf8.allSatisfy { UInt8(ascii: "_") == $0 || $0.isLetterOrDigit }
            let key = isPlain ? name : JSON.string(name).serialized()
            return key + (field.presence == .always ? "" : "?") + ": " + inner(field.shape)
        }
        if others != nil { parts.append("…") }
        return "{" + parts.joined(separator: ", ") + "}"
    }
}

extension ArrayShape {
    fileprivate func notation(_ inner: (Shape) -> String) -> String {
        if prefix.isEmpty, let rest {
            let element = inner(rest)
            let isUnion = element.contains(" | ") && !(element.hasPrefix("{") && element.hasSuffix("}"))
            return (isUnion ? "(\(element))" : element) + "[]"
        }
        let elements = prefix.map(inner) + (rest.map { ["…" + inner($0)] } ?? [])
        return "[" + elements.joined(separator: ", ") + "]"
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
    }
}
