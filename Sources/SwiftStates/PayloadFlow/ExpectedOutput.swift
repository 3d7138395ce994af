import StatesLanguage
import StatesTypes

/// What a workflow, a branch or an iteration should end with, and why.
struct ExpectedOutput: Sendable {
    let type: PayloadType
    /// What ends with it, in a message: "the workflow", "branch 2 of the Parallel …".
    let subject: String
    let reason: Reason

    /// Why it should.
    enum Reason: Sendable {
        /// It was said, by this argument.
        case said(by: String)
        /// Its output becomes an element of the array that a `.result(into:)` names.
        case placed
    }

    /// What is expected, or nil where the type says nothing of its values.
    init?(_ type: Any.Type, of subject: String, _ reason: Reason) {
        let type = PayloadType(type)
        if type.saysNothing { return nil }
        (self.type, self.subject, self.reason) = (type, subject, reason)
    }

    /// SS1112 for each end that passes on a value of another type.
    func findings(about ends: Set<PayloadContent>) -> [Diagnostic] {
        ends.sorted { $0.rank < $1.rank }.compactMap { end in
            guard case .type(let type) = end.kind, type != self.type else { return nil }
            return .endsWithOtherOutput(end, expected: self)
        }
    }
}
