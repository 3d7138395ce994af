internal import OrderedJSON

/// Something in a well-formed call that its function doesn't allow.
public struct IntrinsicProblem: Sendable, Hashable {
    /// What is wrong.
    public let kind: Kind
    /// The function that doesn't allow it.
    public let function: IntrinsicFunction
    /// Where in the text it is, counted in UTF-8 bytes.
    public let offset: Int

    /// What can be wrong with a call.
    public enum Kind: Sendable, Hashable {
        /// The function doesn't take that many arguments.
        case argumentCount(Int)
        /// A template has another number of `{}` than there are values for them.
        case placeholderCount(placeholders: Int, values: Int)
        /// A brace is neither escaped nor part of a `{}`. The specification asks for the escape.
        case unescapedBrace
        /// `States.JsonMerge` can't merge in depth: its third argument must be `false`.
        case deepMerge
        /// `States.Hash` has no algorithm of that name.
        case unknownHashAlgorithm(String)
        /// A path given as an argument has a problem of its own.
        case path(PathProblem.Kind)
    }
}

extension IntrinsicCall {
    /// What is wrong with the call and the calls within it, in the order of the text.
    public func problems() -> [IntrinsicProblem] {
        var problems: [IntrinsicProblem] = []
        collectProblems(into: &problems)
        return problems
    }

    private func collectProblems(into problems: inout [IntrinsicProblem]) {
        if let problem = argumentCountProblem { problems.append(problem) }
        if let problem = placeholderCountProblem { problems.append(problem) }
        for argument in arguments {
            switch argument.value {
            case .text(let text): problems += text.strayBraces.map { problem(.unescapedBrace, at: $0) }
            case .call(let call): call.collectProblems(into: &problems)
            case .path(let path):
                problems += path.problems().map { problem(.path($0.kind), at: argument.offset + $0.offset) }
            case .literal: break
            }
        }
        if let problem = deepMergeProblem ?? hashAlgorithmProblem { problems.append(problem) }
    }

    /// The number of arguments, if it is wrong.
    public var argumentCountProblem: IntrinsicProblem? {
        function.arity.contains(arguments.count) ? nil : problem(.argumentCount(arguments.count), at: offset)
    }

    /// The number of placeholders in a template that is written out, if it is wrong.
    public var placeholderCountProblem: IntrinsicProblem? {
        guard function == .format, let template = arguments.first, case .text(let text) = template.value else {
            return nil
        }
        let placeholders = text.placeholderCount
        let values = arguments.count - 1
        guard placeholders != values else { return nil }
        return problem(.placeholderCount(placeholders: placeholders, values: values), at: template.offset)
    }

    /// The third argument of `States.JsonMerge`, if it is written out and isn't `false`.
    public var deepMergeProblem: IntrinsicProblem? {
        guard function == .jsonMerge, arguments.count == 3 else { return nil }
        switch arguments[2].value {
        case .literal(.bool(false)), .path, .call: return nil
        case .literal, .text: return problem(.deepMerge, at: arguments[2].offset)
        }
    }

    /// The algorithm of `States.Hash`, if it is written out and isn't one.
    public var hashAlgorithmProblem: IntrinsicProblem? {
        guard function == .hash, arguments.count == 2, case .text(let name) = arguments[1].value,
            !IntrinsicFunction.hashAlgorithms.contains(name.plain)
        else { return nil }
        return problem(.unknownHashAlgorithm(name.plain), at: arguments[1].offset)
    }

    private func problem(_ kind: IntrinsicProblem.Kind, at offset: Int) -> IntrinsicProblem {
        IntrinsicProblem(kind: kind, function: function, offset: offset)
    }
}
