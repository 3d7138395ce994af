#if CommandLineTool
    /// What can be told of a YAML text's aliases before it is parsed.
    ///
    /// Yams compares the names of each mapping while it parses, aliases expanded: a name made of aliases of aliases would
    /// keep it busy for ever. No definition has such names, so a text that may have them isn't parsed where its aliases are
    /// many. Texts within scalars can look like aliases; they count only where an anchor of the name stands there too.
    struct YAMLAliases {
        /// How many aliases there seem to be.
        private(set) var count = 0
        /// Whether one of them may be within a name.
        private(set) var mayBeInNames = false

        /// With this many aliases, whatever they stand for, names are compared in no time: at most 3 to the 13th values.
        private static let harmless = 40

        /// Whether the text must not be parsed.
        var areDangerous: Bool { count > Self.harmless && mayBeInNames }

        /// Looks for anchors and aliases in a text.
        init(_ bytes: [UInt8]) {
            var anchors: Set<ArraySlice<UInt8>> = []
            var aliases: [ArraySlice<UInt8>] = []
            var previous = UInt8(ascii: "\n")
            for (index, byte) in bytes.enumerated() {
                defer { previous = byte }
                switch byte {
                case UInt8(ascii: "&") where Self.startsToken(previous):
                    anchors.insert(Self.name(in: bytes[(index + 1)...]))
                case UInt8(ascii: "*") where Self.startsToken(previous):
                    let name = Self.name(in: bytes[(index + 1)...])
                    aliases.append(name)
                    if Self.isBeforeColon(bytes[name.endIndex...]) { mayBeInNames = true }
                case UInt8(ascii: "?") where Self.startsToken(previous): mayBeInNames = true
                case UInt8(ascii: "]"), UInt8(ascii: "}"):
                    if Self.isBeforeColon(bytes[(index + 1)...]) { mayBeInNames = true }
                default: break
                }
            }
            count = anchors.isEmpty ? 0 : aliases.count { anchors.contains($0) }
        }

        private static func startsToken(_ previous: UInt8) -> Bool { " \t\n\r[{,?:-".utf8.contains(previous) }

        private static func name(in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            rest.prefix { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
        }

        private static func isBeforeColon(_ rest: ArraySlice<UInt8>) -> Bool {
            rest.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
        }
    }
#endif
