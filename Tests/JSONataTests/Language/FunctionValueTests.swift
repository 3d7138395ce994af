import JSONata
import OrderedJSON
import Testing

@Suite("Functions as values")
struct FunctionValueTests {
    @Test(
        "Lambdas, closures and scopes",
        arguments: [
            Case("function($x){$x * 2}(4)", 8), Case("λ($x, $y){$x & $y}('a')", "a"),
            Case("( $add := function($x){ function($y){ $x + $y } }; $add(2)(3) )", 5),
            Case("( $x := 1; ( $y := $x; $x := 2; $y & $x ) & $x )", "121"),
            Case("( $f := function(){ $g() }; $g := function(){ 7 }; $f() )", 7),
            Case("( $x := nothing; $x )", nil), Case("($sum := 1; $sum)", 1),
            Case("( $f := function($n){ $n = 0 ? 0 : $f($n - 1) }; $f(100000) )", 0),
            Case(
                "( $even := function($n){ $n = 0 ? true : $odd($n - 1) }; $odd := function($n){ $n = 0 ? false : $even($n - 1) }; $even(50001) )",
                false
            ),
            Case("( $f := function($n){ $n = 0 ? 1 : $n * $f($n - 1) }; $f(20) )", 2_432_902_008_176_640_000),
        ]
    )
    func lambdas(_ example: Case) throws { try example.check() }

    @Test(
        "Application, composition and partial application",
        arguments: [
            Case("'a b' ~> $uppercase", "A B"), Case("'ab' ~> $substring(1)", "b"),
            Case("( $f := $trim ~> $uppercase; $f(' x ') )", "X"),
            Case("( $first := $substring(?, 0, 1); $first('hello') )", "h"),
            Case("( $f := function($a,$b){$a - $b}; $f(?, 1)(5) )", 4),
            Case("[1,2] ~> $map(function($x){$x + 1}) ~> $sum()", 5),
            Case("['a','b'].$uppercase()", ["A", "B"]),
        ]
    )
    func application(_ example: Case) throws { try example.check() }

    @Test(
        "Signatures",
        arguments: [
            Case("function($x)<n:n>{$x}(1)", 1), Case("('ctx').(function($s)<s-:s>{$s & '!'}())", "ctx!"),
            Case("function($a)<a<n>:a>{$count($a)}(5)", 1), Case("function($x, $y)<ns?:s>{$y}(1)", nil),
            Case("function($a, $b)<n+n:o>{[$a, $b]}(1, 2, 3)", [1, 2]),
        ]
    )
    func signatures(_ example: Case) throws { try example.check() }

    @Test("Before 2.1 a repeated parameter repeated its first argument")
    func oldRepetition() throws {
        try Case("function($a, $b)<n+n:o>{[$a, $b]}(1, 2, 3)", [1, 1]).check(level: .v206)
    }

    @Test(
        "Mistakes",
        arguments: [
            Failure("uppercase('a')", "T1005", token: "uppercase"), Failure("$nope(1)", "T1006", token: "nope"),
            Failure("sum(?)", "T1007"), Failure("$nope(?)", "T1008"),
            Failure("$uppercase(1)", "T0410", token: "uppercase"),
            Failure("1.$uppercase()", "S0213"), Failure("(1).$uppercase()", "T0411"), Failure("$sum([1,'a'])", "T0412"),
            Failure("$reduce([1], function($x){$x})", "D3050"), Failure("$map(1)", "T0410"),
        ]
    )
    func mistakes(_ failure: Failure) { failure.check() }

    @Test(
        "Transforms change a copy",
        arguments: [
            Case(
                "$ ~> |owner|{'first': 'Eve'}, 'phones'| ~> $lookup('owner')",
                ["first": "Eve", "last": "Smith"],
                on: shop
            ),
            Case("(tags ~> |$|{}|; name)", "Corner", on: shop),
            Case(
                "$ ~> |orders[paid]|{'total': total + 1}| ~> $lookup('orders') ~> $map(function($o){$o.total})",
                [21, 7.5, 13],
                on: shop
            ),
            Case(
                "$ ~> |**.lines|{'n': qty}, ['qty', 'price', 'sku']| ~> $lookup('orders') ~> function($o){$o[0].lines}",
                [["n": 100], ["n": 1]],
                on: shop
            ),
            Case("nothing ~> |a|{}|", nil),
        ]
    )
    func transforms(_ example: Case) throws { try example.check() }

    @Test(
        "Mistakes in transforms",
        arguments: [
            Failure("{'a':{}} ~> |a|1|", "T2011"), Failure("{'a':{}} ~> |a|{},1|", "T2012"),
            Failure("( $clone := 1; {'a':1} ~> |$|{}| )", "T2013"),
        ]
    )
    func transformMistakes(_ failure: Failure) { failure.check() }
}
