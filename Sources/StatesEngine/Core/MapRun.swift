internal import OrderedJSON
internal import StatesLanguage

/// What a distributed Map state has under way: its Map run.
struct MapRun: Sendable {
    let program: DistributedProgram
    let arn: String
    let runID: String
    /// What ItemSelector reads.
    let input: JSON
    let concurrency: Int
    let toleratedCount: Int64?
    let toleratedPercentage: Double?
    let batch: Batch?
    /// Whether results go to the store instead of the state's output.
    let exportsResults: Bool

    /// Items that are there and not yet given to a child.
    var items: ItemQueue
    /// Whether all items are there.
    var isComplete: Bool
    /// Whether items were asked for.
    var isReading = false
    /// The number of the next item, and of the next child.
    var nextItem = 0
    var nextChild = 0
    var running = 0
    var counts = MapRunCounts()
    /// Children that run, by index, and those that ended badly: what a redrive runs again.
    var underWay: [Int: ChildExecution] = [:]
    var unsuccessful: [ChildExecution] = []
    /// Children that are to run again, the next one last.
    var again: [ChildExecution] = []
    var redriveCount = 0
    /// Outputs by child, where they aren't exported.
    var results: [JSON?] = []

    struct Batch: Sendable {
        let input: JSON?
        let maxItems: Int
        let maxBytes: Int
    }

    /// Whether more items failed than are tolerated.
    var isOverTolerance: Bool {
        let failed = counts.failed + counts.timedOut + counts.aborted
        guard failed > 0 else { return false }
        if let toleratedCount, Int64(failed) > toleratedCount { return true }
        guard let toleratedPercentage else { return toleratedCount == nil }
        // The share is known when all items are.
        guard isComplete, counts.total > 0 else { return false }
        return Double(failed) * 100 > toleratedPercentage * Double(counts.total)
    }

    /// Whether there is room for another child, and what it is to do; a batch is filled before it goes out.
    var canStartChild: Bool {
        guard running < concurrency, hasItems else { return false }
        if let batch, again.isEmpty, !isComplete, items.count < batch.maxItems { return false }
        return true
    }

    /// The next item with its number, and what ItemSelector reads.
    mutating func takeItem() -> (MapItem, number: Int, input: JSON)? {
        guard let item = items.first else { return nil }
        items.removeFirst()
        nextItem += 1
        return (item, nextItem - 1, input)
    }

    /// Whether it has children to start.
    var hasItems: Bool { !items.isEmpty || !again.isEmpty }

    /// A child has ended.
    mutating func finish(_ index: Int, _ itemCount: Int, _ outcome: ExecutionOutcome) {
        running -= 1
        let child = underWay.removeValue(forKey: index)
        if let child, outcome.status != .succeeded { unsuccessful.append(child) }
        switch outcome.status {
        case .succeeded: counts.succeeded += itemCount
        case .timedOut: counts.timedOut += itemCount
        case .aborted: counts.aborted += itemCount
        default: counts.failed += itemCount
        }
        guard !exportsResults else { return }
        while results.count <= index { results.append(nil) }
        results[index] = outcome.output
    }

    /// The outputs as the state's result; those of failed children are left out.
    var reshapedResults: JSON {
        let outputs = results.compactMap(\.self)
        guard program.writer?.transformation == .flatten else { return .array(outputs) }
        return .array(outputs.flatMap { $0.arrayValue ?? [$0] })
    }
}

/// How many items of a Map run are where: `itemCounts` of DescribeMapRun.
public struct MapRunCounts: Sendable, Hashable {
    /// Items in all.
    public var total = 0
    /// Items whose child execution succeeded.
    public var succeeded = 0
    /// Items whose child execution failed.
    public var failed = 0
    /// Items whose child execution took too long.
    public var timedOut = 0
    /// Items whose child execution was stopped.
    public var aborted = 0
}

/// Items in order, taken from the front.
struct ItemQueue: Sendable {
    private var items: [MapItem]
    private var head = 0

    init(_ items: [MapItem] = []) {
        self.items = items
    }

    var isEmpty: Bool { head == items.count }
    var count: Int { items.count - head }
    var first: MapItem? { head < items.count ? items[head] : nil }

    mutating func append(_ more: [MapItem]) {
        if head == items.count {
            items = more
            head = 0
        } else {
            items += more
        }
    }

    mutating func removeFirst() {
        head += 1
        if head == items.count {
            items = []
            head = 0
        }
    }
}

/// A child execution that is to be started.
struct ChildExecution: Sendable {
    /// The Map state that it belongs to.
    var mapRun: TaskID
    /// Its number in the Map run.
    let index: Int
    let program: Program
    let identity: ExecutionIdentity
    let input: JSON
    let isExpress: Bool
    /// How many items it stands for.
    let itemCount: Int
}

/// What happened to a Map run.
enum MapRunEvent: Sendable {
    case itemsRead([MapItem], isLast: Bool)
    case readingFailed(cause: String)
    case childEnded(index: Int, itemCount: Int, ExecutionOutcome)
    case resultsWritten(JSON)
    case writingFailed(cause: String)
}
