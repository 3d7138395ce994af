/// The language of paths and expressions: ASL's `QueryLanguage`, JSONPath where nothing is said.
public struct QueryLanguage: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A query language of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Paths, payload templates and intrinsic functions.
    public static let jsonPath = Self(rawValue: "JSONPath")
    /// Expressions between `{%` and `%}`.
    public static let jsonata = Self(rawValue: "JSONata")

    package static let known: [Self] = [.jsonPath, .jsonata]
}
