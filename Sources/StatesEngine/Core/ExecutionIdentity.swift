internal import OrderedJSON

/// What an execution is called, and the machine that it runs: what the context object tells of them.
public final class ExecutionIdentity: Sendable {
    /// `Execution.Name`.
    public let name: String
    /// `Execution.Id`: the execution's ARN.
    public let arn: String
    /// `StateMachine.Name`.
    public let stateMachineName: String
    /// `StateMachine.Id`: the machine's ARN.
    public let stateMachineARN: String
    /// `Execution.RoleArn`.
    public let roleARN: String
    /// The AWS Region, which events of integrations tell.
    public let region: String
    let account: String

    /// The names of an execution in an account.
    public init(
        name: String,
        stateMachineName: String,
        account: String = "123456789012",
        region: String = "us-east-1",
        roleARN: String? = nil
    ) {
        self.name = name
        self.stateMachineName = stateMachineName
        self.region = region
        self.account = account
        arn = "arn:aws:states:\(region):\(account):execution:\(stateMachineName):\(name)"
        stateMachineARN = "arn:aws:states:\(region):\(account):stateMachine:\(stateMachineName)"
        self.roleARN = roleARN ?? "arn:aws:iam::\(account):role/\(stateMachineName)"
    }

    /// The identity of a child execution of a distributed Map.
    func child(name: String, label: String) -> ExecutionIdentity {
        ExecutionIdentity(
            name: name,
            stateMachineName: "\(stateMachineName)/\(label)",
            account: account,
            region: region,
            roleARN: roleARN
        )
    }

    /// The ARN of a Map run of a distributed Map.
    func mapRunARN(label: String, runID: String) -> String {
        "arn:aws:states:\(region):\(account):mapRun:\(stateMachineName)/\(label):\(runID)"
    }

    /// The members of the context object that stay the same.
    func context(input: JSON, startTime: Timestamp) -> JSONObject {
        [
            "Execution": [
                "Id": .string(arn), "Input": input, "StartTime": .string(startTime.description),
                "Name": .string(name), "RoleArn": .string(roleARN), "RedriveCount": 0,
            ],
            "StateMachine": ["Id": .string(stateMachineARN), "Name": .string(stateMachineName)],
        ]
    }
}
