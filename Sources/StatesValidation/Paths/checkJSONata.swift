import JSONata
import OrderedJSON
import StatesLanguage

extension Validator {
    /// The texts of a template of JSONata: delimiters, and words of the other query language.
    mutating func checkJSONata(_ use: TemplateUse, _ site: StateSite) {
        var texts: [TemplateText] = []
        use.forEach { _, _ in
        } value: { value, key, tokens in
            if case .string(let text) = value { texts.append(TemplateText(text: text, key: key, tokens: tokens)) }
        }
        for text in texts {
            if let expression = JSONataText(text.text), JSONataText.Misuse(text.text) == nil {
                checkExpression(expression, site, text.tokens)
            } else if let misuse = JSONataText.Misuse(text.text) {
                report(.misusedDelimiters(misuse), site, text.tokens)
            } else if text.isUndelimited {
                report(.missingDelimiters(text.text), site, text.tokens)
            }
        }
    }

    /// One expression of JSONata: its syntax, and the names that it takes from outside.
    mutating func checkExpression(_ expression: JSONataText, _ site: StateSite, _ tokens: [String]) {
        let source = expression.source
        if source.contains("States."), let name = source.intrinsicCalled {
            report(.intrinsicInJSONata(name), site, tokens)
            return
        }
        // A placeholder may become any part of an expression: what it will be is known only to the template.
        if source.hasPlaceholder { return }
        let query: JSONataQuery
        do {
            query = try JSONataQuery(source, level: .v206)
        } catch {
            report(.badExpression(error, isEmpty: source.isEmpty), site, tokens)
            return
        }
        for name in query.topLevelNames.prefix(1) { report(.nameWithoutInput(name.name), site, tokens) }
        let before = findings.count
        for reference in query.references { checkReference(reference, site, tokens) }
        // A call with too many arguments fails too; to say it once is enough.
        guard findings.count == before else { return }
        for error in query.sureErrors(environment: Self.environment, variables: variables).prefix(1) {
            report(.sureFailure(error), site, tokens)
        }
    }

    private static let environment = JSONataEnvironment.stepFunctions()

    private mutating func checkReference(_ reference: JSONataReference, _ site: StateSite, _ tokens: [String]) {
        let name = reference.name
        if name == "$" {
            report(.nameWithoutInput("$$"), site, tokens)
            return
        }
        if name == "states" {
            guard let member = reference.path.first else { return }
            let allowed = site.bindings(at: tokens)
            if !allowed.contains(member) {
                report(.unknownBinding(member, allowed: allowed, state: site.state), site, tokens)
            }
        } else if Self.functions.contains(name) {
            guard let count = reference.argumentCount else { return }
            let counts = Self.addedFunctions[name] ?? JSONataQuery.argumentCounts(of: name, level: .v206)
            guard let counts, !counts.contains(count) else { return }
            report(.wrongArgumentCount(name, count: count, allowed: counts), site, tokens)
        } else if !name.isEmpty, !variables.contains(name) {
            let candidates =
                reference.argumentCount == nil ? Array(variables) + ["states.input"] : Array(Self.functions)
            let suggestion = Self.otherNames[name] ?? nearest(to: name, among: candidates.sorted())
            let isCall = reference.argumentCount != nil
            report(.unknownName(name, isCall: isCall, suggestion: suggestion), site, tokens)
        }
    }

    /// The functions that an expression can call in Step Functions: JSONata's, but `$eval`, and six of AWS's.
    private static let functions = JSONataQuery.functionNames(level: .v206)
        .union(addedFunctions.keys).subtracting(["eval"])

    /// The functions that AWS adds or changes, with the numbers of arguments with which a call isn't an error.
    private static let addedFunctions: [String: ClosedRange<Int>] = [
        "partition": 2...2, "range": 2...3, "hash": 1...2, "random": 0...1, "uuid": 0...0, "parse": 1...1,
    ]

    /// What people write who know other languages.
    private static let otherNames = [
        "input": "states.input", "context": "states.context", "result": "states.result", "toUpper": "uppercase",
        "toUpperCase": "uppercase", "toLower": "lowercase", "toLowerCase": "lowercase", "size": "count",
        "length": "length", "len": "count", "toJson": "string", "toString": "string", "stringify": "string",
        "parseJson": "parse", "fromJson": "parse", "concat": "append", "eval": "parse", "toNumber": "number",
        "randomSeeded": "random", "guid": "uuid", "includes": "contains", "flatten": "append",
    ]
}

extension StateSite {
    /// The members of `$states` at a place within the state.
    fileprivate func bindings(at tokens: [String]) -> [String] {
        let isResult = tokens.first == "Output" || tokens.first == "Assign"
        if tokens.first == "Catch" { return ["input", "context", "errorOutput"] }
        return isResult && fields.canFail
            ? ["input", "context", "result"] : ["input", "context"]
    }
}

extension TemplateText {
    /// Whether the text reads like an expression or a path, and yet is a literal.
    fileprivate var isUndelimited: Bool {
        if text == "$states" || text.hasPrefix("$states.") { return !text.contains(" ") }
        guard !tokens.contains(where: { namesOfForeignPaths.contains($0) }) else { return false }
        return LiteralSuspect(text) != nil
    }
}

extension String {
    /// The name of an intrinsic function of JSONPath that an expression calls, outside its own texts.
    fileprivate var intrinsicCalled: String? {
        var quote: UInt8?
        let bytes = Array(utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
                quote = byte
            } else if bytes[index...].starts(with: "States.".utf8) {
                let name = bytes[(index + 7)...].prefix { $0.isLetterOrDigit }
                if !name.isEmpty, bytes[(index + 7 + name.count)...].first == UInt8(ascii: "(") {
                    return "States." + String(decoding: name, as: UTF8.self)
                }
            }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
    }
}
