/// Places a graph in layers, so that ways lead downwards, few cross, and none passes through a box.
///
/// The steps are those of Sugiyama, Tagawa and Toda: break cycles, give each box a layer, order the layers, place what is
/// in them. Every step takes time in proportion to the places and lines, or to them and their logarithm.
struct LayeredLayout {
    /// The distance between places of a layer.
    static let gap = 22.0
    /// The room beside a box for a way that leads from it to itself.
    static let loopWidth = 26.0
    /// The distance of ways where they leave or enter a box.
    private static let portDistance = 12.0

    private let graph: LayeredGraph
    private let layers: Layers
    private let isBack: [Bool]
    /// The horizontal middle of each place, from the left edge of it all.
    private var middles: [Double]
    private var tops: [Double] = []
    private var heights: [Double] = []
    private var width = 0.0
    /// Where each link begins and ends, from the middles of its places.
    private var ports: [(upper: Double, lower: Double)]

    /// Places a graph.
    static func places(of graph: LayeredGraph) -> LayeredPlaces {
        LayeredLayout(graph).places
    }

    private init(_ graph: LayeredGraph) {
        // A way from a box to itself needs room at the right; the same at the left keeps the box in the middle.
        var widened = graph
        for way in graph.ways where way.source == way.target {
            let room = Self.loopWidth + (way.label?.width ?? 0)
            let wanted = graph.boxes[way.source].width + 2 * room
            widened.boxes[way.source].width = max(widened.boxes[way.source].width, wanted)
        }
        let ranks = LayerRanks(widened)
        var layers = Layers(widened, ranks)
        layers.order()
        self.graph = graph
        self.layers = layers
        isBack = ranks.isBack
        middles = layers.horizontalMiddles(gap: Self.gap)
        ports = Array(repeating: (0, 0), count: layers.links.count)
        placePorts()
        moveToLeftEdge()
        placeLayers()
    }

    private var places: LayeredPlaces {
        LayeredPlaces(
            size: Size(width: width, height: (tops.last ?? 0) + (heights.last ?? 0)),
            boxes: graph.boxes.indices.map { box in frame(of: box, size: graph.boxes[box]) },
            ways: graph.ways.indices.map(way)
        )
    }

    private func frame(of place: Int, size: Size) -> Frame {
        let layer = layers.places[place].layer
        let top = tops[layer] + (heights[layer] - size.height) / 2
        return Frame(origin: Point(x: middles[place] - size.width / 2, y: top), size: size)
    }

    // MARK: Steps

    private mutating func moveToLeftEdge() {
        var left = 0.0
        var right = 0.0
        for (index, place) in layers.places.enumerated() {
            left = index == 0 ? middles[index] - place.size.width / 2 : min(left, middles[index] - place.size.width / 2)
            right =
                index == 0 ? middles[index] + place.size.width / 2 : max(right, middles[index] + place.size.width / 2)
        }
        for index in middles.indices { middles[index] -= left }
        width = right - left
    }

    /// Gives the layers their heights, and more distance where ways run far to the side.
    private mutating func placeLayers() {
        var top = 0.0
        for (index, layer) in layers.layers.enumerated() {
            let height = layer.reduce(0) { max($0, layers.places[$1].size.height) }
            tops.append(top)
            heights.append(height)
            var farthest = 0.0
            for place in layer {
                for link in layers.places[place].below {
                    farthest = max(farthest, abs(middles[layers.links[link].lower] - middles[place]))
                }
            }
            guard index + 1 < layers.layers.count else { continue }
            top += height + min(46, 14 + farthest / 10)
        }
    }

    /// Spreads the ways over the edges of boxes, the straightest in the middle.
    private mutating func placePorts() {
        for (box, place) in layers.places.enumerated() where !place.isPoint {
            let room = graph.boxes[box].width / 2 - 10
            let below = place.below.sorted { middles[layers.links[$0].lower] < middles[layers.links[$1].lower] }
            let belowOffsets = Self.spread(below.map { middles[layers.links[$0].lower] - middles[box] }, within: room)
            for (link, offset) in zip(below, belowOffsets) { ports[link].upper = offset }
            let above = place.above.sorted { middles[layers.links[$0].upper] < middles[layers.links[$1].upper] }
            let aboveOffsets = Self.spread(above.map { middles[layers.links[$0].upper] - middles[box] }, within: room)
            for (link, offset) in zip(above, aboveOffsets) { ports[link].lower = offset }
        }
    }

    /// Offsets from the middle for ways that lead so far to the side, from left to right.
    private static func spread(_ distances: [Double], within room: Double) -> [Double] {
        guard let straightest = distances.indices.min(by: { abs(distances[$0]) < abs(distances[$1]) }) else {
            return []
        }
        let widest = max(straightest, distances.count - 1 - straightest)
        let step = widest == 0 ? 0 : min(portDistance, max(0, room) / Double(widest))
        return distances.indices.map { Double($0 - straightest) * step }
    }

    // MARK: Ways

    private func way(_ index: Int) -> LayeredPlaces.PlacedWay {
        let way = graph.ways[index]
        if way.source == way.target { return loop(way) }
        let route = layers.routes[index]
        var points: [Point] = []
        var label: Frame?
        for (step, place) in route.enumerated() {
            let layer = layers.places[place].layer
            let (top, bottom) = (tops[layer], tops[layer] + heights[layer])
            if step == 0 {
                let x = middles[place] + (link(from: place, to: route[1]).map { ports[$0].upper } ?? 0)
                points.append(Point(x: x, y: frame(of: place, size: graph.boxes[place]).bottom))
                points.append(Point(x: x, y: bottom))
            } else if step == route.count - 1 {
                let x = middles[place] + (link(from: route[step - 1], to: place).map { ports[$0].lower } ?? 0)
                points.append(Point(x: x, y: top))
                points.append(Point(x: x, y: frame(of: place, size: graph.boxes[place]).top))
            } else {
                points.append(Point(x: middles[place], y: top))
                points.append(Point(x: middles[place], y: bottom))
                let size = layers.places[place].size
                if size.width > 0 { label = frame(of: place, size: size) }
            }
        }
        var distinct: [Point] = []
        for point in points where distinct.last != point { distinct.append(point) }
        if isBack[index] { distinct.reverse() }
        return LayeredPlaces.PlacedWay(points: distinct, label: label, isBack: isBack[index])
    }

    /// The link between two places of neighbouring layers.
    private func link(from upper: Int, to lower: Int) -> Int? {
        // One of the two is a point and has few links, unless many ways lead to it.
        let (below, above) = (layers.places[upper].below, layers.places[lower].above)
        if below.count < above.count { return below.first { layers.links[$0].lower == lower } }
        return above.first { layers.links[$0].upper == upper }
    }

    /// A way out at the right side of a box and in again.
    private func loop(_ way: LayeredGraph.Way) -> LayeredPlaces.PlacedWay {
        let frame = frame(of: way.source, size: graph.boxes[way.source])
        let reach = frame.right + Self.loopWidth - 8
        let upper = frame.center.y - min(12, frame.size.height / 4)
        let lower = frame.center.y + min(12, frame.size.height / 4)
        let points = [
            Point(x: frame.right, y: lower), Point(x: reach, y: lower), Point(x: reach, y: upper),
            Point(x: frame.right, y: upper),
        ]
        let label = way.label.map {
            Frame(origin: Point(x: reach + 4, y: frame.center.y - $0.height / 2), size: $0)
        }
        return LayeredPlaces.PlacedWay(points: points, label: label, isBack: true)
    }
}
