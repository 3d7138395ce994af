/// The candidate that a misspelt word most likely means, or nil when none is near.
///
/// Near is at most a third of the word's length apart, and at most 3 edits.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let allowed = min(3, max(1, word.count / 3))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
        let distance = editDistance(word.lowercased(), candidate.lowercased(), atMost: allowed)
        if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
}

/// Levenshtein's distance, or more than the bound when it is larger than that.
private func editDistance(_ left: String, _ right: String, atMost bound: Int) -> Int {
    let left = Array(left)
    let right = Array(right)
    if abs(left.count - right.count) > bound { return bound + 1 }
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in right.enumerated() {
            let substituted = diagonal + (character == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count]
}
