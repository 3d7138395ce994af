/// Something in a well-formed path that Step Functions doesn't do, or that was hardly meant.
public struct PathProblem: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Where in the text it is, counted in UTF-8 bytes.
    public let offset: Int

    /// What can be wrong with a path.
    public enum Kind: Sendable, Hashable {
        /// A name looks like the call of a function, `length()`: Step Functions looks for a member of that name.
        case function(String)
        /// A filter compares with a value elsewhere in the document: AWS documents that it can't.
        case filterRefersToDocument
    }
}

extension JSONPath {
    /// What is wrong with the path although it can be read, in order.
    public func problems() -> [PathProblem] {
        zip(segments, segmentOffsets).compactMap { segment, offset in
            switch segment.selector {
            case .member(let name) where name.hasSuffix("()"): PathProblem(kind: .function(name), offset: offset)
            case .filter(let filter) where filter.refersToDocument:
                PathProblem(kind: .filterRefersToDocument, offset: offset)
            default: nil
            }
        }
    }
}
