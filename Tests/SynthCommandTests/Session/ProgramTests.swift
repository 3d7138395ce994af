#if CommandLineTool
    import Foundation
    import Testing

    @Suite("The built program", .enabled(if: BuiltProgram.url != nil, "synth isn't built"))
    struct ProgramTests {
        /// Runs it in a shell, which gives it pipes and closed streams.
        private func run(_ script: String) throws -> (status: Int32, output: String) {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "synth() { \"$SYNTH\" \"$@\"; }; \(script)"]
            process.environment = ["SYNTH": BuiltProgram.url?.path ?? "", "PATH": "/usr/bin:/bin"]
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: data, as: UTF8.self))
        }

        @Test(
            "Statuses, and streams that nobody reads",
            arguments: [
                ("synth --help", 0, "USAGE: synth"), ("synth NoSuchFlow", 2, "error: there is no workflow"),
                ("synth format /no/such", 2, "error: there is no file /no/such\n"),
                ("synth format /", 2, "is a folder"),
                ("synth --bogus", 2, "error: Unknown option"),
                ("echo '{' | synth format -", 2, "error: standard input:"),
                ("echo '{\"StartAt\": \"A\"}' | synth format - | synth format - --to yaml", 0, "StartAt: A\n"),
                ("{ synth --help; echo \"status $?\" >&2; } | true", 0, "status 0"),
                ("synth --help >&-", 2, "error: standard output can't be written"),
                ("synth NoSuchFlow 2>&-; echo \"status $?\"", 0, "status 2"),
                ("synth run HumanInTheLoop --format json", 0, "\"status\": \"SUCCEEDED\""),
                ("synth run HumanInTheLoop --test-case Unanswered", 1, "error: ReviewTimedOut\n"),
                ("{ synth run HumanInTheLoop; echo \"status $?\" >&2; } | true", 0, "status 0"),
                ("synth run HumanInTheLoop >&-", 2, "error: standard output can't be written"),
                ("synth format - <&-", 2, "error: standard input can't be read"),
            ] as [(String, Int32, String)]
        )
        func runs(script: String, status: Int32, output: String) throws {
            let result = try run(script)
            #expect(result.status == status)
            #expect(result.output.contains(output), "\(result.output)")
            #expect(!result.output.contains("Fatal"))
        }
    }

    /// The program that the package builds.
    enum BuiltProgram {
        /// The program, which is built beside the tests.
        static let url: URL? = {
            let folder = Bundle.main.executableURL?.deletingLastPathComponent()
            let candidates = [Bundle.main.bundleURL.deletingLastPathComponent(), folder].compactMap { $0 }
            return candidates.map { $0.appendingPathComponent("synth") }
                .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        }()
    }
#endif
