/// The functions that every expression can call, by family; each family's file has its table at the top.
enum BuiltIns {
    /// One built-in function as a table lists it.
    struct Definition {
        let name: String
        let signature: String
        /// How many of the values that `$map` and its like offer the function takes.
        let arity: Int
        let body: NativeFunction.Body

        init(_ name: String, _ signature: String, arity: Int, _ body: @escaping NativeFunction.Body) {
            self.name = name
            self.signature = signature
            self.arity = arity
            self.body = body
        }
    }

    private static let families: [[Definition]] = [
        aggregates, strings, encodings, matching, formats, numbers, arrays, objects, higherOrder, general, times,
    ]

    /// The functions of an edition by name.
    static func table(for level: JSONataLevel) -> [String: FunctionValue] {
        level >= .v22 ? newest : stepFunctions
    }

    // Functions hold nothing that changes, so threads may share them.
    private nonisolated(unsafe) static let newest = make(.v22)
    private nonisolated(unsafe) static let stepFunctions = make(.v206)

    /// `$clone` itself; a transform that finds another function under the name calls that.
    nonisolated(unsafe) static let clone = NativeFunction(
        signature: try? Signature("<(oa)-:o>", level: .v22),
        arity: 1
    ) {
        (arguments, _) throws(JSONataError) in arguments[0].asRecords().settled()
    }

    private static func make(_ level: JSONataLevel) -> [String: FunctionValue] {
        var table: [String: FunctionValue] = ["clone": clone]
        for definition in families.joined() {
            table[definition.name] = NativeFunction(
                signature: try? Signature(definition.signature, level: level),
                arity: definition.arity,
                definition.body
            )
        }
        return table
    }
}

extension Arguments {
    /// The text at a place, where there is one.
    @inline(__always)
    func text(_ index: Int) -> String? { self[index].text }

    /// The number at a place, where there is one.
    @inline(__always)
    func number(_ index: Int) -> Double? { self[index].number }

    /// The function at a place, where there is one.
    func function(_ index: Int) -> FunctionValue? {
        if case .function(let function) = self[index] { function } else { nil }
    }
}

extension Value {
    /// A text, or undefined.
    init(_ text: String?) {
        if let text { self = .string(text) } else { self = .undefined }
    }

    /// A number, or undefined.
    init(_ number: Double?) {
        if let number { self = .number(number) } else { self = .undefined }
    }
}

extension Double {
    /// The number as an integer, cut to what an `Int` holds; NaN is 0.
    var clamped: Int {
        if isNaN { return 0 }
        if magnitude < 9e18 { return Int(self) }
        return self < 0 ? .min / 4 : .max / 4
    }
}
