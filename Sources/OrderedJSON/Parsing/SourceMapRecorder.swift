/// Builds the map of positions while the reader builds the value.
///
/// On `maps` lie the open containers, each followed by its complete children; `open` says where the containers are.
struct SourceMapRecorder: JSONRecorder {
    private var locator: SourceLocator
    private var maps: [JSONSourceMap] = []
    private var open: [Int] = []
    private var duplicateKeys: [JSONDocument.DuplicateKey] = []
    private var nextKey: String?
    private var nextKeyPosition: SourcePosition?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        locator = SourceLocator(bytes)
    }

    /// The map of the whole value, which must be complete, and the names that came twice.
    func finish() -> (JSONSourceMap, [JSONDocument.DuplicateKey]) {
        let nowhere = JSONSourceMap(position: SourcePosition(line: 1, column: 1, offset: 0))
        return (maps.first ?? nowhere, duplicateKeys)
    }

    mutating func beginValue(at offset: Int, isContainer: Bool) {
        if isContainer { open.append(maps.count) }
        maps.append(
            JSONSourceMap(position: locator.position(at: offset), key: nextKey, keyPosition: nextKeyPosition)
        )
        nextKey = nil
        nextKeyPosition = nil
    }

    mutating func addKey(_ key: String, at offset: Int) {
        nextKey = key
        nextKeyPosition = locator.position(at: offset)
    }

    mutating func endContainer() {
        guard let container = open.popLast() else { return }
        maps[container].children = Array(maps[(container + 1)...])
        maps.removeSubrange((container + 1)...)
    }

    mutating func mergeMembers(_ places: [Int]) {
        guard let container = open.last else { return }
        let parent = pointer
        var merged: [JSONSourceMap] = []
        var firsts: [SourcePosition] = []
        for (child, place) in zip(maps[(container + 1)...], places) {
            let position = child.keyPosition ?? child.position
            if place < merged.count {
                let key = child.key ?? ""
                duplicateKeys.append(
                    JSONDocument.DuplicateKey(
                        pointer: parent.appending(key),
                        key: key,
                        first: firsts[place],
                        second: position
                    )
                )
                merged[place] = child
            } else {
                merged.append(child)
                firsts.append(position)
            }
        }
        maps.replaceSubrange((container + 1)..., with: merged)
    }

    /// The place of the innermost open container: its name in the one around it, or how many are before it there.
    private var pointer: JSONPointer {
        var pointer = JSONPointer.root
        for (outer, inner) in zip(open, open.dropFirst()) {
            pointer = maps[inner].key.map { pointer.appending($0) } ?? pointer.appending(inner - outer - 1)
        }
        return pointer
    }
}
