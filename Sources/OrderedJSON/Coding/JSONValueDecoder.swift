/// The decoder that a type sees while it decodes itself.
struct JSONValueDecoder: Decoder {
    let value: JSONDecodingValue

    var codingPath: [any CodingKey] { value.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { value.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(JSONKeyedDecodingContainer<Key>(value: value, object: try value.members()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        JSONUnkeyedDecodingContainer(value: value, elements: try value.elements())
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        JSONSingleValueDecodingContainer(value: value)
    }
}

private struct JSONKeyedDecodingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let value: JSONDecodingValue
    let object: JSONObject

    var codingPath: [any CodingKey] { value.codingPath }
    var allKeys: [Key] { object.keys.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { object.position(of: key.stringValue) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try part(key).json.isNull }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try part(key).unbox(type)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try JSONValueDecoder(value: part(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try JSONValueDecoder(value: part(key)).unkeyedContainer()
    }

    /// The decoder of the member `super`, or of null where there is none.
    func superDecoder() throws -> any Decoder {
        let key = JSONCodingKey.super
        return JSONValueDecoder(value: value.part(object[key.stringValue] ?? .null, key))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        JSONValueDecoder(value: value.part(object[key.stringValue] ?? .null, key))
    }

    private func part(_ key: Key) throws -> JSONDecodingValue {
        guard let json = object[key.stringValue] else { throw value.missing(key) }
        return value.part(json, key)
    }
}

private struct JSONUnkeyedDecodingContainer: UnkeyedDecodingContainer {
    let value: JSONDecodingValue
    let elements: [JSON]
    private(set) var currentIndex = 0

    init(value: JSONDecodingValue, elements: [JSON]) {
        self.value = value
        self.elements = elements
    }

    var codingPath: [any CodingKey] { value.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try part(JSON?.self).json.isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let result = try part(type).unbox(type)
        currentIndex += 1
        return result
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        let container = try JSONValueDecoder(value: part(JSONObject.self)).container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try JSONValueDecoder(value: part([JSON].self)).unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = JSONValueDecoder(value: try part((any Decoder).self))
        currentIndex += 1
        return decoder
    }

    private func part(_ type: any Any.Type) throws -> JSONDecodingValue {
        guard !isAtEnd else { throw value.pastEnd(type, at: currentIndex) }
        return value.part(elements[currentIndex], JSONCodingKey(index: currentIndex))
    }
}

private struct JSONSingleValueDecodingContainer: SingleValueDecodingContainer {
    let value: JSONDecodingValue

    var codingPath: [any CodingKey] { value.codingPath }

    func decodeNil() -> Bool { value.json.isNull }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value.unbox(type) }
}
