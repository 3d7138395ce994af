internal import OrderedJSON

/// Compares values of a recording with those of its replay, which has other tokens, identifiers and moments.
struct ReplayedValues: Sendable {
    let tokens: Set<String>
    let executionName: String
    let recordedTime: ClosedRange<Timestamp>
    let replayedTime: ClosedRange<Timestamp>
    let isIgnored: (@Sendable (String) -> Bool)?

    /// The first difference, in the order of the recorded value.
    func difference(_ recorded: JSON, _ replayed: JSON) -> JSONDifference? {
        JSONDifference(recorded, replayed, isSame: isSame)
    }

    /// Whether two texts are the same but for identifiers of the run.
    func isSame(_ recorded: String, _ replayed: String) -> Bool {
        if recorded == replayed { return true }
        if let isIgnored, isIgnored(recorded) { return true }
        if replayed.contains(executionName) || tokens.contains(where: replayed.contains) { return true }
        if let old = Timestamp(recorded), let new = Timestamp(replayed),
            recordedTime.contains(old), replayedTime.contains(new)
        {
            return true
        }
        return recorded.utf8.count == replayed.utf8.count && recorded.withoutUUIDs == replayed.withoutUUIDs
    }

    private func isSame(_ recorded: JSON, _ replayed: JSON) -> Bool {
        if recorded == replayed { return true }
        if case .string(let recorded) = recorded {
            if case .string(let replayed) = replayed { return isSame(recorded, replayed) }
            if let isIgnored { return isIgnored(recorded) }
        }
        return false
    }
}

extension String {
    /// The text with the same mark in place of every UUID.
    fileprivate var withoutUUIDs: [UInt8] {
        let bytes = Array(utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if bytes.hasUUID(at: position) {
                text.append(UInt8(ascii: "?"))
                position += 36
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        return text
    }
}

extension [UInt8] {
    /// Whether a UUID stands there, in its usual form of 8-4-4-4-12 hexadecimal digits.
    fileprivate func hasUUID(at start: Int) -> Bool {
        guard start + 36 <= count else { return false }
        for offset in 0..<36 {
            let byte = self[start + offset]
            switch offset {
            case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return false }
            default:
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                    UInt8(ascii: "A")...UInt8(ascii: "F"):
                    continue
                default: return false
                }
            }
        }
        return true
    }
}
