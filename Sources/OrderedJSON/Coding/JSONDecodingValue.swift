/// A value that is being decoded, and the way that led to it.
struct JSONDecodingValue {
    let json: JSON
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: any Sendable]

    /// A part of the value.
    func part(_ json: JSON, _ key: any CodingKey) -> JSONDecodingValue {
        JSONDecodingValue(json: json, codingPath: codingPath + [key], userInfo: userInfo)
    }

    /// Decodes a type: at once what JSON knows, by its own `init(from:)` the rest.
    func unbox<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == JSON.self { return try cast(json) }
        if type == String.self { return try cast(text()) }
        if type == Int.self { return try cast(integer(Int.self)) }
        if type == Bool.self { return try cast(truth()) }
        if type == Double.self { return try cast(number()) }
        if type == JSONObject.self { return try cast(members()) }
        if type == Float.self { return try cast(float()) }
        if let type = type as? any (FixedWidthInteger & Decodable).Type { return try cast(integer(type)) }
        return try Value(from: JSONValueDecoder(value: self))
    }

    func members() throws -> JSONObject {
        guard case .object(let object) = json else { throw mismatch(JSONObject.self, expected: "an object") }
        return object
    }

    func elements() throws -> [JSON] {
        guard case .array(let elements) = json else { throw mismatch([JSON].self, expected: "an array") }
        return elements
    }

    private func text() throws -> String {
        guard case .string(let text) = json else { throw mismatch(String.self, expected: "a string") }
        return text
    }

    private func truth() throws -> Bool {
        guard case .bool(let value) = json else { throw mismatch(Bool.self, expected: "true or false") }
        return value
    }

    private func number() throws -> Double {
        guard let value = json.doubleValue else { throw mismatch(Double.self, expected: "a number") }
        return value
    }

    private func float() throws -> Float {
        guard let number = json.doubleValue else { throw mismatch(Float.self, expected: "a number") }
        let value = Float(number)
        guard value.isFinite || !number.isFinite else { throw misfit("Float") }
        return value
    }

    private func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        let value: Value?
        switch json {
        case .integer(let number): value = Value(exactly: number)
        case .double(let number):
            if let whole = Int64(whole: number) {
                value = Value(exactly: whole)
            } else {
                // From 2⁶³ on every double is whole.
                value = number >= 0x1p63 && number < 0x1p64 ? Value(exactly: UInt64(number)) : nil
            }
        default: throw mismatch(type, expected: "an integer")
        }
        guard let value else { throw misfit("\(type)") }
        return value
    }

    /// Tells the compiler that a type is the one that was asked for, which the caller has checked.
    private func cast<Value>(_ value: some Any) throws -> Value {
        guard let value = value as? Value else { throw mismatch(Value.self, expected: "\(Value.self)") }
        return value
    }
}

// MARK: - Errors

extension JSONDecodingValue {
    func mismatch(_ type: any Any.Type, expected: String) -> DecodingError {
        let context = context("Found \(json.isNull ? "null" : "\(json.kind)"), expected \(expected).")
        return json.isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    func misfit(_ type: String) -> DecodingError {
        .dataCorrupted(context("The number \(json.serialized()) does not fit in \(type)."))
    }

    func missing(_ key: any CodingKey) -> DecodingError {
        .keyNotFound(key, context("The object has no member \(JSON.string(key.stringValue).serialized())."))
    }

    func pastEnd(_ type: any Any.Type, at index: Int) -> DecodingError {
        let path = codingPath + [JSONCodingKey(index: index)]
        return .valueNotFound(
            type,
            .init(codingPath: path, debugDescription: "The array has no more than \(index) elements.")
        )
    }

    private func context(_ description: String) -> DecodingError.Context {
        DecodingError.Context(codingPath: codingPath, debugDescription: description)
    }
}
