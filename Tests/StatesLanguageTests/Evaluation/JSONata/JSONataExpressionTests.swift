import JSONata
import OrderedJSON
import StatesLanguage
import Testing

@Suite struct JSONataExpressionTests {
    private func expression(_ source: String) throws -> JSONataExpression {
        try JSONataExpression(#require(JSONataText("{% \(source) %}")), field: "Output")
    }

    private func evaluate(_ source: String, in scope: inout EvaluationScope) throws -> JSON {
        try expression(source).evaluate(in: &scope)
    }

    @Test("Members of $states that the scope hasn't are undefined", arguments: ["result", "errorOutput", "inputs"])
    func absentMembers(member: String) throws {
        var scope = EvaluationScope(payload: [:])
        let isThere = try evaluate("$exists($states.\(member))", in: &scope)
        #expect(isThere == false)
    }

    @Test("There is no input document", arguments: ["$", "$$", "x", "*", "**"])
    func noDocument(source: String) throws {
        var scope = EvaluationScope(payload: ["x": 1])
        let error = #expect(throws: EvaluationError.self) { try evaluate(source, in: &scope) }
        #expect(error?.cause.hasSuffix("returned nothing (undefined).") == true)
    }

    @Test("A variable of the workflow hides a function of that name, and one of the expression hides both")
    func names() throws {
        var scope = EvaluationScope(payload: [:], variables: ["count": 3, "x": 1])
        #expect(try evaluate("$count", in: &scope) == 3)
        #expect(try evaluate("($x := 2; $x + $count)", in: &scope) == 5)
        #expect(scope.variables == ["count": 3, "x": 1])
    }

    @Test("Chance comes from the scope's sources and goes on there")
    func chance() throws {
        func run(seed: UInt64) throws -> [JSON] {
            var scope = EvaluationScope(
                payload: [:],
                random: RandomSource(seed: seed),
                identifiers: RandomSource(seed: seed)
            )
            return try ["$random()", "$uuid()", "$random()", "$uuid()", "$shuffle([1..20])", "$shuffle([1..20])"].map {
                try evaluate($0, in: &scope)
            }
        }
        let first = try run(seed: 1)
        #expect(try run(seed: 1) == first)
        #expect(Set(first).count == 6)
        #expect(try Set(run(seed: 2)).isDisjoint(with: first))
    }

    @Test("An expression without chance leaves the sources as they are")
    func noChance() throws {
        var scope = EvaluationScope(payload: [:], random: RandomSource(seed: 1), identifiers: RandomSource(seed: 2))
        _ = try evaluate("1 + 1", in: &scope)
        _ = try evaluate("$random(3)", in: &scope)
        #expect(scope.random == RandomSource(seed: 1))
        #expect(scope.identifiers == RandomSource(seed: 2))
    }

    @Test("The time is the scope's")
    func time() throws {
        var scope = EvaluationScope(payload: [:], time: 1_769_860_800_000)
        #expect(try evaluate("$millis()", in: &scope) == 1_769_860_800_000)
        #expect(try evaluate("$now()", in: &scope) == "2026-01-31T12:00:00.000Z")
        scope.time = nil
        #expect(try evaluate("$millis() > 1700000000000", in: &scope) == true)
    }

    @Test("The scope's limits hold, and an endless recursion ends by those of Step Functions")
    func limits() throws {
        var scope = EvaluationScope(payload: [:])
        let endless = "($f := function($n){$n + $f($n)}; $f(1))"
        #expect(throws: EvaluationError.self) { try evaluate(endless, in: &scope) }
        scope.limits.steps = 1000
        let loop = "($f := function($n){$f($n + 1)}; $f(1))"
        let error = #expect(throws: EvaluationError.self) { try evaluate(loop, in: &scope) }
        #expect(error?.cause.contains("D1012") == true)
    }

    @Test("Nesting ends where it ends in Step Functions: 99 parentheses, or 31 calls that aren't the last thing done")
    func depth() throws {
        var scope = EvaluationScope(payload: [:])
        func isAllowed(_ source: String) throws -> Bool {
            do {
                _ = try evaluate(source, in: &scope)
                return true
            } catch let error as EvaluationError {
                #expect(error.cause.contains("D1011"))
                return false
            }
        }
        func parentheses(_ count: Int) -> String {
            String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
        }
        func recursion(_ count: Int) -> String {
            "( $f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(\(count)) )"
        }
        #expect(try isAllowed(parentheses(99)))
        #expect(try !isAllowed(parentheses(100)))
        #expect(try isAllowed(recursion(31)))
        #expect(try !isAllowed(recursion(34)))
    }

    @Test("Two expressions are equal where text and field are")
    func equality() throws {
        #expect(try expression("1") == expression("1"))
        #expect(try expression("1") != expression("2"))
        #expect(try Set([expression("1"), expression("1"), expression("2")]).count == 2)
    }
}
