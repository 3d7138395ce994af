import JSONata
import OrderedJSON
import Testing

@Suite("Built-in functions")
struct BuiltInTests {
    @Test(
        "Strings",
        arguments: [
            Case("$length('a😀é')", 3), Case("$substring('hello', 1, 3)", "ell"),
            Case("$substring('hello', -3, 2)", "ll"),
            Case("$substring('a😀b', 1, 1)", "😀"), Case("$substringBefore('a/b/c', '/')", "a"),
            Case("$substringAfter('a/b/c', '/')", "b/c"),
            Case("$trim('  a \\n b ')", "a b"), Case("$pad('x', 3, '-')", "x--"), Case("$pad('x', -3, 'ab')", "abx"),
            Case("$join(['a','b'], '-')", "a-b"), Case("$join('a')", "a"), Case("$split('a,b,c', ',', 2)", ["a", "b"]),
            Case("$split('ab', '')", ["a", "b"]), Case("$contains('abc', 'bc')", true),
            Case("$replace('aXbX', 'X', '-', 1)", "a-bX"),
            Case("$string(1.0)", "1"), Case("$string(1e21)", "1e+21"), Case("$string(0.0000001)", "1e-7"),
            Case("$string(0.1+0.2)", "0.3"),
            Case("$string({'a': [1, $sum]})", #"{"a":[1,""]}"#), Case("$string([1,{}], true)", "[\n  1,\n  {}\n]"),
            Case("$uppercase(nothing)", nil), Case("$base64encode('hi!')", "aGkh"),
            Case("$base64decode('aGkh')", "hi!"),
            Case("$encodeUrlComponent('a b/é')", "a%20b%2F%C3%A9"), Case("$decodeUrl('a%20b%2F')", "a b%2F"),
        ]
    )
    func strings(_ example: Case) throws { try example.check() }

    @Test(
        "Numbers",
        arguments: [
            Case("$number('0x1F')", 31), Case("$number('-1.5e2')", -150), Case("$number(true)", 1),
            Case("$round(2.5)", 2),
            Case("$round(3.5)", 4), Case("$round(2.345, 2)", 2.34), Case("$round(1234, -2)", 1200),
            Case("$round(-0.4)", 0),
            Case("$floor(-1.5)", -2), Case("$ceil(1.2)", 2), Case("$abs(-3)", 3), Case("$sqrt(9)", 3),
            Case("$power(2, 10)", 1024),
            Case("$sum([])", 0), Case("$max([])", nil), Case("$average([1,2])", 1.5), Case("$min([3,1])", 1),
            Case("$formatBase(255, 16)", "ff"),
            Case("$sum([1..100])", 5050),
        ]
    )
    func numbers(_ example: Case) throws { try example.check() }

    @Test(
        "Arrays, objects and higher order",
        arguments: [
            Case("$append([1], 2)", [1, 2]), Case("$reverse([1..3])", [3, 2, 1]), Case("$sort([3,1,2])", [1, 2, 3]),
            Case("$sort([3,1,2], function($a,$b){$a < $b})", [3, 2, 1]),
            Case("$distinct([1,1.0,'1',{'a':1},{'a':1}])", [1, "1", ["a": 1]]),
            Case("$zip([1,2],[3,4,5])", [[1, 3], [2, 4]]), Case("$keys([{'a':1},{'b':2,'a':3}])", ["a", "b"]),
            Case("$lookup([{'a':1},{'a':2}], 'a')", [1, 2]), Case("$spread({'a':1,'b':2})", [["a": 1], ["b": 2]]),
            Case("$merge([{'a':1},{'a':2,'b':3}])", ["a": 2, "b": 3]),
            Case("$each({'a':1}, function($v,$k){$k & $v})", "a1"),
            Case("$sift({'a':1,'b':2}, function($v){$v > 1})", ["b": 2]),
            Case("$map([1,2], function($v,$i,$a){$v * $i + $count($a)})", [2, 4]),
            Case("$filter([1..5], function($v){$v % 2 = 0})", [2, 4]), Case("$single([1,2], function($v){$v = 2})", 2),
            Case("$reduce([1..4], function($a,$b){$a * $b})", 24), Case("$reduce([], function($a,$b){$a}, 9)", 9),
            Case("$map([1], $string)", "1"), Case("$map([1], $string)[]", ["1"]), Case("$type($sum)", "function"),
            Case("$type(null)", "null"),
            Case("$exists(nothing)", false), Case("$boolean([0, 1])", true), Case("$not(0)", true),
            Case("$eval('1 + $x', 0)", nil),
            Case("( $x := 5; $eval('$x + 1') )", 6), Case("$eval('a', {'a': 2})", 2), Case("$clone({'a':1})", ["a": 1]),
        ]
    )
    func collections(_ example: Case) throws { try example.check() }

    @Test(
        "Mistakes",
        arguments: [
            Failure("$number('x')", "D3030"), Failure("$sqrt(-1)", "D3060"), Failure("$power(10, 999)", "D3061"),
            Failure("$formatBase(1, 37)", "D3100"),
            Failure("$sort([1,'a'])", "D3070"), Failure("$single([1,1])", "D3138"), Failure("$single([])", "D3139"),
            Failure("$error('x')", "D3137"),
            Failure("$assert(false)", "D3141"), Failure("$eval('1 +')", "D3120"),
            Failure("$eval('1 + \"a\"')", "D3121"),
            Failure("$replace('a', '', 'b')", "D3010"), Failure("$replace('a', 'a', 'b', -1)", "D3011"),
            Failure("$replace('a', /a/, function(){1})", "D3012"),
            Failure("$split('a', 'b', -1)", "D3020"), Failure("$match('a', /a/, -1)", "D3040"),
            Failure("$match('ab', /x*/)", "D1004"),
            Failure("$match('a', function($s){{'match': $s}})", "T1010"), Failure("$decodeUrl('%E0%A4%A')", "D3140"),
            Failure(#"$encodeUrl("\ud800")"#, "D3140"), Failure("$toMillis('nonsense')", "D3110"),
        ]
    )
    func mistakes(_ failure: Failure) { failure.check() }

    @Test(
        "Matching by regular expression",
        arguments: [
            Case("$match('ab12cd3', /([a-z]+)(\\d+)/).groups", ["ab", "12", "cd", "3"]),
            Case("$match('xax', /a/)", ["match": "a", "index": 1, "groups": []]), Case("$contains('ABC', /b/i)", true),
            Case("$replace('john smith', /(\\w+)\\s(\\w+)/, '$2, $1 $$0')", "smith, john $0"),
            Case("$replace('a1b2', /\\d/, function($m){'<' & $m.match & '>'})", "a<1>b<2>"),
            Case("$split('a1b22c', /\\d+/)", ["a", "b", "c"]),
            Case("$replace('abcdefghijkl', /(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)/, '$12$1')", "la"),
            Case("/a/('xa').start", 1),
            Case("/a/('aa').next().start", 1), Case("$match('héllo😀x', /x/).index", 7),
        ]
    )
    func matching(_ example: Case) throws { try example.check() }
}
