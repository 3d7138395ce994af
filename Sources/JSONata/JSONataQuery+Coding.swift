public import OrderedJSON

// MARK: - Swift values in and out

extension JSONataQuery {
    /// Evaluates the expression on a Swift value and gives a Swift value.
    ///
    /// ```swift
    /// struct Order: Codable { var price: Double; var quantity: Int }
    /// let total = try JSONataQuery("$sum($.(price * quantity))").evaluate(orders, as: Double.self)
    /// ```
    ///
    /// - Parameters:
    ///   - input: The input document.
    ///   - type: The type of the result.
    ///   - bindings: Values for variables, named without `$`.
    ///   - environment: Clock, randomness and functions.
    ///   - limits: How much the evaluation may use.
    /// - Returns: The result, or nil if it is undefined.
    /// - Throws: A ``JSONataError``, or what the coders of the two types throw.
    public func evaluate<Result: Decodable>(
        _ input: some Encodable,
        as type: Result.Type = Result.self,
        bindings: [String: JSON] = [:],
        environment: JSONataEnvironment = JSONataEnvironment(),
        limits: JSONataLimits = JSONataLimits()
    ) throws -> Result? {
        let document = try JSON(encoding: input)
        return try evaluate(document, bindings: bindings, environment: environment, limits: limits)?.decode(type)
    }
}
