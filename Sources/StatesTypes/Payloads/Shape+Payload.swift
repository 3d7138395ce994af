public import StatesLanguage

extension Shape {
    /// What the analysis of data knows of a payload: what its Swift type says.
    ///
    /// An optional property may be missing, and a read of it that nothing guards is told of. Of a field of which nobody
    /// said whether it is optional nothing is known. Either may be null as well, since decoding takes null for nil;
    /// but coding omits it, so null alone is never a reason for a finding.
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
            case .object(let members, of: let type?): .object(members.map { ($0.name, Field($0)) }, of: type)
            case .object(let members, of: nil): .object(members.map { ($0.name, Field($0)) }, others: .any)
            case .oneOf(let shapes): Shape(cases: shapes)
            case .optional(let shape): Shape(shape).joined(with: .null)
            }
    }

    /// One of some values; of the cases of one enum that are objects exactly one is there.
    private init(cases shapes: [PayloadShape]) {
        var fields: [(String, Shape)] = []
        var types: Set<String> = []
        for case .object(let members, of: let type?) in shapes
        where members.count == 1 && members[0].isOptional == false {
            fields.append((members[0].name, Shape(members[0].shape)))
            types.insert(type)
        }
        if fields.count == shapes.count, types.count == 1, let type = types.first {
            self = .oneField(of: fields, type: type)
        } else {
            self = shapes.reduce(.never) { $0.joined(with: Shape($1)) }
        }
    }
}

extension Shape.Field {
    fileprivate init(_ member: PayloadShape.Member) {
        let shape = Shape(member.shape)
        switch member.isOptional {
        case false?: self.init(shape)
        case true?: self.init(shape.orPossiblyNull, .maybe)
        case nil: self.init(shape.orPossiblyNull, .unknown)
        }
    }
}
