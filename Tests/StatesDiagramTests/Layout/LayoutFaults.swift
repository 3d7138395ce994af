@testable import StatesDiagram

extension PlacedDiagram {
    /// What is wrong with the places, in words: nothing where boxes keep apart and ways end where they should.
    var faults: [String] {
        boxFaults + scopeFaults + lineFaults + labelFaults
    }

    private var picture: Frame { Frame(x: 0, y: 0, width: size.width, height: size.height) }

    /// Boxes overlap only where one is a Parallel or Map around the other, which is then below its head.
    private var boxFaults: [String] {
        var faults: [String] = []
        for (index, box) in boxes.enumerated() {
            if !picture.contains(box.frame) { faults.append("\(box.node.id) leaves the picture") }
            if !box.frame.contains(box.head) { faults.append("the head of \(box.node.id) leaves it") }
            for other in boxes[(index + 1)...] where box.frame.overlaps(other.frame) {
                if box.head != box.frame, box.frame.contains(other.frame), !box.head.overlaps(other.frame) { continue }
                faults.append("\(box.node.id) overlaps \(other.node.id)")
            }
        }
        return faults
    }

    /// A scope is within the state that runs it, and apart from its other branches.
    private var scopeFaults: [String] {
        var faults: [String] = []
        for scope in scopes {
            let owners = boxes.filter { $0.node.name == scope.owner && $0.frame.contains(scope.frame) }
            if owners.isEmpty { faults.append("\(scope.id) isn't within \(scope.owner)") }
        }
        for (index, scope) in scopes.enumerated() {
            for other in scopes[(index + 1)...] where scope.frame.overlaps(other.frame) {
                if !scope.frame.contains(other.frame) { faults.append("\(scope.id) overlaps \(other.id)") }
            }
        }
        return faults
    }

    /// A way begins and ends at the edges of its states, and passes through no other.
    private var lineFaults: [String] {
        var faults: [String] = []
        let frames = Dictionary(uniqueKeysWithValues: boxes.map { ($0.node.id, $0.frame) })
        for line in lines {
            let name = "\(line.source) to \(line.target)"
            guard let source = frames[line.source], let target = frames[line.target] else {
                faults.append("\(name) has no box at an end")
                continue
            }
            guard let first = line.points.first, let last = line.points.last, line.points.count > 1 else {
                faults.append("\(name) has no points")
                continue
            }
            if !source.hasOnEdge(first) { faults.append("\(name) doesn't begin at its source") }
            if !target.hasOnEdge(last) { faults.append("\(name) doesn't end at its target") }
            if !line.points.allSatisfy(picture.contains) { faults.append("\(name) leaves the picture") }
            for (start, end) in zip(line.points, line.points.dropFirst()) {
                // A bend stays between the heights of its ends, where no box of its scope is.
                let part = Frame(from: start, to: end)
                let around = boxes.filter { $0.frame.contains(source) && $0.frame.contains(target) }.map(\.node.id)
                for (id, frame) in frames where frame.overlaps(part) && !around.contains(id) {
                    faults.append("\(name) passes through \(id)")
                }
            }
        }
        return faults
    }

    /// Texts stand apart from boxes, unless those are around them, and from each other.
    private var labelFaults: [String] {
        var faults: [String] = []
        let labels = lines.compactMap { line in line.label.map { (line, $0) } }
        for (index, (line, label)) in labels.enumerated() {
            let name = "the text of \(line.source) to \(line.target)"
            if !picture.contains(label) { faults.append("\(name) leaves the picture") }
            for box in boxes where box.frame.overlaps(label) && !box.frame.contains(label) {
                faults.append("\(name) overlaps \(box.node.id)")
            }
            for (other, otherLabel) in labels[(index + 1)...] where label.overlaps(otherLabel) {
                faults.append("\(name) overlaps that of \(other.source) to \(other.target)")
            }
        }
        for line in lines where line.text.isEmpty != (line.label == nil) {
            faults.append("\(line.source) to \(line.target): the text has no place")
        }
        return faults
    }
}

/// Rounding moves nothing by more than this.
private let tolerance = 0.01

extension Frame {
    init(x: Double, y: Double, width: Double, height: Double) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    init(from start: Point, to end: Point) {
        self.init(
            x: min(start.x, end.x),
            y: min(start.y, end.y),
            width: abs(end.x - start.x),
            height: abs(end.y - start.y)
        )
    }

    func overlaps(_ other: Frame) -> Bool {
        left + tolerance < other.right && other.left + tolerance < right
            && top + tolerance < other.bottom && other.top + tolerance < bottom
    }

    func contains(_ other: Frame) -> Bool {
        contains(other.origin) && contains(Point(x: other.right, y: other.bottom))
    }

    func contains(_ point: Point) -> Bool {
        left - tolerance <= point.x && point.x <= right + tolerance
            && top - tolerance <= point.y && point.y <= bottom + tolerance
    }

    func hasOnEdge(_ point: Point) -> Bool {
        contains(point)
            && (abs(point.x - left) < tolerance || abs(point.x - right) < tolerance
                || abs(point.y - top) < tolerance || abs(point.y - bottom) < tolerance)
    }
}
