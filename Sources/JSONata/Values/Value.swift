internal import OrderedJSON

/// A value while an expression is evaluated.
///
/// Data keeps the form in which it came: arrays and objects of the input are never copied, only looked into. What
/// JSON can't express has cases of its own: nothing at all, functions, sequences, and objects that hold functions.
enum Value {
    /// The absence of a value.
    case undefined
    case null
    case bool(Bool)
    case number(Double)
    /// An integer of the data that a double can't hold exactly; it counts as its nearest double.
    case wide(Int64)
    case string(String)
    /// An array of data.
    case array([JSON])
    /// A sequence, or an array with marks or functions.
    case list(List)
    /// The integers of `[a..b]`, both ends included; never empty.
    case range(Int64, Int64)
    /// An object of data.
    case object(JSONObject)
    /// An object with functions in it, or one with an identity of its own.
    case record(Record)
    case function(FunctionValue)
    /// The bindings that the steps of a path hand on; never leaves the path.
    case tuples(TupleStream)
    /// What a slot holds before anything is bound to it; never leaves the slot.
    case unbound
    /// A call in tail position that the caller has to carry out; never leaves the call.
    case tailCall
}

/// An array of values with the marks that navigation puts on arrays.
final class List {
    struct Marks: OptionSet {
        let rawValue: UInt8
        /// The array was made by navigation: of one item it is that item, of none it is nothing.
        static let sequence = Marks(rawValue: 1)
        /// The sequence stays an array even of one item.
        static let keepSingleton = Marks(rawValue: 2)
        /// The array was built by `[…]` in a path and is not flattened there.
        static let cons = Marks(rawValue: 4)
        /// The array wraps an input document that is an array.
        static let outerWrapper = Marks(rawValue: 8)
    }

    @exclusivity(unchecked) var items: [Value]
    @exclusivity(unchecked) var marks: Marks
    /// How many values there are in it, those of lists within lists included; see ``ArrayNode``.
    let weight: Int

    init(_ items: [Value], _ marks: Marks = [], weight: Int = 0) {
        self.items = items
        self.marks = marks
        self.weight = max(weight, items.count)
    }
}

/// An object whose members may be functions and whose identity counts.
final class Record {
    @exclusivity(unchecked) private(set) var keys: [String]
    @exclusivity(unchecked) private(set) var values: [Value]
    @exclusivity(unchecked) private var index: [String: Int]?

    init() {
        keys = []
        values = []
    }

    func position(of key: String) -> Int? {
        if let index { return index[key] }
        return keys.firstIndex(of: key)
    }

    subscript(_ key: String) -> Value {
        get { position(of: key).map { values[$0] } ?? .undefined }
        set {
            if let position = position(of: key) {
                values[position] = newValue
            } else {
                keys.append(key)
                values.append(newValue)
                if index != nil {
                    index?[key] = keys.count - 1
                } else if keys.count > 12 {
                    index = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
                }
            }
        }
    }

    func remove(_ key: String) {
        guard let position = position(of: key) else { return }
        keys.remove(at: position)
        values.remove(at: position)
        if index != nil { index = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices)) }
    }
}

/// Tuples of a path: each is a frame whose slot 0 is the value and whose other slots are bindings.
final class TupleStream {
    var frames: [Frame]
    /// The names of the slots.
    let layout: ScopeLayout

    init(_ frames: [Frame], _ layout: ScopeLayout) {
        self.frames = frames
        self.layout = layout
    }
}

extension Value {
    /// The greatest magnitude up to which every integer is a double.
    static let exactLimit: Int64 = 1 << 53

    /// A value of the data.
    @inline(__always)
    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let integer):
            self = integer.magnitude <= UInt64(1 << 53) ? .number(Double(integer)) : .wide(integer)
        case .double(let number): self = .number(number)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements)
        case .object(let members): self = .object(members)
        }
    }

    /// A value of the data, or undefined.
    @inline(__always)
    init(_ json: JSON?) {
        if let json { self.init(json) } else { self = .undefined }
    }

    @inline(__always)
    var isUndefined: Bool {
        if case .undefined = self { true } else { false }
    }

    var isFunction: Bool {
        if case .function = self { true } else { false }
    }

    var isArray: Bool {
        switch self {
        case .array, .list, .range: true
        default: false
        }
    }

    /// Whether it is a sequence rather than an array.
    var isSequence: Bool {
        if case .list(let list) = self { list.marks.contains(.sequence) } else { false }
    }

    /// Whether it is an array that a path must not flatten.
    var isCons: Bool {
        if case .list(let list) = self { list.marks.contains(.cons) } else { false }
    }

    /// The number, where it is one.
    @inline(__always)
    var number: Double? {
        switch self {
        case .number(let number): number
        case .wide(let integer): Double(integer)
        default: nil
        }
    }

    /// The text, where it is one.
    @inline(__always)
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Its kind in the letters of signatures.
    var signatureKind: Signature.KindSet {
        switch self {
        case .undefined, .unbound, .tailCall, .tuples: .missing
        case .null: .null
        case .bool: .bool
        case .number, .wide: .number
        case .string: .string
        case .array, .list, .range: .array
        case .object, .record: .object
        case .function: .function
        }
    }

    /// The result of a node: a sequence of one item is the item, an empty one is nothing.
    @inline(__always)
    func collapsed(keepArray: Bool = false) -> Value {
        guard case .list(let list) = self else { return self }
        return Self.collapse(list, keepArray: keepArray)
    }

    private static func collapse(_ list: List, keepArray: Bool) -> Value {
        guard list.marks.contains(.sequence) else { return .list(list) }
        if keepArray { list.marks.insert(.keepSingleton) }
        if list.items.isEmpty { return .undefined }
        if list.items.count == 1, !list.marks.contains(.keepSingleton) { return list.items[0] }
        return .list(list)
    }

    /// The input without the wrapper that an array document gets.
    var unwrapped: Value {
        if case .list(let list) = self, list.marks.contains(.outerWrapper), let first = list.items.first {
            return first
        }
        return self
    }
}
