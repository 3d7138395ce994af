/// A word of the language as the lexer cuts it from the text.
struct Token {
    /// What a token is, with its content.
    enum Kind {
        case end
        case name(String)
        case variable(String)
        case string(String)
        case number(Double)
        case constant(Constant)
        case regex(pattern: String, flags: String)
        case symbol(Symbol)
    }

    let kind: Kind
    /// Where the token ends, in UTF-16 code units from the start of the text.
    let position: Int

    /// The token as an error shows it.
    var text: String {
        switch kind {
        case .end: "(end)"
        case .name(let name), .variable(let name), .string(let name): name
        case .number(let number): NumberText.shortest(number)
        case .constant(let constant): constant.rawValue
        case .regex(let pattern, let flags): "/\(pattern)/\(flags)"
        case .symbol(let symbol): symbol.rawValue
        }
    }

    /// Whether the text ends here.
    var isEnd: Bool {
        if case .end = kind { true } else { false }
    }

    /// How tightly the token binds what stands left of it; 0 where it can't continue an expression.
    var bindingPower: Int {
        if case .symbol(let symbol) = kind { symbol.bindingPower } else { 0 }
    }
}

/// A literal that is a word.
package enum Constant: String, Sendable {
    case `true`
    case `false`
    case null
}

/// Operators, brackets and separators.
enum Symbol: String {
    case dot = "."
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case comma = ","
    case at = "@"
    case hash = "#"
    case semicolon = ";"
    case colon = ":"
    case question = "?"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case bar = "|"
    case equal = "="
    case less = "<"
    case greater = ">"
    case caret = "^"
    case ampersand = "&"
    case range = ".."
    case bind = ":="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case descendants = "**"
    case apply = "~>"
    case orElse = "?:"
    case coalesce = "??"
    case and
    case or
    case `in`

    /// The symbol that a character is by itself.
    init?(_ byte: UInt8) {
        switch UnicodeScalar(byte) {
        case ".": self = .dot
        case "[": self = .openBracket
        case "]": self = .closeBracket
        case "{": self = .openBrace
        case "}": self = .closeBrace
        case "(": self = .openParenthesis
        case ")": self = .closeParenthesis
        case ",": self = .comma
        case "@": self = .at
        case "#": self = .hash
        case ";": self = .semicolon
        case ":": self = .colon
        case "?": self = .question
        case "+": self = .plus
        case "-": self = .minus
        case "*": self = .star
        case "/": self = .slash
        case "%": self = .percent
        case "|": self = .bar
        case "=": self = .equal
        case "<": self = .less
        case ">": self = .greater
        case "^": self = .caret
        case "&": self = .ampersand
        default: return nil
        }
    }

    /// How tightly the operator binds what stands left of it.
    var bindingPower: Int {
        switch self {
        case .openBracket, .openParenthesis, .at, .hash: 80
        case .dot: 75
        case .openBrace: 70
        case .star, .slash, .percent: 60
        case .plus, .minus, .ampersand: 50
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .apply, .caret, .coalesce,
            .orElse:
            40
        case .and: 30
        case .or: 25
        case .question: 20
        case .bind: 10
        default: 0
        }
    }
}
