public import StatesLanguage

extension Shape {
    /// What the analysis of data knows of a payload: what its Swift type says.
    ///
    /// A field that may be missing is one of which nothing shows that it is absent.
    public init(_ payload: PayloadShape) {
        self =
            switch payload {
            case .any, .recursive: .any
            case .boolean: .boolean
            case .number: .number
            case .text: .string
            case .timestamp: .timestamp
            case .literal(let value): Shape(literal: value)
            case .array(let element): .array(of: Shape(element))
            case .dictionary(let member): .object([], others: Shape(member))
            case .object(let members):
                .object(members.map { ($0.name, Field($0)) }, others: .any)
            case .oneOf(let shapes): shapes.reduce(.never) { $0.joined(with: Shape($1)) }
            }
    }
}

extension Shape.Field {
    fileprivate init(_ member: PayloadShape.Member) {
        let shape = Shape(member.shape)
        self = member.isOptional == false ? .required(shape) : .optional(shape.joined(with: .null))
    }
}
