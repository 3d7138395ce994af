/// The candidate that a misspelt word most likely means, or nil when none is near.
///
/// Near is at most a third of the word's length apart, and 1 to 3 edits. Case doesn't count.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates, allowing: min(3, max(1, word.utf8.count / 3)))
}

/// The candidate that is the fewest edits from a word, where that is no more than are allowed.
///
/// Case doesn't count.
package func nearest(to word: String, among candidates: some Sequence<String>, allowing allowed: Int) -> String? {
    let wanted = Array(word.lowercased().utf8)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
        let other = Array(candidate.lowercased().utf8)
        // A word that differs more in length is no candidate: no need to measure, nor to take long over long names.
        guard abs(other.count - wanted.count) <= allowed else { continue }
        let distance = editDistance(wanted, other)
        if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
}

/// How many characters must be added, dropped, replaced or swapped with their neighbour to make one text of the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for j in right.indices {
            var distance = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                distance = min(distance, beforeLast[j - 1] + 1)
            }
            row.append(distance)
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}
