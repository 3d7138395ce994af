import JSONata
import OrderedJSON
import StatesLanguage

extension Diagnostic {
    /// SS2401: a path that can't be read.
    static func badPath(_ error: PathSyntaxError, in name: String) -> Diagnostic {
        Diagnostic(.error, .badPath, "\(quoted(name)) must hold a path: \(error)")
    }

    /// SS2402: a path that may name several nodes where one is needed.
    static func notReference(_ error: PathSyntaxError, in name: String) -> Diagnostic {
        Diagnostic(.error, .notReference, "\(quoted(name)) must name one node: \(error)")
    }

    /// SS2403: a path that begins where the field can't write.
    static func badRoot(_ root: JSONPath.Root, in name: String) -> Diagnostic {
        let found: String
        let cure: String
        switch root {
        case .variable(let variable):
            found = "the variable $\(variable)"
            cure = "write variables with \"Assign\""
        case .context, .payload:
            found = "the context object"
            cure = "nothing can be written there"
        }
        return Diagnostic(
            .error,
            .badRoot,
            "\(quoted(name)) must begin with \"$\", the payload, but begins at \(found); \(cure)"
        )
    }

    /// SS2404: a call that can't be read, or SS2405 where its function doesn't exist.
    static func badIntrinsic(_ error: IntrinsicSyntaxError, in name: String) -> Diagnostic {
        let code: Code = error.code == .unknownFunction ? .unknownIntrinsic : .badIntrinsic
        return Diagnostic(.error, code, "\(quoted(name)) must hold a call of an intrinsic function: \(error)")
    }

    /// SS2404: a text that is neither a path nor a call.
    static func neitherPathNorCall(_ found: String, key: String) -> Diagnostic {
        Diagnostic(
            .error,
            .badIntrinsic,
            "\(quoted(key)) must hold a path or a call of an intrinsic function, but begins with \(found); "
                + "for a fixed text, remove \".$\" from the name"
        )
    }

    /// SS2406 to SS2408: a call that breaks the rules of its function.
    static func intrinsicProblem(_ problem: IntrinsicProblem) -> Diagnostic {
        let message = problem.description
        return switch problem.kind {
        case .argumentCount: Diagnostic(.error, .argumentCount, message)
        case .placeholderCount: Diagnostic(.error, .placeholderCount, message)
        case .unescapedBrace: Diagnostic(.warning, .badArgument, message)
        case .deepMerge, .unknownHashAlgorithm: Diagnostic(.error, .badArgument, message)
        case .path(let kind): pathProblem(kind, at: problem.offset)
        }
    }

    /// SS2409: a well-formed path that doesn't do what it looks like.
    static func pathProblem(_ kind: PathProblem.Kind, at offset: Int) -> Diagnostic {
        Diagnostic(.warning, .doubtfulPath, "at offset \(offset), \(kind)")
    }

