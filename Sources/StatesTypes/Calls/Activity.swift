/// An activity with the types that its workers take and give: programs anywhere that ask Step Functions for work.
///
/// ```swift
/// let inspect = Activity<Order, Report>("arn:aws:states:eu-west-1:111122223333:activity:Inspect")
/// Task("Inspect", inspect.call(order)).result(into: order.report)
/// ```
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html>.
public struct Activity<Input, Output>: Sendable {
    /// The activity's ARN, or a placeholder that a template fills in: ASL's `Resource`.
    public let arn: String

    /// An activity by its ARN, or a placeholder that a template fills in.
    public init(_ arn: String) {
        self.arn = arn
    }

    /// A call of a worker with an input: `InputPath`, or `Parameters` where a template builds it.
    public func call(_ input: some TypedTemplate<Input>) -> Call<Output> {
        Call(arn, sending: input)
    }
}
