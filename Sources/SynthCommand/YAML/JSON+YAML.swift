#if CommandLineTool
    import OrderedJSON
    import Yams

    extension JSON {
        /// The value as a YAML text in block style that reads back as the same value, by YAML 1.1 and by 1.2.
        ///
        /// Members keep their order, and texts of several lines are literal blocks. The same value always gives the same
        /// text.
        func yaml() throws(SynthError) -> String {
            do {
                return try serialize(node: yamlNode, indent: 2, width: -1, allowUnicode: true)
            } catch {
                throw .unprintableYAML()
            }
        }

        private var yamlNode: Node {
            switch self {
            case .null: Node("null", .text, .plain)
            case .bool(let value): Node(value ? "true" : "false", .text, .plain)
            case .integer(let value): Node(String(value), .text, .plain)
            case .double: Node(yamlFloat, .text, .plain)
            case .string(let text): Node(text, .text, Node.Scalar.Style(forValue: text))
            case .array(let elements): Node(elements.map(\.yamlNode), Tag(.seq, .basic), .block)
            case .object(let object):
                Node(
                    object.map { (Node($0.key, .text, Node.Scalar.Style(forName: $0.key)), $0.value.yamlNode) },
                    Tag(.map, .basic),
                    .block
                )
            }
        }

        /// A double as JSON writes it, with a point where YAML 1.1 would take it for a string.
        private var yamlFloat: String {
            let text = serialized()
            guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
            return text[..<exponent] + ".0" + text[exponent...]
        }
    }

    extension Tag {
        /// The tag of scalars: it is never printed, and it keeps Yams from guessing with regular expressions.
        fileprivate static var text: Tag { Tag(.str, .basic) }
    }
#endif
