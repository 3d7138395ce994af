internal import OrderedJSON

extension JSONataError {
    /// The sentence for an error that brought no text of its own.
    static func explanation(of error: JSONataError) -> String {
        guard let template = templates[error.code.rawValue] else { return "The expression failed" }
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            case "token": text += error.token ?? "?"
            case "index": text += error.index.map(String.init) ?? "?"
            case "value": text += error.value.map(brief) ?? "?"
            default: text += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// A value as a message shows it.
    private static func brief(_ value: JSON) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): String(flag)
        case .integer(let number): String(number)
        case .double(let number): NumberText.shortest(number)
        case .string(let text): text.unicodeScalars.count > 80 ? String(text.prefix(80)) + "…" : text
        case .array(let elements): "an array of \(elements.count)"
        case .object(let members): "an object of \(members.count)"
        }
    }

    private static let templates: [String: String] = [
        // Syntax.
        "S0101": "This string has no closing quote",
        "S0102": "The number {token} is out of range",
        "S0103": "The escape sequence \\{token} does not exist",
        "S0104": "\\u must be followed by four hexadecimal digits",
        "S0105": "This quoted name has no closing backtick",
        "S0106": "This comment is not closed",
        "S0201": "A {token} can't stand here",
        "S0202": "Expected {value}, found {token}",
        "S0203": "Expected {value} before the end of the expression",
        "S0204": "There is no operator {token}",
        "S0205": "The token {token} is not understood",
        "S0206": "The expression {token} is not understood",
        "S0207": "The expression ends too early",
        "S0208": "Parameter {value} of this function must be a variable such as $x, not {token}",
        "S0209": "A predicate can't follow a grouping",
        "S0210": "A step can have only one grouping",
        "S0211": "{token} can't start an expression",
        "S0212": "The left side of := must be a variable such as $x, not {token}",
        "S0213": "The literal {value} can't be a step of a path",
        "S0214": "The right side of {token} must be a variable such as $x",
        "S0215": "A variable is bound with @ before predicates, not after them",
        "S0216": "A variable is bound with @ before an order-by, not after it",
        "S0217": "The parent of {token} can't be determined here",
        "S0301": "A regular expression can't be empty",
        "S0302": "This regular expression has no closing /",
        "S0303": "This regular expression is malformed",
        "S0401": "Only an array or a function takes a type parameter in a signature, not {value}",
        "S0402": "A choice of types can't hold parameterised types: {value}",
        "S0500": "The expression has syntax errors",
        // Types.
        "T0410": "Argument {index} of {token} has the wrong type",
        "T0411": "The context value can't be used as argument {index} of {token}",
        "T0412": "Argument {index} of {token} must be an array of one type",
        "T1003": "The key of an object must be a string, not {value}",
        "T1005": "{token} is not a function. Was ${token} meant?",
        "T1006": "Attempted to invoke a non-function",
        "T1007": "{token} can't be partially applied. Was ${token} meant?",
        "T1008": "What is partially applied here is not a function",
        "T1010": "A matcher function must return an object with match, start, end, groups and next",
        "T2001": "The left side of {token} must be a number",
        "T2002": "The right side of {token} must be a number",
        "T2003": "A range must start with an integer",
        "T2004": "A range must end with an integer",
        "T2006": "The right side of ~> must be a function",
        "T2007": "Values of different types can't be ordered: {value}",
        "T2008": "Only numbers and strings can be ordered",
        "T2009": "The two sides of {token} must have the same type",
        "T2010": "The sides of {token} must be numbers or strings",
        "T2011": "The update of a transform must be an object, not {value}",
        "T2012": "What a transform deletes must be a string or an array of strings, not {value}",
        "T2013": "A transform needs $clone to be a function",
        // Evaluation.
        "D1001": "A number is out of range: {value}",
        "D1002": "Only a number can be negated, not {value}",
        "D1004": "This regular expression matches an empty string",
        "D1009": "Several keys of the object have the same value: {value}",
        "D1010": "A transform must not change the document that it runs on",
        "D1011": "The expression is nested or recurses too deeply",
        "D1012": "The evaluation took too long",
        "D1013": "The key {value} is reserved",
        "D2014": "A range must not have more than ten million items, here {value}",
        "D2015": "A sequence has too many items",
        "D3001": "Infinity and NaN can't be written as a string",
        "D3010": "The pattern of $replace can't be empty",
        "D3011": "The limit of $replace can't be negative",
        "D3012": "A replacement function must return a string",
        "D3020": "The limit of $split can't be negative",
        "D3030": "{value} can't be read as a number",
        "D3040": "The limit of $match can't be negative",
        "D3050": "The function given to $reduce must take at least two arguments",
        "D3060": "There is no square root of the negative number {value}",
        "D3061": "The power is out of range",
        "D3070": "$sort without a comparator orders numbers or strings, not mixed or other values",
        "D3080": "A number picture has at most two parts",
        "D3081": "A number picture has at most one decimal separator",
        "D3082": "A number picture has at most one percent sign",
        "D3083": "A number picture has at most one per-mille sign",
        "D3084": "A number picture has either a percent or a per-mille sign",
        "D3085": "A number picture needs at least one digit",
        "D3086": "A number picture can't have a literal between its digits",
        "D3087": "A grouping separator can't stand beside the decimal separator",
        "D3088": "A grouping separator can't end the integer part",
        "D3089": "Two grouping separators can't stand side by side",
        "D3090": "An optional digit can't follow a mandatory one in the integer part",
        "D3091": "A mandatory digit can't follow an optional one in the fraction",
        "D3092": "A number picture with an exponent can't have a percent or per-mille sign",
        "D3093": "The exponent of a number picture needs digits, and only digits",
        "D3100": "The radix must be between 2 and 36, not {value}",
        "D3110": "{value} is not an ISO 8601 date and time",
        "D3120": "The text given to $eval is not an expression",
        "D3121": "The expression given to $eval failed",
        "D3130": "The integer picture {value} is not supported",
        "D3131": "The digits of an integer picture must belong to one family",
        "D3132": "There is no date component {value}",
        "D3133": "The date component {value} can't be written as a name",
        "D3134": "A time zone has at most four digits",
        "D3135": "A [ in this date picture is not closed",
        "D3136": "The date picture does not say enough for a date and time",
        "D3137": "$error() function evaluated",
        "D3138": "$single found more than one match",
        "D3139": "$single found no match",
        "D3140": "{value} can't be encoded or decoded as part of a URL by {token}",
        "D3141": "$assert() statement failed",
    ]
}
