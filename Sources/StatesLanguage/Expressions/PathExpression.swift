/// What a JSONPath state writes where a value is to be computed: a path, or a call of an intrinsic function.
public enum PathExpression: Sendable, Hashable {
    /// A path: `$.order.id`.
    case path(JSONPath)
    /// A call: `States.UUID()`.
    case intrinsic(IntrinsicCall)

    /// Reads either one; which it is to be shows in the first character.
    public init(parsing text: String) throws(PathExpressionError) {
        if text.utf8.first == UInt8(ascii: "$") {
            do {
                self = .path(try JSONPath(parsing: text))
            } catch {
                throw PathExpressionError(.path(error))
            }
        } else {
            do {
                self = .intrinsic(try IntrinsicCall(parsing: text))
            } catch {
                // Text that never comes to a parenthesis was hardly meant as a call.
                let isCall = text.hasPrefix("States.") || text.utf8.contains(UInt8(ascii: "("))
                throw PathExpressionError(isCall ? .intrinsic(error) : .neither(TextScanner(text).found(at: 0)))
            }
        }
    }

    /// The expression as it was written.
    public var text: String {
        switch self {
        case .path(let path): path.text
        case .intrinsic(let call): call.text
        }
    }

    /// What is wrong with the expression although it can be read: places and messages, in order.
    public func problems() -> [(offset: Int, message: String)] {
        switch self {
        case .path(let path): path.problems().map { ($0.offset, $0.kind.description) }
        case .intrinsic(let call): call.problems().map { ($0.offset, $0.description) }
        }
    }

    /// Every path that the expression reads, in order.
    public var paths: [JSONPath] {
        switch self {
        case .path(let path): [path]
        case .intrinsic(let call): call.paths
        }
    }
}

extension PathExpression: CustomStringConvertible {
    /// The expression as it was written.
    public var description: String { text }
}
