internal import OrderedJSON

extension BuiltIns {
    static let arrays: [Definition] = [
        Definition("append", "<xx:a>", arity: 2) { (arguments, site) throws(JSONataError) in
            if arguments[0].isUndefined { return arguments[1] }
            if arguments[1].isUndefined { return arguments[0] }
            var builder = AppendBuilder(arguments[0])
            builder.append(arguments[1])
            if case .list(let list) = builder.value {
                try site.evaluation.check(length: list.items.count)
                try site.evaluation.step(by: list.items.count)
            }
            return builder.value
        },
        Definition("reverse", "<a:a>", arity: 1) { (arguments, _) throws(JSONataError) in
            guard let items = arguments[0].arrayItems else { return .undefined }
            if items.count <= 1 { return arguments[0] }
            return .list(List(items.all.reversed()))
        },
        Definition("shuffle", "<a:a>", arity: 1) { (arguments, site) throws(JSONataError) in
            guard let items = arguments[0].arrayItems else { return .undefined }
            var all = items.all
            for index in stride(from: all.count - 1, to: 0, by: -1) {
                let other = min(index, Int(site.evaluation.environment.random() * Double(index + 1)))
                all.swapAt(index, max(0, other))
            }
            return .list(List(all))
        },
        Definition("sort", "<af?:a>", arity: 2) { (arguments, site) throws(JSONataError) in try sort(arguments, site) },
        Definition("distinct", "<x:x>", arity: 1) { (arguments, site) throws(JSONataError) in
            try distinct(arguments[0], site)
        },
        Definition("zip", "<a+>", arity: 0) { (arguments, _) throws(JSONataError) in zip(arguments) },
    ]

    private static func sort(_ arguments: Arguments, _ site: CallSite) throws(JSONataError) -> Value {
        guard let items = arguments[0].arrayItems else { return .undefined }
        if items.count <= 1 { return arguments[0] }
        var all = items.all
        if let comparator = arguments.function(1) {
            var sorter = MergeSort(comparator, site.evaluation)
            try sorter.sort(&all)
        } else if all.allSatisfy({ $0.number != nil }) {
            all = all.map { $0.number ?? 0 }.sorted().map { .number($0) }
        } else if all.allSatisfy({ $0.text != nil }) {
            all = all.map { $0.text ?? "" }.sorted(by: Text.precedes).map { .string($0) }
        } else {
            throw JSONataError("D3070", index: 1)
        }
        return .list(List(all))
    }

    private static func distinct(_ value: Value, _ site: CallSite) throws(JSONataError) -> Value {
        guard let items = value.arrayItems else { return value }
        if case .range = items { return value }
        if items.count <= 1 { return value }
        var result: [Value] = []
        var strings = TextPlaces()
        var numbers: Set<Double> = []
        var buckets: [Int: [Value]] = [:]
        try site.evaluation.step(by: items.count)
        for index in 0..<items.count {
            let item = items[index]
            switch item {
            case .string(let text):
                if strings.place(of: text) == nil {
                    strings.append(text)
                    result.append(item)
                }
            case .number(let number): if numbers.insert(number).inserted { result.append(item) }
            default:
                let hash = item.shallowHash
                var isNew = true
                for other in buckets[hash] ?? [] where isNew {
                    try site.evaluation.step()
                    isNew = try !Value.areEqual(other, item)
                }
                guard isNew else { continue }
                buckets[hash, default: []].append(item)
                result.append(item)
            }
        }
        return .list(List(result, value.isSequence ? .sequence : []))
    }

    private static func zip(_ arguments: Arguments) -> Value {
        let columns = arguments.all.map { $0.isUndefined ? Items.values([]) : $0.items }
        let count = columns.map(\.count).min() ?? 0
        return .list(List((0..<count).map { row in .list(List(columns.map { $0[row] })) }))
    }
}

/// A text that is hashed and compared by its code units.
struct TextKey: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: TextKey, right: TextKey) -> Bool { Text.areEqual(left.text, right.text) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// Sorts with a comparator of the expression, which says whether two items have to change places.
///
/// Stable, and any answers of the comparator leave all items in place.
private struct MergeSort {
    private let comparator: FunctionValue
    private let evaluation: Evaluation

    init(_ comparator: FunctionValue, _ evaluation: Evaluation) {
        self.comparator = comparator
        self.evaluation = evaluation
    }

    mutating func sort(_ items: inout [Value]) throws(JSONataError) {
        var width = 1
        var source = items
        while width < source.count {
            var target: [Value] = []
            target.reserveCapacity(source.count)
            var start = 0
            while start < source.count {
                let middle = min(start + width, source.count)
                let end = min(start + 2 * width, source.count)
                try merge(source, start..<middle, middle..<end, into: &target)
                start = end
            }
            source = target
            width *= 2
        }
        items = source
    }

    private func merge(
        _ items: [Value],
        _ left: Range<Int>,
        _ right: Range<Int>,
        into target: inout [Value]
    ) throws(JSONataError) {
        var first = left.lowerBound
        var second = right.lowerBound
        while first < left.upperBound, second < right.upperBound {
            try evaluation.step()
            let answer = try comparator.call(Arguments(items[first], items[second]), CallSite(evaluation)).collapsed()
            if answer.isTruthy {
                target.append(items[second])
                second += 1
            } else {
                target.append(items[first])
                first += 1
            }
        }
        target += items[first..<left.upperBound]
        target += items[second..<right.upperBound]
    }
}

extension Value {
    /// A hash by the value's outer levels: equal values give equal hashes.
    fileprivate var shallowHash: Int {
        var hasher = Hasher()
        hash(into: &hasher, 4)
        return hasher.finalize()
    }

    private func hash(into hasher: inout Hasher, _ levels: Int) {
        switch self {
        case .number(let number): hasher.combine(number)
        case .wide(let integer): hasher.combine(Double(integer))
        case .string(let text): hasher.combine(TextKey(text))
        case .bool(let flag): hasher.combine(flag)
        case .object, .record:
            hasher.combine(memberKeys.count)
            guard levels > 0 else { return }
            // Members come in any order, so their hashes are added up.
            var sum = 0
            for key in memberKeys {
                var own = Hasher()
                own.combine(TextKey(key))
                member(key).hash(into: &own, levels - 1)
                sum &+= own.finalize()
            }
            hasher.combine(sum)
        case .array, .list, .range:
            let items = items
            hasher.combine(items.count)
            guard levels > 0 else { return }
            for index in 0..<min(items.count, 16) { items[index].hash(into: &hasher, levels - 1) }
        default: return
        }
    }

    /// Truth as the host language of the reference sees it, which comparators are judged by.
    fileprivate var isTruthy: Bool {
        switch self {
        case .array, .list, .range, .object, .record, .function: true
        default: isTrue
        }
    }
}
