public import OrderedJSON

/// The context object: what Step Functions tells of the execution, `$$` in JSONPath.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html>.
public enum Context {
    /// The execution: its id, name, input, start time.
    public static var execution: Execution { Execution() }
    /// The state that runs.
    public static var state: State { State() }
    /// The state machine.
    public static var stateMachine: StateMachine { StateMachine() }
    /// The task, where it waits for its token.
    public static var task: Task { Task() }
    /// The Map's current item; readable in the Map's own ItemSelector.
    public static var mapItem: MapItem { MapItem() }

    /// What `Execution` holds.
    public struct Execution: Sendable {
        /// The execution's ARN.
        public var id: Path<String> { Context.path("Execution", "Id") }
        /// The execution's name.
        public var name: Path<String> { Context.path("Execution", "Name") }
        /// The execution's input.
        public var input: Path<JSON> { Context.path("Execution", "Input") }
        /// When the execution started.
        public var startTime: Path<Timestamp> { Context.path("Execution", "StartTime") }
        /// The ARN of the role that the execution has.
        public var roleARN: Path<String> { Context.path("Execution", "RoleArn") }
        /// How often the execution was redriven.
        public var redriveCount: Path<Int> { Context.path("Execution", "RedriveCount") }
    }

    /// What `State` holds.
    public struct State: Sendable {
        /// The state's name.
        public var name: Path<String> { Context.path("State", "Name") }
        /// When the state was entered.
        public var enteredTime: Path<Timestamp> { Context.path("State", "EnteredTime") }
        /// The number of retries so far.
        public var retryCount: Path<Int> { Context.path("State", "RetryCount") }
    }

    /// What `StateMachine` holds.
    public struct StateMachine: Sendable {
        /// The state machine's ARN.
        public var id: Path<String> { Context.path("StateMachine", "Id") }
        /// The state machine's name.
        public var name: Path<String> { Context.path("StateMachine", "Name") }
    }

    /// What `Task` holds.
    public struct Task: Sendable {
        /// The token that `SendTaskSuccess` and `SendTaskFailure` answer with.
        public var token: Path<String> { Context.path("Task", "Token") }
    }

    /// What `Map.Item` holds.
    public struct MapItem: Sendable {
        /// The item's position, from 0.
        public var index: Path<Int> { Context.path("Map", "Item", "Index") }
        /// The item.
        public var value: Path<JSON> { Context.path("Map", "Item", "Value") }
        /// The item's key, where the items are an object's members.
        public var key: Path<String> { Context.path("Map", "Item", "Key") }
        /// Where the item was read.
        public var source: Path<String> { Context.path("Map", "Item", "Source") }

        /// The item, said to be of a type.
        public func value<Item>(as type: Item.Type) -> Path<Item> { Context.path("Map", "Item", "Value") }
    }

    fileprivate static func path<Value>(_ names: String...) -> Path<Value> {
        Path(_node: names.reduce(.context) { .member($0, $1, owner: nil) })
    }
}
