internal import Synchronization

/// Reads what a gzip file (RFC 1952) holds, all its members one after the other.
final class GzipReader: ObjectReader {
    /// The bytes aren't a sound gzip file.
    struct Malformed: Error, Hashable, CustomStringConvertible {
        var name: String
        var reason: String
        /// The file and the reason.
        var description: String { "\(name) can't be unpacked: \(reason)" }
    }

    private enum Place: Sendable {
        case head, data, foot
    }

    private struct State: Sendable {
        var place = Place.head
        /// Bytes of a head or foot.
        var waiting: [UInt8] = []
        var inflater = Inflater()
        var checksum = CRC32()
        var size: UInt32 = 0
        var isComplete = false
    }

    private let packed: any ObjectReader
    private let name: String
    private let state = Mutex<State?>(State())

    init(_ packed: any ObjectReader, name: String) {
        self.packed = packed
        self.name = name
    }

    func read() async throws -> [UInt8]? {
        guard var state = state.withLock({ $0.take() }) else { return nil }
        while true {
            do {
                let bytes = try unpack(&state)
                if !bytes.isEmpty {
                    self.state.withLock { $0 = state }
                    return bytes
                }
            } catch let error as Inflater.Malformed {
                throw Malformed(name: name, reason: error.reason)
            }
            if state.isComplete { return nil }
            if let more = try await packed.read() {
                if state.place == .data { state.inflater.append(more) } else { state.waiting += more }
            } else {
                state.isComplete = true
                state.inflater.finish()
            }
        }
    }

    /// Goes on with what is there; no bytes where more are needed.
    private func unpack(_ state: inout State) throws -> [UInt8] {
        while true {
            switch state.place {
            case .head:
                if state.isComplete, state.waiting.isEmpty { return [] }
                guard let length = try headLength(state.waiting) else {
                    if state.isComplete { throw Inflater.Malformed(reason: "the data ends too early") }
                    return []
                }
                state.inflater.append([UInt8](state.waiting[length...]))
                if state.isComplete { state.inflater.finish() }
                state.waiting = []
                state.place = .data
            case .data:
                let bytes = try state.inflater.next()
                state.checksum.add(bytes)
                state.size &+= UInt32(truncatingIfNeeded: bytes.count)
                if state.inflater.isAtEnd {
                    state.waiting = state.inflater.takeRest()
                    state.place = .foot
                }
                if !bytes.isEmpty || state.place == .data { return bytes }
            case .foot:
                guard state.waiting.count >= 8 else {
                    if state.isComplete { throw Inflater.Malformed(reason: "the data ends too early") }
                    return []
                }
                guard state.waiting.number(at: 0) == state.checksum.value, state.waiting.number(at: 4) == state.size
                else {
                    throw Inflater.Malformed(reason: "the checksum is wrong: the data is damaged")
                }
                state.waiting.removeFirst(8)
                state.checksum = CRC32()
                state.size = 0
                state.place = .head
            }
        }
    }

    /// How long the head of a member is, or nil where it isn't all there.
    private func headLength(_ bytes: [UInt8]) throws(Inflater.Malformed) -> Int? {
        guard bytes.count >= 10 else { return nil }
        guard bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 else {
            throw Inflater.Malformed(reason: "it isn't a gzip file, as its name says")
        }
        let flags = bytes[3]
        var length = 10
        if flags & 4 != 0 {
            guard bytes.count >= length + 2 else { return nil }
            length += 2 + Int(bytes[length]) + Int(bytes[length + 1]) << 8
        }
        // The file's name and a comment, each with a zero at the end.
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            guard length <= bytes.count, let end = bytes[length...].firstIndex(of: 0) else { return nil }
            length = end + 1
        }
        if flags & 2 != 0 { length += 2 }
        return length <= bytes.count ? length : nil
    }
}

extension [UInt8] {
    /// The number of four bytes, the lowest first.
    fileprivate func number(at place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(self[place + $1]) << UInt32(8 * $1) }
    }
}

/// The checksum of gzip files.
struct CRC32: Sendable {
    private var register: UInt32 = 0xFFFF_FFFF

    /// The checksum of all bytes so far.
    var value: UInt32 { ~register }

    mutating func add(_ bytes: [UInt8]) {
        var register = register
        Self.table.withUnsafeBufferPointer { table in
            for byte in bytes { register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ register >> 8 }
        }
        self.register = register
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
}
