import OrderedJSON
import StatesLanguage
import Testing

@Suite struct StringMatchesTests {
    @Test(
        "A star is any run of characters",
        arguments: [
            ("log-*.txt", "log-2026.txt", true), ("log-*.txt", "log-.txt", true), ("log-*.txt", "log-1.txt.gz", false),
            ("*", "", true), ("*", "anything", true), ("", "", true), ("", "a", false), ("a", "a", true),
            ("a", "A", false),
            ("a*b*c", "axxbyyc", true), ("a*b*c", "acb", false), ("*a*", "bab", true), ("a**b", "ab", true),
            ("aa*aa", "aaa", false),
            ("*ab*ab", "abab", true), ("*ab*ab", "ab", false), (#"file\*.txt"#, "file*.txt", true),
            (#"file\*.txt"#, "fileX.txt", false),
            (#"a\\b"#, #"a\b"#, true), (#"\\*"#, #"\anything"#, true), ("é*", "école", true), ("*😀*", "a😀b", true),
            ("a*", "b", false),
        ]
    )
    func table(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try CompiledChoiceRuleTests.holds(.string(text), .stringMatches, .string(pattern)) == expected)
    }

    @Test("A bad escape is an error once a text is to match it", arguments: [#"a\b"#, #"a\"#])
    func badEscape(_ pattern: String) throws {
        #expect(try !CompiledChoiceRuleTests.holds(1, .stringMatches, .string(pattern)))
        #expect(throws: EvaluationError.self) {
            try CompiledChoiceRuleTests.holds("a", .stringMatches, .string(pattern))
        }
    }

    @Test("A number doesn't match, however it is written")
    func numbers() throws {
        #expect(try !CompiledChoiceRuleTests.holds(123, .stringMatches, "123"))
    }
}
