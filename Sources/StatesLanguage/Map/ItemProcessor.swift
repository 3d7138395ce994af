/// The states that a Map state runs for each item: ASL's `ItemProcessor`, formerly `Iterator`.
public struct ItemProcessor: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `ProcessorConfig`: whether the items run within the execution or as executions of their own.
    public var processorConfig: ProcessorConfig?
    /// `StartAt`: the state that each item begins with.
    public var startAt: String?
    /// `States`: the states.
    public var states: StateTable = StateTable()
    /// How the processor was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty processor.
    public init() {}
}

extension ItemProcessor: StateScope {
    package static let noun = "an item processor"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("ProcessorConfig", \.processorConfig),
        .init("StartAt", \.startAt),
        .init("States", list: \.states),
    ]
}

/// How a Map state runs its items: ASL's `ProcessorConfig`.
public struct ProcessorConfig: Sendable, Hashable {
    /// `Mode`: INLINE where nothing is said.
    public var mode: ProcessorMode?
    /// `ExecutionType`: required with DISTRIBUTED.
    public var executionType: ExecutionType?
    /// How the object was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty configuration.
    public init() {}
}

extension ProcessorConfig: DefinitionObject {
    package static let noun = "ProcessorConfig"

    package static let fields: [DefinitionField<Self>] = [
        .init("Mode", \.mode),
        .init("ExecutionType", \.executionType),
    ]
}

/// Where the items of a Map state run: ASL's `Mode`.
public struct ProcessorMode: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A mode of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Within the execution.
    public static let inline = Self(rawValue: "INLINE")
    /// As executions of their own.
    public static let distributed = Self(rawValue: "DISTRIBUTED")

    package static let known: [Self] = [.inline, .distributed]
}

/// The type of an execution: ASL's `ExecutionType`, and a state machine's type.
public struct ExecutionType: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A type of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Up to a year, each step exactly once, with a history.
    public static let standard = Self(rawValue: "STANDARD")
    /// Up to five minutes, cheap and fast, at least once.
    public static let express = Self(rawValue: "EXPRESS")

    package static let known: [Self] = [.standard, .express]
}
