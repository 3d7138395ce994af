internal import OrderedJSON
internal import StatesLanguage

/// A strand as it was when its execution came to a bad end, with those of its branches or iterations that hadn't ended
/// well: where a redrive goes on.
struct StoppedStrand: Sendable {
    var strand: Strand
    var mapRun: MapRun?
    var children: [StoppedStrand] = []
}

extension ExecutionCore {
    // MARK: Stopping

    /// Keeps a strand that is given up, for as long as what it belongs to may be given up too.
    mutating func keepStopped(_ stopped: StoppedStrand, of parent: StrandID?) {
        if let parent {
            stoppedChildren[parent, default: []].append(stopped)
        } else {
            redrivePoint = stopped
        }
    }

    /// Keeps all strands of an execution that is cut off from outside.
    mutating func keepAllStrands() {
        guard let root = strands.indices.first(where: { strands[$0]?.parent == nil && strands[$0] != nil }) else {
            return
        }
        redrivePoint = liveTree(root)
    }

    private func liveTree(_ id: StrandID) -> StoppedStrand? {
        guard let strand = strands[id] else { return nil }
        var stopped = StoppedStrand(strand: strand, mapRun: mapRuns[id])
        guard strand.group != nil else { return stopped }
        for child in strands.indices where strands[child]?.parent == id {
            if let child = liveTree(child) { stopped.children.append(child) }
        }
        return stopped
    }

    // MARK: Redriving

    /// Goes on from where the execution failed, was stopped or took too long.
    ///
    /// States that ended well aren't run again; the state that didn't begins anew with the input that it had, and
    /// without the retries that it used up.
    mutating func redrive() {
        guard let point = redrivePoint else { return }
        reopen()
        let count = redriveCount
        let event = record(.executionRedriven(redriveCount: count), after: history.count)
        setExecutionTimer()
        restore(point, parent: nil, after: event)
    }

    private mutating func restore(_ stopped: StoppedStrand, parent: StrandID?, after event: Int) {
        var strand = stopped.strand
        strand.parent = parent
        strand.previousEvent = event
        strand.retryCount = 0
        strand.retriesByRetrier = []
        strand.taskToken = nil
        strand.waitNumber = nextWaitNumber()
        if strand.group != nil, !stopped.children.isEmpty {
            strand.phase = .blocked
            let id = placeStrand(strand)
            for child in stopped.children { restore(child, parent: id, after: event) }
            return
        }
        strand.group = nil
        if case .entering = strand.phase {
            addStrand(strand)
        } else if let run = stopped.mapRun, run.canBeRedriven {
            strand.phase = .redrivingMapRun
            let id = addStrand(strand)
            mapRuns[id] = run.redriven
        } else {
            strand.phase = .retrying
            addStrand(strand)
        }
    }
}

extension MapRun {
    /// Whether the children that didn't succeed can be run again: all items must be there, and no result written.
    fileprivate var canBeRedriven: Bool { isComplete && !exportsResults }

    fileprivate var redriven: MapRun {
        var run = self
        run.again = (unsuccessful + underWay.values).sorted { $0.index > $1.index }
        run.unsuccessful = []
        run.underWay = [:]
        run.running = 0
        run.redriveCount += 1
        run.counts.failed = 0
        run.counts.timedOut = 0
        run.counts.aborted = 0
        return run
    }
}
