/// Bytes that are being written, in memory that grows by doubling.
///
/// Invariant: `count` never exceeds `capacity`. Writers reserve first and then put bytes without further checks; debug
/// builds check them.
struct ByteOutput: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        memory = .allocate(capacity: self.capacity)
    }

    deinit { memory.deallocate() }

    /// Makes sure that so many more bytes have room.
    mutating func reserve(_ number: Int) {
        if capacity - count < number { grow(by: number) }
    }

    /// Puts a byte for which room has been reserved.
    mutating func put(_ byte: UInt8) {
        assert(count < capacity)
        memory[count] = byte
        count += 1
    }

    /// Puts a word whose first bytes count, where room for all eight has been reserved.
    mutating func put(_ word: ByteWord, counting bytes: Int) {
        assert(count + 8 <= capacity)
        UnsafeMutableRawPointer(memory + count).storeBytes(of: word.bits.littleEndian, as: UInt64.self)
        count += bytes
    }

    /// Puts bytes for which room has been reserved.
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        assert(count + bytes.count <= capacity)
        guard let source = bytes.baseAddress else { return }
        (memory + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Puts a byte some places further on, for digits that are found from the last to the first.
    mutating func putAhead(_ byte: UInt8, by places: Int) {
        assert(count + places < capacity)
        memory[count + places] = byte
    }

    /// Takes in bytes that were put ahead.
    mutating func advance(by places: Int) {
        assert(count + places <= capacity)
        count += places
    }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        put(byte)
    }

    mutating func append(_ literal: StaticString) {
        reserve(literal.utf8CodeUnitCount)
        put(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func append(_ byte: UInt8, times number: Int) {
        reserve(number)
        (memory + count).update(repeating: byte, count: number)
        count += number
    }

    /// The bytes as an array.
    func array() -> [UInt8] { [UInt8](UnsafeBufferPointer(start: memory, count: count)) }

    /// The bytes, which must be UTF-8, as a string.
    func string() -> String { String(decoding: UnsafeBufferPointer(start: memory, count: count), as: UTF8.self) }

    @inline(never)
    private mutating func grow(by number: Int) {
        let larger = max(capacity * 2, count + number)
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        copy.update(from: memory, count: count)
        memory.deallocate()
        memory = copy
        capacity = larger
    }
}
