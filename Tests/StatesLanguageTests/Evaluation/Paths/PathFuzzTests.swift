import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite struct PathFuzzTests {
    @Test("10,000 random paths on random values: none traps, and all agree with a plain recursive walk")
    func agree() throws {
        var random = SeededRandom(seed: 2026)
        var found = 0
        for _ in 0..<10_000 {
            let path = random.path()
            let document = random.json(depth: 4)
            let scope = EvaluationScope(payload: document)
            let matches = PlainWalk(document: document).matches(path.segments[...], from: document)
            do {
                let value = try path.evaluate(in: scope)
                found += 1
                if path.isDefinite {
                    #expect(matches == [value], "\(path) in \(document)")
                } else {
                    #expect(value == .array(matches), "\(path) in \(document)")
                }
                #expect(try JSONPath(parsing: path.text).evaluate(in: scope) == value)
            } catch let error as EvaluationError {
                #expect(error.reason == .noResults(path))
                #expect(path.isDefinite && matches.isEmpty, "\(path) in \(document)")
            }
        }
        #expect(found > 3_000)
    }
}

/// The meaning of a path in a few lines: recursive, and a list at every step.
private struct PlainWalk {
    let document: JSON

    func matches(_ segments: ArraySlice<JSONPath.Segment>, from node: JSON) -> [JSON] {
        guard let first = segments.first else { return [node] }
        let children =
            switch first {
            case .child(let selector): children(node, selector)
            case .descendants(let selector): descendants(node, selector)
            }
        return children.flatMap { matches(segments.dropFirst(), from: $0) }
    }

    private func descendants(_ node: JSON, _ selector: JSONPath.Selector) -> [JSON] {
        let below = (node.arrayValue ?? []) + (node.objectValue.map { Array($0.values) } ?? [])
        var own = children(node, selector)
        if case .filter = selector, case .array = node { own.removeAll { $0.kind == .object } }
        return own + below.flatMap { descendants($0, selector) }
    }

    private func children(_ node: JSON, _ selector: JSONPath.Selector) -> [JSON] {
        switch selector {
        case .member(let name): return node[name].map { [$0] } ?? []
        case .members(let names): return names.compactMap { node[$0] }
        case .element(let index): return element(node, index).map { [$0] } ?? []
        case .elements(let indices): return indices.compactMap { element(node, $0) }
        case .wildcard: return (node.arrayValue ?? []) + (node.objectValue.map { Array($0.values) } ?? [])
        case .slice(let slice): return node.arrayValue.map { take(slice, of: $0) } ?? []
        case .filter(let filter):
            let candidates = node.kind == .object ? [node] : node.arrayValue ?? []
            return candidates.filter { holds(filter, $0) }
        }
    }

    private func element(_ node: JSON, _ index: Int) -> JSON? {
        node.arrayValue.flatMap { node[index < 0 ? index + $0.count : index] }
    }

    private func take(_ slice: JSONPath.Slice, of elements: [JSON]) -> [JSON] {
        let step = slice.step ?? 1
        let positions = step > 0 ? Array(elements.indices) : elements.indices.reversed()
        func absolute(_ bound: Int) -> Int { bound < 0 ? bound + elements.count : bound }
        let start = slice.start.map(absolute)
        let end = slice.end.map(absolute)
        let within = positions.filter { position in
            step > 0
                ? position >= start ?? 0 && position < end ?? elements.count
                : position <= start ?? elements.count && position > end ?? -1
        }
        return within.enumerated().filter { UInt($0.offset) % step.magnitude == 0 }.map { elements[$0.element] }
    }

    private func holds(_ filter: FilterExpression, _ child: JSON) -> Bool {
        switch filter {
        case .exists(let path): return !matches(path.segments[...], from: start(path, child)).isEmpty
        case .not(let inner): return !holds(inner, child)
        case .all(let parts): return parts.allSatisfy { holds($0, child) }
        case .any(let parts): return parts.contains { holds($0, child) }
        case .comparison(let left, let comparison, let right):
            guard let left = value(left, child), let right = value(right, child) else { return comparison == .notEqual }
            switch comparison {
            case .equal: return left == right
            case .notEqual: return left != right
            case .less: return precedes(left, right)
            case .lessOrEqual: return precedes(left, right) || (left == right && left.kind.isOrdered)
            case .greater: return precedes(right, left)
            case .greaterOrEqual: return precedes(right, left) || (left == right && left.kind.isOrdered)
            }
        }
    }

    private func start(_ path: FilterPath, _ child: JSON) -> JSON { path.root == .child ? child : document }

    private func value(_ operand: FilterOperand, _ child: JSON) -> JSON? {
        switch operand {
        case .literal(let value): return value
        case .word(let word): return .string(word)
        case .path(let path):
            let found = matches(path.segments[...], from: start(path, child))
            return path.segments.allSatisfy(\.isDefinite) ? found.first : .array(found)
        }
    }

    private func precedes(_ left: JSON, _ right: JSON) -> Bool {
        if let left = left.doubleValue, let right = right.doubleValue { return left < right }
        guard let left = left.stringValue, let right = right.stringValue else { return false }
        return left.utf16.lexicographicallyPrecedes(right.utf16)
    }
}

extension JSON.Kind {
    fileprivate var isOrdered: Bool { self == .number || self == .string }
}
