/// A graph of boxes of known sizes, which ``LayeredLayout`` places.
struct LayeredGraph {
    /// The sizes of the boxes.
    ///
    /// The first one is where the reader begins.
    var boxes: [Size]
    /// The ways between them.
    var ways: [Way]

    /// A way from one box to another.
    struct Way {
        var source: Int
        var target: Int
        /// The size of the text beside it, nil where it has none.
        var label: Size?
        /// How much it counts that it is straight: the main way more than a catch.
        var weight: Double
        /// Ways of different bundles don't run together, though their target is the same.
        var bundle: Int
    }
}

/// Where the boxes and ways of a graph are.
struct LayeredPlaces {
    /// The size of it all.
    var size: Size
    /// The boxes, in the order of the graph.
    var boxes: [Frame]
    /// The ways, in the order of the graph.
    var ways: [PlacedWay]

    /// Where a way runs.
    struct PlacedWay {
        /// From the source to the target: straight down where two points have the same `x`, a bend between others.
        var points: [Point]
        /// Where the text is.
        var label: Frame?
        /// Whether it leads back up, to a box before its source.
        var isBack: Bool
    }
}
