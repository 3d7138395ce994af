extension Int64 {
    /// The integer that a double is, or nil where it is none.
    ///
    /// What `init(exactly:)` does, without its call of `trunc`, which lies in the library of mathematics: on Linux a
    /// program that imports neither Foundation nor Glibc does not link that.
    init?(whole value: Double) {
        guard value >= -0x1p63, value < 0x1p63 else { return nil }
        let integer = Int64(value)
        guard Double(integer) == value else { return nil }
        self = integer
    }
}
