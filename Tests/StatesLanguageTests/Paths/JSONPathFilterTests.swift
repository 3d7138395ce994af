import OrderedJSON
import StatesLanguage
import Testing

@Suite struct JSONPathFilterTests {
    private func filter(_ condition: String) throws -> FilterExpression? {
        let path = try JSONPath(parsing: "$[?(\(condition))]")
        guard case .child(.filter(let expression)) = path.segments.first, path.segments.count == 1 else { return nil }
        return expression
    }

    private static func member(_ names: String...) -> FilterPath {
        FilterPath(.child, names.map { .child(.member($0)) })
    }

    @Test(
        arguments: [
            ("@", .exists(member())),
            ("@.isbn", .exists(member("isbn"))),
            (" @['a b'] ", .exists(member("a b"))),
            ("!@.c", .not(.exists(member("c")))),
            ("@.status == 0", .comparison(.path(member("status")), .equal, .literal(0))),
            ("@.age<5", .comparison(.path(member("age")), .less, .literal(5))),
            ("@.age >=5", .comparison(.path(member("age")), .greaterOrEqual, .literal(5))),
            ("@.a != -1.5e2", .comparison(.path(member("a")), .notEqual, .literal(-150.0))),
            ("@.a == 'it\\'s'", .comparison(.path(member("a")), .equal, .literal("it's"))),
            ("@.a == \"x\"", .comparison(.path(member("a")), .equal, .literal("x"))),
            ("@.a==true", .comparison(.path(member("a")), .equal, .literal(true))),
            ("@.a == null", .comparison(.path(member("a")), .equal, .literal(.null))),
            ("5 <= @.a.b", .comparison(.literal(5), .lessOrEqual, .path(member("a", "b")))),
            ("@.Type.Text==AMOUNT_PAID", .comparison(.path(member("Type", "Text")), .equal, .word("AMOUNT_PAID"))),
            (
                "@.workerId == $.agent_id",
                .comparison(
                    .path(member("workerId")),
                    .equal,
                    .path(FilterPath(.document, [.child(.member("agent_id"))]))
                )
            ),
        ] as [(String, FilterExpression)]
    )
    func reads(_ condition: String, as expression: FilterExpression) throws {
        #expect(try filter(condition) == expression)
    }

    @Test("`&&` binds tighter than `||`, and chains are flat")
    func precedence() throws {
        let (a, b, c) = (
            FilterExpression.exists(Self.member("a")), FilterExpression.exists(Self.member("b")),
            FilterExpression.exists(Self.member("c"))
        )
        #expect(try filter("@.a && @.b && @.c") == .all([a, b, c]))
        #expect(try filter("@.a||@.b&&@.c") == .any([a, .all([b, c])]))
        #expect(try filter("(@.a || @.b) && !@.c") == .all([.any([a, b]), .not(c)]))
        #expect(try filter("!(@.a || @.b)") == .not(.any([a, b])))
    }

    @Test("Step Functions doesn't let a filter refer to another value; the tree says where one does")
    func refersToDocument() throws {
        #expect(try filter("@.a == $.b")?.refersToDocument == true)
        #expect(try filter("!(@.a && @.b[?(@.c == $.d)])")?.refersToDocument == true)
        #expect(try filter("@.a == '$.b'")?.refersToDocument == false)
    }

    @Test(
        arguments: [
            ("$[?@.a]", .invalidFilter, 3),
            ("$[?]", .invalidFilter, 3),
            ("$[?()]", .invalidFilter, 4),
            ("$.a[?(@.b == 1)", .unclosed, 15),
            ("$[?(@.b == 1]", .invalidFilter, 12),
            ("$[?(@.b ==)]", .invalidFilter, 10),
            ("$[?(@.b = 1)]", .invalidFilter, 8),
            ("$[?(@.b === 1)]", .invalidFilter, 8),
            ("$[?(@.a & @.b)]", .invalidFilter, 8),
            ("$[?(1)]", .invalidFilter, 4),
            ("$[?(@a == 1)]", .invalidFilter, 5),
            ("$[?(@.a == $$.b)]", .invalidFilter, 12),
            ("$[?(@.a == $b)]", .invalidFilter, 12),
            ("$[?(@.a == 2024-01-31)]", .invalidFilter, 11),
            ("$[?(@.a =~ /x/)]", .unsupported, 8),
            ("$[?(@.a in ['x','y'])]", .unsupported, 8),
            ("$[?(@.a subsetof ['x'])]", .unsupported, 8),
            ("$[?(@.a == ['x'])]", .unsupported, 11),
            ("$[?(@.a == size(@.b))]", .unsupported, 11),
        ] as [(String, PathSyntaxError.Code, Int)]
    )
    func refuses(_ text: String, code: PathSyntaxError.Code, offset: Int) {
        let error = #expect(throws: PathSyntaxError.self) { try JSONPath(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        ("$[?(@.b = 1)]", "write `==`"),
        ("$[?(@.b <> 1)]", "write `!=`"),
        ("$[?(@.a & @.b)]", "double it"),
        ("$[?(@.a in ['x'])]", "compare with each value and join the comparisons with `||`"),
        ("$[?(@.a == 2024-01-31)]", "put a text in quotes: `'2024-01-31'`"),
    ])
    func advises(_ text: String, advice: String) {
        let error = #expect(throws: PathSyntaxError.self) { try JSONPath(parsing: text) }
        #expect(error?.advice == advice)
    }

    @Test(
        "Nesting is bounded, so that no text overflows the stack",
        arguments: ["[?(", "[?(@", "(", "!", "[?(@.a == 1 && ("]
    )
    func depth(_ part: String) {
        let error = #expect(throws: PathSyntaxError.self) {
            try JSONPath(parsing: "$[?(@" + String(repeating: part, count: 100_000))
        }
        #expect(error != nil)
        let parentheses = #expect(throws: PathSyntaxError.self) {
            try JSONPath(parsing: "$[?(" + String(repeating: part, count: 100_000))
        }
        #expect(parentheses != nil)
    }

    @Test("64 levels are fine, one more is not")
    func depthLimit() throws {
        func nested(_ levels: Int) -> String {
            "$[?" + String(repeating: "(", count: levels) + "@.a" + String(repeating: ")", count: levels) + "]"
        }
        #expect(try JSONPath(parsing: nested(64)).segments.count == 1)
        #expect(throws: PathSyntaxError.self) { try JSONPath(parsing: nested(65)) }
    }

    @Test("A long chain is no nesting")
    func longChain() throws {
        let chain = Array(repeating: "@.a", count: 100_000).joined(separator: "&&")
        guard case .all(let parts) = try filter(chain) else {
            Issue.record("no chain")
            return
        }
        #expect(parts.count == 100_000)
    }
}
