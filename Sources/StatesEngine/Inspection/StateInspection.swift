public import OrderedJSON

/// What a state made of its data, stage by stage, while it was tested: TestState's `inspectionData`.
///
/// A stage that the state doesn't have, or didn't come to, is nil.
public struct StateInspection: Sendable, Hashable {
    /// `input`: the state's input as it came in.
    public internal(set) var input: JSON
    /// `afterInputPath`: the input after InputPath (JSONPath).
    public internal(set) var afterInputPath: JSON?
    /// `afterParameters`: what Parameters made of that (JSONPath).
    public internal(set) var afterParameters: JSON?
    /// `afterArguments`: what Arguments gave (JSONata).
    public internal(set) var afterArguments: JSON?
    /// `afterItemsPath`: the items of a mocked Map (JSONPath).
    public internal(set) var afterItemsPath: JSON?
    /// `afterItemsPointer`: the items that a mocked Map's ItemReader finds at its ItemsPointer (JSONPath).
    public internal(set) var afterItemsPointer: JSON?
    /// `afterItemSelector`: the inputs of a mocked Map's iterations, where the Map has an ItemSelector.
    public internal(set) var afterItemSelector: JSON?
    /// `afterItemBatcher`: the batches that a mocked Map's iterations get, where the Map has an ItemBatcher.
    public internal(set) var afterItemBatcher: JSON?
    /// `result`: what the task gave, or a Pass state's Result.
    public internal(set) var result: JSON?
    /// `afterResultSelector`: the result after ResultSelector (JSONPath).
    public internal(set) var afterResultSelector: JSON?
    /// `afterResultPath`: the input with the result at its ResultPath (JSONPath).
    public internal(set) var afterResultPath: JSON?
    /// `maxConcurrency`: how many iterations of a Map run at the same time; 0 for as many as can be.
    public internal(set) var maxConcurrency: JSON?
    /// `toleratedFailureCount`: how many items of a distributed Map may fail.
    public internal(set) var toleratedFailureCount: JSON?
    /// `toleratedFailurePercentage`: the share of them that may fail, 0 to 100.
    public internal(set) var toleratedFailurePercentage: JSON?
    /// `variables`: the variables after the state, those that were given and those that it assigned.
    public internal(set) var variables: JSONObject = [:]
    /// `errorDetails`: what Retry and Catch had to say to the state's error.
    public internal(set) var errorDetails = ErrorDetails()

    /// Which retrier and which catcher an error met.
    public struct ErrorDetails: Sendable, Hashable {
        /// `retryIndex`: the position of the retrier that matches the error, used up or not.
        public internal(set) var retryIndex: Int?
        /// `retryBackoffIntervalSeconds`: the seconds until the retry, where there is to be one.
        public internal(set) var retryBackoffIntervalSeconds: Double?
        /// `catchIndex`: the position of the catcher that takes the error.
        public internal(set) var catchIndex: Int?
    }

    init(input: JSON) {
        self.input = input
    }
}
