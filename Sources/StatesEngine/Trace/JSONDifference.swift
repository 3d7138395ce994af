package import OrderedJSON

/// The first place at which two values differ.
package struct JSONDifference: Sendable {
    /// The place.
    package let pointer: JSONPointer
    /// The value there in the first, or nil where there is none.
    package let first: JSON?
    /// The value there in the second, or nil where there is none.
    package let second: JSON?

    /// Compares two values in the order of the first; nil where they are the same.
    ///
    /// - Parameter isSame: Whether two values that aren't both objects, or both arrays of one length, count as the same.
    package init?(_ first: JSON, _ second: JSON, isSame: (JSON, JSON) -> Bool = { $0 == $1 }) {
        var pending = [(JSONPointer.root, first, second)]
        while let (pointer, first, second) = pending.popLast() {
            switch (first, second) {
            case (.object(let old), .object(let new)):
                for (key, value) in new where old[key] == nil {
                    self.init(pointer: pointer.appending(key), first: nil, second: value)
                    return
                }
                for (key, value) in old.reversed() {
                    guard let counterpart = new[key] else {
                        self.init(pointer: pointer.appending(key), first: value, second: nil)
                        return
                    }
                    pending.append((pointer.appending(key), value, counterpart))
                }
            case (.array(let old), .array(let new)) where old.count == new.count:
                for index in old.indices.reversed() {
                    pending.append((pointer.appending(index), old[index], new[index]))
                }
            default:
                guard isSame(first, second) else {
                    self.init(pointer: pointer, first: first, second: second)
                    return
                }
            }
        }
        return nil
    }

    private init(pointer: JSONPointer, first: JSON?, second: JSON?) {
        self.pointer = pointer
        self.first = first
        self.second = second
    }

    /// The place and both values: "at /id: expected 1, found 2".
    package func text(first firstWord: String, second secondWord: String) -> String {
        let place = pointer.tokens.isEmpty ? "" : "at \(pointer): "
        return "\(place)\(firstWord) \(first?.excerpt ?? "nothing"), \(secondWord) \(second?.excerpt ?? "nothing")"
    }
}
