package import OrderedJSON

/// A workflow made from a seed: a definition, an input, and what its tasks answer.
package struct GeneratedWorkflow: Sendable {
    /// What it was made from: the same seed makes the same workflow.
    package let seed: UInt64
    /// The state machine, as ASL.
    package let definition: JSON
    /// The execution's input.
    package let input: JSON
    /// The names of its Task states.
    package let tasks: [String]

    /// What a task answers.
    ///
    /// It depends on nothing but the question, so that it is the same in whatever order concurrent tasks are asked. The
    /// numbers of events that causes of errors tell are no part of the question.
    package func answer(of state: String, to parameters: JSON, retryCount: Int) -> GeneratedAnswer {
        let question = parameters.serialized().replacing(/event id #[0-9]+/, with: "")
        var random = SeededRandom(seed: Self.hash("\(seed) \(state) \(retryCount) \(question)"))
        // Never a whole second, which is when timers of states come.
        let milliseconds = Int.random(in: 0..<6, using: &random) * 1000 + Int.random(in: 1..<1000, using: &random)
        if random.chance(percent: 25) {
            let cause: String? = random.pick(nil, "because", "a longer cause")
            let error = random.pick("Busy", "Broken", "Lost")
            return GeneratedAnswer(ending: .error(error, cause: cause), milliseconds: milliseconds)
        }
        let result = random.chance(percent: 85) ? random.record(depth: 1) : random.scalar()
        return GeneratedAnswer(ending: .result(result), milliseconds: milliseconds)
    }

    /// FNV-1a: Swift's own hashes differ on every run.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// What a task of a generated workflow answers, and how long that takes.
package struct GeneratedAnswer: Sendable {
    package enum Ending: Sendable {
        case result(JSON)
        case error(String, cause: String?)
    }

    package let ending: Ending
    /// The time until the answer, in milliseconds of the execution's time.
    package let milliseconds: Int
}

extension SeededRandom {
    /// An object with the fields that generated workflows read: `n`, `s`, `flag`, `list` and `o`, some absent or null.
    package mutating func record(depth: Int) -> JSON {
        var record = JSONObject()
        let size = Int.random(in: 0..<4, using: &self)
        let fields: [(String, (inout SeededRandom) -> JSON)] = [
            ("n", { .integer(Int64.random(in: -2...4, using: &$0)) }),
            ("s", { .string($0.pick("", "red", "green", "é*")) }),
            ("flag", { .bool(.random(using: &$0)) }),
            ("list", { random in .array((0..<size).map { _ in random.item(depth: depth) }) }),
            ("o", { depth > 0 ? $0.record(depth: depth - 1) : .object([:]) }),
        ]
        for (name, value) in fields {
            switch Int.random(in: 0..<100, using: &self) {
            case ..<3: continue
            case ..<7: record[name] = .null
            default: record[name] = value(&self)
            }
        }
        return .object(record)
    }

    /// A value without members.
    package mutating func scalar() -> JSON {
        pick(.null, .bool(true), .integer(3), .double(1.5), .string("red"), .array([]))
    }

    private mutating func item(depth: Int) -> JSON {
        depth > 0 && chance(percent: 75) ? record(depth: depth - 1) : scalar()
    }
}
