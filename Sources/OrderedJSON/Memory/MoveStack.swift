/// A stack whose upper part can be moved out as an array of the exact size: nothing is copied or counted on the way.
///
/// Invariant: the first `count` elements of the memory are initialized, the others are not.
struct MoveStack<Element>: ~Copyable {
    private var memory: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        memory = .allocate(capacity: self.capacity)
    }

    deinit {
        memory.deinitialize(count: count)
        memory.deallocate()
    }

    /// The element at a position, which must be below `count`.
    subscript(_ position: Int) -> Element {
        get {
            assert(position < count)
            return memory[position]
        }
        _modify {
            assert(position < count)
            yield &memory[position]
        }
    }

    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        (memory + count).initialize(to: element)
        count += 1
    }

    /// Takes the last element away; there must be one.
    mutating func pop() -> Element {
        assert(count > 0)
        count -= 1
        return (memory + count).move()
    }

    /// Moves out everything from a position on.
    mutating func takeArray(from start: Int) -> [Element] {
        assert(start <= count)
        let number = count - start
        let source = memory + start
        count = start
        return [Element](unsafeUninitializedCapacity: number) { buffer, initialized in
            buffer.baseAddress?.moveInitialize(from: source, count: number)
            initialized = number
        }
    }

    /// Takes away everything from a position on.
    mutating func removeAll(from start: Int) {
        assert(start <= count)
        (memory + start).deinitialize(count: count - start)
        count = start
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
