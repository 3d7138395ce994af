import OrderedJSON
import StatesLanguage
import Testing

@Suite("A state machine")
struct StateMachineTests {
    /// Reads a definition and gives the machine with what was found.
    private func read(_ text: String) throws -> (machine: StateMachine?, findings: [Diagnostic]) {
        var findings: [Diagnostic] = []
        let machine = StateMachine(json: try JSON(parsing: text), diagnostics: &findings)
        return (machine, findings)
    }

    /// Every field of every object of the language, in an order that no table has.
    static let everyField = [
        #"{"Version":"1.0","TimeoutSeconds":60,"States":{"S":{"Type":"Succeed"}},"StartAt":"S","QueryLanguage":"JSONPath","Comment":"c"}"#,
        state(
            #"{"Next":"N","Type":"Task","Resource":"arn","Retry":[{"MaxAttempts":3,"ErrorEquals":["A","B"],"BackoffRate":2,"IntervalSeconds":1,"JitterStrategy":"FULL","MaxDelaySeconds":9,"Comment":"r"},{"ErrorEquals":["States.ALL"],"BackoffRate":1.5}],"Catch":[{"Next":"N","ErrorEquals":["States.ALL"],"ResultPath":null,"Comment":"k","Assign":{"v.$":"$.Error"}}],"TimeoutSeconds":5,"HeartbeatSeconds":2,"InputPath":"$.a","OutputPath":null,"ResultPath":"$.b","ResultSelector":{"x.$":"$.y"},"Parameters":{"p":1},"Credentials":{"RoleArn":"r"},"Assign":{"v":1},"Comment":"t","QueryLanguage":"JSONPath"}"#
        ),
        state(#"{"Type":"Task","Resource":"arn","TimeoutSecondsPath":"$.t","HeartbeatSecondsPath":"$.h","End":true}"#),
        state(
            #"{"QueryLanguage":"JSONata","Type":"Task","Resource":"arn","Arguments":"{% $states.input %}","TimeoutSeconds":"{% 5 %}","HeartbeatSeconds":"{% 2 %}","Output":null,"Catch":[{"ErrorEquals":["E"],"Output":{"e":"{% $states.errorOutput %}"},"Next":"N"}],"End":true}"#
        ),
        state(
            #"{"Type":"Pass","Result":null,"ResultPath":"$.r","Parameters":{"a.$":"$"},"InputPath":null,"Next":"N"}"#
        ),
        state(#"{"Type":"Wait","Seconds":10,"End":true}"#), state(#"{"Type":"Wait","SecondsPath":"$.s","End":true}"#),
        state(#"{"Type":"Wait","Timestamp":"2026-01-01T00:00:00Z","End":true}"#),
        state(#"{"Type":"Wait","TimestampPath":"$.t","Next":"N"}"#),
        state(#"{"Type":"Fail","Error":"E","Cause":"C"}"#),
        state(#"{"Type":"Fail","ErrorPath":"$.e","CausePath":"States.Format('{}', $.c)"}"#),
        state(#"{"Type":"Succeed","InputPath":"$.a","OutputPath":"$.b","Comment":"s"}"#),
        state(
            #"{"Type":"Parallel","Branches":[{"StartAt":"A","Comment":"b","States":{"A":{"Type":"Succeed"}}},{"StartAt":"B","States":{"B":{"Type":"Fail"}}}],"ResultSelector":{"x.$":"$[0]"},"Parameters":{},"Retry":[],"Catch":[],"End":true}"#
        ),
        state(
            #"{"Type":"Map","ItemsPath":"$.i","ItemSelector":{"v.$":"$$.Map.Item.Value"},"MaxConcurrency":0,"ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE"},"StartAt":"A","States":{"A":{"Type":"Succeed"}}},"End":true}"#
        ),
        state(
            #"{"Type":"Map","Iterator":{"StartAt":"A","States":{"A":{"Type":"Succeed"}}},"Parameters":{"x":1},"MaxConcurrencyPath":"$.m","End":true}"#
        ),
        state(
            #"{"Type":"Map","Label":"l","ItemReader":{"Resource":"arn","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["a"],"CSVDelimiter":"PIPE","MaxItems":5,"ManifestType":"ATHENA_DATA","Transformation":"LOAD_AND_FLATTEN","ItemsPointer":"/a"},"Parameters":{"Bucket":"b"}},"ItemBatcher":{"MaxItemsPerBatch":1,"MaxInputBytesPerBatch":2,"BatchInput":{"a":1}},"ToleratedFailureCount":1,"ToleratedFailurePercentage":12.5,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"A","States":{"A":{"Type":"Succeed"}}},"ResultWriter":{"Resource":"arn","WriterConfig":{"OutputType":"JSONL","Transformation":"FLATTEN"},"Parameters":{"Bucket":"b"}},"End":true}"#
        ),
        state(
            #"{"Type":"Map","ItemReader":{"Resource":"arn","ReaderConfig":{"MaxItemsPath":"$.m"},"Arguments":{"Bucket":"b"}},"ItemBatcher":{"MaxItemsPerBatchPath":"$.a","MaxInputBytesPerBatchPath":"$.b"},"ToleratedFailureCountPath":"$.c","ToleratedFailurePercentagePath":"$.d","Items":"{% [1] %}","ItemProcessor":{"StartAt":"A","States":{"A":{"Type":"Succeed"}}},"ResultWriter":{"Arguments":{"Bucket":"b"}},"End":true}"#
        ),
        state(
            #"{"Type":"Choice","Default":"D","Choices":[{"Next":"N","And":[{"Variable":"$.a","IsPresent":true},{"Or":[{"Not":{"StringEquals":"x","Variable":"$.b"}}]}],"Assign":{"v":1},"Comment":"c"},{"Condition":"{% true %}","Output":{"a":1},"Next":"N"},{"Condition":true,"Next":"N"}],"Assign":{"w":2},"Output":"{% 1 %}"}"#
        ),
    ]

    private static func state(_ text: String) -> String { #"{"StartAt":"S","States":{"S":\#(text)}}"# }

    @Test(arguments: everyField)
    func isPrintedBackToTheByte(text: String) throws {
        let (machine, findings) = try read(text)
        #expect(machine?.definition.serialized() == text)
        #expect(findings == [])
    }

    @Test(arguments: ComparisonOperator.allCases)
    func hasEveryComparisonOperator(comparison: ComparisonOperator) throws {
        let text = Self.state(
            #"{"Type":"Choice","Choices":[{"\#(comparison.rawValue)":"$.x","Variable":"$.a","Next":"N"}]}"#
        )
        let (machine, findings) = try read(text)
        #expect(machine?.definition.serialized() == text)
        #expect(findings == [])
        guard case .choice(let state) = machine?.states["S"] else {
            Issue.record("the state is a Choice")
            return
        }
        #expect(state.choices.first?.comparisons == [.init(comparison, "$.x")])
    }

    @Test func hasThirtyNineOperators() {
        #expect(ComparisonOperator.allCases.count == 39)
    }

    @Test func keepsAndReportsWhatTheLanguageLacks() throws {
        let text =
            #"{"StartAt":"S","Nmae":1,"States":{"S":{"Type":"Pass","Resullt":{"a":[1]},"End":true,"x-note":null}}}"#
        let (machine, findings) = try read(text)
        #expect(machine?.definition.serialized() == text)
        #expect(
            findings.map { "\($0.pointer?.description ?? "") \($0.message)" } == [
                "/Nmae \"Nmae\" is not a field of a state machine; remove it, or check its spelling",
                "/States/S/Resullt \"Resullt\" is not a field of a Pass state; did you mean \"Result\"?",
                "/States/S/x-note \"x-note\" is not a field of a Pass state; remove it, or check its spelling",
            ]
        )
    }

    @Test func keepsAndReportsValuesOfAnotherKind() throws {
        let text =
            #"{"StartAt":7,"States":{"S":{"Type":"Task","Resource":["arn"],"TimeoutSeconds":true,"Retry":[{"ErrorEquals":"E"},5],"End":"true"}}}"#
        let (machine, findings) = try read(text)
        #expect(machine?.definition.serialized() == text)
        #expect(findings.allSatisfy { $0.severity == .error && $0.code.rawValue == "SS1002" })
        #expect(
            findings.map(\.message) == [
                "\"StartAt\" must be a string, but is the number 7", "\"Resource\" must be a string, but is an array",
                "\"TimeoutSeconds\" must be a number, but is true",
                "\"ErrorEquals\" must be an array, but is the string \"E\"",
                "this must be a retrier, but is the number 5",
                "\"End\" must be true or false, but is the string \"true\"",
            ]
        )
    }

    @Test func keepsAndReportsWhatIsNoState() throws {
        let text = #"{"StartAt":"A","States":{"A":5,"B":{},"C":{"Type":3},"D":{"Type":"Taks","Next":"A"}}}"#
        let (machine, findings) = try read(text)
        #expect(machine?.definition.serialized() == text)
        #expect(findings.map(\.code.rawValue) == ["SS1002", "SS1004", "SS1002", "SS1003"])
        #expect(findings.map(\.state) == ["A", "B", "C", "D"])
        #expect(findings.last?.message == "no state has the Type \"Taks\"; did you mean \"Task\"?")
    }

    @Test(arguments: ["5", "[]", "{}", #"{"AWSTemplateFormatVersion":"2010-09-09","Resources":{}}"#])
    func refusesAnotherShape(text: String) throws {
        let (machine, findings) = try read(text)
        #expect(machine == nil)
        #expect(findings.map(\.code.rawValue) == ["SS1006"])
    }

    @Test func countsTheStatesOfAllScopes() throws {
        let (machine, _) = try read(Self.everyField[11])
        #expect(machine?.stateCount == 1)
        let (parallel, _) = try read(Self.everyField[12])
        #expect(parallel?.stateCount == 3)
    }

    @Test func isMadeInCodeInTheCanonicalOrder() {
        var state = TaskState()
        state.end = true
        state.resource = "arn"
        state.resultPath = .null
        state.timeoutSeconds = 5
        var machine = StateMachine()
        machine.states = ["T": .task(state)]
        machine.startAt = "T"
        #expect(
            machine.definition.serialized()
                == #"{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn","TimeoutSeconds":5,"ResultPath":null,"End":true}}}"#
        )
    }

    @Test func isEqualRegardlessOfTheOrderOfItsFields() throws {
        let (one, _) = try read(#"{"StartAt":"S","States":{"S":{"Type":"Pass","End":true}}}"#)
        let (other, _) = try read(#"{"States":{"S":{"End":true,"Type":"Pass"}},"StartAt":"S"}"#)
        #expect(one == other)
        #expect(one?.hashValue == other?.hashValue)
    }

    @Test func deepNestingIsAFindingAndNoOverflow() {
        var json: JSON = ["StartAt": "S", "States": ["S": ["Type": "Succeed"]]]
        for _ in 0..<300 {
            json = ["StartAt": "S", "States": ["S": ["Type": "Parallel", "Branches": [json], "End": true]]]
        }
        var findings: [Diagnostic] = []
        #expect(StateMachine(json: json, diagnostics: &findings)?.definition == json)
        #expect(Set(findings.map(\.code.rawValue)) == ["SS1005"])
    }
}
