extension SeededRandom {
    /// Yes, so often out of a hundred times.
    package mutating func chance(percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// One of several, all of them as often.
    package mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
        let place = Int.random(in: 0...others.count, using: &self)
        return place == 0 ? first : others[place - 1]
    }

    /// An element of a list, or nil where it is empty.
    package mutating func element<Value>(of values: some Collection<Value>) -> Value? {
        values.randomElement(using: &self)
    }
}
