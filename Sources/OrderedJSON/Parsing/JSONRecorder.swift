/// Hears from the reader where things begin and end, in the order of the text.
protocol JSONRecorder {
    /// A value, of whatever kind, begins.
    mutating func beginValue(at offset: Int)
    /// The name of the next value.
    mutating func addKey(_ key: String, at offset: Int)
    /// The innermost array or object is complete.
    mutating func endContainer()
    /// The value read last takes the place of an earlier member of the same name.
    mutating func replaceMember(at place: Int)
}

/// The recorder of a parser that wants the value only.
struct NoRecorder: JSONRecorder {
    mutating func beginValue(at offset: Int) {}
    mutating func addKey(_ key: String, at offset: Int) {}
    mutating func endContainer() {}
    mutating func replaceMember(at place: Int) {}
}
