public import OrderedJSON

/// A definition as it was read from a text: the state machine, and what was found, each finding at its line and column.
///
/// ```swift
/// let parsed = try ParsedDefinition(json: bytes, file: "flow.asl.json")
/// for finding in parsed.diagnostics { print(finding) }
/// ```
///
/// Faults within the definition are findings; only a text that can't be read, or that holds something else, is an error.
public struct ParsedDefinition: Sendable {
    /// The state machine.
    public let stateMachine: StateMachine
    /// What was found, in the order of the text.
    public let diagnostics: [Diagnostic]
    /// The file that the text came from, or nil where it came from elsewhere.
    public let file: String?
    /// Where each part of the definition was written.
    public let positions: JSONSourceMap
    private let value: JSON

    /// Reads a definition in JSON.
    public init(json bytes: [UInt8], file: String? = nil) throws(DefinitionError) {
        let document: JSONDocument
        do throws(JSONParseError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw .notJSON(error, file: file)
        }
        try self.init(document, file: file)
    }

    /// Reads a definition from a tree with positions, whatever notation it was written in.
    public init(_ document: JSONDocument, file: String? = nil) throws(DefinitionError) {
        var findings: [Diagnostic] = []
        guard let stateMachine = StateMachine(json: document.value, diagnostics: &findings) else {
            throw .notAStateMachine(document.value, at: document.positions.position, file: file)
        }
        let locator = DefinitionLocator(value: document.value, positions: document.positions, file: file)
        findings = findings.map(locator.locate)
        for duplicate in document.duplicateKeys {
            var finding = Diagnostic.duplicateKey(duplicate.key, first: locator.location(duplicate.first))
            finding.pointer = duplicate.pointer
            finding.location = locator.location(duplicate.second)
            findings.append(finding)
        }
        self.stateMachine = stateMachine
        self.file = file
        positions = document.positions
        value = document.value
        diagnostics = findings.sorted { $0.location.textOrder < $1.location.textOrder }
    }

    /// A finding about the definition with the line and column of its place, where it has none yet.
    public func located(_ diagnostic: Diagnostic) -> Diagnostic {
        DefinitionLocator(value: value, positions: positions, file: file).locate(diagnostic)
    }
}

extension SourceLocation? {
    /// The place as something that can be compared.
    fileprivate var textOrder: (line: Int, column: Int) {
        if case .text(_, let line, let column) = self { (line, column) } else { (0, 0) }
    }
}
