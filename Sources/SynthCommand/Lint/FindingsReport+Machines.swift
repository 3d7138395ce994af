#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    extension FindingsFormat {
        /// A list of objects with severity, code, state, message and path; of several subjects, with the subject too.
        func json(of reports: [FindingsReport]) -> String {
            let findings = reports.flatMap { report in
                report.findings.map { finding -> JSON in
                    var object: JSONObject = [
                        "severity": .string(finding.severity.rawValue),
                        "code": .string(finding.code.rawValue),
                        "state": finding.state.map(JSON.string) ?? .null,
                        "message": .string(finding.message),
                        "path": .string(finding.pointer?.description ?? ""),
                    ]
                    switch finding.location {
                    case .text(_, let line, let column)?:
                        object["line"] = .integer(Int64(line))
                        object["column"] = .integer(Int64(column))
                    case .swift(let fileID, let line)?:
                        object["file"] = .string(fileID)
                        object["line"] = .integer(Int64(line))
                    case nil: break
                    }
                    if !finding.notes.isEmpty { object["notes"] = .array(finding.notes.map { .string($0.message) }) }
                    if reports.count > 1 { object["subject"] = .string(report.subject) }
                    return .object(object)
                }
            }
            return JSON.array(findings).serialized(.pretty) + "\n"
        }
    }

    extension FindingsReport {
        /// The findings as GitHub's workflow commands, which it shows at the lines of a change.
        var githubCommands: String {
            findings.map { finding in
                let command = finding.severity == .info ? "notice" : finding.severity.rawValue
                var properties: [String] = []
                switch finding.location {
                case .text(let file, let line, let column)?:
                    properties = ["file=\((file ?? subject).asCommandProperty)", "line=\(line)", "col=\(column)"]
                case .swift(let fileID, let line)?:
                    properties = ["file=\(fileID.asCommandProperty)", "line=\(line)"]
                case nil: break
                }
                properties.append("title=\(finding.code.rawValue.asCommandProperty)")
                let state = finding.state.map { "state \(quoted($0)): " } ?? ""
                return "::\(command) \(properties.joined(separator: ","))::\((state + finding.message).asCommandData)\n"
            }.joined()
        }
    }

    extension String {
        /// The text as the message of a workflow command.
        fileprivate var asCommandData: String { escaped(["%": "%25", "\r": "%0D", "\n": "%0A"]) }

        /// The text as a property of a workflow command.
        fileprivate var asCommandProperty: String {
            escaped(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
        }

        private func escaped(_ table: [Unicode.Scalar: String]) -> String {
            unicodeScalars.reduce(into: "") { text, scalar in text += table[scalar] ?? String(Character(scalar)) }
        }
    }
#endif
