extension Coverage: CustomStringConvertible {
    /// The table of the coverage.
    public var description: String { table }

    /// The share of each kind in a table, and below it what wasn't used, with a way to reach it where one is known.
    public var table: String {
        var table = TextColumns()
        table.add("\(workflow.name)", "used", "of", "")
        for kind in CoveragePoint.Kind.allCases {
            let all = points(kind).count
            guard all > 0 else { continue }
            table.add("  \(kind.plural)", "\(all - uncovered(kind).count)", "\(all)", "\(Int(percentage(kind))) %")
        }
        var lines = table.lines
        let hints = hints
        if !hints.isEmpty {
            lines.append("  not used in \(runs) executions:")
            for hint in hints {
                lines.append("    \(hint.point)")
                if let advice = hint.advice { lines.append("        \(advice)") }
            }
        }
        return lines.joined(separator: "\n")
    }
}

/// Rows of texts in columns: the first to the left, the others to the right.
struct TextColumns {
    private var rows: [[String]] = []

    mutating func add(_ cells: String...) { rows.append(cells) }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The rows as lines, columns two spaces apart.
    var lines: [String] { lines(leading: 1) }

    /// The rows as lines; so many columns stand to the left.
    func lines(leading: Int) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                line += column < leading ? cell + padding : padding + cell
                if column < row.count - 1 { line += "  " }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
