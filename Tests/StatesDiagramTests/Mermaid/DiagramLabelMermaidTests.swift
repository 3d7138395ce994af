import StatesDiagram
import Testing

@Suite struct DiagramLabelMermaidTests {
    @Test(arguments: [
        // Plain text stays as it is, in any script.
        ("Charge (2nd), a/b = 'c'!", "Charge (2nd), a/b = 'c'!"),
        ("grün 🚦 注文", "grün 🚦 注文"),
        ("end", "end"),
        // Signs of the grammar and of HTML.
        ("\"a\"", "#quot;a#quot;"),
        ("\"\u{301}", "#quot;\u{301}"),
        ("a#quot;b", "a#35;quot#59;b"),
        ("<b>&amp;|[{\\", "#60;b#62;#38;amp#59;#124;#91;#123;#92;"),
        ("direction TB, Direction LR", "direction#32;TB, Direction#32;LR"),
        // Markdown.
        ("`a`", "#96;a#96;"),
        ("*a* ~b~", "#42;a#42; #126;b#126;"),
        ("_a_ snake_case", "#95;a#95; snake_case"),
        ("- a - b", "#45; a - b"),
        ("1. a 2. b", "1#46; a 2. b"),
        ("12) a", "12#41; a"),
        ("https://www.a.org a@b.c", "https#58;//www#46;a.org a#64;b.c"),
        // Formulas, icons, directives.
        ("$.a = $$.b", "$.a = #36;#36;.b"),
        ("fa:fa-car", "fa#58;fa-car"),
        ("%%{init", "#37;#37;#123;init"),
    ])
    func escapes(_ text: String, expected: String) {
        #expect(DiagramLabel(text).mermaidText == expected)
    }

    @Test func titleIsAQuotedScalar() {
        #expect(DiagramLabel("a: \"b\" \\ <c> #d é").mermaidTitle == #""a: \x22b\x22 \x5c \x3cc\x3e #d é""#)
    }
}
