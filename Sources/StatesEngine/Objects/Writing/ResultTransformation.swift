internal import OrderedJSON
internal import StatesLanguage

extension ChildResult {
    /// What a transformation makes of the result: none or several entries where FLATTEN meets an array, one otherwise.
    ///
    /// Children that didn't succeed are always described whole, so that nothing about a failure gets lost.
    func entries(_ transformation: WriterTransformation) throws(ResultWritingFailure) -> [JSON] {
        guard status == .succeeded else { return [description] }
        let output = output ?? .null
        switch transformation {
        case .none: return [description]
        case .compact: return [output]
        case .flatten: return output.arrayValue ?? [output]
        default:
            throw ResultWritingFailure(
                "Transformation \(transformation.rawValue) isn't known: use NONE, COMPACT or FLATTEN"
            )
        }
    }

    /// The whole description, as transformation NONE writes it: members by name, input and output as JSON texts.
    var description: JSON {
        var members = JSONObject()
        members["Cause"] = cause.map { .string($0) }
        members["Error"] = error.map { .string($0) }
        members["ExecutionArn"] = .string(executionARN)
        members["Input"] = .string(input.serialized())
        members["InputDetails"] = ["Included": true]
        members["Name"] = .string(name)
        if let output {
            members["Output"] = .string(output.serialized())
            members["OutputDetails"] = ["Included": true]
        }
        members["RedriveCount"] = .integer(Int64(redriveCount))
        switch status {
        case .succeeded:
            members["RedriveStatus"] = "NOT_REDRIVABLE"
            members["RedriveStatusReason"] = "Execution is SUCCEEDED and cannot be redriven"
        case .running: break
        case .failed, .timedOut, .aborted: members["RedriveStatus"] = "REDRIVABLE_BY_MAP_RUN"
        }
        members["StartDate"] = startDate.map { .string($0.description) }
        members["StateMachineArn"] = .string(stateMachineARN)
        members["Status"] = .string(status == .running ? "PENDING" : status.rawValue)
        members["StopDate"] = stopDate.map { .string($0.description) }
        return .object(members)
    }
}
