import JSONata
import OrderedJSON
import Testing

@Suite("Operators")
struct OperatorTests {
    @Test(
        "Arithmetic",
        arguments: [
            Case("1 + 2 * 3 - 4 / 2", 5), Case("7 % 3", 1), Case("-7 % 3", -1), Case("-(2)", -2),
            Case("1 + nothing", nil),
            Case("0.1 + 0.2", 0.30000000000000004), Case("1/0", .null), Case("10/2", 5),
        ]
    )
    func arithmetic(_ example: Case) throws { try example.check() }

    @Test(
        "Comparison",
        arguments: [
            Case("1 = 1.0", true), Case("{'a':1,'b':2} = {'b':2,'a':1}", true), Case("[1,2] != [2,1]", true),
            Case("1 = '1'", false), Case("nothing = nothing", false), Case("nothing != 1", false),
            Case("null = null", true),
            Case("'a' < 'b'", true), Case("2 >= 2", true), Case("nothing < 1", nil), Case("'ﬀ' > '😀'", true),
            Case("2 in [1,2]", true), Case("'x' in 'x'", true), Case("nothing in [1]", false),
            Case("[1] in [[1]]", false), Case("{} in [{}]", false),
            Case("( $x := {'a': 1}; $x in [{'a': 1}, $x] )", true),
            Case("orders[1] in orders", true, on: shop), Case("orders[1].lines in orders.lines", false, on: shop),
            Case("$count(orders[$ in $$.orders[[0, 2]]])", 2, on: shop),
        ]
    )
    func comparison(_ example: Case) throws { try example.check() }

    @Test(
        "Logic, conditions and defaults",
        arguments: [
            Case("true and 'x'", true), Case("false or []", false), Case("nothing or 1", true),
            Case("false and $error('never')", false), Case("1 ? 'a' : 'b'", "a"), Case("0 ? 'a'", nil),
            Case("null ?? 1", .null), Case("nothing ?? 1", 1), Case("0 ?: 1", 1), Case("[0] ? 1 : 2", 2),
            Case("{} ? 1 : 2", 2),
        ]
    )
    func logic(_ example: Case) throws { try example.check() }

    @Test(
        "Text, arrays and ranges",
        arguments: [
            Case("'a' & 1 & true & null & nothing & [1,'x']", #"a1truenull[1,"x"]"#),
            Case("[1..3, 5, [6]]", [1, 2, 3, 5, [6]]),
            Case("[3..1]", []), Case("[1, nothing, 2]", [1, 2]), Case("$count([1..10000000])", 10_000_000),
            Case("[1..3].($ * 2)", [2, 4, 6]), Case("[0..9][$ % 4 = 0]", [0, 4, 8]),
        ]
    )
    func sequences(_ example: Case) throws { try example.check() }

    @Test(
        "Half a surrogate pair is text until it leaves the expression",
        arguments: [
            Case(#""a\ud83d""#, "a\u{FFFD}"), Case(#""\ude00b""#, "\u{FFFD}b"), Case(#""\ud83d" & "\ude00""#, "😀"),
            Case(#"{"\ud83d": ["\ud83d\ude00", "\ude00\ud83d"]}"#, ["\u{FFFD}": ["😀", "\u{FFFD}\u{FFFD}"]]),
            Case(#"$length("\ud83d")"#, 1), Case(#"$eval("\"\\ud83d\"")"#, "\u{FFFD}"),
        ]
    )
    func loneSurrogates(_ example: Case) throws { try example.check() }

    @Test(
        "Mistakes",
        arguments: [
            Failure("'a' + 1", "T2001", token: "+"), Failure("1 - 'a'", "T2002", token: "-"), Failure("-'a'", "D1002"),
            Failure("1 < 'a'", "T2009"), Failure("true < 1", "T2010"), Failure("['a'..2]", "T2003"),
            Failure("[1..1.5]", "T2004"),
            Failure("[0..10000000]", "D2014"), Failure("1 ~> 2", "T2006"), Failure("[1,'a']^($)", "T2007"),
            Failure("[{},{}]^($)", "T2008"), Failure("{1: 2}", "T1003"), Failure("{'a':1,'a':2}", "D1009"),
            Failure("(1/0) + 1", "D1001"), Failure("$string(1/0)", "D3001"),
        ]
    )
    func mistakes(_ failure: Failure) { failure.check() }
}
