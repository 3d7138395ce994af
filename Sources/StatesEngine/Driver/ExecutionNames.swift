internal import StatesLanguage
internal import Synchronization

/// The names that are made up for executions: those that run at the same time have different ones.
final class ExecutionNames: Sendable {
    private let running = Mutex<Set<String>>([])

    /// A name that no running execution has.
    ///
    /// With a seed it is the same whenever the same executions run.
    func make(seed: UInt64?) -> String {
        var source = Self.source(seed)
        return running.withLock { running in
            while true {
                let name = source.nextUUID()
                if running.insert(name).inserted { return name }
            }
        }
    }

    /// The name of an execution that runs alone.
    static func first(seed: UInt64?) -> String {
        var source = source(seed)
        return source.nextUUID()
    }

    /// Lets a name be made again.
    func release(_ name: String) {
        running.withLock { _ = $0.remove(name) }
    }

    private static func source(_ seed: UInt64?) -> RandomSource {
        seed.map { RandomSource(seed: $0) } ?? RandomSource()
    }
}

extension RandomSource {
    /// The seed of one of several executions with the same seed.
    static func seed(_ seed: UInt64, for name: String) -> UInt64 {
        // FNV-1a: the hashes of the standard library differ on every run.
        name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
