internal import OrderedJSON
internal import StatesLanguage

/// An execution's state, and what happens next.
///
/// The core decides and does nothing itself: ``handle(_:at:)`` takes what happened outside, and leaves the events of the
/// history and the commands that a driver carries out. The same events at the same times give the same execution, so
/// it can be replayed, simulated, and gone on with after a crash.
struct ExecutionCore: Sendable {
    let program: Program
    let identity: ExecutionIdentity
    let settings: Settings
    let input: JSON
    /// The number of this execution among those of the same driver.
    let number: Int

    /// What expressions read.
    ///
    /// While a strand has its turn, the scope holds that strand's variables.
    var scope: EvaluationScope
    /// The parts of the context object that stay the same.
    private(set) var fixedContext: JSONObject
    var now: Timestamp
    var history: HistoryRecorder
    /// How the execution ended.
    private(set) var outcome: ExecutionOutcome?
    /// What the driver is to do, in order; it takes them away.
    var commands: [ExecutionCommand] = []
    var timers = TimerQueue()
    /// Measures payloads.
    var meter = JSONMeter()

    var strands: [Strand?] = []
    /// The Map runs of strands that are in a distributed Map state.
    var mapRuns: [StrandID: MapRun] = [:]
    private var vacantStrands: [StrandID] = []
    private var ready = ReadyQueue()
    /// Children of strands that may yet be given up themselves.
    var stoppedChildren: [StrandID: [StoppedStrand]] = [:]
    /// Where a redrive goes on, once the execution came to a bad end.
    var redrivePoint: StoppedStrand?
    private(set) var redriveCount = 0
    private var lastWaitNumber = 0
    /// The test of one state for which the execution runs, where it runs for one.
    var test: StateTestRun?

    struct Settings: Sendable {
        var quotas = Quotas.aws
        var isExpress = false
        var keepsHistory = true
        /// Jitter, `States.MathRandom` and `States.UUID`.
        var seed: UInt64?
    }

    init(
        _ program: Program,
        identity: ExecutionIdentity,
        settings: Settings,
        input: JSON,
        number: Int = 0,
        at start: Timestamp,
        test: StateTestRun? = nil
    ) {
        self.program = program
        self.identity = identity
        self.settings = settings
        self.input = input
        self.number = number
        self.test = test
        now = start
        fixedContext = identity.context(input: input, startTime: start)
        let random = settings.seed.map { RandomSource(seed: $0) } ?? RandomSource()
        var seeds = random
        scope = EvaluationScope(
            payload: .null,
            random: RandomSource(seed: seeds.next()),
            identifiers: RandomSource(seed: seeds.next())
        )
        history = HistoryRecorder(isKept: settings.keepsHistory)
    }

    // MARK: Events

    /// Takes what happened, and goes on until nothing more can be done without another event.
    mutating func handle(_ event: ExecutionEvent, at moment: Timestamp) {
        now = max(now, moment)
        if case .redriven = event {} else if outcome != nil { return }
        switch event {
        case .started: start()
        case .redriven: redrive()
        case .taskEnded(let id, let outcome): resume(id, .taskEnded(outcome))
        case .taskSubmitted(let id, let output): taskSubmitted(id, output)
        case .taskStarted(let id, let workerName): taskStarted(id, workerName)
        case .heartbeat(let id): setHeartbeat(id)
        case .mapRun(let id, let event): resume(id, .mapRun(event))
        case .timePassed: fireTimers()
        case .stopped(let error, let cause):
            keepAllStrands()
            record(.executionAborted(error: error, cause: cause), after: 0)
            end(.init(status: .aborted, error: error, cause: cause))
        }
        takeTurns()
    }

    private mutating func start() {
        let (input, roleARN) = (input, identity.roleARN)
        record(.executionStarted(input: input, roleARN: roleARN), after: 0)
        setExecutionTimer()
        // The first state's event follows from none (recorded).
        addStrand(
            Strand(
                scope: program.root,
                input: input,
                variables: test?.test.variables ?? [:],
                parent: nil,
                position: 0,
                previousEvent: 0
            )
        )
    }

    // MARK: Strands

    @discardableResult
    mutating func addStrand(_ strand: Strand) -> StrandID {
        let id = placeStrand(strand)
        ready.append(id)
        return id
    }

    /// Gives a strand its place, without a turn.
    mutating func placeStrand(_ strand: Strand) -> StrandID {
        if let id = vacantStrands.popLast() {
            strands[id] = strand
            return id
        }
        strands.append(strand)
        return strands.count - 1
    }

    /// Makes an execution that has ended ready to go on.
    mutating func reopen() {
        outcome = nil
        redriveCount += 1
        if case .object(var execution)? = fixedContext["Execution"] {
            execution["RedriveCount"] = .integer(Int64(redriveCount))
            execution["RedriveTime"] = .string(now.description)
            fixedContext["Execution"] = .object(execution)
        }
        (strands, vacantStrands, mapRuns, stoppedChildren) = ([], [], [:], [:])
        (ready, timers, commands) = (ReadyQueue(), TimerQueue(), [])
        redrivePoint = nil
    }

    /// Removes a strand that has ended or is given up.
    mutating func removeStrand(_ id: StrandID) {
        strands[id] = nil
        vacantStrands.append(id)
    }

    /// A strand goes on with a phase before all others: what follows from its child's end comes at once.
    mutating func wake(_ id: StrandID, _ phase: Strand.Phase) {
        strands[id]?.phase = phase
        ready.prepend(id)
    }

    func taskID(_ strand: StrandID, _ waitNumber: Int) -> TaskID {
        TaskID(execution: number, strand: strand, number: waitNumber)
    }

    /// Whether more can be done at once, without another event.
    var canGoOn: Bool { outcome == nil && !ready.isEmpty }

    /// How many strands there are.
    var strandCount: Int { strands.count - vacantStrands.count }

    /// A number that no other wait of this execution has.
    mutating func nextWaitNumber() -> Int {
        lastWaitNumber += 1
        return lastWaitNumber
    }

    /// Whether a strand still waits under that number.
    func isWaiting(_ id: TaskID) -> Bool {
        guard strands.indices.contains(id.strand), let strand = strands[id.strand],
            strand.waitNumber == id.number, case .blocked = strand.phase
        else { return false }
        return true
    }

    mutating func resume(_ id: TaskID, _ phase: Strand.Phase) {
        guard isWaiting(id) else { return }
        strands[id.strand]?.phase = phase
        ready.append(id.strand)
    }

    /// Lets the strands that can go on do so, state by state in turn, as if all were equally fast.
    ///
    /// After many turns the driver has a look at the time and at what came from outside: states that go round without
    /// waiting are stopped, or time out, like others.
    mutating func takeTurns() {
        var turnsLeft = 10_000
        while outcome == nil, turnsLeft > 0, let id = ready.popFirst() {
            guard var strand = strands[id].take() else { continue }
            swap(&scope.variables, &strand.variables)
            var goesOn = true
            repeat {
                goesOn = takeTurn(&strand, id)
                turnsLeft -= 1
            } while goesOn && ready.isEmpty && turnsLeft > 0 && outcome == nil
            switch strand.phase {
            case .ended:
                removeStrand(id)
            default:
                swap(&scope.variables, &strand.variables)
                strands[id] = strand
                if goesOn { ready.append(id) }
            }
        }
    }

    // MARK: Ending

    mutating func end(_ outcome: ExecutionOutcome) {
        guard self.outcome == nil else { return }
        self.outcome = outcome
    }
}
