/// The names of the slots of a frame, in order.
///
/// Fixed once an expression is compiled.
final class ScopeLayout: @unchecked Sendable {
    /// The names; only ``Scope`` adds to them, while it compiles.
    var names: [String]

    init(_ names: [String] = []) { self.names = names }
}

/// Facts of a frame that are not slots.
struct FrameHeader {
    let parent: Frame?
    /// Outlives its frames, so they need not keep it alive.
    unowned(unsafe) let evaluation: Evaluation
    let state: RunState
    let count: Int
}

/// The variables of a block, a call or a tuple while it runs, and the way to those around it.
///
/// The slots lie behind the header in one allocation, and all unsafe access to them is in this file. Indexes come from
/// the planner, which also fixes how many slots a frame gets.
final class Frame: ManagedBuffer<FrameHeader, Value> {
    static func make(_ count: Int, parent: Frame?, evaluation: Evaluation) -> Frame {
        make(count) { FrameHeader(parent: parent, evaluation: evaluation, state: evaluation.state, count: count) }
    }

    /// A frame within another one.
    @inline(__always)
    static func make(_ count: Int, within parent: Frame) -> Frame {
        make(count) {
            let around = parent.header
            return FrameHeader(parent: parent, evaluation: around.evaluation, state: around.state, count: count)
        }
    }

    @inline(__always)
    private static func make(_ count: Int, _ header: () -> FrameHeader) -> Frame {
        let buffer = Frame.create(minimumCapacity: count) { _ in header() }
        let frame = unsafeDowncast(buffer, to: Frame.self)
        frame.withUnsafeMutablePointerToElements { $0.initialize(repeating: .unbound, count: count) }
        return frame
    }

    deinit {
        withUnsafeMutablePointers { header, elements in
            let state = header.pointee.state
            let count = header.pointee.count
            // Functions hold frames and frames hold functions: a long chain of them must not be released recursively.
            if state.releaseDepth > 100 {
                let evaluation = header.pointee.evaluation
                for slot in 0..<count {
                    if case .number = elements[slot] { continue }
                    evaluation.released.append(elements[slot])
                }
                if let parent = header.pointee.parent { evaluation.releasedFrames.append(parent) }
                elements.deinitialize(count: count)
                return
            }
            state.releaseDepth += 1
            elements.deinitialize(count: count)
            state.releaseDepth -= 1
            if state.releaseDepth == 0 { header.pointee.evaluation.drainReleased() }
        }
    }

    var evaluation: Evaluation {
        @inline(__always) get { withUnsafeMutablePointerToHeader { $0.pointee.evaluation } }
    }

    var state: RunState {
        @inline(__always) get { withUnsafeMutablePointerToHeader { $0.pointee.state } }
    }

    var count: Int { withUnsafeMutablePointerToHeader { $0.pointee.count } }

    subscript(_ slot: Int) -> Value {
        @inline(__always) get {
            withUnsafeMutablePointers { header, elements in
                assert(slot >= 0 && slot < header.pointee.count, "The planner gave a slot that the frame lacks")
                guard slot >= 0, slot < header.pointee.count else { return .undefined }
                return elements[slot]
            }
        }
        @inline(__always) set {
            withUnsafeMutablePointers { header, elements in
                assert(slot >= 0 && slot < header.pointee.count, "The planner gave a slot that the frame lacks")
                guard slot >= 0, slot < header.pointee.count else { return }
                elements[slot] = newValue
            }
        }
    }

    /// The value of a slot in the frame so many steps outwards.
    @inline(__always)
    func value(at reference: SlotReference) -> Value {
        if reference.depth == 0 { return self[reference.slot] }
        return outer(reference.depth, reference.slot)
    }

    /// Walks outwards without counting references: each frame is kept alive by the one within it.
    private func outer(_ depth: Int, _ slot: Int) -> Value {
        var frame = Unmanaged.passUnretained(self)
        for _ in 0..<depth {
            guard
                let parent = frame._withUnsafeGuaranteedRef({
                    $0.withUnsafeMutablePointerToHeader { $0.pointee.parent.map { Unmanaged.passUnretained($0) } }
                })
            else { return .undefined }
            frame = parent
        }
        return frame._withUnsafeGuaranteedRef { $0[slot] }
    }

    /// A frame beside this one with the same slots and values.
    func copy() -> Frame {
        let header = self.header
        let frame = Frame.make(header.count, parent: header.parent, evaluation: header.evaluation)
        for slot in 0..<header.count { frame[slot] = self[slot] }
        return frame
    }
}
