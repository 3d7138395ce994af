public import JSONata
import OrderedJSON
import Synchronization

extension JSONataEnvironment {
    /// JSONata's surroundings in a workflow: six functions more, and one less.
    ///
    /// Added are `$partition`, `$range`, `$hash`, `$random` with a seed, `$uuid` and `$parse`; `$eval` isn't there.
    /// See <https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html>.
    ///
    /// - Parameters:
    ///   - random: Where `$random` takes its numbers from, unless it is given a seed.
    ///   - identifiers: Where `$uuid` takes its identifiers from.
    ///   - clock: The time in milliseconds since 1970; the system's where none is given.
    public static func stepFunctions(
        random: RandomSource = RandomSource(),
        identifiers: RandomSource = RandomSource(),
        clock: (@Sendable () -> Double)? = nil
    ) -> JSONataEnvironment {
        var environment = withoutChance
        if let clock { environment.clock = clock }
        environment.addChance(SharedSource(random), SharedSource(identifiers))
        return environment
    }

    /// What is the same for every expression: all but the functions that take from the sources of chance.
    static let withoutChance: JSONataEnvironment = {
        var environment = JSONataEnvironment()
        environment.remove("eval")
        environment.add("partition", "<an:a>", StepFunctionsFunctions.partition)
        environment.add("range", "<nnn?:x>", StepFunctionsFunctions.range)
        environment.add("hash", "<ss?:s>", StepFunctionsFunctions.hash)
        environment.add("parse", "<s:x>", StepFunctionsFunctions.parse)
        return environment
    }()

    /// Adds the functions that take numbers and identifiers from these sources.
    mutating func addChance(_ random: SharedSource, _ identifiers: SharedSource) {
        self.random = { random.take { $0.nextFraction() } }
        add("uuid", "<:s>") { _ in .string(identifiers.take { $0.nextUUID() }) }
        add("random", "<n?:n>") { arguments in
            guard let seed = arguments.first??.doubleValue else { return .double(random.take { $0.nextFraction() }) }
            var source = RandomSource(seed: seed.bitPattern)
            return .double(source.nextFraction())
        }
    }

    /// Adds a function whose signature is known to be sound.
    private mutating func add(
        _ name: String,
        _ signature: String,
        _ body: @escaping @Sendable ([JSON?]) throws -> JSON?
    ) {
        do {
            try register(name, signature: signature, body)
        } catch {
            assertionFailure("the signature \(signature) of $\(name) can't be read: \(error)")
        }
    }
}

/// A source of chance that the functions of one environment share.
final class SharedSource: Sendable {
    private let state: Mutex<RandomSource>

    init(_ source: RandomSource) {
        state = Mutex(source)
    }

    /// The source as it is after all that was taken.
    var source: RandomSource { state.withLock(\.self) }

    func take<Value>(_ next: (inout RandomSource) -> Value) -> Value where Value: Sendable {
        state.withLock { next(&$0) }
    }
}

extension RandomSource {
    /// The next number from 0 to before 1.
    fileprivate mutating func nextFraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
