/// Runs a program over a text: a backtracking machine with a stack of its own and a limit of steps.
struct RegexMatcher {
    private let program: RegexProgram
    private let text: [UInt16]
    private let evaluation: Evaluation?
    private var captures: [Int]
    private var marks: [Int]
    private var stack: [Entry] = []
    private var steps = 0
    private let maximumSteps: Int

    /// What to go back to.
    private enum Entry {
        case branch(pc: Int, position: Int)
        case capture(Int, Int)
        case mark(Int, Int)
        /// A greedy run that can still give units back.
        case run(pc: Int, least: Int, position: Int)
    }

    init(_ program: RegexProgram, _ text: [UInt16], _ evaluation: Evaluation?) {
        self.program = program
        self.text = text
        self.evaluation = evaluation
        maximumSteps = evaluation?.limits.matchSteps ?? 10_000_000
        captures = Array(repeating: -1, count: (program.groupCount + 1) * 2)
        marks = Array(repeating: -1, count: program.markCount)
    }

    /// Where groups begin and end, the whole match first; -1 for a group that took no part.
    typealias Match = [Int]

    /// The first match from an offset on.
    mutating func firstMatch(from start: Int) throws(JSONataError) -> Match? {
        var position = start
        steps = 0
        let first = program.firstUnit
        while position <= text.count {
            if let first {
                while position < text.count, text[position] != first { position += 1 }
                if position == text.count { return nil }
            }
            for index in captures.indices { captures[index] = -1 }
            stack.removeAll(keepingCapacity: true)
            if try run(0, position) != nil { return captures }
            position += 1
        }
        return nil
    }

    private mutating func count() throws(JSONataError) {
        steps += 1
        if steps & 0x3FF == 0 {
            if steps > maximumSteps { throw JSONataError("D1012", message: "A regular expression takes too long") }
            try evaluation?.step(by: 0x400)
        }
    }

    /// Runs from an instruction until it accepts; gives the position then.
    private mutating func run(_ start: Int, _ from: Int) throws(JSONataError) -> Int? {
        var pc = start
        var position = from
        let floor = stack.count
        while true {
            try count()
            var isFailed = false
            switch program.code[pc] {
            case .unit(let unit, let isBackward):
                if let next = peek(position, isBackward), next == unit {
                    position += isBackward ? -1 : 1
                    pc += 1
                } else {
                    isFailed = true
                }
            case .unitIgnoringCase(let unit, let isBackward):
                if let next = peek(position, isBackward), LetterCase.upper(next) == unit {
                    position += isBackward ? -1 : 1
                    pc += 1
                } else {
                    isFailed = true
                }
            case .set(let index, let isBackward):
                if let next = peek(position, isBackward), contains(index, next) {
                    position += isBackward ? -1 : 1
                    pc += 1
                } else {
                    isFailed = true
                }
            case .split(let target, let prefersNext):
                stack.append(.branch(pc: prefersNext ? target : pc + 1, position: position))
                pc = prefersNext ? pc + 1 : target
            case .jump(let target): pc = target
            case .save(let slot):
                stack.append(.capture(slot, captures[slot]))
                captures[slot] = position
                pc += 1
            case .clearGroups(let groups):
                for slot in groups.lowerBound * 2..<groups.upperBound * 2 where captures[slot] != -1 {
                    stack.append(.capture(slot, captures[slot]))
                    captures[slot] = -1
                }
                pc += 1
            case .backReference(let number, let isBackward):
                if let moved = follow(number, position, isBackward) {
                    position = moved
                    pc += 1
                } else {
                    isFailed = true
                }
            case .lineStart:
                isFailed = !(position == 0 || program.isMultiline && UnitSet.lineEnds.contains(text[position - 1]))
                pc += 1
            case .lineEnd:
                isFailed = !(position == text.count || program.isMultiline && UnitSet.lineEnds.contains(text[position]))
                pc += 1
            case .wordBoundary(let isNegated):
                let before = position > 0 && UnitSet.word.contains(text[position - 1])
                let after = position < text.count && UnitSet.word.contains(text[position])
                isFailed = (before != after) == isNegated
                pc += 1
            case .look(let target, let isNegated):
                let base = stack.count
                let found = try run(pc + 1, position) != nil
                if isNegated || !found {
                    unwind(to: base)
                } else {
                    // What was captured stays, and can be undone; its other ways are given up.
                    let kept = stack[base...].filter { if case .capture = $0 { true } else { false } }
                    stack.removeSubrange(base...)
                    stack += kept
                }
                isFailed = found == isNegated
                pc = target
            case .mark(let index):
                stack.append(.mark(index, marks[index]))
                marks[index] = position
                pc += 1
            case .leaveIfEmpty(let index, _):
                // ECMAScript: a round that matched nothing does not count, so this way fails.
                isFailed = marks[index] == position
                pc += 1
            case .run(let index, let min, let max):
                var end = position
                let limit = max < text.count - position ? position + max : text.count
                while end < limit, contains(index, text[end]) { end += 1 }
                if end - position >= min {
                    if end > position + min { stack.append(.run(pc: pc + 1, least: position + min, position: end)) }
                    steps += (end - position) >> 3
                    position = end
                    pc += 1
                } else {
                    isFailed = true
                }
            case .accept: return position
            }
            if isFailed {
                guard let (nextPC, nextPosition) = backtrack(to: floor) else { return nil }
                pc = nextPC
                position = nextPosition
            }
        }
    }

    private mutating func backtrack(to floor: Int) -> (Int, Int)? {
        while stack.count > floor {
            switch stack.removeLast() {
            case .branch(let pc, let position): return (pc, position)
            case .capture(let slot, let value): captures[slot] = value
            case .mark(let index, let value): marks[index] = value
            case .run(let pc, let least, let position):
                if position - 1 > least { stack.append(.run(pc: pc, least: least, position: position - 1)) }
                return (pc, position - 1)
            }
        }
        return nil
    }

    private mutating func unwind(to floor: Int) {
        while stack.count > floor {
            switch stack.removeLast() {
            case .capture(let slot, let value): captures[slot] = value
            case .mark(let index, let value): marks[index] = value
            case .branch, .run: continue
            }
        }
    }

    @inline(__always)
    private func peek(_ position: Int, _ isBackward: Bool) -> UInt16? {
        if isBackward { return position > 0 ? text[position - 1] : nil }
        return position < text.count ? text[position] : nil
    }

    @inline(__always)
    private func contains(_ index: Int, _ unit: UInt16) -> Bool {
        program.ignoresCase ? program.sets[index].containsIgnoringCase(unit) : program.sets[index].contains(unit)
    }

    /// The position after what a group captured stands here once more.
    private func follow(_ number: Int, _ position: Int, _ isBackward: Bool) -> Int? {
        let start = captures[number * 2]
        let end = captures[number * 2 + 1]
        guard start >= 0, end >= start else { return position }
        let length = end - start
        let from = isBackward ? position - length : position
        guard from >= 0, from + length <= text.count else { return nil }
        for index in 0..<length {
            let a = text[start + index]
            let b = text[from + index]
            if a != b, !program.ignoresCase || LetterCase.upper(a) != LetterCase.upper(b) { return nil }
        }
        return isBackward ? from : from + length
    }
}
