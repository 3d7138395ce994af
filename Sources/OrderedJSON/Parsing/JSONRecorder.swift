/// Hears from the reader where things begin and end, in the order of the text.
protocol JSONRecorder {
    /// A value begins: an array or object, or something without parts.
    mutating func beginValue(at offset: Int, isContainer: Bool)
    /// The name of the next value.
    mutating func addKey(_ key: String, at offset: Int)
    /// The innermost array or object is complete.
    mutating func endContainer()
    /// Names came twice in the innermost object, which is about to end; each member as read has its place in the result.
    mutating func mergeMembers(_ places: [Int])
}

/// The recorder of a parser that wants the value only.
struct NoRecorder: JSONRecorder {
    mutating func beginValue(at offset: Int, isContainer: Bool) {}
    mutating func addKey(_ key: String, at offset: Int) {}
    mutating func endContainer() {}
    mutating func mergeMembers(_ places: [Int]) {}
}
