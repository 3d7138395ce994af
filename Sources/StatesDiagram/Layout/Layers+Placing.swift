extension Layers {
    /// The horizontal middle of each place: near its neighbours, in the order of its layer, without overlaps.
    ///
    /// In each layer the places are put where the sum of the weighted squares of their distances to their neighbours
    /// is least. That is done from top to bottom and back, some times.
    func horizontalMiddles(gap: Double) -> [Double] {
        var middles = Array(repeating: 0.0, count: places.count)
        let top = layers.first ?? []
        for (place, offset) in zip(top, offsets(top, gap: gap)) { middles[place] = offset }
        for _ in 0..<6 {
            for layer in layers.indices.dropFirst() { place(layer, &middles, gap: gap, useAbove: true, useBelow: false) }
            for layer in layers.indices.dropLast().reversed() {
                place(layer, &middles, gap: gap, useAbove: false, useBelow: true)
            }
        }
        for _ in 0..<4 {
            for layer in layers.indices { place(layer, &middles, gap: gap, useAbove: true, useBelow: true) }
        }
        return middles
    }

    /// The distance of the middle of each place from the first one's, where they stand as close as they may.
    private func offsets(_ layer: [Int], gap: Double) -> [Double] {
        var offsets: [Double] = []
        for (index, place) in layer.enumerated() {
            guard let last = offsets.last else {
                offsets.append(0)
                continue
            }
            let before = places[layer[index - 1]].size.width / 2
            offsets.append(last + before + gap + places[place].size.width / 2)
        }
        return offsets
    }

    private func place(_ index: Int, _ middles: inout [Double], gap: Double, useAbove: Bool, useBelow: Bool) {
        let layer = layers[index]
        let offsets = offsets(layer, gap: gap)
        // A run of places that touch each other, moved together to their best place.
        struct Run {
            var start: Int
            var weight: Double
            var sum: Double
            var shift: Double { sum / weight }
        }
        var runs: [Run] = []
        for (position, place) in layer.enumerated() {
            var weight = 0.0
            var sum = 0.0
            for link in useAbove ? places[place].above : [] {
                weight += links[link].weight
                sum += links[link].weight * middles[links[link].upper]
            }
            for link in useBelow ? places[place].below : [] {
                weight += links[link].weight
                sum += links[link].weight * middles[links[link].lower]
            }
            if weight == 0 {
                // Nothing draws it anywhere, so it stays unless it is pushed.
                weight = 0.01
                sum = weight * middles[place]
            }
            var run = Run(start: position, weight: weight, sum: sum - weight * offsets[position])
            while let last = runs.last, last.shift >= run.shift {
                run = Run(start: last.start, weight: last.weight + run.weight, sum: last.sum + run.sum)
                runs.removeLast()
            }
            runs.append(run)
        }
        for (number, run) in runs.enumerated() {
            let end = number + 1 < runs.count ? runs[number + 1].start : layer.count
            for position in run.start..<end { middles[layer[position]] = run.shift + offsets[position] }
        }
    }
}
