import OrderedJSON

/// What can stand where a value of a type is wanted in a template: the value itself, a path to one, a function's value,
/// a template of the type, or an array of such.
///
/// ```swift
/// PromptRequest.template(prompt: "Classify: \(review.comment)", maxTokens: 500)
/// ```
public protocol TypedTemplate<_Built>: Sendable, TemplateConvertible {
    /// The type of the value.
    associatedtype _Built
}

extension Array: TypedTemplate where Element: TypedTemplate {
    /// An array of what the elements build.
    public typealias _Built = [Element._Built]
}

/// A field that a template leaves out: the default of an optional field.
public struct OmittedField<Value>: TypedTemplate {
    /// A field of that type may stand here.
    public typealias _Built = Value

    /// Leaves the field out.
    public init() {}

    /// Nothing: ``Computed/init(_fields:)`` leaves the field out.
    public var _template: Template { Template(json: .null) }
}

extension Computed {
    /// An object of named fields, without those that are left out; `@Payload` calls it.
    public init(_fields: [(name: String, value: (any TemplateConvertible)?)]) {
        let members = _fields.compactMap { name, value -> (key: String, value: Template.Node)? in
            guard let value, !(value is any OmittedTemplate) else { return nil }
            return (name, value._template.node)
        }
        self.init(_node: .template(.object(members)))
    }
}

/// What is left out, whatever its type.
private protocol OmittedTemplate {}

extension OmittedField: OmittedTemplate {}
