import OrderedJSON
import StatesLanguage

extension PlainInterpreter {
    /// The outputs of a Parallel's branches.
    func run(_ parallel: ParallelState, _ state: State, _ line: inout Line) throws -> [JSON] {
        let input = try select(parallel.inputPath, of: line.input, line)
        let template = language(of: state) == .jsonata ? parallel.arguments : parallel.parameters
        let made = try value(of: template, "Arguments", input, state, line) ?? input
        var group = Group(start: line.milliseconds, lanes: parallel.branches.count)
        for branch in parallel.branches {
            try group.run { start in
                var inner = Line(input: made, variables: line.variables, milliseconds: start)
                return try (self.ending(of: branch, &inner), inner.milliseconds)
            }
        }
        return try group.results(&line)
    }

    /// The outputs of a Map's iterations.
    func run(_ map: MapState, _ state: State, _ line: inout Line) throws -> [JSON] {
        let input = try select(map.inputPath, of: line.input, line)
        let items = try self.items(of: map, input, state, line)
        let lanes = try concurrency(of: map, input, line)
        guard let processor = map.processor else { throw Failure(error: "no processor") }
        var group = Group(start: line.milliseconds, lanes: lanes)
        for (index, item) in items.enumerated() {
            guard let start = group.nextStart else { break }
            var selected = item
            if let selector = map.itemSelector {
                var selecting = line
                selecting.mapItem = [
                    "Item": ["Index": .integer(Int64(index)), "Value": item, "Source": "STATE_DATA"]
                ]
                do {
                    selected = try value(of: selector, "ItemSelector", input, state, selecting) ?? item
                } catch let failure as Failure {
                    // The Map itself fails, before what its iterations would do at that moment.
                    try group.fail(failure, at: start)
                    break
                }
            }
            try group.run { start in
                var inner = Line(input: selected, variables: line.variables, milliseconds: start)
                return try (self.ending(of: processor, &inner), inner.milliseconds)
            }
        }
        return try group.results(&line)
    }

    private func ending(of scope: any StateScope, _ line: inout Line) throws -> Result<JSON, Failure> {
        do {
            return .success(try run(scope, &line))
        } catch let failure as Failure {
            return .failure(failure)
        }
    }

    private func items(of map: MapState, _ input: JSON, _ state: State, _ line: Line) throws -> [JSON] {
        if let path = map.itemsPath {
            let found = try evaluating(input, line) { try PathExpression(parsing: path).evaluate(in: &$0) }
            guard case .array(let items) = found else {
                throw runtime("Reference path \"\(path)\" must point to array.", line)
            }
            return items
        }
        return try value(of: map.items, "Items", input, state, line, .array)?.arrayValue ?? []
    }

    private func concurrency(of map: MapState, _ input: JSON, _ line: Line) throws -> Int {
        var limit = Int(map.maxConcurrency?.double ?? 0)
        if let path = map.maxConcurrencyPath {
            let found = try evaluating(input, line) { try PathExpression(parsing: path).evaluate(in: &$0) }
            guard case .integer(let count) = found else {
                let text = found.stringValue ?? found.serialized()
                throw runtime(
                    "The MaxConcurrencyPath field refers to value \"\(text)\" which is not a valid integer: \(path)",
                    line
                )
            }
            limit = Int(count)
        }
        return limit > 0 ? min(limit, 40) : 40
    }
}

/// Branches or iterations that are computed one after another and happen at the same time.
private struct Group {
    /// When each lane is free for the next iteration.
    private var lanes: [Int]
    private var outputs: [JSON] = []
    private var end: Int
    private var failure: (PlainInterpreter.Failure, milliseconds: Int)?

    init(start: Int, lanes: Int) {
        self.lanes = Array(repeating: start, count: lanes)
        end = start
    }

    /// When the next iteration starts, or nil where a failure comes before it.
    var nextStart: Int? {
        let start = lanes.min() ?? end
        if let failure, failure.milliseconds < start { return nil }
        return start
    }

    mutating func run(
        _ body: (Int) throws -> (Result<JSON, PlainInterpreter.Failure>, milliseconds: Int)
    ) throws {
        guard let start = nextStart, let lane = lanes.firstIndex(of: start) else { return }
        let (result, end) = try body(start)
        lanes[lane] = end
        self.end = max(self.end, end)
        switch result {
        case .success(let output): outputs.append(output)
        case .failure(let failure): try fail(failure, at: end)
        }
    }

    mutating func fail(_ new: PlainInterpreter.Failure, at milliseconds: Int) throws {
        if let failure {
            if failure.milliseconds < milliseconds { return }
            if failure.milliseconds == milliseconds, failure.0 != new { throw PlainInterpreter.Ambiguity() }
        }
        failure = (new, milliseconds)
    }

    /// The outputs in order, or the first failure; the line's time goes on to that moment.
    func results(_ line: inout PlainInterpreter.Line) throws -> [JSON] {
        if let (failure, milliseconds) = failure {
            line.milliseconds = milliseconds
            throw failure
        }
        line.milliseconds = end
        return outputs
    }
}
