package import JSONata
internal import OrderedJSON

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Answers cases of a JSONata test suite: one JSON object a line in, one out.
///
/// A case has `id`, `expr`, `bindings` and optionally `data`, `timelimit` (milliseconds) and `depth`.
package struct JSONataProtocol {
    let level: JSONataLevel

    /// The protocol at a level of the language.
    package init(level: JSONataLevel) {
        self.level = level
    }

    /// Answers line after line.
    package func run() {
        while let line = readLine() {
            let reply: JSONObject
            do {
                reply = answer(try JSON(parsing: escapingLoneSurrogates(line)))
            } catch {
                reply = ["error": .object(["code": "U0000", "message": .string("\(error)")])]
            }
            print(JSON.object(reply).serialized())
            fflush(nil)
        }
    }

    /// The answer to one case.
    private func answer(_ message: JSON) -> JSONObject {
        let id = message["id"] ?? .null
        var bindings: [String: JSON] = [:]
        for (key, value) in message["bindings"]?.objectValue ?? [:] { bindings[key] = value }
        var limits = JSONataLimits()
        if let time = message["timelimit"]?.doubleValue { limits.timeout = time / 1000 }
        if let depth = message["depth"]?.integerValue { limits.depth = Int(depth) }
        do throws(JSONataError) {
            let query = try JSONataQuery(message["expr"]?.stringValue ?? "", level: level)
            guard let result = try query.evaluate(message["data"], bindings: bindings, limits: limits) else {
                return ["id": id, "undefined": true]
            }
            return ["id": id, "result": result]
        } catch {
            var facts: JSONObject = ["code": .string(error.code.rawValue), "message": .string(error.message)]
            if let token = error.token { facts["token"] = .string(token) }
            if let position = error.position { facts["position"] = .integer(Int64(position)) }
            if let value = error.value { facts["value"] = value }
            return ["id": id, "error": .object(facts)]
        }
    }
}

/// Writes an escaped half of a surrogate pair, which Swift's strings can't hold, as the private-use scalar that the
/// library keeps it in.
private func escapingLoneSurrogates(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
    let bytes = Array(line.utf8)
    func unit(_ index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "\\") else {
            result.append(bytes[index])
            index += 1
            continue
        }
        guard let first = unit(index), first & 0xF800 == 0xD800 else {
            result += bytes[index..<min(index + 2, bytes.count)]
            index += 2
            continue
        }
        if first < 0xDC00, let second = unit(index + 6), second & 0xFC00 == 0xDC00 {
            result += bytes[index..<index + 12]
            index += 12
        } else {
            let scalar = UnicodeScalar(0x10_0000 + first) ?? "\u{FFFD}"
            result += String(scalar).utf8
            index += 6
        }
    }
    return String(decoding: result, as: UTF8.self)
}
