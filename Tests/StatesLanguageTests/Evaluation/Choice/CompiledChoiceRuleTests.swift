import OrderedJSON
import StatesLanguage
import Testing

@Suite struct CompiledChoiceRuleTests {
    static func holds(
        _ value: JSON,
        _ comparison: ComparisonOperator,
        _ operand: JSON
    ) throws -> Bool {
        let rule =
            comparison.takesPath
            ? ChoiceRule(variable: "$.v", comparison, "$.o") : ChoiceRule(variable: "$.v", comparison, operand)
        var scope = EvaluationScope(payload: ["v": value, "o": operand])
        return try CompiledChoiceRule(rule).matches(in: &scope)
    }

    @Test(
        "Every relation, with the operand in the rule and at a path",
        arguments: [
            ("String", "a", "b"), ("String", "A", "AB"), ("String", "", " "), ("String", "😀", "\u{E000}"),
            ("Numeric", 1, 2),
            ("Numeric", -0.5, 0), ("Numeric", 1, 1.5),
            ("Numeric", .integer(9_007_199_254_740_992), .integer(9_007_199_254_740_993)),
            ("Timestamp", "2012-10-09T19:00:55Z", "2012-10-09T19:00:56Z"),
            ("Timestamp", "2012-10-09T20:00:55+02:00", "2012-10-09T18:00:55.001Z"),
        ] as [(String, JSON, JSON)]
    )
    func relations(_ kind: String, _ small: JSON, _ large: JSON) throws {
        for suffix in ["", "Path"] {
            for (name, below, same, above) in [
                ("Equals", false, true, false), ("LessThan", true, false, false), ("GreaterThan", false, false, true),
                ("LessThanEquals", true, true, false), ("GreaterThanEquals", false, true, true),
            ] {
                let comparison = try #require(ComparisonOperator(rawValue: kind + name + suffix))
                #expect(try Self.holds(small, comparison, large) == below)
                #expect(try Self.holds(small, comparison, small) == same)
                #expect(try Self.holds(large, comparison, small) == above)
            }
        }
    }

    static let samples: [JSON] = [
        .null, true, false, 0, 1.5, "", "text", "1", "true", "2012-10-09T19:00:55Z", [], [1], [:], ["a": 1],
    ]

    @Test("A value of another kind never matches a relation", arguments: ComparisonOperator.allCases)
    func otherKind(_ comparison: ComparisonOperator) throws {
        let operands: [(String, JSON, (JSON) -> Bool)] = [
            ("String", "text", { $0.kind == .string }), ("Numeric", 1, { $0.kind == .number }),
            ("Boolean", true, { $0.kind == .boolean }),
            ("Timestamp", "2012-10-09T19:00:55Z", { $0 == "2012-10-09T19:00:55Z" }),
        ]
        for (kind, operand, isOfKind) in operands where comparison.rawValue.hasPrefix(kind) {
            for sample in Self.samples where !isOfKind(sample) {
                #expect(try !Self.holds(sample, comparison, operand), "\(sample)")
                // The same with the other kind at the operand's path.
                if comparison.takesPath { #expect(try !Self.holds(operand, comparison, sample), "\(sample)") }
            }
        }
    }

    @Test(
        "Tests of a kind, and of none",
        arguments: [
            (.isNull, [.null]), (.isNumeric, [0, 1.5]), (.isBoolean, [true, false]),
            (.isString, ["", "text", "1", "true", "2012-10-09T19:00:55Z"]), (.isTimestamp, ["2012-10-09T19:00:55Z"]),
            (.isPresent, samples),
        ] as [(ComparisonOperator, [JSON])]
    )
    func kinds(_ comparison: ComparisonOperator, _ members: [JSON]) throws {
        for sample in Self.samples {
            let isMember = members.contains { $0.description == sample.description }
            #expect(try Self.holds(sample, comparison, true) == isMember, "\(sample)")
            #expect(try Self.holds(sample, comparison, false) == !isMember, "\(sample)")
        }
    }

    @Test("Booleans are compared with booleans")
    func booleans() throws {
        for left in [true, false] {
            for right in [true, false] {
                #expect(try Self.holds(.bool(left), .booleanEquals, .bool(right)) == (left == right))
                #expect(try Self.holds(.bool(left), .booleanEqualsPath, .bool(right)) == (left == right))
            }
        }
    }

    @Test(
        "A Variable that isn't there is an error for every operator but IsPresent",
        arguments: ComparisonOperator.allCases
    )
    func missingVariable(_ comparison: ComparisonOperator) throws {
        let operand: JSON =
            switch comparison {
            case _ where comparison.takesPath: "$.o"
            case .isNull, .isPresent, .isNumeric, .isString, .isBoolean, .isTimestamp, .booleanEquals: true
            case _ where comparison.rawValue.hasPrefix("Numeric"): 1
            default: "2012-10-09T19:00:55Z"
            }
        let rule = try CompiledChoiceRule(ChoiceRule(variable: "$.none", comparison, operand))
        var scope = EvaluationScope(payload: ["o": 1])
        if comparison == .isPresent {
            #expect(try !rule.matches(in: &scope))
        } else {
            let error = #expect(throws: EvaluationError.self) { try rule.matches(in: &scope) }
            #expect(
                error?.description
                    == "States.Runtime: Invalid path '$.none': The choice state's condition path references "
                    + "an invalid value."
            )
        }
    }

