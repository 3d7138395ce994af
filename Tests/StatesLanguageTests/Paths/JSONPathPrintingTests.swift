import StatesLanguage
import Testing

@Suite struct JSONPathPrintingTests {
    @Test(arguments: [
        ("$.x", "$['x']"),
        ("$$.Execution.Id", "$$['Execution']['Id']"),
        ("$v[ \"it's\" ].[-1]", #"$v['it\'s'][-1]"#),
        ("$.a.*..b", "$['a'][*]..['b']"),
        ("$[1 :][::2]['a', 'b'][0, 1]", "$[1:][::2]['a','b'][0,1]"),
        (
            "$[?(@.a>1&&@.b=='x'||!@.c)].d",
            "$[?((@['a'] > 1 && @['b'] == 'x') || !@['c'])]['d']"
        ),
        ("$[?(@.t==WORD)]", "$[?(@['t'] == WORD)]"),
        ("$['\\u0001\\n']", "$['\\u0001\\n']"),
    ])
    func normalized(_ text: String, _ expected: String) throws {
        let path = try JSONPath(parsing: text)
        #expect(path.normalized == expected)
        #expect(try JSONPath(parsing: expected).segments == path.segments)
    }

    @Test(arguments: [
        ("$['order']['items'][0]", "$.order.items[0]"),
        ("$['a b'].c-d.e", "$['a b']['c-d'].e"),
        ("$..['a']['1']", "$..a['1']"),
        ("$total.*", "$total[*]"),
    ])
    func shortest(_ text: String, _ expected: String) throws {
        let parsed = try JSONPath(parsing: text)
        let built = JSONPath(parsed.root, parsed.segments)
        #expect(built.text == expected)
        #expect(try JSONPath(parsing: expected) == built)
    }
}
