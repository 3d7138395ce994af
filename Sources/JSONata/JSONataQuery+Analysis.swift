/// A variable of an expression that the expression does not bind itself.
public struct JSONataReference: Sendable, Hashable {
    /// The name without `$`; `$` for the input document `$$`.
    public let name: String
    /// Where the variable ends, in UTF-16 code units from the start of the text.
    public let position: Int
    /// How many arguments it is called with, where it is called directly; the value before `~>` counts.
    public let argumentCount: Int?
    /// The names of the fields taken from it, as `["input", "id"]` in `$states.input.id`.
    public let path: [String]
}

extension JSONataQuery {
    /// The variables and functions that come from outside, in the order of the text: bindings, functions of the host
    /// and built-in functions.
    ///
    /// A name that the expression binds anywhere around the place, as a parameter or with `:=`, is its own.
    public var references: [JSONataReference] { Self.references(in: syntax) }

    /// The same for a part of an expression.
    static func references(in node: SyntaxNode) -> [JSONataReference] {
        var collector = ReferenceCollector()
        collector.collect(node, [])
        return collector.references
    }

    /// The functions that every expression can call, without `$`.
    public static func functionNames(level: JSONataLevel = .v22) -> Set<String> {
        Set(BuiltIns.table(for: level).keys)
    }

    /// How many arguments a built-in function takes, those included that the context can stand in for.
    package static func argumentCounts(of function: String, level: JSONataLevel) -> ClosedRange<Int>? {
        BuiltIns.table(for: level)[function]?.signature?.argumentCounts
    }

    /// A name or `$` that needs an input document, such as `phone` in `{ "to": phone }`.
    ///
    /// Names within a path's later steps, predicates, sort terms and groupings are about the items there, and are not
    /// among them.
    package var topLevelNames: [(name: String, position: Int)] { Self.namesAtTop(of: syntax) }

    /// The same for a part of an expression.
    static func namesAtTop(of node: SyntaxNode) -> [(name: String, position: Int)] {
        var names: [(String, Int)] = []
        collectNames(node, into: &names)
        return names
    }

    private static func collectNames(_ node: SyntaxNode, into names: inout [(String, Int)]) {
        switch node.kind {
        case .path(let steps):
            // Only the first step looks at the context that is there.
            if let first = steps.first { collectNames(first, into: &names) }
        case .name(let name): names.append((name, node.position))
        case .variable(""): names.append(("$", node.position))
        case .wildcard: names.append(("*", node.position))
        case .descendants: names.append(("**", node.position))
        default:
            let inner = Set(
                node.stages.compactMap {
                    if case .filter(let predicate, _) = $0 { ObjectIdentifier(predicate) } else { nil }
                }
            )
            let grouped = Set(
                (node.group?.pairs ?? []).flatMap { [ObjectIdentifier($0.key), ObjectIdentifier($0.value)] }
            )
            for child in node.children {
                let identifier = ObjectIdentifier(child)
                if inner.contains(identifier) || grouped.contains(identifier) { continue }
                // What a transform looks for and changes is within its argument.
                if case .transform = node.kind { continue }
                collectNames(child, into: &names)
            }
        }
    }
}

/// Goes through a tree with the names that are bound around each place.
private struct ReferenceCollector {
    var references: [JSONataReference] = []

    mutating func collect(_ node: SyntaxNode, _ outer: Set<String>, path: [String] = [], arguments: Int? = nil) {
        var bound = outer
        switch node.kind {
        case .variable(let name):
            if !name.isEmpty, !bound.contains(name) {
                references.append(
                    JSONataReference(name: name, position: node.position, argumentCount: arguments, path: path)
                )
            }
        case .lambda(let parameters, _, let body):
            bound.formUnion(parameters)
            bound.formUnion(Self.bindings(body))
            collect(body, bound)
        case .block(let expressions):
            for expression in expressions { bound.formUnion(Self.bindings(expression)) }
            for expression in expressions { collect(expression, bound) }
        case .path(let steps):
            for step in steps {
                if let focus = step.focus { bound.insert(focus) }
                if let index = step.index { bound.insert(index) }
                for case .index(let name) in step.stages { bound.insert(name) }
            }
            let names = steps.dropFirst().prefix { if case .name = $0.kind { true } else { false } }
            let fields = names.map { if case .name(let name) = $0.kind { name } else { "" } }
            for (index, step) in steps.enumerated() { collect(step, bound, path: index == 0 ? fields : []) }
        case .call(let procedure, let values):
            collect(procedure, bound, arguments: values.count + (arguments ?? 0))
            for value in values { collect(value, bound) }
        case .apply(let left, let right):
            collect(left, bound)
            // A call on the right gets one more argument.
            if case .call = right.kind { collect(right, bound, arguments: 1) } else { collect(right, bound) }
            collectRest(node, bound)
            return
        case .bind(let name, let value):
            bound.insert(name)
            collect(value, bound)
        default:
            for child in node.children { collect(child, bound) }
            return
        }
        collectRest(node, bound)
    }

    /// Predicates and groupings.
    private mutating func collectRest(_ node: SyntaxNode, _ bound: Set<String>) {
        for case .filter(let predicate, _) in node.stages { collect(predicate, bound) }
        for pair in node.group?.pairs ?? [] {
            collect(pair.key, bound)
            collect(pair.value, bound)
        }
    }

    private static func bindings(_ node: SyntaxNode) -> [String] {
        var names: [String] = []
        node.directBindings(into: &names)
        return names
    }
}
