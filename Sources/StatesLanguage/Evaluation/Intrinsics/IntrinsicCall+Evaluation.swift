public import OrderedJSON

extension IntrinsicCall {
    /// What the call gives, with the calls within it evaluated first.
    ///
    /// - Throws: ``EvaluationError/Reason/argumentNotFound(_:call:input:)`` where a path among the arguments leads
    ///   nowhere, and ``EvaluationError/Reason/invalidArguments(_:)`` where the function can't take what it is given.
    public func evaluate(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        guard function.arity.contains(arguments.count) else { throw invalidArguments }
        switch function {
        case .format: return try format(in: &scope)
        case .stringToJSON: return try stringToJSON(in: &scope)
        case .jsonToString: return .string(try argument(0, in: &scope).serialized())
        case .stringSplit: return try stringSplit(in: &scope)
        case .base64Encode: return try base64Encode(in: &scope)
        case .base64Decode: return try base64Decode(in: &scope)
        case .hash: return try hash(in: &scope)
        case .jsonMerge: return try jsonMerge(in: &scope)
        case .array: return try array(in: &scope)
        case .arrayPartition: return try arrayPartition(in: &scope)
        case .arrayContains: return try arrayContains(in: &scope)
        case .arrayRange: return try arrayRange(in: &scope)
        case .arrayGetItem: return try arrayGetItem(in: &scope)
        case .arrayLength: return .integer(Int64(try arrayArgument(0, in: &scope).count))
        case .arrayUnique: return try arrayUnique(in: &scope)
        case .mathAdd: return try mathAdd(in: &scope)
        case .mathRandom: return try mathRandom(in: &scope)
        case .uuid: return .string(scope.identifiers.nextUUID())
        }
    }
}
