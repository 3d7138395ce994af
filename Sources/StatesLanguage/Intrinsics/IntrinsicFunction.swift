/// The functions that a JSONPath state can call, by their names in Amazon States Language.
public enum IntrinsicFunction: String, Sendable, Hashable, CaseIterable {
    case format = "States.Format"
    case stringToJSON = "States.StringToJson"
    case jsonToString = "States.JsonToString"
    case array = "States.Array"
    case arrayPartition = "States.ArrayPartition"
    case arrayContains = "States.ArrayContains"
    case arrayRange = "States.ArrayRange"
    case arrayGetItem = "States.ArrayGetItem"
    case arrayLength = "States.ArrayLength"
    case arrayUnique = "States.ArrayUnique"
    case base64Encode = "States.Base64Encode"
    case base64Decode = "States.Base64Decode"
    case hash = "States.Hash"
    case jsonMerge = "States.JsonMerge"
    case mathRandom = "States.MathRandom"
    case mathAdd = "States.MathAdd"
    case stringSplit = "States.StringSplit"
    case uuid = "States.UUID"

    /// How many arguments the function takes.
    public var arity: Arity {
        switch self {
        case .uuid: Arity(0)
        case .stringToJSON, .jsonToString, .arrayLength, .arrayUnique, .base64Encode, .base64Decode: Arity(1)
        case .arrayPartition, .arrayContains, .arrayGetItem, .hash, .mathAdd, .stringSplit: Arity(2)
        case .arrayRange, .jsonMerge: Arity(3)
        case .mathRandom: Arity(2, to: 3)
        case .format: Arity(1, to: nil)
        case .array: Arity(0, to: nil)
        }
    }

    /// A number of arguments, exact or within bounds.
    public struct Arity: Sendable, Hashable, CustomStringConvertible {
        /// The fewest arguments.
        public let minimum: Int
        /// The most arguments, or nil where there is no bound.
        public let maximum: Int?

        init(_ exactly: Int) {
            self.init(exactly, to: exactly)
        }

        init(_ minimum: Int, to maximum: Int?) {
            self.minimum = minimum
            self.maximum = maximum
        }

        /// Whether that many arguments are right.
        public func contains(_ count: Int) -> Bool {
            count >= minimum && maximum.map { count <= $0 } ?? true
        }

        /// The number in words, as in a sentence: `2 arguments`, `2 or 3 arguments`.
        public var description: String {
            switch maximum {
            case nil where minimum == 0: "any number of arguments"
            case nil: "at least \(minimum) \(minimum == 1 ? "argument" : "arguments")"
            case 0: "no arguments"
            case minimum: "\(minimum) \(minimum == 1 ? "argument" : "arguments")"
            case .some(let maximum): "\(minimum) or \(maximum) arguments"
            }
        }
    }
}

extension IntrinsicFunction {
    /// The names that ``hash`` takes as its second argument.
    public static let hashAlgorithms = ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"]

    /// The functions by name, so that a look-up takes no time.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The function whose name is nearest to one that doesn't exist, if any is near.
    ///
    /// Case and a missing `States.` don't count as differences.
    public static func nearest(to name: String) -> IntrinsicFunction? {
        let wanted = bareName(name)
        guard !wanted.isEmpty, wanted.utf8.count <= 40 else { return nil }
        let names = allCases.map { bareName($0.rawValue) }
        if let same = names.firstIndex(of: wanted) { return allCases[same] }
        let allowed = max(2, wanted.utf8.count / 3)
        let name = StatesLanguage.nearest(to: wanted, among: names, allowing: allowed)
        return allCases.first { bareName($0.rawValue) == name }
    }

    private static func bareName(_ name: String) -> String {
        let lowercased = name.lowercased()
        return lowercased.hasPrefix("states.") ? String(lowercased.dropFirst(7)) : lowercased
    }
}
