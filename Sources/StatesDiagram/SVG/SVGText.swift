/// Writes elements of an SVG picture, with numbers to a tenth of a pixel and text escaped.
struct SVGText {
    private(set) var text = ""

    /// Adds a line as it is.
    mutating func line(_ markup: String) { text += markup + "\n" }

    /// Adds a line of text.
    mutating func label(_ label: String, at point: Point, class name: String) {
        line("<text class=\"\(name)\" x=\"\(point.x.svg)\" y=\"\(point.y.svg)\">\(label.svg)</text>")
    }

    /// Adds a rectangle with round corners.
    mutating func box(_ frame: Frame, radius: Double, class name: String) {
        line(
            "<rect class=\"\(name)\" x=\"\(frame.left.svg)\" y=\"\(frame.top.svg)\" width=\"\(frame.size.width.svg)\" "
                + "height=\"\(frame.size.height.svg)\" rx=\"\(radius.svg)\"/>"
        )
    }
}

extension Double {
    /// The number with at most one digit after the point.
    var svg: String {
        let tenths = Int((self * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let digit = tenths.magnitude % 10
        return "\(sign)\(tenths.magnitude / 10)" + (digit == 0 ? "" : ".\(digit)")
    }
}

extension String {
    /// The text in XML, in which characters that XML doesn't have are replaced.
    var svg: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{00}"..."\u{08}", "\u{0B}", "\u{0C}", "\u{0E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
