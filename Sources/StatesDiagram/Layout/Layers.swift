/// The graph cut into layers: boxes in the even ones, texts of ways in the odd ones, and a point of each way in every
/// layer that it crosses.
///
/// Ways to the same target run through the same points, from where their texts end. So a hundred catches of one state
/// are one line, and the number of points stays in proportion to the boxes.
struct Layers {
    /// The places in each layer, from left to right.
    var layers: [[Int]]
    /// All places; the boxes come first, by their index.
    private(set) var places: [Place]
    /// The places of each way, from its upper end to its lower end.
    ///
    /// Empty where it begins and ends at one box.
    private(set) var routes: [[Int]]
    /// The lines between places of neighbouring layers.
    private(set) var links: [Link] = []

    /// A place in a layer.
    struct Place {
        var layer: Int
        var size: Size
        /// Whether it is a point of a way, with or without a text, and not a box.
        var isPoint: Bool
        /// Whether it is a point without a text.
        var isBare: Bool { isPoint && size.width == 0 }
        /// The links to places in the layer above.
        var above: [Int] = []
        /// The links to places in the layer below.
        var below: [Int] = []
    }

    /// A line from a place to one in the next layer.
    struct Link {
        var upper: Int
        var lower: Int
        /// How much it counts that it is straight.
        var weight: Double
    }

    init(_ graph: LayeredGraph, _ ranks: LayerRanks) {
        places = graph.boxes.indices.map { Place(layer: 2 * ranks.ranks[$0], size: graph.boxes[$0], isPoint: false) }
        layers = Array(repeating: [], count: 2 * (ranks.ranks.max() ?? 0) + 1)
        routes = []
        for box in ranks.visited { layers[places[box].layer].append(box) }
        var shared: [SharedPoint: Int] = [:]
        var known: [LinkEnds: Int] = [:]
        for (index, way) in graph.ways.enumerated() {
            let route = way.source == way.target ? [] : route(of: way, isBack: ranks.isBack[index], &shared)
            for (upper, lower) in zip(route, route.dropFirst()) {
                link(upper, lower, weight: way.weight, &known)
            }
            routes.append(route)
        }
    }

    /// How often a step is repeated: as often as it helps, and less where there are a great many places.
    func rounds(atMost limit: Int) -> Int { max(2, min(limit, 200_000 / max(1, places.count))) }

    /// The places of a way, from its upper end on; makes those that aren't there yet.
    private mutating func route(
        of way: LayeredGraph.Way,
        isBack: Bool,
        _ shared: inout [SharedPoint: Int]
    ) -> [Int] {
        let (upper, lower) = isBack ? (way.target, way.source) : (way.source, way.target)
        // The text stands beside the way's own source.
        let labelLayer = isBack ? places[lower].layer - 1 : places[upper].layer + 1
        var route = [upper]
        for layer in (places[upper].layer + 1)..<places[lower].layer {
            if layer == labelLayer, let label = way.label {
                route.append(add(Place(layer: layer, size: label, isPoint: true)))
                continue
            }
            let point = SharedPoint(target: way.target, bundle: way.bundle, isBack: isBack, layer: layer)
            if let known = shared[point] {
                route.append(known)
            } else {
                let new = add(Place(layer: layer, size: Size(width: 0, height: 0), isPoint: true))
                shared[point] = new
                route.append(new)
            }
        }
        route.append(lower)
        return route
    }

    private mutating func add(_ place: Place) -> Int {
        places.append(place)
        layers[place.layer].append(places.count - 1)
        return places.count - 1
    }

    private mutating func link(_ upper: Int, _ lower: Int, weight: Double, _ known: inout [LinkEnds: Int]) {
        let ends = LinkEnds(upper: upper, lower: lower)
        if let index = known[ends] {
            links[index].weight = max(links[index].weight, weight)
            return
        }
        known[ends] = links.count
        places[upper].below.append(links.count)
        places[lower].above.append(links.count)
        // A bend within a long way is worse than one at its end, or beside its text.
        let straightness: Double = places[upper].isBare && places[lower].isBare ? 8 : 1
        links.append(Link(upper: upper, lower: lower, weight: weight * straightness))
    }
}

/// What ways share that run through the same point.
private struct SharedPoint: Hashable {
    var target: Int
    var bundle: Int
    var isBack: Bool
    var layer: Int
}

/// The ends of a link, by which it is found again.
private struct LinkEnds: Hashable {
    var upper: Int
    var lower: Int
}
