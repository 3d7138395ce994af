#if CommandLineTool
    import StatesLanguage
    import Yams

    extension DefinitionError {
        /// SS1009: a text that is no YAML, or YAML that JSON can't say.
        static func notYAML(_ message: String, at mark: Mark?, file: String?) -> DefinitionError {
            notYAML(message, line: mark?.line ?? 1, column: mark?.column ?? 1, file: file)
        }

        private static func notYAML(_ message: String, line: Int, column: Int, file: String?) -> DefinitionError {
            let location = SourceLocation.text(file: file, line: line, column: column)
            return DefinitionError(Diagnostic(.error, .notYAML, message, location: location))
        }

        /// A mistake that Yams found.
        static func notYAML(_ error: YamlError, in text: String, file: String?) -> DefinitionError {
            switch error {
            case .composer(.some, _, let mark, _):
                return notYAML("a second document begins here; a file holds one definition", at: mark, file: file)
            case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
                .composer(let context, let problem, let mark, _):
                if problem.contains("nesting level") {
                    return notYAML("the text is nested too deeply to be read; flatten it", at: mark, file: file)
                }
                let start = context.map { " \($0.text) that begins on line \($0.mark.line)" } ?? ""
                return notYAML("this is not YAML: \(problem)\(start)", at: mark, file: file)
            case .duplicatedKeysInMapping(let keys, let context):
                return duplicateYAMLKey(keys.first ?? "", at: context.mark, file: file)
            case .reader(let problem, let offset, _, _):
                let end = text.prefix(offset ?? 0).lineAndColumnOfEnd
                return notYAML("this is not YAML: \(problem)", line: end.line, column: end.column, file: file)
            case .memory:
                return notYAML("the text is nested too deeply to be read; flatten it", at: nil, file: file)
            default:
                return notYAML("the text can't be read as YAML", at: nil, file: file)
            }
        }

        /// Bytes that are no text.
        static func notUTF8(_ bytes: [UInt8], file: String?) -> DefinitionError {
            let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
            let end = valid.lineAndColumnOfEnd
            return notYAML(
                "found bytes that are not UTF-8; save the text in UTF-8",
                line: end.line,
                column: end.column,
                file: file
            )
        }

        /// A text without a document.
        static func emptyYAML(file: String?) -> DefinitionError {
            notYAML("the text is empty; it needs a definition with \"StartAt\" and \"States\"", at: nil, file: file)
        }

        /// A name that stands twice.
        static func duplicateYAMLKey(_ key: String, at mark: Mark?, file: String?) -> DefinitionError {
            notYAML("\(quoted(key)) stands twice in one mapping; remove or rename one", at: mark, file: file)
        }

        /// A name that is a number, a truth value or a list.
        static func keyIsNoString(_ text: String?, at mark: Mark?, file: String?) -> DefinitionError {
            let message =
                switch text {
                case nil: "a mapping or sequence stands as a name, and a name must be a string"
                case "": "a name is missing before the colon"
                case let text?: "the name \(text) is not a string; write \(quoted(text))"
                }
            return notYAML(message, at: mark, file: file)
        }

        /// YAML 1.1's way to merge mappings.
        static func mergeKey(at mark: Mark?, file: String?) -> DefinitionError {
            notYAML("merging with << is not supported; write the fields out", at: mark, file: file)
        }

        /// A tag that means something to another program.
        static func unusableTag(_ tag: String, at mark: Mark?, file: String?) -> DefinitionError {
            let message =
                tag.hasPrefix("!")
                ? "the tag \(tag) means something to CloudFormation, not in a definition; write \"${Name}\" and let the "
                    + "template's DefinitionSubstitutions give the value"
                : "the tag \(tag) is not supported; write a string, number, boolean, sequence or mapping"
            return notYAML(message, at: mark, file: file)
        }

        /// A number that JSON doesn't have.
        static func noJSONNumber(_ text: String, at mark: Mark?, file: String?) -> DefinitionError {
            notYAML("\(text) is not a number that JSON can write; write a string in quotes", at: mark, file: file)
        }

        /// Aliases that stand for aliases, and so on without end.
        static func tooManyAliases(at mark: Mark?, file: String?) -> DefinitionError {
            notYAML(
                "the aliases stand for more than 100,000 values; write them out, or use fewer",
                at: mark,
                file: file
            )
        }

        /// Aliases that may stand within names.
        static func aliasesInNames(file: String?) -> DefinitionError {
            notYAML("the text has many aliases, and names made of aliases; write the names out", at: nil, file: file)
        }

        /// A text that is nested beyond any use.
        static func nestedTooDeeply(_ levels: Int, at mark: Mark?, file: String?) -> DefinitionError {
            notYAML("the text is nested more than \(levels) levels deep; flatten it", at: mark, file: file)
        }
    }

    extension Substring {
        /// The place after a text that begins a file.
        fileprivate var lineAndColumnOfEnd: (line: Int, column: Int) {
            let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return (Swift.max(1, lines.count), (lines.last?.unicodeScalars.count ?? 0) + 1)
        }
    }
#endif
