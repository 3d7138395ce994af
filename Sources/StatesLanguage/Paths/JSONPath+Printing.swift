internal import OrderedJSON

extension JSONPath {
    /// A path of these segments, written in the shortest form: `$.order.items[0]['a b']`.
    public init(_ root: Root, _ segments: [Segment]) {
        var printer = PathPrinter(prefersDots: true)
        printer.print(root)
        var offsets: [Int] = []
        for segment in segments {
            offsets.append(printer.text.utf8.count)
            printer.print(segment)
        }
        self.init(root: root, segments: segments, text: printer.text, segmentOffsets: offsets)
    }

    /// The path with every name in brackets, `$['order']['items'][0]`, as the messages of Step Functions show it.
    public var normalized: String {
        var printer = PathPrinter(prefersDots: false)
        printer.print(root)
        segments.forEach { printer.print($0) }
        return printer.text
    }
}

extension FilterExpression: CustomStringConvertible {
    /// The condition, in the form of ``JSONPath/normalized``, with parentheses where conditions are joined.
    public var description: String {
        var printer = PathPrinter(prefersDots: false)
        printer.print(self)
        return printer.text
    }
}

/// Writes paths and filters.
private struct PathPrinter {
    var text = ""
    /// Whether names that can follow a dot do.
    let prefersDots: Bool

    init(prefersDots: Bool) {
        self.prefersDots = prefersDots
    }

    mutating func print(_ root: JSONPath.Root) {
        switch root {
        case .payload: text += "$"
        case .context: text += "$$"
        case .variable(let name): text += "$" + name
        }
    }

    mutating func print(_ segment: JSONPath.Segment) {
        switch segment {
        case .child(let selector): print(selector, afterDots: false)
        case .descendants(let selector):
            text += ".."
            print(selector, afterDots: true)
        }
    }

    private mutating func print(_ selector: JSONPath.Selector, afterDots: Bool) {
        switch selector {
        case .member(let name) where prefersDots && name.isPlain: text += afterDots ? name : "." + name
        case .member(let name): text += "[\(quoted(name))]"
        case .element(let index): text += "[\(index)]"
        case .wildcard: text += "[*]"
        case .slice(let slice): text += "[\(slice)]"
        case .members(let names): text += "[" + names.map(quoted).joined(separator: ",") + "]"
        case .elements(let indices): text += "[" + indices.map(String.init).joined(separator: ",") + "]"
        case .filter(let expression):
            text += "[?("
            print(expression)
            text += ")]"
        }
    }

    mutating func print(_ expression: FilterExpression) {
        switch expression {
        case .exists(let path): print(path)
        case .comparison(let left, let comparison, let right):
            print(left)
            text += " \(comparison.rawValue) "
            print(right)
        case .not(let inner):
            text += "!"
            switch inner {
            case .exists, .not: print(inner)
            default:
                text += "("
                print(inner)
                text += ")"
            }
        case .all(let parts): print(parts, joinedWith: " && ")
        case .any(let parts): print(parts, joinedWith: " || ")
        }
    }

    private mutating func print(_ parts: [FilterExpression], joinedWith separator: String) {
        for (position, part) in parts.enumerated() {
            if position > 0 { text += separator }
            switch part {
            case .all, .any:
                text += "("
                print(part)
                text += ")"
            default: print(part)
            }
        }
    }

    private mutating func print(_ operand: FilterOperand) {
        switch operand {
        case .path(let path): print(path)
        case .word(let word): text += word
        case .literal(.string(let string)): text += quoted(string)
        case .literal(.integer(let number)): text += String(number)
        case .literal(.double(let number)): text += String(number)
        case .literal(.bool(let value)): text += String(value)
        case .literal: text += "null"
        }
    }

    private mutating func print(_ path: FilterPath) {
        text += path.root == .child ? "@" : "$"
        path.segments.forEach { print($0) }
    }

    private func quoted(_ name: String) -> String {
        var text = "'"
        for scalar in name.unicodeScalars {
            switch scalar {
            case "'": text += "\\'"
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "'"
    }
}

extension String {
    /// Whether Step Functions promises to read this name after a dot.
    fileprivate var isPlain: Bool {
        guard let first = utf8.first, !first.isDigit else { return false }
        return utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
    }
}

extension JSONPath.Slice: CustomStringConvertible {
    /// The slice as it stands in brackets: `1:3`.
    public var description: String {
        let bounds = "\(start.map(String.init) ?? ""):\(end.map(String.init) ?? "")"
        return step.map { "\(bounds):\($0)" } ?? bounds
    }
}
