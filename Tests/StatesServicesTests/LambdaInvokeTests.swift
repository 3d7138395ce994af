import SwiftStates
import Testing

@Suite("Lambda.invoke")
struct LambdaInvokeTests {
    let greet = Lambda<String, String>("Greet")

    @Test func callsAFunctionByName() {
        #expect(
            task(greet.invoke("World")) == [
                "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": ["FunctionName": "Greet", "Payload": "World"],
            ]
        )
    }

    @Test func callsAVersionWithoutWaiting() {
        let call = greet.invoke(Template(["id": Context.execution.id]), qualifier: "live", invocationType: "Event")
        #expect(
            task(call)["Parameters"] == [
                "FunctionName": "Greet", "Payload": ["id.$": "$$.Execution.Id"], "Qualifier": "live",
                "InvocationType": "Event",
            ]
        )
    }

    @Test func callsAFunctionByItsARN() {
        let function = Lambda<String, String>(arn: "arn:aws:lambda:us-east-1:111122223333:function:Greet")
        #expect(
            task(function.invoke("World"))["Parameters"] == [
                "FunctionName": "arn:aws:lambda:us-east-1:111122223333:function:Greet", "Payload": "World",
            ]
        )
    }

    @Test func namesTheFieldsOfItsAnswer() throws {
        try roundTrip(
            LambdaInvokeOutput<String>.self,
            ["Payload": "Hello", "StatusCode": 200, "ExecutedVersion": "$LATEST"]
        )
    }

    @Test func namesItsErrors() {
        #expect(
            ErrorSet.lambdaTransient.names == [
                "Lambda.ClientExecutionTimeoutException", "Lambda.ServiceException", "Lambda.AWSLambdaException",
                "Lambda.SdkClientException", "Lambda.TooManyRequestsException",
            ]
        )
    }
}
