import OrderedJSON
import StatesLanguage
import Testing

@Suite struct JSONPathTests {
    @Test(
        arguments: [
            ("$", .payload),
            ("$.a", .payload),
            ("$$", .context),
            ("$$.Execution.Id", .context),
            ("$total", .variable("total")),
            ("$größe.x", .variable("größe")),
            ("$a_1[0]", .variable("a_1")),
        ] as [(String, JSONPath.Root)]
    )
    func beginsAt(_ text: String, root: JSONPath.Root) throws {
        #expect(try JSONPath(parsing: text).root == root)
    }

    @Test(
        arguments: [
            ("$", []),
            ("$.a.b", [.child(.member("a")), .child(.member("b"))]),
            ("$.test-run.x_1.größe", [.child(.member("test-run")), .child(.member("x_1")), .child(.member("größe"))]),
            ("$.xml.@id.$ref.a:b", ["xml", "@id", "$ref", "a:b"].map { .child(.member($0)) }),
            ("$['a b'][\"c\"]", [.child(.member("a b")), .child(.member("c"))]),
            ("$.a.['b c']", [.child(.member("a")), .child(.member("b c"))]),
            ("$[ 'a' ][ 0 ]", [.child(.member("a")), .child(.element(0))]),
            (#"$['it\'s']['\u00e4\ud83d\ude00\n\/\\']"#, [.child(.member("it's")), .child(.member("ä😀\n/\\"))]),
            (#"$['Test\""Name"']"#, [.child(.member("Test\"\"Name\""))]),
            ("$['']", [.child(.member(""))]),
            ("$.a.length()", [.child(.member("a")), .child(.member("length()"))]),
            ("$[0].body", [.child(.element(0)), .child(.member("body"))]),
            ("$.[0].body", [.child(.element(0)), .child(.member("body"))]),
            ("$.books[-2]", [.child(.member("books")), .child(.element(-2))]),
            ("$.*[*]", [.child(.wildcard), .child(.wildcard)]),
            ("$['a','b']", [.child(.members(["a", "b"]))]),
            ("$[0, 2,-1]", [.child(.elements([0, 2, -1]))]),
            ("$[1:]", [.child(.slice(.init(start: 1)))]),
            ("$[:3]", [.child(.slice(.init(end: 3)))]),
            ("$[-2 : -1]", [.child(.slice(.init(start: -2, end: -1)))]),
            ("$[::2]", [.child(.slice(.init(step: 2)))]),
            ("$[5:1:-1]", [.child(.slice(.init(start: 5, end: 1, step: -1)))]),
            ("$..age", [.descendants(.member("age"))]),
            ("$.a..*", [.child(.member("a")), .descendants(.wildcard)]),
            ("$..[0]['a']", [.descendants(.element(0)), .child(.member("a"))]),
            ("$..['a','b']", [.descendants(.members(["a", "b"]))]),
        ] as [(String, [JSONPath.Segment])]
    )
    func hasSegments(_ text: String, segments: [JSONPath.Segment]) throws {
        let path = try JSONPath(parsing: text)
        #expect(path.segments == segments)
        #expect(path.text == text)
    }

    @Test("White space after a path is allowed and kept")
    func trailingWhiteSpace() throws {
        let path = try JSONPath(parsing: "$$.Execution.Name ")
        #expect(path.segments == [.child(.member("Execution")), .child(.member("Name"))])
        #expect(path.text == "$$.Execution.Name ")
    }

    @Test(arguments: [
        ("$", true), ("$.a[0]", true), ("$.a[-1]", true), ("$v['a b']", true), ("$.a.length()", true),
        ("$.a[*]", false), ("$..a", false), ("$.a[1:2]", false), ("$[0,1]", false), ("$['a','b']", false),
        ("$[?(@.a)]", false), ("$[?(@.a)].b", false),
    ])
    func isDefinite(_ text: String, _ expected: Bool) throws {
        #expect(try JSONPath(parsing: text).isDefinite == expected)
    }

    @Test("Each segment knows where it stands, in bytes")
    func offsets() throws {
        #expect(try JSONPath(parsing: "$.ä['b'][0]..c").segmentOffsets == [1, 4, 9, 12])
    }

    @Test(
        arguments: [
            ("", .noRoot, 0),
            ("a.b", .noRoot, 0),
            (" $.a", .noRoot, 0),
            ("@.a", .noRoot, 0),
            ("$.", .invalidName, 2),
            ("$..", .invalidName, 3),
            ("$...a", .invalidName, 3),
            ("$.a.", .invalidName, 4),
            ("$. a", .invalidName, 2),
            ("$.'a'", .invalidName, 2),
            ("$.a b", .unexpectedCharacter, 3),
            ("$.a,b", .unexpectedCharacter, 3),
            ("$.a]", .unexpectedCharacter, 3),
            ("$.a>1", .unexpectedCharacter, 3),
            ("$0", .unexpectedCharacter, 1),
            ("$$name", .invalidName, 2),
            ("$_name", .invalidName, 1),
            ("$[", .unclosed, 2),
            ("$.a[0", .unclosed, 5),
            ("$['a", .unclosed, 4),
            ("$['a'", .unclosed, 5),
            (#"$['a\"#, .invalidEscape, 4),
            (#"$['\uD83D']"#, .invalidEscape, 3),
            (#"$['\u12']"#, .invalidEscape, 3),
            ("$[]", .unexpectedCharacter, 2),
            ("$[name]", .invalidName, 2),
            ("$['a',0]", .invalidName, 6),
            ("$[0,'a']", .invalidIndex, 4),
            ("$[1.5]", .unexpectedCharacter, 3),
            ("$[99999999999999999999]", .invalidIndex, 2),
            ("$[1:2:0]", .invalidIndex, 6),
            ("$[1:2:3:4]", .unexpectedCharacter, 7),
            ("$[(@.length-1)]", .unsupported, 2),
            ("$.a.sum($.b)", .unsupported, 4),
        ] as [(String, PathSyntaxError.Code, Int)]
    )
    func refuses(_ text: String, code: PathSyntaxError.Code, offset: Int) {
        let error = #expect(throws: PathSyntaxError.self) { try JSONPath(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        (
            "order.id",
            "found `o` at offset 0, expected `$`, with which every path begins; "
                + "write `$.name` for the input, `$$.name` for the context object, `$name` for a variable"
        ),
        (
            "$.a b",
            "found white space at offset 3, expected `.name`, `[…]` or the end of the path; "
                + "put a name with such a character in brackets and quotes: `['a b']`"
        ),
        (
            "$.a[b]",
            "found `b` at offset 4, expected a quoted name, a position, a slice, `*` or `?(`; "
                + "put the name in quotes: `['name']`"
        ),
        ("$.a[0", "found the end of the text at offset 5, expected `]` to close the bracket opened at offset 3"),
    ])
    func explains(_ text: String, message: String) {
        let error = #expect(throws: PathSyntaxError.self) { try JSONPath(parsing: text) }
        #expect(error?.description == message)
    }
}
