import JSONata
import StatesLanguage

/// Paths, calls and queries by their text, each read once; nil for what can't be read, which other rules tell of.
final class ExpressionCache {
    private var paths: [String: PathExpression?] = [:]
    private var queries: [String: JSONataQuery?] = [:]

    func path(_ text: String) -> PathExpression? {
        if let known = paths[text] { return known }
        let expression = text.hasPlaceholder ? nil : try? PathExpression(parsing: text)
        paths[text] = .some(expression)
        return expression
    }

    func query(_ source: String) -> JSONataQuery? {
        if let known = queries[source] { return known }
        let query = source.hasPlaceholder ? nil : try? JSONataQuery(source, level: .v206)
        queries[source] = .some(query)
        return query
    }
}
