internal import ConformanceProtocols
internal import JSONata

/// Answers the cases of the conformance sets, as their scorers ask: one JSON object a line in, one out.
///
///     conformance executions
///     conformance jsonata [--level 2.0.6]
///     conformance lint
@main
enum Conformance {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "executions":
            await ExecutionsProtocol().run()
        case "jsonata":
            JSONataProtocol(level: arguments.contains("2.0.6") ? .v206 : .v22).run()
        case "lint":
            LintProtocol().run()
        default:
            print("usage: conformance executions|jsonata [--level 2.0.6]|lint")
        }
    }
}
