extension JSON {
    /// The value as a JSON text.
    ///
    /// The same value always gives the same text.
    ///
    /// Members keep their order. Doubles are written as the shortest text that reads back as the same double, `1.0` for
    /// one. Infinity and NaN, which JSON cannot write, become `null`, as in JavaScript. Only what must be escaped is.
    public func serialized(_ format: JSONFormat = .compact) -> String {
        var writer = JSONWriter(format)
        writer.write(self)
        return writer.output.string()
    }

    /// The value as a JSON text in UTF-8.
    public func bytes(_ format: JSONFormat = .compact) -> [UInt8] {
        var writer = JSONWriter(format)
        writer.write(self)
        return writer.output.array()
    }
}

extension JSON: CustomStringConvertible {
    /// The value as a compact JSON text.
    public var description: String { serialized() }
}
