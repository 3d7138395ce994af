/// The names of the slots of a frame, in order. Fixed once an expression is compiled.
final class ScopeLayout: @unchecked Sendable {
    /// The names; only ``Scope`` adds to them, while it compiles.
    var names: [String]

    init(_ names: [String] = []) { self.names = names }
}

/// Facts of a frame that are not slots.
struct FrameHeader {
    let parent: Frame?
    let evaluation: Evaluation
    let count: Int
}

/// The variables of a block, a call or a tuple while it runs, and the way to those around it.
///
/// The slots lie behind the header in one allocation, and all unsafe access to them is in this file. Indexes come from
/// the planner, which also fixes how many slots a frame gets.
final class Frame: ManagedBuffer<FrameHeader, Value> {
    static func make(_ count: Int, parent: Frame?, evaluation: Evaluation) -> Frame {
        let buffer = Frame.create(minimumCapacity: count) { _ in
            FrameHeader(parent: parent, evaluation: evaluation, count: count)
        }
        let frame = unsafeDowncast(buffer, to: Frame.self)
        frame.withUnsafeMutablePointerToElements { $0.initialize(repeating: .unbound, count: count) }
        return frame
    }

    deinit {
        withUnsafeMutablePointers { header, elements in
            let evaluation = header.pointee.evaluation
            let count = header.pointee.count
            // Functions hold frames and frames hold functions: a long chain of them must not be released recursively.
            if evaluation.releaseDepth > 100 {
                for slot in 0..<count {
                    if case .number = elements[slot] { continue }
                    evaluation.released.append(elements[slot])
                }
                if let parent = header.pointee.parent { evaluation.releasedFrames.append(parent) }
                elements.deinitialize(count: count)
                return
            }
            evaluation.releaseDepth += 1
            elements.deinitialize(count: count)
            evaluation.releaseDepth -= 1
            if evaluation.releaseDepth == 0, evaluation.hasReleased { evaluation.drainReleased() }
        }
    }

    var evaluation: Evaluation {
        @inline(__always) get { header.evaluation }
    }

    var parent: Frame? {
        @inline(__always) get { header.parent }
    }

    var count: Int { header.count }

    subscript(_ slot: Int) -> Value {
        @inline(__always) get {
            withUnsafeMutablePointers { header, elements in
                precondition(slot >= 0 && slot < header.pointee.count)
                return elements[slot]
            }
        }
        @inline(__always) set {
            withUnsafeMutablePointers { header, elements in
                precondition(slot >= 0 && slot < header.pointee.count)
                elements[slot] = newValue
            }
        }
    }

    /// A frame beside this one with the same slots and values.
    func copy() -> Frame {
        let frame = Frame.make(count, parent: parent, evaluation: evaluation)
        for slot in 0..<count { frame[slot] = self[slot] }
        return frame
    }

    /// The frame so many steps outwards.
    @inline(__always)
    func ancestor(_ depth: Int) -> Frame? {
        if depth == 0 { return self }
        var frame = header.parent
        for _ in 1..<depth { frame = frame?.header.parent }
        return frame
    }
}
