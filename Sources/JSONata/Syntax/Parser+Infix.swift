internal import OrderedJSON

// MARK: - What continues an expression

extension Parser {
    /// Reads the rest of an operation whose left side is known.
    ///
    /// The parser already stands after the operator.
    mutating func infix(_ symbol: Symbol, _ current: Token, _ left: ParsedNode) throws(JSONataError) -> ParsedNode {
        switch symbol {
        case .dot:
            let right = try expression(symbol.bindingPower)
            return try node(.map(left, right), at: current, over: left, right)
        case .openBracket:
            return try predicate(current, left)
        case .openParenthesis:
            return try call(current, left)
        case .openBrace:
            let pairs = try objectPairs()
            return try node(.group(left, pairs), at: current, over: left, more: pairs.flatMap { [$0.key, $0.value] })
        case .caret:
            return try order(current, left)
        case .at, .hash:
            let right = try expression(symbol.bindingPower)
            guard case .variable(let name) = right.kind else {
                throw JSONataError("S0214", position: right.position, token: symbol.rawValue)
            }
            return try node(symbol == .at ? .focus(left, name) : .index(left, name), at: current, over: left)
        case .bind:
            guard case .variable = left.kind else {
                throw JSONataError("S0212", position: left.position, token: left.token)
            }
            traits.bindsVariables = true
            let right = try expression(symbol.bindingPower - 1)
            return try node(.bind(left, right), at: current, over: left, right)
        case .question:
            let then = try expression(0)
            var otherwise: ParsedNode?
            if isAt(.colon) {
                try advance()
                otherwise = try expression(0)
            }
            return try node(.condition(left, then, otherwise), at: current, over: left, then, otherwise)
        case .coalesce, .orElse:
            let right = try expression(0)
            return try node(
                symbol == .coalesce ? .coalesce(left, right) : .orElse(left, right),
                at: current,
                over: left,
                right
            )
        case .apply:
            let right = try expression(symbol.bindingPower)
            return try node(.apply(left, right), at: current, over: left, right)
        default:
            let right = try expression(symbol.bindingPower)
            return try node(.binary(symbol, left, right), at: current, over: left, right)
        }
    }

    /// Reads `[p]`, or `[]`, which marks the step under it.
    private mutating func predicate(_ current: Token, _ left: ParsedNode) throws(JSONataError) -> ParsedNode {
        if isAt(.closeBracket) {
            var step = left
            while case .filter(let inner, _) = step.kind { step = inner }
            step.keepArray = true
            try advance(infix: true)
            return left
        }
        let right = try expression(0)
        try expect(.closeBracket, infix: true)
        return try node(.filter(left, right), at: current, over: left, right)
    }

    private mutating func order(_ current: Token, _ left: ParsedNode) throws(JSONataError) -> ParsedNode {
        try expect(.openParenthesis)
        var terms: [ParsedTerm] = []
        while true {
            var descending = false
            if isAt(.less) {
                try advance()
            } else if isAt(.greater) {
                descending = true
                try advance()
            }
            terms.append(ParsedTerm(expression: try expression(0), descending: descending))
            guard isAt(.comma) else { break }
            try advance()
        }
        try expect(.closeParenthesis, infix: true)
        return try node(.order(left, terms), at: current, over: left, more: terms.map(\.expression))
    }

    /// Reads the arguments of a call, and the rest of a lambda where `function` is called.
    private mutating func call(_ current: Token, _ left: ParsedNode) throws(JSONataError) -> ParsedNode {
        var arguments: [ParsedNode] = []
        var isPartial = false
        if !isAt(.closeParenthesis) {
            while true {
                if isAt(.question) {
                    isPartial = true
                    arguments.append(try node(.symbol(.question), at: token))
                    try advance()
                } else {
                    arguments.append(try expression(0))
                }
                guard isAt(.comma) else { break }
                try advance()
            }
        }
        try expect(.closeParenthesis, infix: true)
        if case .name(let name) = left.kind, name == "function" || name == "λ" {
            return try lambda(current, arguments)
        }
        return try node(
            isPartial ? .partial(left, arguments) : .call(left, arguments),
            at: current,
            over: left,
            more: arguments
        )
    }

    private mutating func lambda(_ current: Token, _ arguments: [ParsedNode]) throws(JSONataError) -> ParsedNode {
        var parameters: [String] = []
        for (index, argument) in arguments.enumerated() {
            guard case .variable(let name) = argument.kind else {
                throw JSONataError(
                    "S0208",
                    position: argument.position,
                    token: argument.token,
                    value: .integer(Int64(index + 1)),
                    index: index + 1
                )
            }
            parameters.append(name)
        }
        var signature: Signature?
        if isAt(.less) {
            let position = token.position
            var text = "<"
            var depth = 1
            while depth > 0, !isAt(.openBrace), !token.isEnd {
                try advance()
                if isAt(.greater) { depth -= 1 } else if isAt(.less) { depth += 1 }
                text += token.text
            }
            try expect(.greater)
            signature = try Signature(text, at: position, level: level)
        }
        try expect(.openBrace)
        let body = try expression(0)
        try expect(.closeBrace, infix: true)
        return try node(.lambda(parameters, signature, body), at: current, over: body)
    }
}
