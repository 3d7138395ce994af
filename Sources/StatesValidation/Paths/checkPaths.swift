import OrderedJSON
import StatesLanguage

extension Validator {
    /// Paths, templates and expressions of a state: can they be read, and do they fit their field.
    mutating func checkPaths(of site: StateSite) {
        guard QueryLanguage.known.contains(site.language) else { return }
        if site.isJSONata {
            for use in site.templateUses { checkJSONata(use, site) }
            return
        }
        for use in site.pathUses where !use.text.hasPlaceholder { checkPath(use, site) }
        for use in site.templateUses where use.tokens.last != "Output" && use.tokens.last != "Condition" {
            checkTemplate(use, site)
        }
        if case .pass(let state) = site.state, let result = state.result { checkResult(result, site) }
    }

    /// A `Result` is taken as it is: a name that ends with `.$` in it, or a call, was hardly meant so.
    private mutating func checkResult(_ result: JSON, _ site: StateSite) {
        var findings: [(Diagnostic, [String])] = []
        TemplateUse(tokens: ["Result"], value: result).forEach { _, _ in
        } value: { value, key, tokens in
            guard case .string(let text) = value, !tokens.contains(where: { namesOfForeignPaths.contains($0) }) else {
                return
            }
            if let key, PayloadTemplateText.computes(key), (try? PathExpression(parsing: text)) != nil {
                findings.append((.computedInResult(key), tokens))
            } else if LiteralSuspect(text) != nil {
                findings.append((.expressionInResult(text), tokens))
            }
        }
        for (finding, tokens) in findings { report(finding, site, tokens) }
    }

    // MARK: - Paths

    private mutating func checkPath(_ use: PathUse, _ site: StateSite) {
        if use.text.mayHoldExpression, JSONataText(use.text) != nil {
            report(.expressionInJSONPath(use.text, key: use.name), site, use.tokens)
            return
        }
        let isCall = !use.text.hasPrefix("$") && use.text.contains("(")
        if isCall, use.kind == .text {
            checkTextCall(use, site)
            return
        }
        if isCall || use.text.hasPrefix("States.") {
            report(.intrinsicNotAllowed(use.name), site, use.tokens)
            return
        }
        let path: JSONPath
        do {
            path = try JSONPath(parsing: use.text)
        } catch {
            report(.badPath(error, in: use.name), site, use.tokens)
            return
        }
        for problem in path.problems() { report(.pathProblem(problem.kind, at: problem.offset), site, use.tokens) }
        switch use.kind {
        case .any, .text: break
        case .reference: checkReference(path, use, site)
        case .target:
            if path.root != .payload {
                report(.badRoot(path.root, in: use.name), site, use.tokens)
            } else {
                checkReference(path, use, site)
            }
        }
    }

    private mutating func checkReference(_ path: JSONPath, _ use: PathUse, _ site: StateSite) {
        do {
            _ = try ReferencePath(path)
        } catch {
            report(.notReference(error, in: use.name), site, use.tokens)
        }
    }

    private mutating func checkTextCall(_ use: PathUse, _ site: StateSite) {
        do {
            let call = try IntrinsicCall(parsing: use.text)
            if !IntrinsicFunction.givingText.contains(call.function) {
                report(.intrinsicGivesNoText(call.function, in: use.name), site, use.tokens)
            }
            for problem in call.problems() { report(.intrinsicProblem(problem), site, use.tokens) }
        } catch {
            report(.badIntrinsic(error, in: use.name), site, use.tokens)
        }
    }

    // MARK: - Payload templates

    private mutating func checkTemplate(_ use: TemplateUse, _ site: StateSite) {
        var findings: [(Diagnostic, [String])] = []
        use.forEach { object, tokens in
            for name in object.keys where PayloadTemplateText.computes(name) {
                let plain = PayloadTemplateText.resultKey(for: name)
                if object[plain] != nil { findings.append((.duplicateTemplateKey(plain), tokens + [name])) }
            }
        } value: { value, key, tokens in
            if let key, PayloadTemplateText.computes(key) {
                findings += Self.problems(ofComputed: value, key).map { ($0, tokens) }
            } else if case .string(let text) = value {
                let isForeign = tokens.dropFirst(use.tokens.count).contains { namesOfForeignPaths.contains($0) }
                if text.mayHoldExpression,
                    JSONataText(text) != nil || JSONataText.Misuse(text) == .textOutside && text.hasPrefix("{%")
                {
                    findings.append((.expressionInJSONPath(text, key: key), tokens))
                } else if !isForeign, LiteralSuspect(text) != nil, tokens.count > use.tokens.count {
                    findings.append((key.map { .literalPath(text, key: $0) } ?? .literalPathInArray(text), tokens))
                }
            }
        }
        for (finding, tokens) in findings { report(finding, site, tokens) }
    }

    private static func problems(ofComputed value: JSON, _ key: String) -> [Diagnostic] {
        guard case .string(let text) = value else { return [.computedIsNoText(value, key: key)] }
        if text.hasPlaceholder { return [] }
        do {
            switch try PathExpression(parsing: text) {
            case .path(let path): return path.problems().map { .pathProblem($0.kind, at: $0.offset) }
            case .intrinsic(let call): return call.problems().map(Diagnostic.intrinsicProblem)
            }
        } catch {
            switch error.reason {
            case .path(let error): return [.badPath(error, in: key)]
            case .intrinsic(let error): return [.badIntrinsic(error, in: key)]
            case .neither(let found): return [.neitherPathNorCall(found, key: key)]
            }
        }
    }
}

extension IntrinsicFunction {
    /// The functions that `ErrorPath` and `CausePath` take.
    static let givingText: Set<IntrinsicFunction> = [
        .format, .jsonToString, .arrayGetItem, .base64Encode, .base64Decode, .hash, .uuid,
    ]
}
