#if CommandLineTool
    import ArgumentParser

    /// The command line: `synth`, with its commands.
    struct SynthRoot: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "synth",
            abstract: "Writes the workflows of this program as Amazon States Language.",
            usage: """
                synth [<name>] [--output <folder>] [--strict]
                synth <command> …
                """,
            discussion: """
                EXAMPLES:
                  synth                          write every workflow to .build/asl
                  synth --output definitions     write every workflow to a folder of yours
                  synth ContentModerator         print one workflow
                  synth lint flow.asl.json       tell what is wrong with a definition
                  synth list                     show the names of the workflows
                  synth format flow.yaml         print a definition that you have
                  synth graph ContentModerator   draw a workflow
                  synth eval '$.a[0]' -i a.json  evaluate an expression
                  synth explain flow.asl.json    show what the data are at each state
                  synth run ContentModerator     run a workflow with mocked tasks
                  synth replay h.json Order      hold a workflow against a recorded execution

                EXIT STATUS: 0, all went well; 1, a workflow has errors, lint found something, an execution failed, or a \
                replay departs from its recording; 2, the command line is wrong, or something can't be read, written or run.
                """,
            subcommands: [
                EmitCommand.self, LintCommand.self, ListCommand.self, FormatCommand.self, GraphCommand.self,
                EvalCommand.self, ExplainCommand.self, RunCommand.self, ReplayCommand.self,
            ],
            defaultSubcommand: EmitCommand.self
        )
    }
#endif
