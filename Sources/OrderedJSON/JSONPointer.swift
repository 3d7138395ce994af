/// A place within a JSON value: the names and positions that lead there (RFC 6901).
public struct JSONPointer: Sendable, Hashable {
    /// The unescaped names and positions, from the root down.
    public var tokens: [String]

    /// The root, or the place that the tokens lead to.
    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// The root of the value.
    public static let root = JSONPointer()

    /// The member of that name, one level down.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens + [token])
    }

    /// The element at that position, one level down.
    public func appending(_ index: Int) -> JSONPointer {
        appending(String(index))
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The text of RFC 6901: `/States/Call/Next`, and the empty text for the root.
    public var description: String {
        tokens.reduce(into: "") { text, token in
            text += "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

extension JSONPointer {
    /// The position that a token stands for, where it is one: digits only, no zero in front.
    static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return token.utf8.first == UInt8(ascii: "0") && token.utf8.count > 1 ? nil : Int(token)
    }
}

extension JSON {
    /// The value at a place, or nil where nothing is.
    public subscript(_ pointer: JSONPointer) -> JSON? {
        var value = self
        for token in pointer.tokens {
            switch value {
            case .object(let object):
                guard let member = object[token] else { return nil }
                value = member
            case .array(let elements):
                guard let index = JSONPointer.index(token), index < elements.count else { return nil }
                value = elements[index]
            default:
                return nil
            }
        }
        return value
    }
}
