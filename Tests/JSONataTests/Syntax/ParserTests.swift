import JSONata
import OrderedJSON
import Testing

@Suite("Texts that are no expressions")
struct ParserTests {
    @Test(
        "say what is wrong, and where",
        arguments: [
            Failure("\"open", "S0101", at: 5),
            Failure("1e999", "S0102", at: 5, token: "1e999"),
            Failure(#""\q""#, "S0103", token: "q"),
            Failure(#""\u12g4""#, "S0104"),
            Failure("`open", "S0105", at: 5),
            Failure("a /* never closed", "S0106", at: 2),
            Failure("a b", "S0201", at: 3, token: "b"),
            Failure("[1,2", "S0203", at: 4, token: "(end)"),
            Failure("(1,2)", "S0202", at: 3, token: ","),
            Failure("a ! b", "S0204", token: "!"),
            Failure("1 +", "S0207", at: 3, token: "(end)"),
            Failure("function(x){1}", "S0208", token: "x"),
            Failure("$x{\"k\":1}[0]", "S0209"),
            Failure("a{\"k\":1}{\"j\":2}", "S0210"),
            Failure("+ 1", "S0211", at: 1, token: "+"),
            Failure("x := 1", "S0212", at: 1, token: "x"),
            Failure("a.1", "S0213", at: 3),
            Failure("a.true", "S0213"),
            Failure("a@b", "S0214", token: "@"),
            Failure("a#1", "S0214", token: "#"),
            Failure("a[0]@$x", "S0215"),
            Failure("a^(b)@$x", "S0216"),
            Failure("%", "S0217", token: "parent"),
            Failure("//", "S0301"),
            Failure("/ab", "S0302"),
            Failure("/(/", "S0302"),
            Failure("/a{2,1}/", "S0303"),
            Failure("function($x)<n<s>>{$x}", "S0401"),
            Failure("function($x)<(a<n>s)>{$x}", "S0402"),
            Failure("", "S0207", at: 0),
        ]
    )
    func failure(_ failure: Failure) { failure.check() }

    @Test("Positions count UTF-16 code units")
    func positions() {
        Failure("'é😀' ) ", "S0201", at: 7, token: ")").check()
    }

    @Test("The operators ?? and ?: are younger than 2.0.6", arguments: ["1 ?? 2", "1 ?: 2"])
    func youngOperators(_ expression: String) throws {
        try Case(expression, 1).check()
        Failure(expression, "S0211").check(level: .v206)
    }

    @Test("Words that are operators can be names where a name is expected")
    func operatorNames() throws {
        try Case("and or or", true, on: ["and": false, "or": true]).check()
        try Case("in.and", 3, on: ["in": ["and": 3]]).check()
    }

    @Test(
        "Deep nesting is an error before it is a crash",
        arguments: ["(", "[", "-", "{\"a\":", "$f(", "a[", "1+(", "|", "function($x){"]
    )
    func depth(_ opening: String) {
        Failure(String(repeating: opening, count: 50_000), "D1011").check()
    }

    @Test(
        "Long chains are an error before they are a crash",
        arguments: ["+1", "&a", "[0]", ".a", "~>$f", "?1:1", "^(a)"]
    )
    func chains(_ link: String) {
        #expect(throws: JSONataError.self) {
            try JSONataQuery("a" + String(repeating: link, count: 50_000)).evaluate(nil)
        }
    }

    @Test("Nesting as people write it works")
    func moderateDepth() throws {
        let text = String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300)
        try Case(text, 1).check()
        try Case(String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + " ~> $count()", 1).check()
    }
}
