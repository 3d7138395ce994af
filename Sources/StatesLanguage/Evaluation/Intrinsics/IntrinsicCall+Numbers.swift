internal import OrderedJSON

extension IntrinsicCall {
    /// `States.MathAdd(a, b)`: both are rounded first, halves upwards, and all three are numbers of 32 bits.
    func mathAdd(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let left = try roundedArgument(0, in: &scope)
        let right = try roundedArgument(1, in: &scope)
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw invalidArguments }
        return .integer(Int64(sum))
    }

    /// `States.MathRandom(start, end, seed)`: from start up to, and without, end.
    ///
    /// With a seed the number depends on nothing else.
    func mathRandom(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let start = try integerArgument(0, in: &scope)
        let end = try integerArgument(1, in: &scope)
        guard arguments.count == 3 else {
            guard start < end else { throw invalidArguments }
            return .integer(Int64(Int.random(in: start..<end, using: &scope.random)))
        }
        let seed: Int64
        switch try argument(2, in: &scope) {
        case .integer(let value): seed = value
        case .double(let value):
            guard value >= -0x1p63, value < 0x1p63 else { throw invalidArguments }
            seed = Int64(value)
        default: throw invalidArguments
        }
        guard start < end else { throw invalidArguments }
        var source = RandomSource(seed: UInt64(bitPattern: seed))
        return .integer(Int64(Int.random(in: start..<end, using: &source)))
    }

    private func roundedArgument(_ place: Int, in scope: inout EvaluationScope) throws(EvaluationError) -> Int32 {
        switch try argument(place, in: &scope) {
        case .integer(let value):
            guard let value = Int32(exactly: value) else { throw invalidArguments }
            return value
        case .double(let value):
            guard value >= -0x1p31 - 0.5, value < 0x1p31 - 0.5 else { throw invalidArguments }
            var floor = Int64(value)
            if Double(floor) > value { floor -= 1 }
            return Int32(truncatingIfNeeded: value - Double(floor) >= 0.5 ? floor + 1 : floor)
        default:
            throw invalidArguments
        }
    }
}
