internal import OrderedJSON
internal import StatesLanguage

public protocol ObjectStore: Sendable {}
struct ItemReadingFailure: Error { let cause: String }
struct ResultWritingFailure: Error { let cause: String }
struct ItemSource: Sendable {
    init(_ request: ItemReaderRequest, store: any ObjectStore) async throws(ItemReadingFailure) {
        throw ItemReadingFailure(cause: "x")
    }
    mutating func next(_ count: Int) async throws(ItemReadingFailure) -> [MapItem] { [] }
}
struct ChildResult: Sendable {
    let executionARN: String, name: String, stateMachineARN: String, input: JSON, output: JSON?,
        status: ExecutionStatus, error: String?, cause: String?, startDate: Timestamp, stopDate: Timestamp,
        redriveCount: Int
}
struct ResultSink: Sendable {
    init(
        bucket: String,
        prefix: String,
        mapRunARN: String,
        runID: String,
        transformation: WriterTransformation,
        outputType: WriterOutputType,
        store: any ObjectStore
    ) async throws(ResultWritingFailure) { throw ResultWritingFailure(cause: "") }
    mutating func write(_ r: ChildResult) async throws(ResultWritingFailure) {}
    mutating func finish() async throws(ResultWritingFailure) -> JSON { .null }
}
