import SwiftStates
import Testing

@Suite("A Map")
struct MapTests {
    @Test func runsStepsForEachItem() {
        let fields = fields { order in
            Map("Pack", over: order.lines, maxConcurrency: 5) { line in
                Task("PackLine", pack, input: line)
            }
            .discardingResult()
        }
        #expect(
            fields == [
                "ItemsPath": "$.lines", "MaxConcurrency": 5, "ResultPath": .null,
                "ItemProcessor": [
                    "StartAt": "PackLine",
                    "States": [
                        "PackLine": [
                            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                            "Parameters": ["FunctionName": "Pack", "Payload.$": "$"], "OutputPath": "$.Payload",
                            "End": true,
                        ]
                    ],
                ],
            ]
        )
    }

    @Test func anOuterPlaceIsNotThereInside() {
        let found = findings { order in
            Map("Pack", over: order.lines) { line in Pass("P").parameters(["sku": line.sku, "id": order.id]) }
        }
        #expect(
            found == [
                "SS1104 Parameters: this is a place in the workflow's payload, but here $ is the payload within \"Pack\"; pass "
                    + "the value in with a Map's item selector, keep it with .catch(into:), or use a variable"
            ]
        )
    }

    @Test func selectsWhatEachIterationGets() {
        let fields = fields { order in
            Map(
                "Pack",
                over: order.lines,
                selecting: { line in Line.template(sku: "\(line.sku) of \(order.id)", quantity: line.quantity) }
            ) { line in Pass("P").inputPath(line.sku) }
        }
        #expect(
            fields["ItemSelector"] == [
                "sku.$": "States.Format('{} of {}', $$.Map.Item.Value.sku, $.id)",
                "quantity.$": "$$.Map.Item.Value.quantity",
            ]
        )
        #expect(fields[JSONPointer(["ItemProcessor", "States", "P", "InputPath"])] == "$.sku")
    }

    @Test func theOuterPayloadIsNotTheItemsOfAnInnerMap() {
        let workflow = Workflow("W", input: [[Int]].self) { rows in
            Map("Rows", over: rows) { row in
                Map("Cells", over: rows) { _ in Pass("P") }
            }
        }
        #expect(workflow.synthesize().diagnostics.map(\.code.rawValue) == ["SS1104"])
    }

    @Test func inJSONataAnOuterPlaceIsNotWrittenInside() {
        let found = findings(.jsonata) { order in
            Map("M", over: order.lines) { line in
                Task("T", charge.invoke(line)).resultSelector { ["n": $0.payload.number] }
                Pass("P").set(order.count, to: 1)
            }
        }
        #expect(found.count == 1 && found[0].hasPrefix("SS1104 Output: this is a place in the workflow's payload"))
    }

    @Test func parametersAreTheItemSelector() {
        let fields = fields { order in Map("M", over: order.lines) { _ in Pass("P") }.parameters(["id": order.id]) }
        #expect(fields["ItemSelector"] == ["id.$": "$.id"])
        #expect(fields["Parameters"] == nil)
    }

    @Test func inJSONataReadsItems() {
        let fields = fields(.jsonata) { order in Map("M", over: order.lines) { _ in Pass("P") } }
        #expect(fields["Items"] == "{% $states.input.lines %}")
    }

    @Test func distributedReadsAndWritesFiles() {
        let fields = fields { order in
            DistributedMap(
                "Rows",
                reading: .csv(bucket: "in", key: Text("\(order.id).csv"), headers: ["a", "b"]).maxItems(10),
                executionType: .express,
                maxConcurrency: 100
            ) { row in Pass("P").inputPath(row["a"]) }
            .label("rows").batching(maxItems: 5, input: ["order": order.id]).tolerating(failurePercentage: 12.5)
            .tolerating(failures: 3).writing(bucket: "out", prefix: "done", transformation: .compact)
            .discardingResult()
        }
        #expect(
            fields == [
                "Label": "rows",
                "ItemReader": [
                    "Resource": "arn:aws:states:::s3:getObject",
                    "ReaderConfig": [
                        "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a", "b"], "MaxItems": 10,
                    ],
                    "Parameters": ["Bucket": "in", "Key.$": "States.Format('{}.csv', $.id)"],
                ],
                "ItemBatcher": ["BatchInput": ["order.$": "$.id"], "MaxItemsPerBatch": 5], "MaxConcurrency": 100,
                "ToleratedFailurePercentage": 12.5, "ToleratedFailureCount": 3,
                "ItemProcessor": [
                    "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"], "StartAt": "P",
                    "States": ["P": ["Type": "Pass", "InputPath": "$.a", "End": true]],
                ],
                "ResultWriter": [
                    "Resource": "arn:aws:states:::s3:putObject", "WriterConfig": ["Transformation": "COMPACT"],
                    "Parameters": ["Bucket": "out", "Prefix": "done"],
                ],
                "ResultPath": .null,
            ]
        )
    }
}

