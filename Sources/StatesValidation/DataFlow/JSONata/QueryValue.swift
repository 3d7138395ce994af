import OrderedJSON
import StatesLanguage

/// What is known of what an expression of JSONata gives.
struct QueryValue {
    /// What it gives, if it gives something.
    var shape: Shape
    /// Whether it gives something, and isn't undefined.
    var presence: Shape.Presence
    /// Why it gives nothing, where that is known.
    var reason: Reason?
    /// What the value is read from, where it is a plain path.
    var place: Place?

    /// Why something is undefined.
    enum Reason {
        case read(MissingRead)
        case variable(String)
    }

    /// A variable and the names that lead on from it.
    struct Place {
        var variable: String
        var names: [String]

        /// The place as an expression.
        var text: String { "$" + ([variable] + names).joined(separator: ".") }
    }

    init(_ shape: Shape, _ presence: Shape.Presence = .always, _ reason: Reason? = nil) {
        self.shape = shape
        self.presence = presence
        self.reason = reason
    }

    static let unknown = QueryValue(.any, .unknown)
    static let undefined = QueryValue(.never, .never)

    /// Either of two values.
    func joined(with other: QueryValue) -> QueryValue {
        QueryValue(
            shape.joined(with: other.shape),
            presence.joined(with: other.presence),
            reason ?? other.reason
        )
    }

    /// A value that is there only where this one is.
    func giving(_ shape: Shape, and other: QueryValue? = nil) -> QueryValue {
        let presence = presence.followed(by: other?.presence ?? .always)
        return QueryValue(shape, presence, reason ?? other?.reason)
    }

    /// The truth value, where it is one and known.
    var truth: Bool? {
        guard presence == .always, case .bool(let value)? = shape.literal else { return nil }
        return value
    }
}

/// What an expression can read.
struct QueryScene {
    /// `$states`, as an object.
    var states: Shape
    /// The variables of the workflow, as an object.
    var variables: Shape
    /// What the expression itself binds.
    var locals: [String: QueryValue] = [:]
    /// The item that `$` stands for within a path; nil at the top, where there is none.
    var focus: QueryValue?

    /// The state's input.
    var input: Shape { states.member("input").shape }

    /// What is known where either of two ways was taken.
    static func join(_ left: QueryScene?, _ right: QueryScene?) -> QueryScene? {
        guard var scene = left, let right else { return left ?? right }
        scene.states = scene.states.joined(with: right.states)
        scene.variables = scene.variables.joined(with: right.variables)
        return scene
    }
}
