internal import OrderedJSON

/// What is known of an expression from its tokens, so that later stages need not go through the tree for it.
struct ExpressionTraits {
    var bindsVariables = false
    var usesEval = false
    var hasLoneSurrogates = false
}

/// Reads the text of an expression into a tree of ``ParsedNode``s: a Pratt parser.
///
/// Each token has a binding power; an expression goes on as long as the next token binds tighter than what stands left
/// of the expression.
struct Parser {
    var lexer: Lexer
    let level: JSONataLevel
    /// How many levels of nodes a tree may have, and how deep calls of the parser may nest.
    let maximumHeight: Int
    /// The token to be read next.
    var token: Token
    var depth = 0
    /// Whether variables are bound with `:=`, and whether `$eval` is used.
    var traits = ExpressionTraits()

    init(_ text: String, level: JSONataLevel, maximumHeight: Int) {
        lexer = Lexer(text, level: level)
        self.level = level
        self.maximumHeight = maximumHeight
        token = Token(kind: .end, position: 0)
    }

    /// Reads the whole text.
    mutating func parse() throws(JSONataError) -> ParsedNode {
        token = try lexer.next(infix: false)
        let node = try expression(0)
        guard token.isEnd else {
            throw JSONataError("S0201", position: token.position, token: token.text)
        }
        traits.hasLoneSurrogates = lexer.hasLoneSurrogates
        return node
    }

    // MARK: - Tokens

    /// Whether the next token is that symbol.
    func isAt(_ symbol: Symbol) -> Bool {
        if case .symbol(symbol) = token.kind { true } else { false }
    }

    /// Goes to the next token.
    ///
    /// `infix` says that an operator is expected there.
    mutating func advance(infix: Bool = false) throws(JSONataError) {
        token = try lexer.next(infix: infix)
    }

    /// Goes past a symbol that must stand here.
    mutating func expect(_ symbol: Symbol, infix: Bool = false) throws(JSONataError) {
        guard isAt(symbol) else {
            throw JSONataError(
                token.isEnd ? "S0203" : "S0202",
                position: token.position,
                token: token.text,
                value: .string(symbol.rawValue)
            )
        }
        try advance(infix: infix)
    }

    // MARK: - Nodes

    /// A node over others, unless the tree becomes too high with it.
    func node(
        _ kind: ParsedNode.Kind,
        at token: Token,
        over first: ParsedNode? = nil,
        _ second: ParsedNode? = nil,
        _ third: ParsedNode? = nil,
        more: [ParsedNode] = []
    ) throws(JSONataError) -> ParsedNode {
        var height = max(first?.height ?? 0, second?.height ?? 0, third?.height ?? 0)
        for child in more { height = max(height, child.height) }
        guard height < maximumHeight else { throw JSONataError("D1011", position: token.position) }
        return ParsedNode(kind, at: token, height: height + 1)
    }

    /// Reads an expression whose operators bind tighter than `power`.
    mutating func expression(_ power: Int) throws(JSONataError) -> ParsedNode {
        guard depth < maximumHeight else { throw JSONataError("D1011", position: token.position) }
        depth += 1
        defer { depth -= 1 }
        var current = token
        if !current.isEnd { try advance(infix: true) }
        var left = try prefix(current)
        while power < token.bindingPower {
            current = token
            guard case .symbol(let symbol) = current.kind else { break }
            try advance()
            left = try infix(symbol, current, left)
        }
        return left
    }

    /// Reads what begins with a token in operand position.
    ///
    /// The parser already stands after the token.
    private mutating func prefix(_ current: Token) throws(JSONataError) -> ParsedNode {
        switch current.kind {
        case .end: return try node(.end, at: current)
        case .name(let name): return try node(.name(name), at: current)
        case .variable(let name):
            if name == "eval" { traits.usesEval = true }
            return try node(.variable(name), at: current)
        case .string(let text): return try node(.string(text), at: current)
        case .number(let number): return try node(.number(number), at: current)
        case .constant(let constant): return try node(.constant(constant), at: current)
        case .regex(let pattern, let flags): return try node(.regex(pattern: pattern, flags: flags), at: current)
        case .symbol(let symbol):
            switch symbol {
            case .and, .or, .in: return try node(.symbol(symbol), at: current)
            case .star: return try node(.wildcard, at: current)
            case .descendants: return try node(.descendants, at: current)
            case .percent: return try node(.parent, at: current)
            case .minus:
                try reread(current)
                let operand = try expression(70)
                return try node(.negate(operand), at: current, over: operand)
            case .openParenthesis:
                try reread(current)
                return try block(current)
            case .openBracket:
                try reread(current)
                return try array(current)
            case .openBrace:
                try reread(current)
                let pairs = try objectPairs()
                return try node(.object(pairs), at: current, more: pairs.flatMap { [$0.key, $0.value] })
            case .bar:
                try reread(current)
                return try transform(current)
            default:
                throw JSONataError("S0211", position: current.position, token: current.text)
            }
        }
    }

    /// Reads the next token again as the start of an operand, where `/` opens a regular expression.
    private mutating func reread(_ current: Token) throws(JSONataError) {
        guard case .symbol(.slash) = token.kind else { return }
        lexer.offset -= 1
        try advance()
    }

    // MARK: - Brackets in operand position

    private mutating func block(_ current: Token) throws(JSONataError) -> ParsedNode {
        var expressions: [ParsedNode] = []
        while !isAt(.closeParenthesis) {
            expressions.append(try expression(0))
            guard isAt(.semicolon) else { break }
            try advance()
        }
        try expect(.closeParenthesis, infix: true)
        return try node(.block(expressions), at: current, more: expressions)
    }

    private mutating func array(_ current: Token) throws(JSONataError) -> ParsedNode {
        var items: [ParsedNode] = []
        if !isAt(.closeBracket) {
            while true {
                var item = try expression(0)
                if isAt(.range) {
                    let operation = token
                    try advance()
                    let end = try expression(0)
                    item = try node(.binary(.range, item, end), at: operation, over: item, end)
                }
                items.append(item)
                guard isAt(.comma) else { break }
                try advance()
            }
        }
        try expect(.closeBracket, infix: true)
        return try node(.array(items), at: current, more: items)
    }

    mutating func objectPairs() throws(JSONataError) -> [ParsedPair] {
        var pairs: [ParsedPair] = []
        if !isAt(.closeBrace) {
            while true {
                let key = try expression(0)
                try expect(.colon)
                let value = try expression(0)
                pairs.append(ParsedPair(key: key, value: value))
                guard isAt(.comma) else { break }
                try advance()
            }
        }
        try expect(.closeBrace, infix: true)
        return pairs
    }

    private mutating func transform(_ current: Token) throws(JSONataError) -> ParsedNode {
        let pattern = try expression(0)
        try expect(.bar)
        let update = try expression(0)
        var delete: ParsedNode?
        if isAt(.comma) {
            try advance()
            delete = try expression(0)
        }
        try expect(.bar, infix: true)
        return try node(
            .transform(pattern: pattern, update: update, delete: delete),
            at: current,
            over: pattern,
            update,
            delete
        )
    }
}
