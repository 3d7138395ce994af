import JSONata
import OrderedJSON
import StatesLanguage

extension QueryEvaluation {
    /// What a call gives; arguments of a wrong kind are told of.
    mutating func call(
        _ name: String,
        _ arguments: [SyntaxNode],
        first: QueryValue?,
        _ scene: inout QueryScene
    ) -> QueryValue {
        var values = first.map { [$0] } ?? []
        for argument in arguments { values.append(evaluate(argument, &scene)) }
        guard scene.locals[name] == nil, let function = QueryFunction.named[name] else { return .unknown }
        // Within a path the item stands in for a first argument that is left out.
        guard scene.focus == nil else { return QueryValue(function.result, .unknown) }
        if values.count < function.required {
            let fault = DataFault.Kind.tooFewArguments(function: "$" + name, given: values.count, of: function.required)
            report(fault)
            return .unknown
        }
        for (value, kinds) in zip(values, function.parameters) where value.presence != .never {
            check(value.shape, kinds, of: "$" + name)
        }
        return function.value(name, values)
    }

    private func check(_ shape: Shape, _ kinds: QueryFunction.Parameter, of function: String) {
        switch kinds {
        case .any: break
        case .kind(let kind):
            guard shape.misses([kind]) == true else { return }
            report(.wrongArgument(function: function, expected: kind.description, found: shape))
        case .list(let kind):
            let parts = shape.isAlways(.array) ? shape.firstElements : shape.canBe(.array) ? [] : [shape]
            guard let wrong = parts.first(where: { $0.misses([kind]) == true }) else { return }
            report(.wrongArgument(function: function, expected: "\(kind)s in a list", found: wrong))
        }
    }
}

/// What is known of a function that expressions can call.
struct QueryFunction {
    enum Parameter {
        case any
        case kind(JSON.Kind)
        /// A list of values of one kind, or one such value.
        case list(JSON.Kind)
    }

    /// What each parameter takes.
    let parameters: [Parameter]
    /// How many arguments there must be.
    let required: Int
    let result: Shape
    let presence: Presence

    enum Presence {
        /// The function always gives something.
        case always
        /// It gives nothing where its first argument is undefined.
        case argument
        /// It may give nothing.
        case unknown
    }

    /// What the function gives for some arguments.
    func value(_ name: String, _ values: [QueryValue]) -> QueryValue {
        switch name {
        case "exists":
            switch values[0].presence {
            case .always: return QueryValue(values[0].shape.canBe(.array) ? .boolean : Shape(literal: true))
            case .never: return QueryValue(Shape(literal: false))
            case .maybe, .unknown: return QueryValue(.boolean)
            }
        case "count" where values[0].presence == .never: return QueryValue(Shape(literal: 0))
        case "merge": return values[0].mergedObjects
        case "append":
            guard values.count == 2 else { return .unknown }
            return QueryValue(values[0].shape.flattened.joined(with: values[1].shape.flattened).sequence, .unknown)
        default: break
        }
        switch presence {
        case .always: return QueryValue(result)
        case .argument: return values[0].giving(result)
        case .unknown: return QueryValue(result, .unknown)
        }
    }

    /// The functions by name: parameters, then after a colon the result, then how it is defined.
    ///
    /// Letters are those of JSONata's signatures: s, n, b, o, a; x is anything, capitals are lists. `?` begins what may
    /// be left out. After the result `!` says always, `~` perhaps; else as the first argument.
    private static let table: [String: String] = [
        "string": "?xx:s", "length": "s:n", "substring": "sn?n:s", "substringBefore": "ss:s", "substringAfter": "ss:s",
        "uppercase": "s:s", "lowercase": "s:s", "trim": "s:s", "pad": "sn?s:s", "contains": "sx:b", "split": "sx?n:S",
        "join": "S?s:s", "match": "sx?n:x~", "replace": "sxx?n:s", "base64encode": "s:s", "base64decode": "s:s",
        "encodeUrlComponent": "s:s", "encodeUrl": "s:s", "decodeUrlComponent": "s:s", "decodeUrl": "s:s",
        "number": "x:n", "abs": "n:n", "floor": "n:n", "ceil": "n:n", "round": "n?n:n", "power": "nn:n", "sqrt": "n:n~",
        "random": "?n:n!", "formatNumber": "ns?o:s", "formatBase": "n?n:s", "formatInteger": "ns:s",
        "parseInteger": "ss:n", "sum": "N:n", "max": "N:n~", "min": "N:n~", "average": "N:n~", "boolean": "x:b~",
        "not": "x:b~", "exists": "x:b!", "count": "x:n!", "append": "xx:x~", "reverse": "x:x~", "shuffle": "x:x~",
        "distinct": "x:x~", "zip": "x:x~", "keys": "x:x~", "lookup": "xs:x~", "spread": "x:x~", "merge": "x:o~",
        "sift": "?xx:x~", "each": "?xx:x~", "type": "x:s", "map": "xx:x~", "filter": "xx:x~", "single": "x?x:x~",
        "reduce": "xx?x:x~", "sort": "x?x:x~", "now": "?ss:s!", "millis": ":n!", "fromMillis": "n?ss:s",
        "toMillis": "s?s:n", "hash": "s?s:s~", "uuid": ":s!", "parse": "s:x~", "partition": "xn:x~",
        "range": "nn?n:x~",
    ]

    static let named: [String: QueryFunction] = table.mapValues(QueryFunction.init)

    private init(_ text: String) {
        var parameters: [Parameter] = []
        var required: Int?
        var result = Shape.any
        var presence = Presence.argument
        var isResult = false
        for letter in text {
            switch letter {
            case "?": required = parameters.count
            case ":": isResult = true
            case "!": presence = .always
            case "~": presence = .unknown
            default:
                if isResult { result = Self.shape(letter) } else { parameters.append(Self.parameter(letter)) }
            }
        }
        self.parameters = parameters
        self.required = required ?? parameters.count
        self.result = result
        self.presence = parameters.isEmpty || self.required == 0 ? (presence == .always ? .always : .unknown) : presence
    }

    private static func parameter(_ letter: Character) -> Parameter {
        switch letter {
        case "s": .kind(.string)
        case "n": .kind(.number)
        case "b": .kind(.boolean)
        case "o": .kind(.object)
        case "N": .list(.number)
        case "S": .list(.string)
        default: .any
        }
    }

    private static func shape(_ letter: Character) -> Shape {
        switch letter {
        case "s": .string
        case "n": .number
        case "b": .boolean
        case "o": .object([], others: .any)
        case "S": .array(of: .string)
        default: .any
        }
    }
}

extension QueryValue {
    /// The objects of a list laid over each other: `$merge`.
    fileprivate var mergedObjects: QueryValue {
        guard shape.elementCount != nil, presence == .always else {
            return QueryValue(.object([], others: .any), .unknown)
        }
        return QueryValue(shape.firstElements.reduce(.object([])) { $0.merged(with: $1) })
    }
}
