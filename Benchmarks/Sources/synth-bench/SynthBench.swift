import SwiftStates

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times what `synth` does for one workflow: the builder, the lowering and the printing.
@main struct SynthBench {
    static func main() {
        print("states     build+lower+print     bytes")
        for count in [500, 1_000, 10_000] {
            var bytes = 0
            let times = (0..<7).map { _ in
                milliseconds {
                    bytes = workflow(states: count).synthesize().stateMachine.definition.bytes(.pretty).count
                }
            }
            let median = times.sorted()[times.count / 2]
            print("\(padded(count, 6))     \(padded(Int(median * 1000), 13)) µs     \(bytes)")
        }
    }

    /// A workflow of about that many states: tasks with retries and handlers, choices with branches, waits.
    static func workflow(states count: Int) -> Workflow<JSON, JSON> {
        Workflow("Large", input: JSON.self) { input in
            for number in 0..<(count / 5) {
                Task(
                    "Call \(number)",
                    Call<JSON>(
                        "arn:aws:states:::lambda:invoke",
                        ["FunctionName": "Work", "Payload": Template(["id": input["id"], "number": number])]
                    )
                )
                .result(into: input["result"])
                .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 3, backoffRate: 2)
                .catch(.all, into: input["error"].as(ErrorOutput.self)) { Fail("Failed \(number)", error: "Failed") }
                Choice("Is \(number) done?") {
                    When(input["result"]["done"].as(Bool.self) == true) { Pass("Note \(number)") }
                    When(input["result"]["score"].as(Double.self) > 0.5) { Wait("Wait \(number)", for: .seconds(5)) }
                }
            }
            Succeed("Done")
        }
    }

    /// The processor time that something takes.
    private static func milliseconds(_ work: () -> Void) -> Double {
        let start = now()
        work()
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
