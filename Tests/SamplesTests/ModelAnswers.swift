import SwiftStatesTesting

extension TaskAnswer {
    /// What Bedrock answers where Claude says a text.
    static func claude(_ text: String) -> TaskAnswer {
        .success(["Body": ["content": [["type": "text", "text": .string(text)]]], "ContentType": "application/json"])
    }

    /// What `lambda:invoke` answers where the function gives a payload.
    static func lambda(_ payload: JSON) -> TaskAnswer {
        .success(["Payload": payload, "StatusCode": 200, "ExecutedVersion": "$LATEST"])
    }
}
