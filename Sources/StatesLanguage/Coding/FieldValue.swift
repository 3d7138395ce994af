package import OrderedJSON

/// A type that a field of the language may have: read from JSON with findings, printed back without loss.
package protocol FieldValue: Sendable, Hashable {
    /// Reads the value, or reports why it can't be read and gives nil.
    init?(json: JSON, reader: inout DefinitionReader)

    /// The value as it is written.
    var json: JSON { get }

    /// Whether a field of this value is left out unless it was written: true of empty lists.
    var isOmittable: Bool { get }
}

extension FieldValue {
    package var isOmittable: Bool { false }
}

extension String: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard case .string(let text) = json else {
            reader.reportWrongKind(json, expected: "a string")
            return nil
        }
        self = text
    }

    package var json: JSON { .string(self) }
}

extension Bool: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard case .bool(let value) = json else {
            reader.reportWrongKind(json, expected: "true or false")
            return nil
        }
        self = value
    }

    package var json: JSON { .bool(self) }
}

extension JSON: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        self = json
    }

    package var json: JSON { self }
}

extension JSONObject: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard case .object(let object) = json else {
            reader.reportWrongKind(json, expected: "an object")
            return nil
        }
        self = object
    }

    package var json: JSON { .object(self) }
}

extension Array: FieldValue where Element: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard case .array(let elements) = json else {
            reader.reportWrongKind(json, expected: "an array")
            return nil
        }
        self = []
        reserveCapacity(elements.count)
        var isComplete = true
        for (index, element) in elements.enumerated() {
            if let value = reader.descend(to: String(index), { Element(json: element, reader: &$0) }) {
                append(value)
            } else {
                isComplete = false
            }
        }
        // One element that can't be read keeps the whole list as it was written; each has been reported.
        if !isComplete { return nil }
    }

    package var json: JSON { .array(map(\.json)) }

    package var isOmittable: Bool { isEmpty }
}

/// A value for which the language has a list of words.
///
/// Other words are kept, and left for the validation to judge.
package protocol Keyword: FieldValue, RawRepresentable<String> {
    init(rawValue: String)
    /// The words that the language knows.
    static var known: [Self] { get }
}

extension Keyword {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard let text = String(json: json, reader: &reader) else { return nil }
        self.init(rawValue: text)
    }

    package var json: JSON { .string(rawValue) }
}
