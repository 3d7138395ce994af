/// The pictures that an evaluation has read, each once.
struct PictureCache {
    private var numbers = PictureTable<NumberPicture>()
    private var integers = PictureTable<IntegerPicture>()
    private var dates = PictureTable<DatePicture>()
    private let level: JSONataLevel

    init(level: JSONataLevel) { self.level = level }

    mutating func number(_ text: String) throws(JSONataError) -> NumberPicture {
        try numbers.picture(text) { () throws(JSONataError) in try NumberPicture(text) }
    }

    mutating func integer(_ text: String) throws(JSONataError) -> IntegerPicture {
        try integers.picture(text) { () throws(JSONataError) in try IntegerPicture(text) }
    }

    mutating func date(_ text: String) throws(JSONataError) -> DatePicture {
        try dates.picture(text) { () throws(JSONataError) in try DatePicture(text, level: level) }
    }
}

/// Pictures of one kind by their texts.
private struct PictureTable<Picture> {
    /// The one that was used last: most expressions have but one.
    private var last: (text: String, picture: Picture)?
    private var all: [TextKey: Picture] = [:]
    /// Pictures may come from data; no more than this many are kept.
    private static var capacity: Int { 100 }

    @inline(__always)
    mutating func picture(
        _ text: String,
        read: () throws(JSONataError) -> Picture
    ) throws(JSONataError) -> Picture {
        if let last, Text.areEqual(last.text, text) { return last.picture }
        let key = TextKey(text)
        let picture: Picture
        if let known = all[key] {
            picture = known
        } else {
            picture = try read()
            if all.count < Self.capacity { all[key] = picture }
        }
        last = (text, picture)
        return picture
    }
}
