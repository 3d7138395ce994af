public import OrderedJSON

/// A JSON object of the language: a table of fields, and what stood there besides.
///
/// The table is the one place that knows a type's fields: reading, printing, messages and the validation use it.
package protocol DefinitionObject: FieldValue {
    init()

    /// The fields, in the order in which they are printed where no other order was written.
    static var fields: [DefinitionField<Self>] { get }

    /// What this is called in a message, with its article.
    static var noun: String { get }

    /// How it was written: the order of its fields, and those that the table doesn't cover.
    var layout: FieldLayout { get set }
}

/// One field of a ``DefinitionObject``: its name, and how to read and print it.
package struct DefinitionField<Object>: Sendable {
    /// The name in JSON.
    package let name: String
    /// The query language that the field belongs to, or nil where both have it.
    package let language: QueryLanguage?
    let read: @Sendable (JSON, inout Object, inout DefinitionReader) -> Bool
    let write: @Sendable (Object, _ wasWritten: Bool) -> JSON?

    /// A field with its own way of reading and printing.
    init(
        _ name: String,
        language: QueryLanguage?,
        read: @escaping @Sendable (JSON, inout Object, inout DefinitionReader) -> Bool,
        write: @escaping @Sendable (Object, _ wasWritten: Bool) -> JSON?
    ) {
        self.name = name
        self.language = language
        self.read = read
        self.write = write
    }

    /// A field that may be absent.
    package init<Value: FieldValue>(
        _ name: String,
        _ path: any WritableKeyPath<Object, Value?> & Sendable,
        _ language: QueryLanguage? = nil
    ) {
        self.name = name
        self.language = language
        read = { json, object, reader in
            guard let value = Value(json: json, reader: &reader) else { return false }
            object[keyPath: path] = value
            return true
        }
        write = { object, _ in object[keyPath: path]?.json }
    }

    /// A field that is a list, empty where it is absent.
    package init<Value: FieldValue>(
        _ name: String,
        list path: any WritableKeyPath<Object, Value> & Sendable,
        _ language: QueryLanguage? = nil
    ) {
        self.name = name
        self.language = language
        read = { json, object, reader in
            guard let value = Value(json: json, reader: &reader) else { return false }
            object[keyPath: path] = value
            return true
        }
        write = { object, wasWritten in
            let value = object[keyPath: path]
            return value.isOmittable && !wasWritten ? nil : value.json
        }
    }

    /// A field that always has the same value: a state's Type.
    package init(_ name: String, constant: String) {
        self.name = name
        language = nil
        read = { json, _, _ in json == .string(constant) }
        write = { _, _ in .string(constant) }
    }
}

extension DefinitionField {
    /// Whether an object has the field, be its value of a kind that the language takes or not.
    package func isWritten(in object: Object) -> Bool where Object: DefinitionObject {
        object.layout.others[name] != nil || write(object, object.layout.order.contains(name)) != nil
    }
}

/// How an object of the language was written, beyond what its properties hold.
public struct FieldLayout: Sendable {
    /// The names of all fields in the order in which they were written; empty for an object made in code.
    public var order: [String] = []
    /// Fields that the language doesn't have, or whose value is of a kind that it doesn't take.
    ///
    /// They are printed back.
    public var others = JSONObject()

    /// The layout of an object made in code.
    public init() {}
}

extension FieldLayout: Hashable {
    /// Whether both have the same other fields; the order is layout, not meaning.
    public static func == (left: FieldLayout, right: FieldLayout) -> Bool { left.others == right.others }

    /// Feeds the other fields to the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(others) }
}

extension DefinitionObject {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard case .object(let object) = json else {
            reader.reportWrongKind(json, expected: Self.noun)
            return nil
        }
        self.init()
        let fields = Self.fields
        layout.order = Array(object.keys)
        for (name, value) in object {
            if let field = fields.first(where: { $0.name == name }) {
                let wasRead = reader.descend(to: name) { field.read(value, &self, &$0) } ?? false
                if !wasRead { layout.others[name] = value }
            } else {
                layout.others[name] = value
                let suggestion = nearest(to: name, among: fields.map(\.name))
                reader.report(.unknownField(name, in: Self.noun, suggestion: suggestion), at: name)
            }
        }
    }

    package var json: JSON {
        let fields = Self.fields
        var object = JSONObject()
        object.reserveCapacity(layout.order.count)
        for name in layout.order {
            // A value that couldn't be read is printed as it was, unless the field has been set since.
            let unread = layout.others[name]
            if let value = fields.first(where: { $0.name == name })?.write(self, unread == nil) ?? unread {
                object[name] = value
            }
        }
        for field in fields where !layout.order.contains(field.name) {
            if let value = field.write(self, false) { object[field.name] = value }
        }
        for (name, value) in layout.others where object.position(of: name) == nil { object[name] = value }
        return .object(object)
    }
}
