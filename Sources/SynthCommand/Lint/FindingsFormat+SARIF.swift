#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    extension FindingsFormat {
        /// The reports in SARIF 2.1.0, which code hosts and editors read.
        ///
        /// See <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
        func sarif(of reports: [FindingsReport]) -> String {
            let codes = Set(reports.flatMap(\.findings).map(\.code.rawValue)).sorted()
            let driver: JSON = .object([
                "name": .string("synth"),
                "rules": .array(codes.map { .object(["id": .string($0)]) }),
            ])
            let run: JSON = .object([
                "tool": .object(["driver": driver]),
                // Our columns count Unicode scalars.
                "columnKind": .string("unicodeCodePoints"),
                "results": .array(reports.flatMap { report in report.findings.map { report.result(of: $0) } }),
            ])
            let log: JSON = .object([
                "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
                "version": .string("2.1.0"),
                "runs": .array([run]),
            ])
            return log.serialized(.pretty) + "\n"
        }
    }

    extension FindingsReport {
        fileprivate func result(of finding: Diagnostic) -> JSON {
            let state = finding.state.map { "state \(quoted($0)): " } ?? ""
            let notes = finding.notes.map { "\nnote: \($0.message)" }.joined()
            return .object([
                "ruleId": .string(finding.code.rawValue),
                "level": .string(finding.severity == .info ? "note" : finding.severity.rawValue),
                "message": .object(["text": .string(state + finding.message + notes)]),
                "locations": .array([location(of: finding)]),
            ])
        }

        private func location(of finding: Diagnostic) -> JSON {
            var physical: JSONObject = [:]
            switch finding.location {
            case .text(let file, let line, let column)?:
                physical["artifactLocation"] = .object(["uri": .string((file ?? subject).asURI)])
                physical["region"] = .object([
                    "startLine": .integer(Int64(line)), "startColumn": .integer(Int64(column)),
                ])
            case .swift(let fileID, let line)?:
                physical["artifactLocation"] = .object(["uri": .string(fileID.asURI)])
                physical["region"] = .object(["startLine": .integer(Int64(line))])
            case nil: physical["artifactLocation"] = .object(["uri": .string(subject.asURI)])
            }
            var location: JSONObject = ["physicalLocation": .object(physical)]
            if let pointer = finding.pointer {
                location["logicalLocations"] = .array([.object(["fullyQualifiedName": .string(pointer.description)])])
            }
            return .object(location)
        }
    }

    extension String {
        /// The path as a reference of a URI: all but plain characters by their codes.
        fileprivate var asURI: String {
            let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
            return utf8.reduce(into: "") { text, byte in
                if plain.contains(byte) {
                    text.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    let digits = String(byte, radix: 16, uppercase: true)
                    text += "%" + (digits.count == 1 ? "0" : "") + digits
                }
            }
        }
    }
#endif
