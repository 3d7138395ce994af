internal import OrderedJSON

/// The types of a function's parameters, as written in `<s-n?:s>`.
///
/// How a call's arguments are laid over the parameters, with its context and its backtracking, is in
/// `Signature+Matching.swift`.
package struct Signature: Sendable {
    /// One parameter.
    struct Parameter: Sendable {
        /// The kinds of values that it takes.
        var kinds: KindSet
        /// Whether it is an array: anything else given for it is wrapped.
        var isArray = false
        /// What the array must hold.
        var subtype: String?
        /// Whether the context stands in for a missing argument.
        var usesContext = false
        /// Whether it may be left out.
        var isOptional = false
        /// Whether it takes one or more arguments.
        var repeats = false
    }

    /// A set of kinds of values, as a signature tells them apart.
    struct KindSet: OptionSet, Sendable {
        let rawValue: UInt16
        static let string = KindSet(rawValue: 1)
        static let number = KindSet(rawValue: 2)
        static let bool = KindSet(rawValue: 4)
        static let null = KindSet(rawValue: 8)
        static let array = KindSet(rawValue: 16)
        static let object = KindSet(rawValue: 32)
        static let function = KindSet(rawValue: 64)
        static let missing = KindSet(rawValue: 128)

        static let data: KindSet = [.string, .number, .bool, .null, .array, .object, .missing]
        static let anything: KindSet = [.data, .function]

        init(rawValue: UInt16) { self.rawValue = rawValue }

        init?(letter: Character) {
            switch letter {
            case "s": self = .string
            case "n": self = .number
            case "b": self = .bool
            case "l": self = .null
            case "a": self = .array
            case "o": self = .object
            case "f": self = .function
            case "j": self = .data
            case "x": self = .anything
            default: return nil
            }
        }
    }

    private(set) var parameters: [Parameter] = []
    /// Whether a repeated parameter hands on each of its arguments, and not the first again.
    let passesEach: Bool
    /// Whether each parameter takes exactly one argument at most, so that matching needs no backtracking.
    private(set) var isPlain = true
    /// The kinds of all parameters, by themselves for the usual case.
    private(set) var kinds: [KindSet] = []
    /// How many arguments leave only optional parameters without one.
    private(set) var requiredCount = 0
    private(set) var hasArrays = false

    /// How many arguments a call can have.
    package var argumentCounts: ClosedRange<Int> {
        let least = parameters.count { !$0.isOptional && !$0.usesContext }
        return least...(parameters.contains(where: \.repeats) ? Int.max : parameters.count)
    }

    /// Reads a signature with its angle brackets.
    init(_ text: String, at position: Int = 0, level: JSONataLevel) throws(JSONataError) {
        passesEach = level >= .v22
        let letters = Array(text)
        var offset = 1
        // The result's type, after the colon, is not checked.
        while offset < letters.count, letters[offset] != ":" {
            let letter = letters[offset]
            switch letter {
            case "s", "n", "b", "l", "o":
                parameters.append(Parameter(kinds: [KindSet(letter: letter) ?? [], .missing]))
            case "a": parameters.append(Parameter(kinds: .anything, isArray: true))
            case "f": parameters.append(Parameter(kinds: .function))
            case "j": parameters.append(Parameter(kinds: .data))
            case "x": parameters.append(Parameter(kinds: .anything))
            case "-": changeLast { $0.usesContext = true }
            case "?": changeLast { $0.isOptional = true }
            case "+":
                changeLast { $0.repeats = true }
                isPlain = false
            case "(":
                let end = Self.close(letters, offset, "(", ")")
                let choice = letters[(offset + 1)..<end]
                guard !choice.contains("<") else {
                    throw JSONataError("S0402", position: position + offset, value: .string(String(choice)))
                }
                parameters.append(
                    Parameter(kinds: choice.reduce(into: .missing) { $0.formUnion(KindSet(letter: $1) ?? []) })
                )
                offset = end
            case "<":
                guard let last = parameters.last, last.isArray || last.kinds == .function else {
                    throw JSONataError(
                        "S0401",
                        position: position + offset,
                        value: .string(String(letters[offset - 1]))
                    )
                }
                let end = Self.close(letters, offset, "<", ">")
                let subtype = String(letters[(offset + 1)..<end])
                changeLast { $0.subtype = subtype }
                offset = end
            default: break
            }
            offset += 1
        }
        kinds = parameters.map(\.kinds)
        hasArrays = parameters.contains(where: \.isArray)
        requiredCount = parameters.lastIndex { !$0.isOptional }.map { $0 + 1 } ?? 0
    }

    private mutating func changeLast(_ change: (inout Parameter) -> Void) {
        guard !parameters.isEmpty else { return }
        change(&parameters[parameters.count - 1])
    }

    /// Where the bracket that opens at `start` is closed; the last letter where it is not.
    private static func close(_ letters: [Character], _ start: Int, _ open: Character, _ close: Character) -> Int {
        var depth = 0
        for offset in start..<letters.count {
            if letters[offset] == open { depth += 1 }
            if letters[offset] == close {
                depth -= 1
                if depth == 0 { return offset }
            }
        }
        return max(start + 1, letters.count - 1)
    }
}
