/// How a Task waits for what it calls.
public struct IntegrationPattern: Sendable, Hashable, CustomStringConvertible {
    /// What the resource ends in: empty for the first pattern.
    public let suffix: String

    private init(suffix: String) {
        self.suffix = suffix
    }

    /// For the answer of the API.
    public static let requestResponse = Self(suffix: "")
    /// For the end of the job that is started.
    public static let runJob = Self(suffix: ".sync")
    /// For the end of the job; its input and output are JSON values instead of text.
    public static let runJobWithJSON = Self(suffix: ".sync:2")
    /// For someone who gives the task token back.
    public static let waitForTaskToken = Self(suffix: ".waitForTaskToken")

    /// The pattern of an ending, or nil where there is none of that text.
    init?(ending: Substring) {
        switch ending {
        case "": self = .requestResponse
        case "sync": self = .runJob
        case "sync:2": self = .runJobWithJSON
        case "waitForTaskToken": self = .waitForTaskToken
        default: return nil
        }
    }

    /// The pattern as it is written, or its name where nothing is.
    public var description: String { suffix.isEmpty ? "request-response" : suffix }
}