    /// SS2410: a call where the field takes a path only.
    static func intrinsicNotAllowed(_ name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .intrinsicNotAllowed,
            "\(quoted(name)) takes a path, not an intrinsic function; compute the value in a state before, and give its path"
        )
    }

    /// SS2410: a call whose result is no text where one is needed.
    static func intrinsicGivesNoText(_ function: IntrinsicFunction, in name: String) -> Diagnostic {
        let names = IntrinsicFunction.allCases.filter(IntrinsicFunction.givingText.contains).map(\.rawValue)
        return Diagnostic(
            .error,
            .intrinsicNotAllowed,
            "\(quoted(name)) takes only functions that give a text, and \(function.rawValue) isn't one; "
                + "they are \(names.joined(separator: ", "))"
        )
    }

    /// SS2411: a computed field that holds no text.
    static func computedIsNoText(_ found: JSON, key: String) -> Diagnostic {
        Diagnostic(
            .error,
            .computedIsNoText,
            "\(quoted(key)) must hold a path or a call, since its name ends with \".$\", but is \(found.summary); "
                + "remove \".$\" to pass the value as it is"
        )
    }

    /// SS2412: two members that become one.
    static func duplicateTemplateKey(_ name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .duplicateTemplateKey,
            "\(quoted(name)) and \(quoted(name + ".$")) give the same field; remove one"
        )
    }

    /// SS2413: a literal that reads like a path.
    static func literalPath(_ text: String, key: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .literalPath,
            "\(quoted(key)) is the text \(quoted(text)) itself, which isn't computed; write \(quoted(key + ".$")) to compute it"
        )
    }

    /// SS2413: a literal that reads like a path, in a list.
    static func literalPathInArray(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .literalPath,
            "this is the text \(quoted(text)) itself, since nothing in a list is computed; "
                + "compute the list with \"States.Array(…)\" under a name that ends with \".$\""
        )
    }

    /// SS2413: a literal that reads like a path, in a field that has a twin for paths.
    static func literalInsteadOfPath(_ text: String, field: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .literalPath,
            "\(quoted(field)) is the text \(quoted(text)) itself, which isn't computed; write \(quoted(field + "Path")) to compute it"
        )
    }

    /// SS2414: an expression of JSONata in a state of JSONPath.
    static func expressionInJSONPath(_ text: String, key: String?) -> Diagnostic {
        let subject = key.map(quoted) ?? "this"
        return Diagnostic(
            .warning,
            .expressionInJSONPath,
            "\(subject) holds an expression of JSONata, but this state is in JSONPath and takes it as a text; "
                + "set \"QueryLanguage\": \"JSONata\", or write a path"
        )
    }

    /// SS2415: delimiters that don't make an expression.
    static func misusedDelimiters(_ misuse: JSONataText.Misuse) -> Diagnostic {
        Diagnostic(.warning, .misusedDelimiters, misuse.description)
    }

    /// SS2416: an expression or a path without delimiters, in a state of JSONata.
    static func missingDelimiters(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .missingDelimiters,
            "\(quoted(text)) is a text here, which isn't computed; write an expression between {% and %}"
        )
    }

    /// SS2417: an intrinsic function in an expression of JSONata.
    static func intrinsicInJSONata(_ name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .intrinsicInJSONata,
            "\(quoted(name)) is a function of JSONPath states, and JSONata doesn't have it; use JSONata's own, such as & or $string"
        )
    }

    /// SS2418: an expression that can't be read.
    static func badExpression(_ error: JSONataError, isEmpty: Bool) -> Diagnostic {
        if isEmpty {
            return Diagnostic(
                .error,
                .badExpression,
                "there is no expression between {% and %}; write one, or a plain text"
            )
        }
        let place = error.position.map { "at offset \($0) of the expression, " } ?? ""
        return Diagnostic(.error, .badExpression, "\(place)\(error.message.asClause) [JSONata \(error.code)]")
    }

    /// SS2419: a field or `$` where there is no input document.
    static func nameWithoutInput(_ name: String) -> Diagnostic {
        let member =
            name == "$" || name == "$$" || name == "*" || name == "**" ? "$states.input" : "$states.input.\(name)"
        return Diagnostic(
            .error,
            .nameWithoutInput,
            "\(quoted(name)) takes a field of the expression's own input, and in Step Functions there is none; write \(member)"
        )
    }

    /// SS2420: a member of `$states` that isn't there.
    static func unknownBinding(_ member: String, allowed: [String], state: State) -> Diagnostic {
        let cure =
            nearest(to: member, among: allowed).map { "did you mean \(quoted("$states." + $0))?" }
            ?? "here it has \(listed(allowed))"
        return Diagnostic(.error, .unknownBinding, "there is no \(quoted("$states." + member)) at this place; \(cure)")
    }

    /// SS2421: a function that is called with too few or too many arguments.
    static func wrongArgumentCount(_ name: String, count: Int, allowed: ClosedRange<Int>) -> Diagnostic {
        let range =
            allowed.count == 1
            ? "\(allowed.lowerBound)"
            : allowed.upperBound > 99
                ? "at least \(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
        return Diagnostic(
            .error,
            .wrongArgumentCount,
            "$\(name) takes \(range) \(range == "1" ? "argument" : "arguments"), and here has \(count)"
        )
    }

    /// SS2422: a variable that nothing assigns, or a function that doesn't exist.
    ///
    /// AWS takes the definition; the state fails where it is reached.
    static func unknownName(_ name: String, isCall: Bool, suggestion: String?) -> Diagnostic {
        let cure = suggestion.map { "did you mean $\($0)?" }
        let message =
            isCall
            ? "there is no function $\(name); \(cure ?? "define it in the expression, or use another")"
            : "there is no variable $\(name); \(cure ?? "assign it in a state before, or correct the name")"
        return Diagnostic(.warning, .unknownName, message)
    }

    /// SS2424: a part of an expression that fails whatever the input.
    static func sureFailure(_ error: JSONataError) -> Diagnostic {
        let place = error.position.map { "at offset \($0) of the expression, " } ?? ""
        let cure = error.code == "T2001" && error.token == "+" ? "; join texts with &" : ""
        return Diagnostic(
            .error,
            .sureFailure,
            "\(place)\(error.message.asClause), whatever the input is\(cure) [JSONata \(error.code)]"
        )
    }

    /// SS2423: a name that ends with `.$` in a literal result.
    static func computedInResult(_ key: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .computedInResult,
            "a Result is taken as it is, so \(quoted(key)) isn't computed; use Parameters instead"
        )
    }

    /// SS2423: a call or a path in a literal result.
    static func expressionInResult(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .computedInResult,
            "a Result is taken as it is, so \(quoted(text)) isn't computed; use Parameters, with a name that ends with .$"
        )
    }
}

extension String {
    /// The sentence as a part of one: without a capital at its start and a full stop at its end.
    fileprivate var asClause: String {
        let text = last == "." ? String(dropLast()) : self
        return text.dropFirst().first?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
    }
}

extension Diagnostic.Code {
    static let badPath = Self(rawValue: "SS2401")
    static let notReference = Self(rawValue: "SS2402")
    static let badRoot = Self(rawValue: "SS2403")
    static let badIntrinsic = Self(rawValue: "SS2404")
    static let unknownIntrinsic = Self(rawValue: "SS2405")
    static let argumentCount = Self(rawValue: "SS2406")
    static let placeholderCount = Self(rawValue: "SS2407")
    static let badArgument = Self(rawValue: "SS2408")
    static let doubtfulPath = Self(rawValue: "SS2409")
    static let intrinsicNotAllowed = Self(rawValue: "SS2410")
    static let computedIsNoText = Self(rawValue: "SS2411")
    static let duplicateTemplateKey = Self(rawValue: "SS2412")
    static let literalPath = Self(rawValue: "SS2413")
    static let expressionInJSONPath = Self(rawValue: "SS2414")
    static let misusedDelimiters = Self(rawValue: "SS2415")
    static let missingDelimiters = Self(rawValue: "SS2416")
    static let intrinsicInJSONata = Self(rawValue: "SS2417")
    static let badExpression = Self(rawValue: "SS2418")
    static let nameWithoutInput = Self(rawValue: "SS2419")
    static let unknownBinding = Self(rawValue: "SS2420")
    static let wrongArgumentCount = Self(rawValue: "SS2421")
    static let unknownName = Self(rawValue: "SS2422")
    static let sureFailure = Self(rawValue: "SS2424")
    static let computedInResult = Self(rawValue: "SS2423")
}
