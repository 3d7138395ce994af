public import OrderedJSON

/// One finding about a workflow: what is wrong, where, and what to do.
///
/// Parsers, the builder, the validation and the command line all speak through this one type. All findings are
/// collected; none stops the work that could still be done.
public struct Diagnostic: Sendable, Hashable {
    /// How bad it is.
    public var severity: Severity
    /// The kind of finding: stable, documented, never used for another kind.
    public var code: Code
    /// What was found, what was expected and what to do, in one sentence or two.
    public var message: String
    /// The name of the state that it is about, if it is about one.
    public var state: String?
    /// The place in the definition.
    public var pointer: JSONPointer?
    /// The place in the source: a line of Swift, or of the ASL file.
    public var location: SourceLocation?
    /// What else helps to understand the finding.
    public var notes: [Note]

    /// A finding with its place as far as it is known.
    public init(
        _ severity: Severity,
        _ code: Code,
        _ message: String,
        state: String? = nil,
        pointer: JSONPointer? = nil,
        location: SourceLocation? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.state = state
        self.pointer = pointer
        self.location = location
        self.notes = notes
    }

    /// How bad a finding is.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// It certainly fails, or AWS rejects it.
        case error
        /// It surely isn't meant, or fails on some route.
        case warning
        /// Advice.
        case info
    }

    /// The identity of a kind of finding, such as `SS1001`.
    public struct Code: RawRepresentable, ExpressibleByStringLiteral, Sendable, Hashable, CustomStringConvertible {
        /// The code as it is printed.
        public let rawValue: String

        /// A code of that text.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A code of that text.
        public init(stringLiteral value: String) {
            rawValue = value
        }

        /// The code as it is printed.
        public var description: String { rawValue }
    }

    /// A remark that belongs to a finding.
    public struct Note: Sendable, Hashable {
        /// What it says.
        public var message: String
        /// Where it points.
        public var location: SourceLocation?

        /// A remark and, where it is about another place, that place.
        public init(_ message: String, location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The finding in one line: place, severity, code, state, message.
    public var description: String {
        line(at: location?.description)
    }

    /// The finding in one line, with the word for its severity as a terminal shows it.
    package func line(at place: String?, painting paint: (String) -> String = { $0 }) -> String {
        var text = place.map { "\($0): " } ?? ""
        text += paint("\(severity.rawValue):") + " [\(code)] "
        if let state { text += "state \(quoted(state)): " }
        text += message
        if location == nil, let pointer, pointer != .root { text += " (at \(pointer))" }
        return text
    }
}

extension Sequence<Diagnostic> {
    /// Whether one of them is an error.
    public var containsErrors: Bool { contains { $0.severity == .error } }
}

/// A name in the quotes that messages use.
package func quoted(_ name: String) -> String { "\"\(name)\"" }
