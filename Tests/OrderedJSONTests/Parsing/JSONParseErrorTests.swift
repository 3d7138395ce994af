import OrderedJSON
import Testing

@Suite("Parse errors")
struct JSONParseErrorTests {
    @Test(
        "name line and column, counted in Unicode scalars",
        arguments: [
            ("[\n  1,\n  x]", 3, 3), ("[\"é日🚚\", x]", 1, 9), ("[\r\n x]", 2, 2), ("[\r x]", 2, 2), ("\u{FEFF}x", 1, 1),
            ("[1,\n\n2", 3, 2), ("x", 1, 1),
        ]
    )
    func positions(text: String, line: Int, column: Int) throws {
        let error = try #require(parseFailure(text))
        #expect(error.line == line)
        #expect(error.column == column)
        #expect(error.position == SourcePosition(line: line, column: column, offset: error.offset))
    }

    @Test(
        "say what was found, what was expected, and what to do",
        arguments: [
            (
                "[1,]",
                "line 1, column 3: Found a trailing comma, which JSON does not allow. Remove it or add what should follow."
            ),
            (
                "{\"a\":tru}",
                "line 1, column 6: Found \"tru\", expected a value. JSON knows objects, arrays, numbers, true, false, "
                    + "null, and strings in double quotes."
            ),
            (
                "{\"a\" 1}",
                "line 1, column 6: Found \"1\", expected \":\" after the name. Check the brackets and commas before it."
            ),
            (
                "{a:1}",
                "line 1, column 2: Found \"a\", expected a name in double quotes or \"}\". Put the name in double quotes."
            ),
            ("[1 \"x\"]", "line 1, column 4: Found a string, expected \",\" or \"]\". Is a comma missing before it?"),
            ("['x']", "line 1, column 2: Found \"'\", expected a value. JSON takes double quotes only."),
            ("[1", "line 1, column 3: The text ends where \",\" or \"]\" was expected. Complete the value."),
            (
                "[1] x",
                "line 1, column 5: Found \"x\" after the end of the value. A JSON text holds one value; remove the rest."
            ),
            ("\"\t\"", "line 1, column 2: Found a control character within a string. Write it as \\t."),
            ("\"\u{1}\"", "line 1, column 2: Found a control character within a string. Write it as \\u0001."),
            (
                "1é",
                "line 1, column 2: Found \"é\" after the end of the value. A JSON text holds one value; remove the rest."
            ),
            (
                "\u{7}",
                "line 1, column 1: Found the control character \\u0007, expected a value. JSON knows objects, arrays, "
                    + "numbers, true, false, null, and strings in double quotes."
            ),
        ]
    )
    func messages(text: String, description: String) throws {
        #expect(parseFailure(text)?.description == description)
    }

    @Test("have codes that print as their names")
    func codes() {
        #expect(JSONParseError.Code.trailingComma.description == "trailingComma")
        #expect(JSONParseError.Code.trailingComma != .comment)
    }
}
