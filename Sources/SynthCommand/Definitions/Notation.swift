#if CommandLineTool
    import OrderedJSON

    /// A way to write a definition down.
    enum Notation: String, CaseIterable {
        case json
        case yaml

        /// The notation of a file, by its extension.
        init?(path: String) {
            let path = path.lowercased()
            if path.hasSuffix(".json") {
                self = .json
            } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
                self = .yaml
            } else {
                return nil
            }
        }

        /// The notation that a text looks like: JSON where it begins with an object or array.
        init(guessedFrom bytes: [UInt8]) {
            let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
            let first = bytes.first { !marks.contains($0) }
            self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
        }

        /// A value as a text that ends with a line end.
        func text(of value: JSON) throws(SynthError) -> String {
            switch self {
            case .json: value.serialized(.pretty) + "\n"
            case .yaml: try value.yaml()
            }
        }
    }
#endif
