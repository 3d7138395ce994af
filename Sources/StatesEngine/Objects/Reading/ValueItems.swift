internal import OrderedJSON

/// The items of a JSON value: an array's elements or an object's entries.
struct ValueItems: ItemStream {
    private let value: JSON
    private let source: String
    private var place = 0

    /// Nil where the value is neither an array nor an object.
    init?(_ value: JSON, source: String) {
        switch value {
        case .array, .object: break
        default: return nil
        }
        self.value = value
        self.source = source
    }

    mutating func next(_ count: Int) -> [MapItem] {
        switch value {
        case .array(let elements):
            return take(count, of: elements).map { MapItem(value: $0, source: source) }
        case .object(let object):
            return take(count, of: object).map { MapItem(value: $0.value, key: $0.key, source: source) }
        default:
            return []
        }
    }

    private mutating func take<Elements: RandomAccessCollection<Element>, Element>(
        _ count: Int,
        of elements: Elements
    ) -> Elements.SubSequence where Elements.Index == Int {
        let end = min(place + count, elements.count)
        defer { place = end }
        return elements[place..<end]
    }
}
