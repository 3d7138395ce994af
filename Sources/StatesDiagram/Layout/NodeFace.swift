import StatesLanguage

/// What is written in a node: a small caption above the lines of its name.
package struct NodeFace: Sendable, Hashable {
    /// The state's type, and what an execution did there.
    package var caption: String
    /// The name, in lines.
    package var lines: [String]
    /// How the state is shown, nil where no execution entered it.
    package var outcome: StateTrace.Outcome?
    /// The size of the box around it.
    package var size: Size

    static let captionSize = 10.0
    static let textSize = 13.0
    static let lineHeight = 16.0

    init(_ node: Diagram.Node, trace: StateTrace?) {
        outcome = nil
        switch node.kind {
        case .start, .end:
            caption = ""
            lines = []
            size = Size(width: 20, height: 20)
            return
        case .missing: caption = "missing"
        case .state(let type): caption = type?.rawValue ?? "unknown type"
        }
        if let trace {
            outcome = trace.outcome
            caption += trace.remarks.map { " · \($0)" }.joined()
        }
        lines = TextMeasure.lines(
            of: DiagramLabel(node.name, limit: 120).text,
            size: Self.textSize,
            width: 190,
            limit: 3
        )
        let widest = lines.map { TextMeasure.width(of: $0, size: Self.textSize) }.max() ?? 0
        let width = max(widest, TextMeasure.width(of: caption, size: Self.captionSize))
        // A Choice has points at its sides.
        let margin: Double = node.kind == .state(.choice) ? 44 : 28
        size = Size(width: max(96, (width + margin).rounded(.up)), height: 28 + Self.lineHeight * Double(lines.count))
    }
}

extension StateTrace {
    /// What there is to say besides the outcome.
    fileprivate var remarks: [String] {
        var remarks: [String] = []
        if entered > 1 { remarks.append("\(entered)×") }
        if retries > 0 { remarks.append(retries == 1 ? "1 retry" : "\(retries) retries") }
        if iterations > 0 { remarks.append(iterations == 1 ? "1 item" : "\(iterations) items") }
        if failedIterations > 0 { remarks.append("\(failedIterations) failed") }
        if outcome != .succeeded { remarks.append(outcome.rawValue) }
        return remarks
    }
}
