extension Layers {
    /// The horizontal middle of each place: near its neighbours, in the order of its layer, without overlaps.
    ///
    /// In each layer a place is put where its neighbours draw it, and places that would overlap are put side by side,
    /// together at the mean of where they would be. That is done from top to bottom and back, some times.
    func horizontalMiddles(gap: Double) -> [Double] {
        var middles = Array(repeating: 0.0, count: places.count)
        let top = layers.first ?? []
        for (place, offset) in zip(top, offsets(top, gap: gap)) { middles[place] = offset }
        for _ in 0..<rounds(atMost: 6) {
            for layer in layers.indices.dropFirst() {
                place(layer, &middles, gap: gap, useAbove: true, useBelow: false)
            }
            for layer in layers.indices.dropLast().reversed() {
                place(layer, &middles, gap: gap, useAbove: false, useBelow: true)
            }
        }
        for _ in 0..<rounds(atMost: 4) {
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
            var pulls: [Pull] = []
            if useAbove {
                pulls += places[place].above.map { Pull(to: middles[links[$0].upper], weight: links[$0].weight) }
            }
            if useBelow {
                pulls += places[place].below.map { Pull(to: middles[links[$0].lower], weight: links[$0].weight) }
            }
            // What nothing draws anywhere stays unless it is pushed.
            let weight = max(0.01, pulls.reduce(0) { $0 + $1.weight })
            let wanted = Self.balance(&pulls, near: middles[place])
            var run = Run(start: position, weight: weight, sum: weight * (wanted - offsets[position]))
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

    /// A neighbour that draws a place above or below itself.
    private struct Pull {
        var to: Double
        var weight: Double
    }

    /// Where as much weight draws to the left as to the right; of several such places, that next to the present one.
    ///
    /// Other than a mean, it lies exactly above or below a neighbour, so that most lines are straight.
    private static func balance(_ pulls: inout [Pull], near present: Double) -> Double {
        pulls.sort { $0.to < $1.to }
        let half = pulls.reduce(0) { $0 + $1.weight } / 2
        var sum = 0.0
        for (index, pull) in pulls.enumerated() {
            sum += pull.weight
            if sum > half { return pull.to }
            if sum == half, index + 1 < pulls.count { return min(max(present, pull.to), pulls[index + 1].to) }
        }
        return pulls.last?.to ?? present
    }
}