    @Test("An operand's path that leads nowhere is an error too")
    func missingOperand() throws {
        let rule = try CompiledChoiceRule(ChoiceRule(variable: "$.a", .numericEqualsPath, "$.none"))
        var scope = EvaluationScope(payload: ["a": 1])
        let error = #expect(throws: EvaluationError.self) { try rule.matches(in: &scope) }
        #expect(error?.cause.contains("'$.none'") == true)
    }

    @Test("And, Or and Not stop at the part that decides")
    func joined() throws {
        let yes = ChoiceRule(variable: "$.a", .numericEquals, 1)
        let no = ChoiceRule(variable: "$.a", .numericEquals, 2)
        let broken = ChoiceRule(variable: "$.none", .numericEquals, 2)
        var scope = EvaluationScope(payload: ["a": 1], context: ["b": 1], variables: ["c": 1])
        func matches(_ change: (inout ChoiceRule) -> Void) throws -> Bool {
            var rule = ChoiceRule()
            change(&rule)
            return try CompiledChoiceRule(rule).matches(in: &scope)
        }
        #expect(try matches { $0.and = [yes, yes] })
        #expect(try !matches { $0.and = [yes, no, broken] })
        #expect(try matches { $0.or = [no, yes, broken] })
        #expect(try !matches { $0.or = [no, no] })
        #expect(try matches { $0.not = no })
        #expect(throws: EvaluationError.self) { try matches { $0.and = [broken, no] } }
        #expect(
            try matches {
                $0.and = [
                    ChoiceRule(variable: "$$.b", .isPresent, true),
                    ChoiceRule(variable: "$c", .numericEqualsPath, "$.a"),
                ]
            }
        )
    }

    @Test("A rule that can't be read says where and why")
    func invalid() throws {
        func message(_ rule: ChoiceRule) -> String? {
            (#expect(throws: CompilationError.self) { try CompiledChoiceRule(rule) })?.description
        }
        var inner = ChoiceRule()
        inner.and = [ChoiceRule(variable: "$.a", .isNull, true), ChoiceRule(variable: "$.a", .numericEquals, "1")]
        #expect(message(inner) == "/And/1/NumericEquals: `NumericEquals` takes a number, not \"1\"")
        #expect(message(ChoiceRule(variable: "$.a", .timestampEquals, "soon"))?.contains("RFC 3339") == true)
        #expect(message(ChoiceRule(variable: "a", .isNull, true))?.hasPrefix("/Variable: ") == true)
        #expect(message(ChoiceRule())?.contains("compares nothing") == true)
        var both = ChoiceRule(variable: "$.a", .isNull, true)
        both.not = ChoiceRule(variable: "$.a", .isNull, true)
        #expect(message(both)?.contains("2 conditions") == true)
    }
}
