import JSONata
import OrderedJSON
import Testing

/// A pattern, a text and the first match with its groups.
struct Pattern: CustomTestStringConvertible, Sendable {
    let pattern: String
    let text: String
    let match: String?

    init(_ pattern: String, _ text: String, _ match: String?) {
        self.pattern = pattern
        self.text = text
        self.match = match
    }

    var testDescription: String { "\(pattern) on \(text)" }
}

@Suite("Regular expressions as ECMAScript has them")
struct RegexMatcherTests {
    @Test(
        "find",
        arguments: [
            Pattern("/a|ab/", "ab", "a"), Pattern("/a+?b/", "aab", "aab"), Pattern("/(a*)*/", "aab", "aa"),
            Pattern("/^b/", "ab", nil),
            Pattern("/^b/m", "a\nb", "b"), Pattern("/a$/", "a\n", nil), Pattern("/a$/m", "a\nb", "a"),
            Pattern("/[^a-c]/", "abcd", "d"),
            Pattern(#"/\bcat\b/"#, "a cat", "cat"), Pattern(#"/\Bat/"#, "cat", "at"), Pattern("/(?=.*9)a/", "a9", "a"),
            Pattern("/a(?!b)/", "abac", "a"), Pattern(#"/(?<=\$)\d+/"#, "a1 $23", "23"),
            Pattern(#"/(?<!\$)\b\d+/"#, "$1 22", "22"),
            Pattern(#"/(['"]).*?\1/"#, #"say "it's" so"#, #""it's""#),
            Pattern("/(?<y>[0-9]{4})-\\k<y>/", "2020-2021 1999-1999", "1999-1999"),
            Pattern("/x{2,3}/", "xxxx", "xxx"), Pattern("/x{,2}/", "x{,2}", "x{,2}"),
            Pattern(#"/\u0041\x42/"#, "AB", "AB"),
            Pattern(#"/[\w-]+/"#, "a-b c", "a-b"), Pattern("/./", "\n", nil), Pattern("/(?:a|b)+c/", "abac", "abac"),
            Pattern("/É/i", "é", "é"),
            Pattern(#"/[\s\S]/"#, "\n", "\n"), Pattern(#"/\d/"#, "٣", nil), Pattern("/[]/", "a", nil),
            Pattern("/[^]/", "a", "a"),
            Pattern("/(?<=a(.)c)d/", "abcd", "d"), Pattern("/(a)|b\\1/", "b", "b"), Pattern("/a{0}b/", "ab", "b"),
            Pattern("/\\//", "a/b", "/"),
        ]
    )
    func find(_ example: Pattern) throws {
        let query = try JSONataQuery("\(example.pattern)($text).match")
        #expect(try query.evaluate(nil, bindings: ["text": .string(example.text)]) == example.match.map { .string($0) })
    }

    @Test("A round of a repetition clears the groups in it")
    func clearedGroups() throws {
        try Case("/(?:(a)|b)*/('ab').groups", [], on: nil).check()
        try Case("/(z)((a+)?(b+)?(c))*/('zaacbbbcac').groups", ["z", "ac", "a", "c"]).check()
    }

    @Test(
        "Catastrophic patterns end",
        arguments: ["/(a+)+$/", "/(a|a)*$/", "/(a|aa)+$/", "/(.*)(.*)(.*)(.*)(.*)(.*)x/"]
    )
    func catastrophes(_ pattern: String) throws {
        let text = String(repeating: "a", count: 5000) + "!"
        let query = try JSONataQuery("$contains($text, \(pattern))")
        let error = #expect(throws: JSONataError.self) {
            try query.evaluate(nil, bindings: ["text": .string(text)], limits: JSONataLimits(matchSteps: 200_000))
        }
        #expect(error?.code == "D1012")
    }
}
