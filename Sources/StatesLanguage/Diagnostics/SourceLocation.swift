/// A place in the source that a definition came from.
public enum SourceLocation: Sendable, Hashable {
    /// A line of a Swift file, named as `#fileID` names it.
    case swift(fileID: String, line: Int)
    /// A line and column, from 1, of an ASL file; the file is nil where the text came from elsewhere.
    case text(file: String?, line: Int, column: Int)
}

extension SourceLocation: CustomStringConvertible {
    /// The place as compilers print it: `Module/File.swift:12` or `flow.asl.json:3:5`.
    public var description: String {
        switch self {
        case .swift(let fileID, let line): "\(fileID):\(line)"
        case .text(let file, let line, let column): file.map { "\($0):\(line):\(column)" } ?? "\(line):\(column)"
        }
    }
}
