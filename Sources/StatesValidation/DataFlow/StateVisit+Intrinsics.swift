import OrderedJSON
import StatesLanguage

extension StateVisit {
    /// What a call of an intrinsic function gives; arguments of a wrong kind are told of.
    func evaluate(_ call: IntrinsicCall, _ scene: FieldScene, _ tokens: [String], depth: Int = 0) -> Shape {
        guard depth < IntrinsicCall.maximumDepth, call.function.arity.contains(call.arguments.count) else {
            return .any
        }
        let arguments = call.arguments.map { argument -> Shape in
            switch argument.value {
            case .path(let path): read(path, scene, tokens)
            case .text(let text): text.plain.hasPlaceholder ? .string : Shape(literal: .string(text.plain))
            case .literal(let value): Shape(literal: value)
            case .call(let inner): evaluate(inner, scene, tokens, depth: depth + 1)
            }
        }
        for (index, expected) in call.function.parameterKinds.enumerated() where index < arguments.count {
            guard let expected, let certain = arguments[index].misses([expected]) else { continue }
            let fault = DataFault.Kind.wrongArgument(
                function: call.function.rawValue,
                expected: expected.description,
                found: arguments[index]
            )
            report(fault, tokens, certain: certain)
        }
        return call.function.result(of: arguments)
    }
}

extension IntrinsicFunction {
    /// The kind of value that each parameter takes; nil for any.
    fileprivate var parameterKinds: [JSON.Kind?] {
        switch self {
        case .format, .stringToJSON, .base64Encode, .base64Decode: [.string]
        case .jsonToString, .array, .uuid: []
        case .arrayPartition, .arrayGetItem: [.array, .number]
        case .arrayContains, .arrayLength, .arrayUnique: [.array]
        case .arrayRange, .mathRandom: [.number, .number, .number]
        case .hash: [nil, .string]
        case .jsonMerge: [.object, .object, .boolean]
        case .mathAdd: [.number, .number]
        case .stringSplit: [.string, .string]
        }
    }

    /// What the function gives for arguments of these shapes.
    fileprivate func result(of arguments: [Shape]) -> Shape {
        switch self {
        case .format, .jsonToString, .base64Encode, .base64Decode, .hash, .uuid: return .string
        case .stringToJSON: return .any
        case .array: return .tuple(arguments)
        case .arrayPartition: return .array(of: .array(of: arguments[0].anyElement))
        case .arrayContains: return .boolean
        case .arrayRange: return .array(of: .integer)
        case .arrayGetItem: return arguments[0].item(at: arguments[1])
        case .arrayLength: return arguments[0].elementCount.map { Shape(literal: .integer(Int64($0))) } ?? .integer
        case .arrayUnique: return .array(of: arguments[0].anyElement)
        case .jsonMerge: return arguments[0].merged(with: arguments[1])
        case .mathRandom, .mathAdd: return .integer
        case .stringSplit: return .array(of: .string)
        }
    }
}

extension Shape {
    /// What `States.ArrayGetItem` gives: of an empty array null.
    fileprivate func item(at position: Shape) -> Shape {
        if case .integer(let index)? = position.literal, let index = Int(exactly: index), index >= 0 {
            let read = element(index)
            if read.presence == .always { return read.shape }
            return read.presence == .never ? .any : read.shape.joined(with: .null)
        }
        return anyElement.joined(with: .null)
    }

    /// An object with another's fields laid over its own.
    func merged(with other: Shape) -> Shape {
        guard let own = restricted(to: .object), let their = other.restricted(to: .object), let fields = their.fields,
            let ownFields = own.fields
        else { return .any }
        let others = their.otherFields
        var result: [(String, Field)] = ownFields.map { name, field in
            let over = their.member(name)
            let shape = field.presence == .never ? over.shape : field.shape
            switch over.presence {
            case .never: return (name, field)
            case .always: return (name, Field(over.shape))
            case .maybe, .unknown:
                let presence = field.presence == .always ? .always : field.presence.joined(with: .unknown)
                return (name, Field(shape.joined(with: over.shape), presence))
            }
        }
        for (name, field) in fields where !ownFields.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
            let under = own.member(name)
            guard under.presence != .never, field.presence != .always else {
                result.append((name, field))
                continue
            }
            let shape = field.presence == .never ? under.shape : field.shape.joined(with: under.shape)
            result.append((name, Field(shape, .unknown)))
        }
        let rest = [own.otherFields, others].compactMap(\.self)
        if rest.isEmpty, own.isAssumed || their.isAssumed { return .documented(result) }
        return .object(result, others: rest.isEmpty ? nil : rest.reduce(.never) { $0.joined(with: $1) })
    }
}
