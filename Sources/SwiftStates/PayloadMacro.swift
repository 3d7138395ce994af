#if Macros
    import StatesTypes

    /// Lets paths name a struct's fields, by the names under which they are coded.
    ///
    /// ```swift
    /// @Payload struct Review {
    ///     var comment: String
    ///     var verdict: Verdict?
    ///     private var revision: Int = 0
    ///
    ///     enum CodingKeys: String, CodingKey {
    ///         case comment
    ///         case verdict = "model_verdict"
    ///         case revision
    ///     }
    /// }
    /// ```
    ///
    /// The struct then conforms to ``Payload``, and so to Codable and Sendable. A `Path<Review>` has the members `comment`,
    /// of type `Path<String>`, and `verdict`, of type `Path<Verdict>`, which is written `$.model_verdict`.
    ///
    /// Every stored property becomes a field, with its own access level and its own type, less one `?`. These don't:
    /// private properties, static, computed and lazy ones, and those that a declared `CodingKeys` leaves out. It needs:
    ///
    /// * a written type on each of these properties, since a macro sees no inferred one;
    /// * types that are Codable and Sendable, and a generic parameter that is constrained so: `Envelope<Body: Payload>`;
    /// * the names `Fields` and `static fields`, which it declares;
    /// * a place outside functions, and for a nested struct `fileprivate` where it would be `private`;
    /// * `public import SwiftStates` where the struct is public and imports are internal by default.
    ///
    /// It also writes `template`, which builds the struct from values that are known when the workflow runs:
    /// `Review.template(comment: "\(post.text)")`. A text property takes a ``Text``, any other a value, a path, a
    /// variable, a function's value or a template of its type; an optional one may be left out. There is none where a
    /// property is private or stands in `#if`.
    ///
    /// An enum with raw values becomes an ``EnumValue``, and one with associated values a ``TaggedPayload``. Where the
    /// macro isn't at hand, or a struct writes both `init(from:)` and `encode(to:)` without `CodingKeys`, the conformance
    /// is one line per field, as ``Payload`` shows.
    @attached(member, names: named(Fields), named(fields), named(template), named(Cases))
    @attached(extension, conformances: Payload, TaggedPayload, EnumValue)
    public macro Payload() = #externalMacro(module: "SwiftStatesMacros", type: "PayloadMacro")
#endif
