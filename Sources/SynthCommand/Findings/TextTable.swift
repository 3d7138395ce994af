#if CommandLineTool
    /// Rows of text in columns as wide as their widest cell.
    struct TextTable {
        private var rows: [[Cell]] = []

        /// A text and the colour that it is printed in.
        struct Cell {
            let text: String
            let colour: Console.Colour?

            init(_ text: String, _ colour: Console.Colour? = nil) {
                self.text = text
                self.colour = colour
            }
        }

        /// Adds a row.
        mutating func add(_ cells: Cell...) { rows.append(cells) }

        /// The rows as lines, columns two spaces apart.
        func lines(for console: Console) -> String {
            let columns = rows.map(\.count).max() ?? 0
            let widths = (0..<columns).map { column in
                rows.map { $0.indices.contains(column) ? $0[column].text.count : 0 }.max() ?? 0
            }
            return rows.map { row in
                row.enumerated().map { column, cell in
                    let text = cell.colour.map { console.paint(cell.text, $0) } ?? cell.text
                    let isLast = column == row.count - 1
                    return isLast ? text : text + String(repeating: " ", count: widths[column] - cell.text.count + 2)
                }.joined() + "\n"
            }.joined()
        }
    }
#endif
