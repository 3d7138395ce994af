/// What all containers of one encoding share.
final class JSONEncodingSession {
    let userInfo: [CodingUserInfoKey: any Sendable]
    /// A misuse that `Encoder` gives no chance to report where it happens; the encoding fails with it in the end.
    private(set) var failure: EncodingError?

    init(userInfo: [CodingUserInfoKey: any Sendable]) {
        self.userInfo = userInfo
    }

    /// Notes that a type asked for containers of different kinds for the same value.
    func failMixedContainers(codingPath: [any CodingKey]) {
        let problem = "The type asks for containers of different kinds for one value."
        failure = failure ?? .invalidValue(JSON.null, .init(codingPath: codingPath, debugDescription: problem))
    }

    /// Turns a value into what stands for it: at once for what JSON knows, by its own `encode(to:)` for the rest.
    func box<Value: Encodable>(_ value: Value, codingPath: @autoclosure () -> [any CodingKey]) throws -> JSONSlot {
        switch value {
        case let value as JSON: return .value(value)
        case let value as JSONObject: return .value(.object(value))
        case let value as String: return .value(.string(value))
        case let value as Bool: return .value(.bool(value))
        case let value as Double: return .value(try box(float: value, value, codingPath()))
        case let value as Float: return .value(try box(float: Self.shortest(value), value, codingPath()))
        case let value as any FixedWidthInteger & Encodable: return .value(try box(integer: value, codingPath()))
        default:
            let node = JSONEncodingNode()
            try value.encode(to: JSONValueEncoder(session: self, node: node, codingPath: codingPath()))
            return .node(node)
        }
    }

    private func box(float: Double, _ value: any Sendable, _ codingPath: [any CodingKey]) throws -> JSON {
        if float.isFinite { return .double(float) }
        let problem = "JSON has no way to write \(float). Encode nil or a string in its place."
        throw EncodingError.invalidValue(value, .init(codingPath: codingPath, debugDescription: problem))
    }

    private func box(integer: some FixedWidthInteger, _ codingPath: [any CodingKey]) throws -> JSON {
        if let value = Int64(exactly: integer) { return .integer(value) }
        if let value = Double(exactly: integer) { return .double(value) }
        let problem = "\(integer) is beyond 64 bits with sign and no exact double. Encode it as a string."
        throw EncodingError.invalidValue(integer, .init(codingPath: codingPath, debugDescription: problem))
    }

    /// The double that is written as the float is, so that 0.1 stays 0.1, if it reads back as the same float.
    private static func shortest(_ value: Float) -> Double {
        guard let double = Double(value.description), Float(double) == value else { return Double(value) }
        return double
    }
}

/// What an encoded value is so far: final, or a container that may still get more.
enum JSONSlot {
    case value(JSON)
    case node(JSONEncodingNode)

    var json: JSON {
        switch self {
        case .value(let value): value
        case .node(let node): node.json
        }
    }
}

/// A value under construction, shared by all containers that add to it.
final class JSONEncodingNode {
    enum Content {
        case empty
        case single(JSONSlot)
        case array([JSONSlot])
        case object([(key: String, slot: JSONSlot)])
    }

    var content = Content.empty

    var json: JSON {
        switch content {
        case .empty: .object(JSONObject())
        case .single(let slot): slot.json
        case .array(let slots): .array(slots.map(\.json))
        case .object(let members): .object(JSONObject(members.lazy.map { ($0.key, $0.slot.json) }))
        }
    }

    /// Makes this an array, unless it is something else already.
    func becomeArray() -> Bool {
        switch content {
        case .array: return true
        case .empty: content = .array([])
        default: return false
        }
        return true
    }

    /// Makes this an object, unless it is something else already.
    func becomeObject() -> Bool {
        switch content {
        case .object: return true
        case .empty: content = .object([])
        default: return false
        }
        return true
    }

    var elementCount: Int {
        if case .array(let slots) = content { slots.count } else { 0 }
    }

    func append(_ slot: JSONSlot) {
        guard case .array(var slots) = content else { return }
        content = .empty
        slots.append(slot)
        content = .array(slots)
    }

    func append(_ slot: JSONSlot, forKey key: String) {
        guard case .object(var members) = content else { return }
        content = .empty
        members.append((key, slot))
        content = .object(members)
    }

    /// The container that was begun for a name, or a new one.
    func node(forKey key: String) -> JSONEncodingNode {
        if case .object(let members) = content {
            let member = members.last { $0.key.hasSameBytes(as: key) }
            if case .node(let node)? = member?.slot { return node }
        }
        let node = JSONEncodingNode()
        append(.node(node), forKey: key)
        return node
    }
}
