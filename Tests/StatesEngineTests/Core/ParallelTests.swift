import OrderedJSON
import StatesEngine
import Testing

/// Branches that run at the same time.
@Suite struct ParallelTests {
    private static let two: JSON = [
        "P": [
            "Type": "Parallel", "End": true,
            "Branches": [
                ["StartAt": "A", "States": ["A": ["Type": "Task", "Resource": function, "End": true]]],
                ["StartAt": "B", "States": ["B": ["Type": "Task", "Resource": function, "End": true]]],
            ],
        ]
    ]

    @Test func `results come in the order of the branches, whatever ends first`() async throws {
        let result = try await execute(
            Self.two,
            handlers: handlers {
                $0.mock(state: "A", TaskAnswer.success("a").after(.seconds(9)))
                $0.mock(state: "B", TaskAnswer.success("b").after(.seconds(1)))
            }
        )
        #expect(result.output == ["a", "b"])
        #expect(result.milliseconds == 9000)
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 ParallelStateEntered P
                3 <2 ParallelStateStarted
                4 <3 TaskStateEntered A
                5 <4 LambdaFunctionScheduled
                6 <5 LambdaFunctionStarted
                7 <3 TaskStateEntered B
                8 <7 LambdaFunctionScheduled
                9 <8 LambdaFunctionStarted
                10 <9 LambdaFunctionSucceeded
                11 <10 TaskStateExited B
                12 <6 LambdaFunctionSucceeded
                13 <12 TaskStateExited A
                14 <13 ParallelStateSucceeded
                15 <13 ParallelStateExited P
                16 <15 ExecutionSucceeded
                """
        )
    }

    @Test func `branches take turns, state by state`() async throws {
        func branch(_ name: String) -> JSON {
            [
                "StartAt": .string("\(name)1"),
                "States": .object([
                    "\(name)1": ["Type": "Pass", "Next": .string("\(name)2")],
                    "\(name)2": ["Type": "Pass", "End": true],
                ]),
            ]
        }
        let result = try await execute([
            "P": ["Type": "Parallel", "Branches": [branch("A"), branch("B")], "End": true]
        ])
        #expect(result.states == ["P", "A1", "B1", "A2", "B2"])
    }

    @Test func `the first failure fails the state and stops the others`() async throws {
        let result = try await execute(
            Self.two,
            handlers: handlers {
                $0.mock(state: "A", TaskAnswer.success("a").after(.seconds(9)))
                $0.mock(state: "B", TaskAnswer.failure("Broken", cause: "b").after(.seconds(1)))
            }
        )
        #expect(result.error == "Broken")
        #expect(result.cause == "b")
        #expect(result.milliseconds == 1000)
        // The failed task is told of as aborted too, and the state's failure follows from the task's (recorded).
        let failed = try #require(result.events.first { $0.type == "LambdaFunctionFailed" })
        let after = result.events.drop { $0.id <= failed.id }.map(\.type)
        #expect(after.sorted() == ["ExecutionFailed", "ParallelStateFailed", "TaskStateAborted", "TaskStateAborted"])
        #expect(after.last == "ExecutionFailed")
        let parallelFailed = result.events.first { $0.type == "ParallelStateFailed" }
        #expect(parallelFailed?.previousEventID == failed.id)
    }

    @Test func `a caught failure leaves the state with the branch's own error`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true,
                    "Branches": [["StartAt": "F", "States": ["F": ["Type": "Fail", "Error": "E", "Cause": "C"]]]],
                    "Catch": [["ErrorEquals": ["E"], "ResultPath": "$.e", "Next": "C"]],
                ],
                "C": ["Type": "Succeed"],
            ],
            input: ["in": 1]
        )
        #expect(result.output == ["in": 1, "e": ["Error": "E", "Cause": "C"]])
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 ParallelStateEntered P
                3 <2 ParallelStateStarted
                4 <3 FailStateEntered F
                5 <4 ParallelStateFailed
                6 <5 ParallelStateExited P
                7 <6 SucceedStateEntered C
                8 <7 SucceedStateExited C
                9 <8 ExecutionSucceeded
                """
        )
    }

    @Test func `a retry runs all branches again, and starts the state again without entering it`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true, "Retry": [["ErrorEquals": ["E"], "IntervalSeconds": 7]],
                    "Branches": [
                        ["StartAt": "A", "States": ["A": ["Type": "Task", "Resource": function, "End": true]]],
                        ["StartAt": "B", "States": ["B": ["Type": "Task", "Resource": function, "End": true]]],
                    ],
                ]
            ],
            handlers: handlers {
                $0.mock(state: "A", .success("a"))
                $0.mock(state: "B", .failure("E"), .success("b"))
            }
        )
        #expect(result.output == ["a", "b"])
        #expect(result.milliseconds == 7000)
        #expect(result.types.count { $0 == "ParallelStateEntered" } == 1)
        #expect(result.types.count { $0 == "ParallelStateStarted" } == 2)
        #expect(result.states == ["P", "A", "B", "A", "B"])
    }

    @Test func `fields are processed as a task's are`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true, "InputPath": "$.in", "Parameters": ["x.$": "$.a"],
                    "ResultSelector": ["first.$": "$[0].x", "count.$": "States.ArrayLength($)"], "ResultPath": "$.out",
                    "OutputPath": "$.out",
                    "Branches": [
                        ["StartAt": "A", "States": ["A": ["Type": "Pass", "End": true]]],
                        ["StartAt": "B", "States": ["B": ["Type": "Succeed"]]],
                    ],
                ]
            ],
            input: ["in": ["a": 5]]
        )
        #expect(result.output == ["first": 5, "count": 2])
    }

    @Test func `in JSONata, Arguments and Output`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true, "Arguments": ["x": "{% $states.input.a %}"],
                    "Output": "{% $sum($states.result.x) %}",
                    "Branches": [
                        ["StartAt": "A", "States": ["A": ["Type": "Pass", "End": true]]],
                        ["StartAt": "B", "States": ["B": ["Type": "Pass", "End": true]]],
                    ],
                ]
            ],
            ["QueryLanguage": "JSONata"],
            input: ["a": 5]
        )
        #expect(result.output == 10)
    }

    @Test func `a path of the state's own that leads nowhere fails it before it starts`() async throws {
        let result = try await execute([
            "P": [
                "Type": "Parallel", "End": true, "InputPath": "$.no",
                "Branches": [["StartAt": "A", "States": ["A": ["Type": "Pass", "End": true]]]],
            ]
        ])
        #expect(result.types == ["ExecutionStarted", "ParallelStateEntered", "ExecutionFailed"])
    }

    @Test func `nested groups are given up as a whole`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "Next": "No",
                    "Branches": [
                        [
                            "StartAt": "M",
                            "States": [
                                "M": [
                                    "Type": "Map", "ItemsPath": "$.items", "End": true,
                                    "ItemProcessor": [
                                        "StartAt": "W",
                                        "States": ["W": ["Type": "Wait", "Seconds": 1000, "End": true]],
                                    ],
                                ]
                            ],
                        ],
                        [
                            "StartAt": "T",
                            "States": [
                                "T": ["Type": "Wait", "Seconds": 5, "Next": "F"], "F": ["Type": "Fail", "Error": "E"],
                            ],
                        ],
                    ],
                    "Catch": [["ErrorEquals": ["E"], "Next": "C"]],
                ],
                "No": ["Type": "Fail"],
                // Nothing of what was given up comes back while this waits.
                "C": ["Type": "Wait", "Seconds": 5000, "End": true],
            ],
            input: ["items": [1, 2]]
        )
        #expect(result.status == .succeeded)
        #expect(result.milliseconds == 5_005_000)
        #expect(result.types.count { $0 == "WaitStateAborted" } == 2)
        #expect(result.types.count { $0 == "MapIterationAborted" } == 2)
        #expect(result.types.count { $0 == "MapStateAborted" } == 1)
        let aborted = try #require(result.events.last { $0.type.hasSuffix("Aborted") })
        let after = result.events.drop { $0.id <= aborted.id }.map(\.type)
        #expect(
            after == [
                "ParallelStateFailed", "ParallelStateExited", "WaitStateEntered", "WaitStateExited",
                "ExecutionSucceeded",
            ]
        )
    }
}
