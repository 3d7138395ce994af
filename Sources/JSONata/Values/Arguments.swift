/// The arguments of a call.
///
/// Up to four need no array.
struct Arguments {
    private(set) var count = 0
    private var first = Value.undefined
    private var second = Value.undefined
    private var third = Value.undefined
    private var fourth = Value.undefined
    private var more: [Value] = []

    init() {}

    init(_ first: Value) {
        self.first = first
        count = 1
    }

    init(_ first: Value, _ second: Value) {
        self.first = first
        self.second = second
        count = 2
    }

    init(_ values: [Value]) {
        for value in values { append(value) }
    }

    mutating func append(_ value: Value) {
        switch count {
        case 0: first = value
        case 1: second = value
        case 2: third = value
        case 3: fourth = value
        default: more.append(value)
        }
        count += 1
    }

    /// The argument at a place; undefined past the last one.
    subscript(_ index: Int) -> Value {
        get {
            switch index {
            case 0: first
            case 1: second
            case 2: third
            case 3: fourth
            default: index - 4 < more.count ? more[index - 4] : .undefined
            }
        }
        set {
            switch index {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            case 3: fourth = newValue
            default: if index - 4 < more.count { more[index - 4] = newValue }
            }
        }
    }

    var all: [Value] { (0..<count).map { self[$0] } }
}
