internal import OrderedJSON
internal import StatesLanguage

extension ExecutionTrace: CustomStringConvertible {
    /// The states as they ran, a line each; those of branches and iterations are set in below their state.
    public var description: String {
        listing().map(\.text).joined(separator: "\n")
    }

    /// The states as they ran, with the visit that each line tells of.
    package func listing() -> [(visit: Int?, text: String)] {
        var listing: [(visit: Int?, text: String)] = []
        // Lines of states that are still to be told of, the next one last.
        var pending: [Item] = [.line(0, depth: 0)]
        while let item = pending.popLast() {
            switch item {
            case .line(let line, let depth):
                for visit in lines[line].visits.reversed() { pending.append(.visit(visit, depth: depth)) }
                if let heading = lines[line].kind.heading {
                    listing.append((nil, Self.indent(depth - 1) + heading))
                }
            case .visit(let position, let depth):
                let visit = visits[position]
                listing.append((position, Self.indent(depth) + visit.summary))
                for line in (visit.groups.last ?? []).reversed() { pending.append(.line(line, depth: depth + 2)) }
            }
        }
        return listing
    }

    private enum Item {
        case line(Int, depth: Int)
        case visit(Int, depth: Int)
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: max(0, depth)) }
}

extension StateLine.Kind {
    /// What stands above the line's states, in a listing.
    fileprivate var heading: String? {
        switch self {
        case .machine: nil
        case .branch(let number): "branch \(number):"
        case .iteration(let index): "[\(index)]:"
        }
    }
}

extension StateVisit {
    /// The state with what is worth telling of its visit.
    fileprivate var summary: String {
        var notes: [String] = []
        if retryCount == 1 { notes.append("1 retry") }
        if retryCount > 1 { notes.append("\(retryCount) retries") }
        if let ending = tries.last?.ending {
            switch ending {
            case .succeeded: break
            case .failed(let error, _): notes.append("failed: \(error ?? "without a name")")
            case .timedOut: notes.append("timed out")
            }
        } else if !tries.isEmpty, exitEvent == nil {
            notes.append("unanswered")
        }
        if let failure = evaluationFailure { notes.append(failure.error) }
        for way in ways {
            switch way {
            case .rule(let position): notes.append("rule \(position)")
            case .defaultRule: notes.append("Default")
            case .catcher(let position): notes.append("caught by catcher \(position)")
            case .retrier: break
            }
        }
        return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
    }
}
