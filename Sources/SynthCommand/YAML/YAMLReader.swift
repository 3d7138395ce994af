#if CommandLineTool
    import OrderedJSON
    import StatesLanguage
    import Yams

    /// Turns the tree of a YAML document into a JSON value and the positions of its parts.
    struct YAMLReader {
        private let lines: YAMLLines
        private let file: String?
        /// How many nodes may still be read: more than the text can hold comes from aliases within aliases.
        private var budget: Int
        private var depth = 0

        /// As deep as the JSON parser goes.
        private static let deepest = 512
        /// The number of nodes that aliases may add.
        private static let roomForAliases = 100_000

        /// A reader of nodes that came from a text.
        init(_ bytes: [UInt8], file: String?) {
            lines = YAMLLines(bytes)
            self.file = file
            budget = bytes.count + Self.roomForAliases
        }

        /// The value of a node, and where its parts are.
        mutating func read(_ node: Node) throws(DefinitionError) -> (JSON, JSONSourceMap) {
            budget -= 1
            guard budget > 0 else { throw .tooManyAliases(at: node.mark, file: file) }
            guard depth < Self.deepest else { throw .nestedTooDeeply(Self.deepest, at: node.mark, file: file) }
            depth += 1
            defer { depth -= 1 }
            switch node {
            case .scalar(let scalar): return (try read(scalar), map(scalar.mark))
            case .sequence(let sequence): return try read(sequence)
            case .mapping(let mapping): return try read(mapping)
            case .alias(let alias): throw .notYAML("an alias has no anchor before it", at: alias.mark, file: file)
            }
        }

        private func read(_ scalar: Node.Scalar) throws(DefinitionError) -> JSON {
            switch scalar.tag.rawValue {
            case "" where scalar.style == .plain:
                guard let value = YAMLScalar(plain: scalar.string).json else {
                    throw .noJSONNumber(scalar.string, at: scalar.mark, file: file)
                }
                return value
            case "", "!", Tag.Name.str.rawValue:
                return .string(scalar.string)
            case Tag.Name.int.rawValue, Tag.Name.float.rawValue, Tag.Name.bool.rawValue, Tag.Name.null.rawValue:
                guard let value = YAMLScalar(plain: scalar.string).json else {
                    throw .noJSONNumber(scalar.string, at: scalar.mark, file: file)
                }
                return value
            default:
                throw .unusableTag(scalar.tag.rawValue, at: scalar.mark, file: file)
            }
        }

        private mutating func read(_ sequence: Node.Sequence) throws(DefinitionError) -> (JSON, JSONSourceMap) {
            try check(sequence.tag, .seq, at: sequence.mark)
            var elements: [JSON] = []
            var positions = map(sequence.mark)
            for node in sequence {
                let (element, map) = try read(node)
                elements.append(element)
                positions.children.append(map)
            }
            return (.array(elements), positions)
        }

        private mutating func read(_ mapping: Node.Mapping) throws(DefinitionError) -> (JSON, JSONSourceMap) {
            try check(mapping.tag, .map, at: mapping.mark)
            var object = JSONObject()
            var positions = map(mapping.mark)
            for (keyNode, node) in mapping {
                let key = try key(keyNode)
                var (value, map) = try read(node)
                map.key = key
                map.keyPosition = keyNode.mark.map(lines.position)
                if object.updateValue(value, forKey: key) != nil {
                    throw .duplicateYAMLKey(key, at: keyNode.mark, file: file)
                }
                positions.children.append(map)
            }
            return (.object(object), positions)
        }

        private func key(_ node: Node) throws(DefinitionError) -> String {
            guard case .scalar(let scalar) = node else { throw .keyIsNoString(nil, at: node.mark, file: file) }
            guard scalar.style == .plain else { return scalar.string }
            if scalar.string == "<<" { throw .mergeKey(at: scalar.mark, file: file) }
            guard YAMLScalar(plain: scalar.string) == .value(.string(scalar.string)) else {
                throw .keyIsNoString(scalar.string, at: scalar.mark, file: file)
            }
            return scalar.string
        }

        private func check(_ tag: Tag, _ expected: Tag.Name, at mark: Mark?) throws(DefinitionError) {
            guard ["", "!", expected.rawValue].contains(tag.rawValue) else {
                throw .unusableTag(tag.rawValue, at: mark, file: file)
            }
        }

        private func map(_ mark: Mark?) -> JSONSourceMap {
            JSONSourceMap(position: mark.map(lines.position) ?? SourcePosition(line: 1, column: 1, offset: 0))
        }
    }
#endif
