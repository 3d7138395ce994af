extension Layers {
    /// Orders the places in each layer so that few lines cross.
    ///
    /// Each place goes to the mean position of its neighbours in the layer before, from top to bottom and back, some
    /// times; the best order is kept.
    mutating func order() {
        var positions = Array(repeating: 0, count: places.count)
        for layer in layers { for (position, place) in layer.enumerated() { positions[place] = position } }
        var best = layers
        var fewest = crossings(positions)
        for sweep in 0..<rounds(atMost: 12) where fewest > 0 {
            if sweep.isMultiple(of: 2) {
                for layer in layers.indices.dropFirst() { sort(layer, &positions, by: \.above, \.upper) }
            } else {
                for layer in layers.indices.dropLast().reversed() { sort(layer, &positions, by: \.below, \.lower) }
            }
            let count = crossings(positions)
            if count < fewest {
                fewest = count
                best = layers
            }
        }
        layers = best
    }

    /// Sorts a layer by the mean positions of what its links on one side lead to.
    private mutating func sort(
        _ layer: Int,
        _ positions: inout [Int],
        by side: KeyPath<Place, [Int]>,
        _ end: KeyPath<Link, Int>
    ) {
        let keys = layers[layer].map { place -> Double in
            let neighbours = places[place][keyPath: side]
            if neighbours.isEmpty { return Double(positions[place]) }
            let sum = neighbours.reduce(0) { $0 + positions[links[$1][keyPath: end]] }
            return Double(sum) / Double(neighbours.count)
        }
        let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        layers[layer] = order.map { layers[layer][$0] }
        for (position, place) in layers[layer].enumerated() { positions[place] = position }
    }

    /// The number of pairs of lines that cross.
    func crossings(_ positions: [Int]) -> Int {
        var count = 0
        for layer in layers.dropLast() {
            var targets: [Int] = []
            for place in layer { targets += places[place].below.map { positions[links[$0].lower] }.sorted() }
            count += targets.inversionCount
        }
        return count
    }
}

extension [Int] {
    /// The number of pairs in which a larger number comes first; the numbers are positions, from 0.
    fileprivate var inversionCount: Int {
        guard let largest = self.max() else { return 0 }
        // A binary indexed tree: how many numbers of each size were seen.
        var tree = Array(repeating: 0, count: largest + 2)
        var inversions = 0
        for (seen, number) in enumerated() {
            var notLarger = 0
            var index = number + 1
            while index > 0 {
                notLarger += tree[index]
                index &= index - 1
            }
            inversions += seen - notLarger
            index = number + 1
            while index < tree.count {
                tree[index] += 1
                index += index & -index
            }
        }
        return inversions
    }
}
