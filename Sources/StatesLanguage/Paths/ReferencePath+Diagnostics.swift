extension PathSyntaxError {
    /// The segment may lead to several nodes, or counts from the end.
    static func notReference(_ segment: JSONPath.Segment, at offset: Int) -> Self {
        let (found, advice) = describe(segment)
        return .init(
            .notReferencePath,
            at: offset,
            found: found,
            expected: "a name or a position; a reference path names exactly one node",
            advice: advice
        )
    }

    private static func describe(_ segment: JSONPath.Segment) -> (found: String, advice: String) {
        guard case .child(let selector) = segment else {
            return ("`..`, all descendants", "name each member on the way: `$.order.id`")
        }
        return switch selector {
        case .element: ("a negative position", "write the position from the front: `[0]`")
        case .wildcard: ("a wildcard", "name the member or the position: `.name`, `[0]`")
        case .slice: ("a slice", "write one position: `[0]`")
        case .members: ("several names", "write one name, or the path of the object that holds them")
        case .elements: ("several positions", "write one position, or the path of the array")
        case .filter: ("a filter", "filter in the state before, in Parameters or ResultSelector, and name its result")
        case .member: ("a name", "write it after a dot")
        }
    }
}
