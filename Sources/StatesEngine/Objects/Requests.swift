internal import OrderedJSON
internal import StatesLanguage

/// What a distributed Map state writes its results to.
struct ResultWriterRequest: Sendable {
    /// The evaluated Parameters or Arguments: Bucket and Prefix.
    let arguments: JSON
    let transformation: WriterTransformation
    let outputType: WriterOutputType
    let mapRunARN: String
    let runID: String
}
