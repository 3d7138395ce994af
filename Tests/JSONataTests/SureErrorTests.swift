import JSONata
import OrderedJSON
import Testing

@Suite("What fails whatever the input")
struct SureErrorTests {
    private func codes(_ text: String, variables: Set<String> = []) throws -> [JSONataError.Code] {
        try JSONataQuery(text, level: .v206).sureErrors(environment: JSONataEnvironment(), variables: variables)
            .map(\.code)
    }

    @Test(
        "is found where nothing from outside is needed, and where an operand's kind shows",
        arguments: [
            ("'a' + 'b'", "T2001"), ("$sum(['a', 'b'])", "T0412"), ("$substring('abc')", "T0410"),
            ("$number('abc')", "D3030"), ("$states.input.a + $uppercase(5)", "T0410"),
            ("$states.input.a - 'b'", "T2002"),
            ("'n' * $states.input.a", "T2001"), ("-('a' & $x)", "D1002"), ("$x < true", "T2010"),
            ("$x ? 1 : $power('2', 2)", "T0410"), ("$map($x, function($y) { $y & $sqrt(-1) })", "D3060"),
            ("$x.(1 + 'a')", "T2002"), ("$x[a = 'b' + 1]", "T2001"), ("$pad($x & 'a', 'b', 'c')", "T0410"),
            ("[1..'9']", "T2004"), ("( $y := 'a'; $y / 2 )", "T2001"), ("$formatBase(10, 99)", "D3100"),
            ("{'a': $join([1, 2])}", "T0412"), ("$length($x = 1)", "T0410"),
        ] as [(String, JSONataError.Code)]
    )
    func found(_ text: String, _ code: JSONataError.Code) throws {
        #expect(try codes(text) == [code])
    }

    @Test(
        "isn't told of what may succeed, or is to fail",
        arguments: [
            "$states.input.a + 1", "$sum([1, 2]) & ''", "$error('no')", "$x ? 1 : $error('no')", "$assert(false, 'no')",
            "$x.$substring(1)", "$x.$uppercase()", "$x.('a' & b)", "function($sum) { $sum('a', 'b') }", "$eval('1 +')",
            "($uppercase := function($n) { $n + 1 }; $uppercase(5))", "$x[$substring(0) = 'a']",
            "$now() & ''", "[1..9000000]", "$x^(>a)", "$x ~> |a|{'b': 1}|", "nothing + 1", "$reduce([1..3], $x)", "1/0",
            "$x#$i[$i + 1 = 2]", "a.%.b", "$x ~> $substring(1)", "'abc' ~> $substring(1)",
        ]
    )
    func silent(_ text: String) throws {
        #expect(try codes(text) == [])
    }

    @Test("A variable of the workflow may hide a function")
    func hidden() throws {
        #expect(try codes("$sum('a')") == ["T0412"])
        #expect(try codes("$sum('a')", variables: ["sum"]) == [])
    }
}
