import OrderedJSON

/// Documents that hold a state machine somewhere within, which people hand over in its place.
enum DefinitionWrapper: String {
    case template = "a CloudFormation or SAM template"
    case resource = "a resource of a template"
    case answer = "an answer of the Step Functions API"

    /// What the value looks like, or nil.
    init?(_ value: JSON) {
        guard case .object(let object) = value else { return nil }
        let kind = object["Type"]?.stringValue
        if object["AWSTemplateFormatVersion"] != nil || object["Transform"] != nil || object["Resources"] != nil {
            self = .template
        } else if kind?.hasPrefix("AWS::") == true || object["DefinitionString"] != nil || object["Definition"] != nil {
            self = .resource
        } else if object["definition"] != nil || object["stateMachineArn"] != nil {
            self = .answer
        } else {
            return nil
        }
    }

    /// What to do.
    var cure: String {
        switch self {
        case .template: "take the definition out of its state machine's Definition or DefinitionString"
        case .resource: "take the definition out of its Definition or DefinitionString"
        case .answer: "take the definition out of the text of its \"definition\""
        }
    }
}
