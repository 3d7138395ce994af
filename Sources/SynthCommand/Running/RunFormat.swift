#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesEngine

    /// What `synth run` prints.
    enum RunFormat: String, CaseIterable, ExpressibleByArgument {
        /// Each state as it is entered and left, then the result.
        case human
        /// One object with the result.
        case json
        /// The events.
        case history

        /// The result as a text that ends with a line end.
        func text(of result: ExecutionResult, for console: Console) -> String {
            switch self {
            case .human: result.human(for: console)
            case .json: result.json.serialized(.pretty) + "\n"
            case .history: JSON.object(["events": .array(result.events.map(\.json))]).serialized(.pretty) + "\n"
            }
        }
    }

    extension ExecutionResult {
        /// The result as `DescribeExecution` names its parts, the output as a value.
        fileprivate var json: JSON {
            var members: JSONObject = ["status": .string(status.rawValue)]
            members["output"] = output
            members["error"] = error.map { .string($0) }
            members["cause"] = cause.map { .string($0) }
            members["startDate"] = .string(startDate.description)
            members["stopDate"] = .string(stopDate.description)
            return .object(members)
        }

        /// The result for people.
        fileprivate func human(for console: Console) -> String {
            let colour = status == .succeeded ? Console.Colour.green : .red
            let time = elapsedText(milliseconds: stopDate.milliseconds - startDate.milliseconds)
            var text = "\n" + console.paint(status.rawValue, colour) + " after \(time)\n"
            if let error { text += "error: \(error)\n" }
            if let cause { text += "cause: \(cause)\n" }
            if let output { text += output.serialized(.pretty) + "\n" }
            return text
        }
    }

    /// A span of time: `0.250s`, `1m 02.000s`, `3h 00m 00s`, `365d 0h`.
    func elapsedText(milliseconds: Int64) -> String {
        func padded(_ number: Int64, _ digits: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        let (seconds, rest) = (milliseconds / 1000, padded(milliseconds % 1000, 3))
        switch seconds {
        case ..<60: return "\(seconds).\(rest)s"
        case ..<3600: return "\(seconds / 60)m \(padded(seconds % 60, 2)).\(rest)s"
        case ..<86_400: return "\(seconds / 3600)h \(padded(seconds / 60 % 60, 2))m \(padded(seconds % 60, 2))s"
        default: return "\(seconds / 86_400)d \(seconds / 3600 % 24)h"
        }
    }
#endif
