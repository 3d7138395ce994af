public import OrderedJSON
public import StatesTypes

/// Any action of any AWS service, by the AWS SDK integrations.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html>.
public enum AWSSDK {
    /// Calls an action: `arn:aws:states:::aws-sdk:<service>:<action>`.
    ///
    /// ```swift
    /// AWSSDK.call("s3", "getObject", ["Bucket": "reports", "Key": order.reportKey])
    /// ```
    /// - Parameters:
    ///   - service: The service, in lower case without separators: "s3", "cloudwatchlogs".
    ///   - action: The action, in camel case: "getObject".
    ///   - parameters: What is sent, its names in Pascal case.
    public static func call(_ service: String, _ action: String, _ parameters: Template) -> Call<JSON> {
        Call("arn:aws:states:::aws-sdk:\(service):\(action)", parameters)
    }
}
