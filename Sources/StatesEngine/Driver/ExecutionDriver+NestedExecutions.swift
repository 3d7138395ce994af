internal import OrderedJSON

extension ExecutionDriver {
    /// Starts the execution that a `startExecution` task asks for, if the machine is known.
    mutating func startNestedExecution(_ request: TaskRequest) throws(EngineError) -> Bool {
        guard case .integration(let integration) = request.target,
            integration.service == "states" || integration.service == "aws-sdk:sfn",
            integration.action.hasPrefix("startExecution"),
            let arn = request.parameters["StateMachineArn"]?.stringValue,
            let machine = handlers.machine(arn)
        else { return false }
        let name = request.parameters["Name"]?.stringValue ?? nextName()
        let input = request.parameters["Input"] ?? .object([:])
        let identity = ExecutionIdentity(
            name: name,
            stateMachineName: TaskHandlers.machineName(arn),
            account: options.account,
            region: options.region,
            roleARN: options.roleARN
        )
        let answer = ServiceShape(integration).callAnswer(
            ["ExecutionArn": .string(identity.arn), "StartDate": .integer(now.milliseconds)]
        )
        switch integration.pattern {
        case .requestResponse:
            start(machine.program, identity: identity, input: input, isExpress: machine.isExpress, owner: .none)
            deliver(.taskEnded(request.id, .succeeded(answer)))
        case .job:
            deliver(.taskSubmitted(request.id, output: answer))
            let asValues = integration.action.hasSuffix(":2")
            start(
                machine.program,
                identity: identity,
                input: input,
                isExpress: machine.isExpress,
                owner: .task(request.id, asValues: asValues)
            )
        case .callback:
            tasks.waitForToken(of: request)
            deliver(.taskSubmitted(request.id, output: answer))
            start(machine.program, identity: identity, input: input, isExpress: machine.isExpress, owner: .none)
        }
        return true
    }
}
