import OrderedJSON
import StatesLanguage
import Testing

@Suite struct JSONPathEvaluationTests {
    static let document: JSON = [
        "order": [
            "id": 7, "note": .null, "a b": true,
            "items": [
                ["name": "pen", "price": 2.5, "tags": ["x", "y"]], ["name": "ink", "price": 10],
                ["name": "pad", "price": 4, "tags": []],
            ],
        ],
        "numbers": [0, 1, 2, 3, 4],
    ]

    @Test(
        "A path that names one node gives that node",
        arguments: [
            ("$.order.id", 7), ("$['order']['a b']", true), ("$.order.note", .null), ("$.numbers[4]", 4),
            ("$.numbers[-1]", 4), ("$.numbers[-5]", 0), ("$.order.items[0].tags[1]", "y"), ("$$.Name", "run"),
            ("$total", 3), ("$list[0].x", 1),
        ] as [(String, JSON)]
    )
    func definite(_ path: String, _ expected: JSON) throws {
        let value = try evaluate(
            path,
            Self.document,
            context: ["Name": "run"],
            variables: ["total": 3, "list": [["x": 1]]]
        )
        #expect(value == expected)
    }

    @Test("The root is the whole payload, context object or variable")
    func roots() throws {
        #expect(try evaluate("$", Self.document) == Self.document)
        #expect(try evaluate("$$", 1, context: ["a": 2]) == ["a": 2])
        #expect(try evaluate("$v", 1, variables: ["v": [1]]) == [1])
    }

    @Test(
        "Any other path gives an array of its matches, in the order of the document",
        arguments: [
            ("$.numbers[*]", [0, 1, 2, 3, 4]), ("$.numbers[1:3]", [1, 2]), ("$.numbers[:2]", [0, 1]),
            ("$.numbers[3:]", [3, 4]), ("$.numbers[-2:]", [3, 4]), ("$.numbers[1:-1]", [1, 2, 3]),
            ("$.numbers[::2]", [0, 2, 4]), ("$.numbers[::-1]", [4, 3, 2, 1, 0]), ("$.numbers[3:0:-2]", [3, 1]),
            ("$.numbers[4:1]", []), ("$.numbers[9:]", []), ("$.numbers[-9:2]", [0, 1]), ("$.numbers[0,-1,9]", [0, 4]),
            ("$.order['id','none','a b']", [7, true]), ("$.order.items[*].name", ["pen", "ink", "pad"]),
            ("$.order.items[*].tags", [["x", "y"], []]), ("$.order.items[*].tags[*]", ["x", "y"]),
            ("$..name", ["pen", "ink", "pad"]), ("$..tags[0]", ["x"]), ("$..[4]", [4]), ("$..none", []),
            ("$.order.items[0].*", ["pen", 2.5, ["x", "y"]]), ("$.order.id.*", []), ("$.order.id[*]", []),
        ] as [(String, JSON)]
    )
    func indefinite(_ path: String, _ expected: JSON) throws {
        #expect(try evaluate(path, Self.document) == expected)
    }

    @Test("Deep scan takes a node before what is below it")
    func scanOrder() throws {
        let document: JSON = ["x": ["a": 1, "y": ["a": 2]], "a": 3]
        #expect(try evaluate("$..a", document) == [3, 1, 2])
        #expect(try evaluate("$..*", [[1], 2]) == [[1], 2, 1])
    }

    @Test("What may match several gives an empty array even where the way to it is missing, as recorded")
    func nothingOnTheWay() throws {
        for path in ["$.items[*]", "$.item.items[1:5]", "$.items[:1].itemValue", "$v[*]", "$.a[?(@.b)]"] {
            #expect(try evaluate(path) == [])
        }
    }

    @Test(
        "A path that names one node and leads nowhere is an error in the service's words",
        arguments: [
            ("$.x", "States.Runtime: Invalid path '$.x' : No results for path: $['x']"),
            ("$.order.x.y", "States.Runtime: Invalid path '$.order.x.y' : No results for path: $['order']['x']['y']"),
            ("$.numbers[5]", "States.Runtime: Invalid path '$.numbers[5]' : No results for path: $['numbers'][5]"),
            ("$.numbers[-6]", "States.Runtime: Invalid path '$.numbers[-6]' : No results for path: $['numbers'][-6]"),
            (
                "$.order.id.x",
                "States.Runtime: Invalid path '$.order.id.x' : No results for path: $['order']['id']['x']"
            ),
            ("$.order[0]", "States.Runtime: Invalid path '$.order[0]' : No results for path: $['order'][0]"),
            ("$none", "States.Runtime: Invalid path '$none' : No results for path: $none"),
        ]
    )
    func missing(_ path: String, _ message: String) throws {
        #expect(try failure(of: path, Self.document) == message)
    }

    @Test("A scan of JSON as deep as the parser reads takes no stack")
    func depth() throws {
        let text = String(repeating: #"{"a":["#, count: 255) + #"{"b":1}"# + String(repeating: "]}", count: 255)
        let document = try JSON(parsing: text)
        #expect(try evaluate("$..b", document) == [1])
        #expect(try evaluate("$..a", document).arrayValue?.count == 255)
        #expect(try evaluate("$..[?(@.b == 1)]", document) == [["b": 1]])
    }

    @Test("A path that matches more than can be held is an error, not the end of the memory")
    func tooMany() throws {
        let row = JSON.array(Array(repeating: 0, count: 3000))
        let square = JSON.array(Array(repeating: row, count: 3000))
        #expect(try failure(of: "$[*][*]", square)?.contains("matches more than 4194304 nodes") == true)
    }
}