@Suite("Typed rows")
struct TypedRowTests {
    private let source = ItemSource.jsonLines(bucket: "b", key: "k")

    @Test func rowsHaveATypeThatIsNamed() {
        let workflow = Workflow("W", input: Order.self) { _ in
            DistributedMap("D", reading: source, of: Line.self) { line in Pass("A").inputPath(line.sku) }
        }
        #expect(states(workflow)["D"]?["ItemProcessor"]?["States"]?["A"]?["InputPath"] == "$.sku")
    }

    @Test func rowsAreMadeOfOthers() {
        let workflow = Workflow("W", input: Order.self) { order in
            DistributedMap(
                "D",
                reading: source,
                of: Line.self,
                selecting: { line in Customer.template(name: "\(line.sku)", email: "\(order.id)") }
            ) { customer in Pass("A").inputPath(customer.email) }
            .discardingResult()
            DistributedMap("E", over: order.lines, selecting: { line in Receipt.template(number: "\(line.sku)") }) {
                receipt in
                Pass("B").inputPath(receipt.number)
            }
        }
        let states = states(workflow)
        #expect(states["D"]?["ItemSelector"] == ["name.$": "$$.Map.Item.Value.sku", "e-mail.$": "$.id"])
        #expect(states["D"]?["ItemProcessor"]?["States"]?["A"]?["InputPath"] == "$['e-mail']")
        #expect(states["E"]?["ItemSelector"] == ["number.$": "$$.Map.Item.Value.sku"])
    }

    @Test func cellsOfACSVFileAreTexts() {
        let found = findings { order in
            DistributedMap("D", reading: .csv(bucket: "b", key: "k"), of: Line.self) { line in Pass("A") }
        }
        #expect(
            found == [
                "SS1114 every value in a CSV file is a text, but \"quantity\" of Line is declared as number; make it a "
                    + "String, and where a number is needed write Query.number(…) in JSONata"
            ]
        )
        let texts = findings { order in
            DistributedMap("D", reading: .csv(bucket: "b", key: "k"), of: Customer.self) { row in Pass("A") }
        }
        #expect(texts == [])
    }

    @Test func anOptionIsGivenOnce() {
        let found = findings { order in
            DistributedMap("D", reading: source, inBatchesOf: Line.self, maxItems: 10) { _ in Pass("A") }
                .label("a").label("b").batching(maxItems: 2).writing(bucket: "x").writing(bucket: "y")
                .discardingResult()
            Map("M", over: order.lines, maxConcurrency: 2) { _ in Pass("B") }.maxConcurrency(order.count)
                .discardingResult()
        }
        #expect(
            found.map { $0.prefix(24) } == [
                "SS1107 .label is given t", "SS1107 .batching is give", "SS1107 .writing is given",
                "SS1107 maxConcurrency is",
            ]
        )
    }

    @Test func batchesHoldRows() {
        let workflow = Workflow("W", input: Order.self) { _ in
            DistributedMap("D", reading: source, inBatchesOf: Line.self, maxItems: 10) { batch in
                Map("Each", over: batch.items) { line in Pass("A").inputPath(line.sku) }
            }
        }
        let state = states(workflow)["D"]
        #expect(state?["ItemBatcher"] == ["MaxItemsPerBatch": 10])
        #expect(state?["ItemProcessor"]?["States"]?["Each"]?["ItemsPath"] == "$.Items")
    }
}
