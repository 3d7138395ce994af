import OrderedJSON

/// Why an expression can't be said in a query language: one sentence with its cure.
package struct LoweringError: Error, Sendable, Hashable {
    /// The sentence, about an expression that it names.
    package let message: String
}

extension LoweringError {
    /// A place whose root isn't what `$` stands for where it is read.
    static func foreignRoot(_ owner: JSONPathRoot, current: JSONPathRoot) -> LoweringError {
        let cure =
            switch current {
            case .payload: "pass the value in with a Map's item selector, keep it with .catch(into:), or use a variable"
            case .selectedInput: "leave InputPath out, or write raw paths"
            case .result, .errorOutput: "write the value to a variable in a state before this one"
            }
        return LoweringError(message: "this is a place in \(owner), but here $ is \(current); \(cure)")
    }

    /// Something other than a path, where only a path can stand.
    static func pathNeeded(_ found: String, for what: String) -> LoweringError {
        LoweringError(
            message: "\(what) must be a path in JSONPath, but is \(found); put the value into the payload or a "
                + "variable first, or use .jsonata"
        )
    }

    /// A value that an intrinsic function doesn't take as an argument.
    static func argument(_ json: String) -> LoweringError {
        LoweringError(
            message: "\(json) can't be an argument of an intrinsic function: arguments are paths, text, numbers, true, "
                + "false, null and functions; put it into the payload or a variable first, or use .jsonata"
        )
    }

    /// Infinity or what isn't a number.
    static let noNumber = LoweringError(
        message: "this number is infinite or not a number, which JSON can't say; compute another"
    )

    /// An expression in a plain string.
    static let plainString = LoweringError(
        message: "a plain String can't hold a value of the payload; write Text(\"… \\(path) …\")"
    )

    /// A condition where a value is needed.
    static let conditionAsValue = LoweringError(
        message: "a condition can't be a value in JSONPath; use a Choice, or .jsonata"
    )

    /// A choice between two values.
    static let conditional = LoweringError(
        message: "JSONPath can't choose between two values in an expression; use a Choice, or .jsonata"
    )

    /// A calculation that `States.MathAdd` isn't for.
    static func arithmetic(_ operation: ExpressionNode.ArithmeticOperator) -> LoweringError {
        LoweringError(
            message:
                "JSONPath adds whole numbers, and takes a fixed one away, but has no \(operation.noun) of these; let a "
                + "function calculate it, or use .jsonata"
        )
    }

    /// A function of JSONata in a JSONPath state.
    static func jsonataFunction(_ name: String) -> LoweringError {
        LoweringError(
            message: "\(name) is a function of JSONata, but this state uses JSONPath; add .queryLanguage(.jsonata)"
        )
    }

    /// A condition that a filter of JSONPath can't hold.
    static func filterCondition(_ found: String) -> LoweringError {
        LoweringError(
            message: "a filter in JSONPath compares fields of the element with fixed values, but here is \(found); "
                + "use .jsonata"
        )
    }

    /// Something other than a field, where JSONPath maps.
    static let mapsToField = LoweringError(
        message: "in JSONPath an array maps to a field of its elements alone, $.lines[*].sku; use a Map, or .jsonata"
    )

    /// An element that is read outside the filter or map that looks at it.
    static let elementOutside = LoweringError(
        message: "this is the element that a filter or map looks at, and it isn't there outside of its braces"
    )

    /// An object or array with expressions in it, where only one expression can stand.
    static let templateAsArgument = LoweringError(
        message:
            "an object or array with expressions in it can't be an argument in JSONPath; put it into the payload or "
            + "a variable first, or use .jsonata"
    )

    /// Raw JSONata in a JSONPath state.
    static func jsonataInJSONPath(_ text: String) -> LoweringError {
        LoweringError(
            message: "\(text) is JSONata, but this state uses JSONPath; write a path, or add .queryLanguage(.jsonata)"
        )
    }

    /// Raw JSONPath in a JSONata state.
    static func jsonPathInJSONata(_ text: String) -> LoweringError {
        LoweringError(
            message:
                "\(text) is not JSONata, but this state uses JSONata; write {% … %}, or add .queryLanguage(.jsonPath)"
        )
    }

    /// A raw choice rule in a JSONata state.
    static let ruleInJSONata = LoweringError(
        message:
            "a rule with Variable and an operator is JSONPath, but this state uses JSONata; write a typed condition "
            + "or .jsonata(\"{% … %}\")"
    )

    /// An array that mixes objects with computed elements.
    static let mixedArray = LoweringError(
        message:
            "in JSONPath an array can't hold a computed element beside an object or array; compute the element into "
            + "the payload first, or use .jsonata"
    )

    /// Something other than a field of the payload, where a value is written.
    static let notAField = LoweringError(
        message:
            "only a field of the payload can be set; write a variable with .assign, and a whole result with .output"
    )

    /// A place that is written twice, or with a part of it.
    static let writtenTwice = LoweringError(
        message: "a place is set twice, or together with a part of it; set the whole once"
    )

    /// An element of an array, where a value is written.
    static func elementAsTarget(_ index: Int) -> LoweringError {
        LoweringError(
            message: "[\(index)] is an element of an array, which can't be written alone; write the whole array"
        )
    }

    /// A key that says `.$` and has a typed value too.
    static func rawKey(_ key: String) -> LoweringError {
        LoweringError(
            message:
                "\"\(key)\" says by its .$ that its value is a raw path; write the key without .$ for a typed value, "
                + "or give the path as a string"
        )
    }

    /// A function of JSONPath that JSONata lacks.
    static func noFunction(_ name: String) -> LoweringError {
        LoweringError(message: "\(name) has no equal in JSONata; write the expression with Computed(\"{% … %}\")")
    }

    /// A comparison that JSONPath doesn't have.
    static func noComparison(_ relation: String, of kind: String) -> LoweringError {
        LoweringError(message: "JSONPath has no comparison \(relation) of \(kind.lowercased()) values; use .jsonata")
    }
}

/// A literal, unless an expression was lost in its text.
func whole(_ literal: JSON) throws(LoweringError) -> JSON {
    if literal.holdsLostExpression { throw .plainString }
    if literal.holdsNoNumber { throw .noNumber }
    return literal
}

extension JSON {
    /// Whether one of its numbers has no form in JSON.
    fileprivate var holdsNoNumber: Bool {
        switch self {
        case .double(let number): !number.isFinite
        case .array(let elements): elements.contains(where: \.holdsNoNumber)
        case .object(let object): object.contains { $0.value.holdsNoNumber }
        default: false
        }
    }

    /// Whether an expression was lost in one of its texts.
    fileprivate var holdsLostExpression: Bool {
        switch self {
        case .string(let text): text.holdsLostExpression
        case .array(let elements): elements.contains(where: \.holdsLostExpression)
        case .object(let object): object.contains { $0.value.holdsLostExpression }
        default: false
        }
    }
}
