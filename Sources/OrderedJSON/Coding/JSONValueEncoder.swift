/// The encoder that a type sees while it encodes itself.
struct JSONValueEncoder: Encoder {
    let session: JSONEncodingSession
    let node: JSONEncodingNode
    let codingPath: [any CodingKey]

    var userInfo: [CodingUserInfoKey: Any] { session.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if !node.becomeObject() { session.failMixedContainers(codingPath: codingPath) }
        return KeyedEncodingContainer(JSONKeyedEncodingContainer<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if !node.becomeArray() { session.failMixedContainers(codingPath: codingPath) }
        return JSONUnkeyedEncodingContainer(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONSingleValueEncodingContainer(encoder: self)
    }

    /// The encoder of a part.
    func nested(_ node: JSONEncodingNode, _ key: any CodingKey) -> JSONValueEncoder {
        JSONValueEncoder(session: session, node: node, codingPath: codingPath + [key])
    }
}

private struct JSONKeyedEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil(forKey key: Key) {
        encoder.node.append(.value(.null), forKey: key.stringValue)
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        let slot = try encoder.session.box(value, codingPath: codingPath + [key])
        encoder.node.append(slot, forKey: key.stringValue)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        encoder.nested(encoder.node.node(forKey: key.stringValue), key).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.nested(encoder.node.node(forKey: key.stringValue), key).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        encoder.nested(encoder.node.node(forKey: JSONCodingKey.super.stringValue), JSONCodingKey.super)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        encoder.nested(encoder.node.node(forKey: key.stringValue), key)
    }
}

private struct JSONUnkeyedEncodingContainer: UnkeyedEncodingContainer {
    let encoder: JSONValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.node.elementCount }

    mutating func encodeNil() {
        encoder.node.append(.value(.null))
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        encoder.node.append(
            try encoder.session.box(value, codingPath: codingPath + [JSONCodingKey(index: count)])
        )
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        nextEncoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        nextEncoder().unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { nextEncoder() }

    private func nextEncoder() -> JSONValueEncoder {
        let nested = encoder.nested(JSONEncodingNode(), JSONCodingKey(index: count))
        encoder.node.append(.node(nested.node))
        return nested
    }
}

private struct JSONSingleValueEncodingContainer: SingleValueEncodingContainer {
    let encoder: JSONValueEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    mutating func encodeNil() { set(.value(.null)) }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        set(try encoder.session.box(value, codingPath: codingPath))
    }

    private func set(_ slot: JSONSlot) {
        if case .empty = encoder.node.content {
            encoder.node.content = .single(slot)
        } else {
            encoder.session.failMixedContainers(codingPath: codingPath)
        }
    }
}
