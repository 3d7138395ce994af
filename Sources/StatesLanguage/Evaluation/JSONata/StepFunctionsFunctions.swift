import JSONata
import OrderedJSON

/// The functions that Step Functions adds to JSONata, apart from those of chance.
///
/// Arguments that aren't whole are cut towards zero; where an argument makes no sense the result is undefined.
enum StepFunctionsFunctions {
    /// More elements than any payload holds: a longer range is refused before it is made.
    private static let longestRange = 1_000_000

    /// `$partition(array, size)`: the array in pieces of that size.
    static func partition(_ arguments: [JSON?]) -> JSON? {
        guard arguments.count == 2, let elements = arguments[0]?.arrayValue, let size = whole(arguments[1]) else {
            return nil
        }
        guard size > 0, !elements.isEmpty else { return nil }
        let pieces = stride(from: 0, to: elements.count, by: size).map { start in
            JSON.array(Array(elements[start..<start + min(size, elements.count - start)]))
        }
        return .array(pieces)
    }

    /// `$range(start, end, step)`: the numbers from the start to the end, both included.
    static func range(_ arguments: [JSON?]) throws -> JSON? {
        guard arguments.count == 3, let start = whole(arguments[0]), let end = whole(arguments[1]),
            let step = whole(arguments[2]), step != 0, (end - start).signum() * step.signum() >= 0
        else { return nil }
        guard (end - start) / step < longestRange else {
            throw JSONataError("D2014", message: "$range would give more than \(longestRange) numbers")
        }
        let numbers = stride(from: start, through: end, by: step).map { JSON.integer(Int64($0)) }
        return numbers.count == 1 ? numbers[0] : .array(numbers)
    }

    /// `$hash(text, algorithm)`: the digest in hexadecimal digits.
    static func hash(_ arguments: [JSON?]) -> JSON? {
        guard arguments.count == 2, let text = arguments[0]?.stringValue, let name = arguments[1]?.stringValue else {
            return nil
        }
        return HexadecimalDigest(of: Array(text.utf8), algorithm: name).map { .string($0.text) }
    }

    /// `$parse(text)`: the value that a JSON text holds.
    static func parse(_ arguments: [JSON?]) throws -> JSON? {
        guard let text = arguments.first??.stringValue else { return nil }
        return try JSON(parsing: text, options: JSONParsingOptions(duplicateKeys: .keepLast, loneSurrogates: .replace))
    }

    /// A number cut towards zero, where it is one that can be counted with.
    private static func whole(_ value: JSON?) -> Int? {
        guard let number = value?.doubleValue, abs(number) <= 0x1p53 else { return nil }
        return Int(number)
    }
}
