#if CommandLineTool
    import Testing

    @testable import SynthCommand

    @Suite("synth eval")
    struct EvalCommandTests {
        static let files = [
            "order.json": #"{"name": "Ada", "orders": [{"id": "a", "total": 120}, {"id": "b", "total": 80}]}"#,
            "context.json": #"{"Execution": {"Name": "e1"}}"#, "variables.json": #"{"limit": 100}"#,
        ]

        @Test(
            "Both query languages are read as a state reads them",
            arguments: [
                (["$.orders[0].id"], "\"a\"\n"), (["$.orders[?(@.total > 100)].id"], "[\n  \"a\"\n]\n"),
                (["$$.Execution.Name"], "\"e1\"\n"), (["$limit"], "100\n"),
                (["States.Format('Hello {}', $.name)"], "\"Hello Ada\"\n"),
                (["{% $states.input.orders[total > $limit].id %}"], "\"a\"\n"),
                (["{% $states.context.Execution.Name %}"], "\"e1\"\n"),
                (["$sum(orders.total)", "--language", "jsonata"], "200\n"),
                (["$hash('abc', 'MD5')", "--language", "jsonata"], "\"900150983cd24fb0d6963f7d28e17f72\"\n"),
                (["1 + 1"], "2\n"),
            ]
        )
        func languages(arguments: [String], expected: String) {
            let session = TestSession(files: Self.files)
            let options = ["--input", "order.json", "--context", "context.json", "--variables", "variables.json"]
            #expect(session.run(["eval"] + arguments + options, isColoured: false) == 0)
            #expect(session.output == expected)
        }

        @Test("Chance is the same for the same seed")
        func seed() {
            let runs = (0..<2).map { _ in
                let session = TestSession()
                #expect(session.run("eval", "States.UUID()", "--seed", "7") == 0)
                return session.output
            }
            #expect(runs[0] == runs[1] && !runs[0].isEmpty)
        }

        @Test("What gives nothing fails, as it does in a state")
        func undefined() {
            let session = TestSession(files: Self.files)
            #expect(session.run("eval", "{% $states.input.nothing %}", "-i", "order.json") == 2)
            #expect(session.output.isEmpty)
            #expect(
                session.errors
                    == "error: the expression gives nothing (undefined); in a state that is States.QueryEvaluationError\n"
            )
        }

        @Test(
            "What can't be read or evaluated is one sentence and status 2",
            arguments: [
                ["$.a["], ["{% name %}"], ["{% $.name %}"], ["{% 1"],
                ["{% ($f := function($n) { $f($n + 1) }; $f(1)) %}", "--timeout", "0.1"],
                ["States.Fromat('x')"], ["$.nothing"], ["{% 1 + %}"], ["{% $nothing() %}"],
                ["$.a", "--input", "missing.json"], ["$.a", "--variables", "list.json"],
                ["$.a", "--input", "broken.json"],
            ]
        )
        func badInput(arguments: [String]) {
            let session = TestSession(files: ["list.json": "[]", "broken.json": "{"])
            #expect(session.run(["eval"] + arguments, isColoured: false) == 2)
            #expect(session.output.isEmpty)
            #expect(session.errors.hasPrefix("error: ") && session.errors.split(separator: "\n").count == 1)
        }
    }
#endif
