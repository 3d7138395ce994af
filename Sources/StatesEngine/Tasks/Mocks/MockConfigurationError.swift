public import OrderedJSON
public import StatesLanguage

/// What is wrong with a mock file, or with what was asked of it.
public struct MockConfigurationError: Error, Sendable, Hashable {
    /// What is wrong, and what to write.
    public let message: String
    /// Where in the file's value, or nil where the text is no JSON.
    public let pointer: JSONPointer?
    /// The line and column, as far as they are known.
    public let location: SourceLocation?
}

extension MockConfigurationError: CustomStringConvertible {
    /// The place and the message, on one line.
    public var description: String { location.map { "\($0): \(message)" } ?? message }
}
