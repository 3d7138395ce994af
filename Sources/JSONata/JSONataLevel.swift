/// Which edition of the JSONata language an expression is read and run as.
///
/// Step Functions documents 2.0.6. What came later: the operators `??` and `?:`, and corrections to a few functions.
public struct JSONataLevel: Sendable, Hashable, Comparable, CustomStringConvertible {
    private let rank: Int

    /// The edition that AWS Step Functions documents.
    public static let v206 = JSONataLevel(rank: 206)
    /// The newest edition.
    public static let v22 = JSONataLevel(rank: 220)

    /// Whether the left edition is older.
    public static func < (left: JSONataLevel, right: JSONataLevel) -> Bool { left.rank < right.rank }

    /// The edition's number.
    public var description: String { rank == 206 ? "2.0.6" : "2.2" }
}
