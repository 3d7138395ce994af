extension DiagramLabel {
    /// The text as a quoted DOT string.
    ///
    /// In a label a backslash begins an escape (`\N` is the node's name), and `&` an HTML entity.
    package var dotText: String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "&": escaped += "&amp;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }
}
