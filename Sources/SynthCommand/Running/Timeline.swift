#if CommandLineTool
    import StatesEngine
    import StatesLanguage

    /// What an execution's events tell of its states: who entered, left, failed, in which branch or iteration.
    struct Timeline {
        /// One thing that happened to a state.
        struct Entry {
            let time: Timestamp
            /// How many Parallel and Map states it is within.
            let depth: Int
            /// The index of the iteration that it is in.
            let iteration: Int?
            let state: String
            let happening: Happening
        }

        enum Happening: Equatable {
            case entered(String)
            case left(milliseconds: Int64)
            case failed(error: String?, cause: String?)
            case retried(number: Int)
            case caught(milliseconds: Int64)
            case waiting(String)
            case aborted
        }

        /// How far a Map has come.
        struct Progress: Equatable {
            let state: String
            var done: Int
            let total: Int
        }

        /// A line of states: the execution's own, a branch, or an iteration.
        fileprivate final class Strand {
            let parent: Strand?
            let depth: Int
            let iteration: Int?
            var state: Visit?

            init(parent: Strand?, iteration: Int? = nil) {
                self.parent = parent
                depth = (parent?.depth ?? -1) + 1
                self.iteration = iteration ?? parent?.iteration
            }

            /// The strand itself, or the nearest around it, whose state is like that; itself where none is.
            func enclosing(_ isWanted: (Visit) -> Bool) -> Strand {
                var strand: Strand? = self
                while let candidate = strand {
                    if let state = candidate.state, isWanted(state) { return candidate }
                    strand = candidate.parent
                }
                return self
            }
        }

        /// A state on a strand, from its entry to its exit.
        fileprivate struct Visit {
            let name: String
            let type: StateType
            let start: Timestamp
            /// Whether its last try failed.
            var hasFailed = false
            /// Whether its branches or iterations were begun.
            var isStarted = false
            /// Whether its branches or iterations have ended for good.
            var isClosed = false
            var retries = 0
            var progress: Progress?
        }

        /// The strand of each event.
        private var strands: [Int: Strand] = [:]
        /// The events after each of which several strands begin.
        private var forks: Set<Int> = []
        private let root = Strand(parent: nil)
        /// The outermost Map at work.
        private var map: Strand?

        /// The progress of the outermost Map at work, if any.
        var progress: Progress? { map?.state?.progress }

        /// Takes an event in, and gives what it tells.
        mutating func entry(for event: HistoryEvent) -> Entry? {
            var strand = strands[event.previousEventID] ?? root
            defer { strands[event.id] = strand }
            func entry(_ happening: Happening) -> Entry? {
                guard let state = strand.state else { return nil }
                return Entry(
                    time: event.timestamp,
                    depth: strand.depth,
                    iteration: strand.iteration,
                    state: state.name,
                    happening: happening
                )
            }
            /// The failure of one try of the state.
            func failure(_ error: String?, _ cause: String?) -> Entry? {
                strand.state?.hasFailed = true
                return entry(.failed(error: error, cause: cause))
            }
            /// A new try of the state, if it failed before.
            func retry() -> Entry? {
                guard strand.state?.hasFailed == true else { return nil }
                strand.state?.hasFailed = false
                strand.state?.retries += 1
                return entry(.retried(number: strand.state?.retries ?? 0))
            }
            /// The start of branches or iterations, which is a new try from the second time on.
            func restart() -> Entry? {
                let isRetry = strand.state?.isStarted == true
                strand.state?.isStarted = true
                strand.state?.hasFailed = isRetry
                return retry()
            }

            switch event.details {
            case .stateEntered(let type, let name, _):
                if forks.contains(event.previousEventID) { strand = Strand(parent: strand) }
                strand.state = Visit(name: name, type: type, start: event.timestamp)
                return entry(.entered(type.rawValue))
            case .stateExited(_, let name, _, _):
                // A group's exit follows the last event within it.
                strand = strand.enclosing { $0.name == name }
                guard let state = strand.state else { return nil }
                if map === strand { map = nil }
                let time = event.timestamp.milliseconds - state.start.milliseconds
                return entry(state.hasFailed ? .caught(milliseconds: time) : .left(milliseconds: time))

            case .taskScheduled: return retry()
            case .taskSubmitted(let target, _): return entry(.waiting(target.isCallback ? "its task token" : "its job"))
            case .taskFailed(_, let error, let cause), .taskTimedOut(_, let error, let cause):
                return failure(error, cause)
            case .evaluationFailed(let evaluation): return failure(evaluation.error, evaluation.cause)

            case .parallelStateStarted:
                strand = strand.enclosing { $0.type == .parallel && !$0.isClosed }
                forks.insert(event.id)
                return restart()
            case .mapStateStarted(let length):
                strand = strand.enclosing { $0.type == .map && !$0.isClosed }
                let name = strand.state?.name ?? ""
                strand.state?.progress = Progress(state: name, done: 0, total: length)
                if map == nil { map = strand }
                return restart()
            case .mapIterationStarted(let name, let index):
                strand = Strand(parent: strand.enclosing { $0.name == name }, iteration: index)
                return nil
            case .mapIterationSucceeded(let name, _), .mapIterationFailed(let name, _),
                .mapIterationAborted(let name, _):
                strand.enclosing { $0.name == name }.state?.progress?.done += 1
                return nil
            case .stateSucceeded(let type):
                strand = strand.enclosing { $0.type == type && !$0.isClosed }
                strand.state?.isClosed = true
                return nil
            case .stateFailed(let type):
                strand = strand.enclosing { $0.type == type && !$0.isClosed }
                strand.state?.isClosed = true
                return failure(nil, nil)
            case .stateAborted:
                if map === strand { map = nil }
                return strand.state?.hasFailed == true ? nil : entry(.aborted)
            default: return nil
            }
        }
    }

    extension TaskTarget {
        fileprivate var isCallback: Bool {
            if case .integration(let integration) = self { integration.pattern == .callback } else { true }
        }
    }
#endif
