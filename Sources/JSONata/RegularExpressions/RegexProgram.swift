/// A regular expression compiled for a backtracking machine.
struct RegexProgram: @unchecked Sendable {
    enum Instruction {
        case unit(UInt16, isBackward: Bool)
        case unitIgnoringCase(UInt16, isBackward: Bool)
        case set(Int, isBackward: Bool)
        /// Goes on at the next instruction first and, if that fails, at the target; or the other way round.
        case split(Int, prefersNext: Bool)
        case jump(Int)
        case save(Int)
        case clearGroups(Range<Int>)
        case backReference(Int, isBackward: Bool)
        case lineStart
        case lineEnd
        case wordBoundary(isNegated: Bool)
        /// Tries what follows up to its ``accept`` without moving; then goes on at the target.
        case look(Int, isNegated: Bool)
        /// Remembers where a round of a repetition began.
        case mark(Int)
        /// Leaves a repetition whose round matched nothing.
        case leaveIfEmpty(Int, target: Int)
        /// A repetition of one set, greedy.
        case run(Int, min: Int, max: Int)
        case accept
    }

    private(set) var code: [Instruction] = []
    private(set) var sets: [UnitSet] = []
    private(set) var groupCount = 0
    private(set) var markCount = 0
    let ignoresCase: Bool
    let isMultiline: Bool
    private var names: [String: Int] = [:]

    private static let maximumSize = 20_000

    init(_ pattern: String, flags: String) throws(RegexParser.Failure) {
        ignoresCase = flags.contains("i")
        isMultiline = flags.contains("m")
        var parser = RegexParser(pattern)
        let syntax = try parser.parse()
        groupCount = parser.groupCount
        names = parser.groupNames
        try emit(.save(0))
        try compile(syntax, isBackward: false)
        try emit(.save(1))
        try emit(.accept)
    }

    /// The unit with which every match begins, where there is one.
    var firstUnit: UInt16? {
        guard code.count > 1 else { return nil }
        for instruction in code.dropFirst() {
            switch instruction {
            case .save: continue
            case .unit(let unit, isBackward: false): return unit
            default: return nil
            }
        }
        return nil
    }

    private mutating func emit(_ instruction: Instruction) throws(RegexParser.Failure) {
        guard code.count < Self.maximumSize else { throw RegexParser.Failure() }
        code.append(instruction)
    }

    private mutating func set(_ set: UnitSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    private mutating func compile(_ syntax: RegexSyntax, isBackward: Bool) throws(RegexParser.Failure) {
        switch syntax {
        case .empty: return
        case .unit(let unit):
            let upper = LetterCase.upper(unit)
            if ignoresCase, upper != unit || LetterCase.lower(unit) != unit {
                try emit(.unitIgnoringCase(upper, isBackward: isBackward))
            } else {
                try emit(.unit(unit, isBackward: isBackward))
            }
        case .set(let own): try emit(.set(set(own), isBackward: isBackward))
        case .sequence(let terms):
            for term in isBackward ? terms.reversed() : terms { try compile(term, isBackward: isBackward) }
        case .alternatives(let choices):
            var jumps: [Int] = []
            for (index, choice) in choices.enumerated() {
                guard index < choices.count - 1 else {
                    try compile(choice, isBackward: isBackward)
                    break
                }
                let split = code.count
                try emit(.split(0, prefersNext: true))
                try compile(choice, isBackward: isBackward)
                jumps.append(code.count)
                try emit(.jump(0))
                code[split] = .split(code.count, prefersNext: true)
            }
            for jump in jumps { code[jump] = .jump(code.count) }
        case .group(let number, let content):
            try emit(.save(number * 2 + (isBackward ? 1 : 0)))
            try compile(content, isBackward: isBackward)
            try emit(.save(number * 2 + (isBackward ? 0 : 1)))
        case .backReference(let number): try emit(.backReference(number, isBackward: isBackward))
        case .namedReference(let name):
            guard let number = names[name] else { throw RegexParser.Failure() }
            try emit(.backReference(number, isBackward: isBackward))
        case .lineStart: try emit(.lineStart)
        case .lineEnd: try emit(.lineEnd)
        case .wordBoundary(let isNegated): try emit(.wordBoundary(isNegated: isNegated))
        case .look(let content, let isBehind, let isNegated):
            let look = code.count
            try emit(.look(0, isNegated: isNegated))
            try compile(content, isBackward: isBehind)
            try emit(.accept)
            code[look] = .look(code.count, isNegated: isNegated)
        case .quantified(let content, let min, let max, let isGreedy, let groups):
            try compile(content, min, max, isGreedy, groups, isBackward)
        }
    }

    private mutating func compile(
        _ content: RegexSyntax,
        _ min: Int,
        _ max: Int,
        _ isGreedy: Bool,
        _ groups: Range<Int>,
        _ isBackward: Bool
    ) throws(RegexParser.Failure) {
        if isGreedy, !isBackward, let own = oneUnit(content) {
            try emit(.run(set(own), min: min, max: max))
            return
        }
        for _ in 0..<min {
            if !groups.isEmpty { try emit(.clearGroups(groups)) }
            try compile(content, isBackward: isBackward)
        }
        if max == .max {
            let start = code.count
            let mark = markCount
            markCount += 1
            try emit(.split(0, prefersNext: isGreedy))
            try emit(.mark(mark))
            if !groups.isEmpty { try emit(.clearGroups(groups)) }
            try compile(content, isBackward: isBackward)
            try emit(.leaveIfEmpty(mark, target: -1))
            try emit(.jump(start))
            code[start] = .split(code.count, prefersNext: isGreedy)
        } else if max > min {
            var splits: [Int] = []
            for _ in min..<max {
                let mark = markCount
                markCount += 1
                splits.append(code.count)
                try emit(.split(0, prefersNext: isGreedy))
                try emit(.mark(mark))
                if !groups.isEmpty { try emit(.clearGroups(groups)) }
                try compile(content, isBackward: isBackward)
                try emit(.leaveIfEmpty(mark, target: -1))
            }
            for split in splits { code[split] = .split(code.count, prefersNext: isGreedy) }
        }
    }

    /// The set of what a repetition repeats, where that is one unit long and case does not matter.
    private func oneUnit(_ syntax: RegexSyntax) -> UnitSet? {
        switch syntax {
        case .set(let set): return set
        case .unit(let unit):
            if ignoresCase, LetterCase.upper(unit) != unit || LetterCase.lower(unit) != unit { return nil }
            return UnitSet(unit...unit)
        default: return nil
        }
    }
}
