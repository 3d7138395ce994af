import StatesLanguage

/// Writes a placed diagram as an SVG picture, without scripts, links or fonts of its own.
struct SVGDiagram {
    private var svg = SVGText()
    private let hasExecution: Bool
    /// The parts of ways that were drawn.
    private var drawn: Set<[Point]> = []

    /// The picture.
    var text: String { svg.text }

    init(_ diagram: PlacedDiagram, title: String?, hasExecution: Bool) {
        self.hasExecution = hasExecution
        let title = title.map { DiagramLabel($0, limit: .max).text }
        let titleWidth = title.map { TextMeasure.width(of: $0, size: 17) + 24 } ?? 0
        let width = max(diagram.size.width, titleWidth).rounded(.up)
        let head: Double = title == nil ? 0 : 34
        let height = (diagram.size.height + head).rounded(.up)
        svg.line(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width.svg)\" height=\"\(height.svg)\" "
                + "viewBox=\"0 0 \(width.svg) \(height.svg)\" role=\"img\">"
        )
        if let title { svg.line("<title>\(title.svg)</title>") }
        svg.line(SVGStyle.sheet)
        svg.line(Self.arrows)
        svg.line("<rect class=\"page\" width=\"\(width.svg)\" height=\"\(height.svg)\"/>")
        if let title { svg.label(title, at: Point(x: width / 2, y: 25), class: "title") }
        svg.line("<g transform=\"translate(\(((width - diagram.size.width) / 2).svg) \(head.svg))\">")
        for box in diagram.boxes { draw(box) }
        for scope in diagram.scopes { draw(scope) }
        // A part that several ways share looks like that of those that were taken; texts lie above all ways.
        for line in diagram.lines where (line.taken ?? 0) > 0 { draw(line) }
        for line in diagram.lines where (line.taken ?? 0) == 0 { draw(line) }
        for line in diagram.lines { drawText(of: line) }
        svg.line("</g>")
        svg.line("</svg>")
    }

    // MARK: Boxes

    private mutating func draw(_ box: PlacedDiagram.Box) {
        let frame = box.frame
        let center = frame.center
        switch box.node.kind {
        case .start:
            svg.line("<circle class=\"marker\" cx=\"\(center.x.svg)\" cy=\"\(center.y.svg)\" r=\"8\"/>")
            return
        case .end:
            svg.line("<circle class=\"ring\" cx=\"\(center.x.svg)\" cy=\"\(center.y.svg)\" r=\"9\"/>")
            svg.line("<circle class=\"marker\" cx=\"\(center.x.svg)\" cy=\"\(center.y.svg)\" r=\"5\"/>")
            return
        case .missing: svg.box(frame, radius: 6, class: "missing")
        case .state(.choice):
            let style = "state \(box.style(hasExecution: hasExecution))"
            let (left, right) = (frame.left + 14, frame.right - 14)
            let corners = [
                Point(x: frame.left, y: center.y), Point(x: left, y: frame.top), Point(x: right, y: frame.top),
                Point(x: frame.right, y: center.y), Point(x: right, y: frame.bottom), Point(x: left, y: frame.bottom),
            ]
            let points = corners.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
            svg.line("<polygon class=\"\(style)\" points=\"\(points)\"/>")
        case .state(let type):
            let isEnd = type == .succeed || type == .fail
            let style = "state \(box.style(hasExecution: hasExecution))"
            if box.head == frame {
                svg.box(frame, radius: isEnd ? frame.size.height / 2 : 6, class: style)
            } else {
                svg.box(frame, radius: 8, class: style + " around")
            }
        }
        let isIdle = hasExecution && box.face.outcome == nil
        let idle = isIdle ? " idle-text" : ""
        svg.label(
            box.face.caption,
            at: Point(x: center.x, y: box.head.top + 16),
            class: "caption" + idle
        )
        for (index, line) in box.face.lines.enumerated() {
            let y = box.head.top + 31 + NodeFace.lineHeight * Double(index)
            svg.label(line, at: Point(x: center.x, y: y), class: "name" + idle)
        }
    }

    private mutating func draw(_ scope: PlacedDiagram.ScopeBox) {
        svg.box(scope.frame, radius: 6, class: "scope")
        svg.label(
            scope.title,
            at: Point(x: scope.frame.left + 8, y: scope.frame.top + 14),
            class: "scope-title"
        )
    }

    // MARK: Ways

    private mutating func draw(_ line: PlacedDiagram.Line) {
        var style = "way"
        var arrow = "arrow"
        if line.isBack { (style, arrow) = (style + " back", "arrow-back") }
        if line.isCatch { (style, arrow) = (style + " catch", "arrow-catch") }
        if let taken = line.taken { style += taken > 0 ? " taken" : " untaken" }
        let points = undrawn(line.points)
        let end = points.count == line.points.count ? " marker-end=\"url(#\(arrow))\"" : ""
        if points.count > 1 { svg.line("<path class=\"\(style)\" d=\"\(points.svgPath)\"\(end)/>") }
    }

    /// The points up to where the way runs on as one that was drawn.
    ///
    /// Dashes that are drawn twice would fill each other's gaps.
    private mutating func undrawn(_ points: [Point]) -> [Point] {
        for (index, part) in zip(points, points.dropFirst()).enumerated() {
            if !drawn.insert([part.0, part.1]).inserted { return Array(points[...index]) }
        }
        return points
    }

    private mutating func drawText(of line: PlacedDiagram.Line) {
        guard let frame = line.label else { return }
        let style = line.isCatch ? "catch-label" : "label"
        svg.box(frame, radius: 3, class: "halo")
        for (index, text) in line.text.enumerated() {
            let y = frame.top + 13 + PlacedDiagramBuilder.labelLineHeight * Double(index)
            svg.label(text, at: Point(x: frame.center.x, y: y), class: line.taken == 0 ? style + " idle-text" : style)
        }
    }

    private static let arrows =
        "<defs>\n"
        + [("arrow", "#52606d"), ("arrow-back", "#7c3aed"), ("arrow-catch", "#d97706")].map { name, colour in
            "<marker id=\"\(name)\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
                + "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"\(colour)\"/></marker>"
        }.joined(separator: "\n") + "\n</defs>"
}

extension PlacedDiagram.Box {
    /// The class of its look: its type, or what an execution did there.
    fileprivate func style(hasExecution: Bool) -> String {
        if hasExecution { return face.outcome?.rawValue ?? "idle" }
        guard case .state(let type?) = node.kind else { return "" }
        return type.rawValue
    }
}

extension [Point] {
    /// A path through the points, with a bend between those that aren't above or beside each other.
    fileprivate var svgPath: String {
        var path = ""
        for (index, point) in enumerated() {
            guard index > 0 else {
                path = "M\(point.x.svg) \(point.y.svg)"
                continue
            }
            let last = self[index - 1]
            if abs(last.x - point.x) < 0.05 || abs(last.y - point.y) < 0.05 {
                path += "L\(point.x.svg) \(point.y.svg)"
            } else {
                let middle = (last.y + point.y) / 2
                path += "C\(last.x.svg) \(middle.svg) \(point.x.svg) \(middle.svg) \(point.x.svg) \(point.y.svg)"
            }
        }
        return path
    }
}
