internal import StatesEngine

extension FaultMatrix: CustomStringConvertible {
    /// The table of the matrix.
    public var description: String { table }

    /// A line for each fault: what went wrong, what the workflow did about it, and where the execution ended.
    public var table: String {
        var columns = TextColumns()
        columns.add("task", "fault", "", "outcome", "retries", "ended in", "status")
        for entry in cases {
            columns.add(
                entry.fault.state,
                entry.fault.kind.description,
                entry.fault.persistence.rawValue,
                entry.outcome.description,
                entry.run == nil ? "" : "\(entry.retryCount)",
                entry.lastState ?? "",
                entry.run?.statusText ?? ""
            )
        }
        return ([workflow] + columns.lines(leading: 7)).joined(separator: "\n")
    }
}

extension TestRun {
    fileprivate var statusText: String { status.rawValue + (error.map { " (\($0))" } ?? "") }
}
