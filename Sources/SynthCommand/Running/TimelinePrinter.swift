#if CommandLineTool
    import StatesEngine
    import StatesLanguage

    /// Prints an execution's timeline line by line, with a progress bar below it on terminals.
    struct TimelinePrinter {
        private let console: Console
        private var timeline = Timeline()
        private var start: Timestamp?
        /// The bar that stands on the terminal's last line.
        private var bar = ""

        init(console: Console) {
            self.console = console
        }

        /// What is run, and by what it is answered.
        func header(_ subject: RunSubject, _ mocks: RunMocks?, isTimeVirtual: Bool) -> String {
            var text = subject.machineName + "  " + subject.type.rawValue
            if let mocks {
                text += "  test case \(mocks.testCase.name)"
                if !mocks.others.isEmpty { text += " (others: \(mocks.others.joined(separator: ", ")))" }
            }
            if isTimeVirtual { text += "  virtual time" }
            return text + "\n\n"
        }

        /// The lines that an event adds.
        mutating func text(for event: HistoryEvent) -> String {
            let start = start ?? event.timestamp
            self.start = start
            var text = ""
            if let entry = timeline.entry(for: event) {
                text = cleared() + line(entry, from: start)
            }
            return text + redrawn()
        }

        /// What is left to print when the execution has ended.
        mutating func end() -> String { cleared() }

        // MARK: Lines

        private func line(_ entry: Timeline.Entry, from start: Timestamp) -> String {
            let time = elapsedText(milliseconds: entry.time.milliseconds - start.milliseconds)
            let column = String(repeating: " ", count: max(0, 10 - time.count)) + time
            let indent = String(repeating: "  ", count: entry.depth)
            let place = entry.iteration.map { "[\($0)] " } ?? ""
            let (mark, colour, remark) = words(for: entry.happening)
            let name =
                colour.map { console.paint("\(mark) \(place)\(entry.state)", $0) } ?? "\(mark) \(place)\(entry.state)"
            return "\(column)  \(indent)\(name)\(remark.isEmpty ? "" : "  \(remark)")\n"
        }

        private func words(for happening: Timeline.Happening) -> (String, Console.Colour?, String) {
            switch happening {
            case .entered(let type): ("→", nil, type)
            case .left(let time): ("✓", .green, elapsedText(milliseconds: time))
            case .caught(let time): ("↷", .yellow, "caught, \(elapsedText(milliseconds: time))")
            case .retried(let number): ("↻", .yellow, "retry \(number)")
            case .waiting(let what): ("…", nil, "waits for \(what)")
            case .aborted: ("✗", .yellow, "aborted")
            case .failed(let error, let cause):
                ("✗", .red, [error, cause.map(Self.shortened)].compactMap(\.self).joined(separator: ": "))
            }
        }

        /// A cause on one line of bearable length; the result has it whole.
        private static func shortened(_ cause: String) -> String {
            let line = cause.prefix { !$0.isNewline }.prefix(160)
            return line.count < cause.count ? line + "…" : String(line)
        }

        // MARK: The bar

        private mutating func cleared() -> String {
            guard !bar.isEmpty else { return "" }
            bar = ""
            return "\r\u{1B}[K"
        }

        private mutating func redrawn() -> String {
            guard console.isOutputTerminal else { return "" }
            let wanted = timeline.progress.map(Self.bar) ?? ""
            guard wanted != bar else { return "" }
            let text = cleared() + wanted
            bar = wanted
            return text
        }

        private static func bar(_ progress: Timeline.Progress) -> String {
            let width = 30
            let filled = progress.total > 0 ? width * min(progress.done, progress.total) / progress.total : width
            return "\(progress.state) [" + String(repeating: "#", count: filled)
                + String(repeating: ".", count: width - filled) + "] \(progress.done)/\(progress.total)"
        }
    }
#endif
