import Testing

/// The elements of a picture: a reader of the part of XML that pictures need, written apart from the code that is tested.
struct Elements {
    private(set) var names: [String] = []
    private(set) var attributes: Set<String> = []
    /// What stands in `text` elements.
    private(set) var texts: [String] = []

    /// Reads a picture, and fails where it isn't well-formed.
    init(of text: String) throws {
        let tag = /<(\/?)(\w+)((?: [\w:\-]+="[^"<&]*")*)(\/?)>/
        let attribute = /\ ([\w:\-]+)="/
        let content = /(?:[^<&>]|&(?:amp|lt|gt|quot);)*/
        var open: [String] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: tag) {
            let before = rest[..<match.range.lowerBound]
            try #require(before.wholeMatch(of: content) != nil, "\(before)")
            let name = String(match.2)
            if match.1.isEmpty {
                names.append(name)
                attributes.formUnion(match.3.matches(of: attribute).map { String($0.1) })
                if match.4.isEmpty { open.append(name) }
            } else {
                try #require(open.popLast() == name)
                if name == "text" { texts.append(Self.unescaped(before)) }
            }
            rest = rest[match.range.upperBound...]
        }
        try #require(open.isEmpty && rest == "\n")
    }

    private static func unescaped(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(text)) { text, entity in
            String(text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1))
        }
    }
}
