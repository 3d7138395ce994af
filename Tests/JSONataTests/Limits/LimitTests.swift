import JSONata
import OrderedJSON
import Testing

@Suite("Limits")
struct LimitTests {
    private static let doubling = "$f := function($x, $n){ $n = 0 ? $x : $f(BODY, $n - 1) }; $f(START, 60)"

    @Test(
        "Endless and exploding expressions end in an error",
        arguments: [
            Failure("( $f := function($n){ 1 + $f($n) }; $f(1) )", "D1011"),
            Failure("( $f := function($n){ [$f($n)] }; $f(1) )", "D1011"),
            Failure("( $f := function($n){ $map([1], $f) }; $f(1) )", "D1011"),
            Failure("( $f := function(){ $f() }; $f() )", "D1012"),
            Failure("$eval('( $e := function($t){ $eval($t) + 1 }; $e(\"$e($t)\") )')", "D1011"),
            Failure("( \(doubling.replacing("BODY", "$x & $x").replacing("START", "'ab'")) )", "D2015"),
            Failure("( \(doubling.replacing("BODY", "$append($x, $x)").replacing("START", "[1,2]")) )", "D2015"),
            Failure("( \(doubling.replacing("BODY", "[[$x],[$x]]").replacing("START", "1")) )", "D2015"),
            Failure("( \(doubling.replacing("BODY", "{'a': $x, 'b': $x}").replacing("START", "1")) )", "D2015"),
            Failure(
                "( \(doubling.replacing("BODY", "{'a': $x, 'b': $x}").replacing("START", "1")) ~> $string() )",
                "D2015"
            ),
            Failure(
                "$count(( \(doubling.replacing("BODY", "{'a': $x, 'b': $x}").replacing("START", "1")) ).**)",
                "D2015"
            ),
            Failure("$pad('', 1000000000)", "D2015"),
            Failure("[1..10000001]", "D2014"),
            Failure("( $f := function($x, $n){ $n = 0 ? $x : $f([[$x]], $n - 1) }; $f(1, 100000) )", "D1011"),
            Failure("( $f := function($x, $n){ $n = 0 ? $x : $f({'a': $x}, $n - 1) }; $f(1, 100000) )", "D1011"),
        ]
    )
    func runaways(_ failure: Failure) {
        failure.check(
            limits: JSONataLimits(
                steps: 3_000_000,
                sequenceLength: 1_000_000,
                stringLength: 10_000_000,
                resultSize: 1_000_000
            )
        )
    }

    @Test("Many repeated parameters are matched without trying every way")
    func repeatedParameters() {
        let signature = "<" + String(repeating: "x+", count: 20) + "s:x>"
        let arguments = Array(repeating: "1", count: 60).joined(separator: ", ")
        Failure("function($a)\(signature){ 1 }(\(arguments))", "T0410").check()
    }

    @Test("Long chains of closures are released without trouble")
    func closureChains() throws {
        try Case(
            "( $f := function($g, $n){ $n = 0 ? $g() : $f(function(){ $n }, $n - 1) }; $f(function(){0}, 20000) )",
            1
        ).check()
        try Case("( $f := function($g, $n){ $n = 0 ? 7 : $f(function(){ $g }, $n - 1) }; $f(1, 200000) )", 7).check()
    }

    @Test("A time limit ends what is still running")
    func timeLimit() {
        Failure("( $f := function($n){ $f($n + 1) }; $f(1) )", "D1012").check(limits: JSONataLimits(timeout: 0.05))
    }

    @Test("Depth counts evaluations as the reference does")
    func depth() throws {
        let factorial = "( $f := function($n){ $n = 0 ? 1 : $n * $f($n - 1) }; $f(NUMBER) )"
        let query = try JSONataQuery(factorial.replacing("NUMBER", "99"))
        #expect(try query.evaluate(nil, limits: JSONataLimits(depth: 302)) != nil)
        Failure(factorial.replacing("NUMBER", "100"), "D1011").check(limits: JSONataLimits(depth: 302))
    }

    @Test("Deep recursion within the limit is no matter of the thread's stack")
    func deepRecursion() throws {
        try Case("( $f := function($n){ $n = 0 ? 0 : 1 + $f($n - 1) }; $f(3000) )", 3000).check()
    }
}

extension String {
    /// The text with one part in place of another.
    fileprivate func replacing(_ part: String, _ other: String) -> String {
        var result = ""
        var rest = self[...]
        while let start = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) {
            result += rest[..<start] + other
            rest = rest[start...].dropFirst(part.count)
        }
        return result + rest
    }
}
