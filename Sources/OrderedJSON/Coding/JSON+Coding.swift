extension JSON {
    /// The value as which something encodes itself.
    ///
    /// Members come in the order in which they are encoded. Infinity and NaN, and integers that neither `Int64` nor
    /// `Double` holds exactly, throw an `EncodingError`. What encodes nothing at all becomes an empty object.
    public init(encoding value: some Encodable, userInfo: [CodingUserInfoKey: any Sendable] = [:]) throws {
        let session = JSONEncodingSession(userInfo: userInfo)
        let slot = try session.box(value, codingPath: [])
        if let failure = session.failure { throw failure }
        self = slot.json
    }

    /// Decodes a type from the value, as the type itself says how.
    ///
    /// Integers are checked for their range: `3.0` is an `Int`, `3.5` and `300` for an `Int8` throw a `DecodingError`.
    public func decode<Value: Decodable>(
        _ type: Value.Type = Value.self,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws -> Value {
        try JSONDecodingValue(json: self, codingPath: [], userInfo: userInfo).unbox(type)
    }
}

/// A name or position on a coding path, and a name known at run time only.
struct JSONCodingKey: CodingKey {
    var stringValue: String
    var intValue: Int?

    init(_ name: String) { stringValue = name }

    init(stringValue: String) { self.init(stringValue) }

    init(index: Int) {
        stringValue = "Index \(index)"
        intValue = index
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }

    static let `super` = JSONCodingKey("super")
}
