internal import OrderedJSON

extension IntrinsicCall {
    /// `States.Format(template, …)`.
    ///
    /// A template that a path leads to has no escapes: each `{}` in it is a placeholder.
    func format(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        var result = ""
        var next = 1
        if case .text(let template) = arguments[0].value {
            for piece in template.pieces {
                switch piece {
                case .text(let text): result += text
                case .placeholder: try appendArgument(&next, to: &result, in: &scope)
                }
            }
        } else {
            let template = try textArgument(0, in: &scope)
            var rest = Substring(template)
            while let (before, after) = rest.splitAtPlaceholder() {
                result += before
                try appendArgument(&next, to: &result, in: &scope)
                rest = after
            }
            result += rest
        }
        guard next == arguments.count else { throw invalidArguments }
        return .string(result)
    }

    private func appendArgument(
        _ next: inout Int,
        to result: inout String,
        in scope: inout EvaluationScope
    ) throws(EvaluationError) {
        guard next < arguments.count else { throw invalidArguments }
        try argument(next, in: &scope).appendServiceText(to: &result)
        next += 1
    }

    /// `States.StringToJson(text)`; a blank text is null.
    func stringToJSON(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let text = try textArgument(0, in: &scope)
        if text.utf8.allSatisfy(\.isWhitespace) { return .null }
        guard let value = try? JSON(parsing: text, options: JSONParsingOptions(duplicateKeys: .keepLast)) else {
            throw invalidArguments
        }
        return value
    }

    /// `States.StringSplit(text, delimiters)`: every character of the delimiters splits, and empty parts are dropped.
    func stringSplit(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let text = try textArgument(0, in: &scope)
        let delimiters = try textArgument(1, in: &scope).unicodeScalars
        let parts = text.unicodeScalars.split { scalar in delimiters.contains(scalar) }
        return .array(parts.map { .string(String($0)) })
    }

    /// `States.Base64Encode(text)`.
    func base64Encode(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        .string(Base64.encode(Array(try shortText(textArgument(0, in: &scope)).utf8)))
    }

    /// `States.Base64Decode(text)`; bytes that aren't UTF-8 become U+FFFD.
    func base64Decode(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        .string(String(decoding: Base64.decode(try shortText(textArgument(0, in: &scope)).utf8), as: UTF8.self))
    }

    /// `States.Hash(data, algorithm)`: data that is no text is printed first, as measured against the service.
    func hash(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let data = Array(try shortText(argument(0, in: &scope).serviceText).utf8)
        guard let digest = HexadecimalDigest(of: data, algorithm: try textArgument(1, in: &scope)) else {
            throw invalidArguments
        }
        return .string(digest.text)
    }

    /// `States.JsonMerge(a, b, false)`: the members of both, where both have one that of b.
    ///
    /// Only `true` as the third argument is refused: measured against the service, anything else merges.
    func jsonMerge(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        var merged = try objectArgument(0, in: &scope)
        let other = try objectArgument(1, in: &scope)
        if case .bool(true) = try argument(2, in: &scope) { throw invalidArguments }
        if merged.isEmpty { return .object(other) }
        for (key, value) in other { merged.updateValue(value, forKey: key) }
        return .object(merged)
    }

    private func shortText(_ text: String) throws(EvaluationError) -> String {
        guard text.utf16.count <= Self.maximumTextLength else { throw invalidArguments }
        return text
    }
}

extension Substring {
    /// What stands before and after the first `{}`, if there is one.
    fileprivate func splitAtPlaceholder() -> (before: Substring, after: Substring)? {
        var place = utf8.startIndex
        while let brace = utf8[place...].firstIndex(of: UInt8(ascii: "{")) {
            let next = utf8.index(after: brace)
            if next < utf8.endIndex, utf8[next] == UInt8(ascii: "}") {
                return (self[..<brace], self[utf8.index(after: next)...])
            }
            place = next
        }
        return nil
    }
}
