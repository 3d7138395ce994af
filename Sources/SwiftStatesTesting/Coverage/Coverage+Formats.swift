public import OrderedJSON
internal import StatesLanguage

extension Coverage {
    /// The coverage for other programs: shares by kind, and each point with its count.
    public var json: JSON {
        var shares = JSONObject()
        for kind in CoveragePoint.Kind.allCases {
            let all = points(kind).count
            shares[kind.plural] = [
                "used": .integer(Int64(all - uncovered(kind).count)), "of": .integer(Int64(all)),
            ]
        }
        return [
            "workflow": .string(workflow.name),
            "executions": .integer(Int64(runs)),
            "coverage": .object(shares),
            "points": .array(points.map(json)),
        ]
    }

    private func json(_ point: CoveragePoint) -> JSON {
        var object: JSONObject = ["kind": .string(point.kind.rawValue), "state": .string(point.state)]
        object["position"] = point.position.map { .integer(Int64($0)) }
        object["target"] = point.target.map { .string($0) }
        object["count"] = .integer(Int64(count(of: point)))
        return .object(object)
    }

    /// The coverage as an lcov tracefile, by the lines of the Swift file that declares the workflow.
    ///
    /// A state is a line and a function; rules, retriers and catchers are its branches. Where a state's place in Swift
    /// isn't known, its line is its position in the definition, and the file is `<Name>.asl.json`.
    public var lcov: String {
        let ways = Dictionary(
            grouping: points.filter { [.rule, .retrier, .catcher].contains($0.kind) },
            by: \.state
        )
        var files: [(name: String, lines: [String], hits: Int, branches: Int, used: Int)] = []
        for (number, point) in points(.state).enumerated() {
            var (file, line) = ("\(workflow.name).asl.json", number + 1)
            if case .swift(let fileID, let place)? = workflow.locations[point.state] { (file, line) = (fileID, place) }
            let place = files.firstIndex { $0.name == file } ?? files.count
            if place == files.count { files.append((file, [], 0, 0, 0)) }
            files[place].lines += ["FN:\(line),\(point.state)", "FNDA:\(count(of: point)),\(point.state)"]
            files[place].lines.append("DA:\(line),\(count(of: point))")
            files[place].hits += count(of: point) > 0 ? 1 : 0
            for (branch, way) in (ways[point.state] ?? []).enumerated() {
                files[place].lines.append("BRDA:\(line),0,\(branch),\(count(of: way))")
                files[place].branches += 1
                files[place].used += count(of: way) > 0 ? 1 : 0
            }
        }
        var text = ""
        for file in files {
            let count = file.lines.count { $0.hasPrefix("DA:") }
            text += "TN:\(workflow.name)\nSF:\(file.name)\n" + file.lines.joined(separator: "\n")
            text += "\nFNF:\(count)\nFNH:\(file.hits)\nLF:\(count)\nLH:\(file.hits)"
            text += "\nBRF:\(file.branches)\nBRH:\(file.used)\nend_of_record\n"
        }
        return text
    }
}
