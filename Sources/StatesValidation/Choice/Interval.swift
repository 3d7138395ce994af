/// A run of ordered values, each end open, closed or absent.
struct Interval<Bound: Comparable & Hashable>: Hashable {
    /// One end of a run; nil stands for no end.
    struct End: Hashable {
        let value: Bound
        let isIncluded: Bool
    }

    let lower: End?
    let upper: End?

    func contains(_ value: Bound) -> Bool {
        let isAbove = lower.map { $0.value < value || $0.isIncluded && $0.value == value } ?? true
        let isBelow = upper.map { value < $0.value || $0.isIncluded && $0.value == value } ?? true
        return isAbove && isBelow
    }

    /// Whether every value here is in the other run too.
    func isSubset(of other: Interval) -> Bool {
        let startsWithin: Bool =
            switch (lower, other.lower) {
            case (_, nil): true
            case (nil, .some): false
            case (let own?, let their?):
                their.value < own.value || their.value == own.value && (their.isIncluded || !own.isIncluded)
            }
        let endsWithin: Bool =
            switch (upper, other.upper) {
            case (_, nil): true
            case (nil, .some): false
            case (let own?, let their?):
                own.value < their.value || their.value == own.value && (their.isIncluded || !own.isIncluded)
            }
        return startsWithin && endsWithin
    }

    /// Whether no value is in both runs.
    func isDisjoint(with other: Interval) -> Bool { isBefore(other) || other.isBefore(self) }

    private func isBefore(_ other: Interval) -> Bool {
        guard let upper, let lower = other.lower else { return false }
        return upper.value < lower.value || upper.value == lower.value && !(upper.isIncluded && lower.isIncluded)
    }

    /// Whether some runs together have every value.
    static func cover(_ intervals: [Interval]) -> Bool {
        var open = intervals
        guard let start = open.firstIndex(where: { $0.lower == nil }) else { return false }
        var reach = open.remove(at: start)
        while reach.upper != nil {
            guard let next = open.firstIndex(where: { reach.touches($0) && $0.reachesBeyond(reach) }) else {
                return false
            }
            reach = open.remove(at: next)
        }
        return true
    }

    /// Whether nothing lies between the end of this run and the start of the other.
    private func touches(_ other: Interval) -> Bool {
        guard let upper, let lower = other.lower else { return true }
        return lower.value < upper.value || lower.value == upper.value && (lower.isIncluded || upper.isIncluded)
    }

    private func reachesBeyond(_ other: Interval) -> Bool {
        guard let upper else { return true }
        guard let end = other.upper else { return false }
        return end.value < upper.value || end.value == upper.value && upper.isIncluded && !end.isIncluded
    }
}
