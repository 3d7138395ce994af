#if CommandLineTool
    import StatesLanguage

    /// How many findings there are of each severity.
    struct FindingSummary: Hashable, CustomStringConvertible {
        var errors = 0
        var warnings = 0
        var remarks = 0

        /// Counts the findings.
        init(_ findings: [Diagnostic]) {
            for finding in findings {
                switch finding.severity {
                case .error: errors += 1
                case .warning: warnings += 1
                case .info: remarks += 1
                }
            }
        }

        /// The numbers in words: "1 error, 2 warnings", or "no findings".
        var description: String {
            let parts = [(errors, "error"), (warnings, "warning"), (remarks, "remark")].filter { $0.0 > 0 }
            return parts.isEmpty ? "no findings" : parts.map { counted($0.0, $0.1) }.joined(separator: ", ")
        }

        /// The colour of the worst.
        var colour: Console.Colour {
            if errors > 0 { .red } else if warnings > 0 { .yellow } else { .green }
        }
    }

    /// A number with its noun: "1 state", "5 states".
    func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
#endif
