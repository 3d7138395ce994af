import StatesLanguage
import Testing

@Suite struct ReferencePathTests {
    @Test(
        arguments: [
            ("$", []),
            ("$.a.b-c", [.member("a"), .member("b-c")]),
            ("$.vars.arr[1]", [.member("vars"), .member("arr"), .element(1)]),
            ("$['a b'][0]", [.member("a b"), .element(0)]),
        ] as [(String, [ReferencePath.Step])]
    )
    func hasSteps(_ text: String, steps: [ReferencePath.Step]) throws {
        let path = try ReferencePath(parsing: text)
        #expect(path.steps == steps)
        #expect(path.text == text)
        #expect(path.root == .payload)
    }

    @Test("The root is for the reader of the field to judge")
    func roots() throws {
        #expect(try ReferencePath(parsing: "$$.Execution").root == .context)
        #expect(try ReferencePath(parsing: "$total").root == .variable("total"))
    }

    @Test(arguments: [
        ("$.a[*]", 3, "a wildcard"),
        ("$.*", 1, "a wildcard"),
        ("$.a[1:2].b", 3, "a slice"),
        ("$..a", 1, "`..`, all descendants"),
        ("$['a','b']", 1, "several names"),
        ("$.x[0,1]", 3, "several positions"),
        ("$.x[?(@.a)]", 3, "a filter"),
        ("$.x[-1]", 3, "a negative position"),
    ])
    func refuses(_ text: String, offset: Int, found: String) {
        let error = #expect(throws: PathSyntaxError.self) { try ReferencePath(parsing: text) }
        #expect(error?.code == .notReferencePath)
        #expect(error?.offset == offset)
        #expect(error?.found == found)
        #expect(error?.advice != nil)
    }

    @Test("What is no path at all keeps its own error")
    func notAPath() {
        let error = #expect(throws: PathSyntaxError.self) { try ReferencePath(parsing: "$.") }
        #expect(error?.code == .invalidName)
    }

    @Test("A path can be built from steps")
    func built() throws {
        let path = ReferencePath(.payload, [.member("a b"), .member("c"), .element(2)])
        #expect(path.text == "$['a b'].c[2]")
        #expect(try ReferencePath(parsing: path.text) == path)
    }
}
