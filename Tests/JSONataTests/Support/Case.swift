import JSONata
import OrderedJSON
import Testing

/// An expression and the result that it must have; nil is undefined.
struct Case: CustomTestStringConvertible, Sendable {
    let expression: String
    let expected: JSON?
    let input: JSON?

    init(_ expression: String, _ expected: JSON?, on input: JSON? = nil) {
        self.expression = expression
        self.expected = expected
        self.input = input
    }

    var testDescription: String { expression }

    /// Evaluates the expression and compares.
    func check(level: JSONataLevel = .v22) throws {
        let result = try JSONataQuery(expression, level: level).evaluate(input)
        #expect(result == expected)
    }
}

/// An expression and the code of the error that it must end in.
struct Failure: CustomTestStringConvertible, Sendable {
    let expression: String
    let code: JSONataError.Code
    let position: Int?
    let token: String?

    init(_ expression: String, _ code: JSONataError.Code, at position: Int? = nil, token: String? = nil) {
        self.expression = expression
        self.code = code
        self.position = position
        self.token = token
    }

    var testDescription: String { "\(expression) → \(code)" }

    /// Compiles and evaluates the expression and looks at the error.
    func check(
        on input: JSON? = nil,
        limits: JSONataLimits = JSONataLimits(),
        level: JSONataLevel = .v22
    ) {
        let error = #expect(throws: JSONataError.self) {
            try JSONataQuery(expression, level: level).evaluate(input, limits: limits)
        }
        #expect(error?.code == code)
        if let position { #expect(error?.position == position) }
        if let token { #expect(error?.token == token) }
    }
}

/// A small shop that many tests ask about.
let shop: JSON = [
    "name": "Corner",
    "orders": [
        [
            "id": "o1", "total": 20, "paid": true,
            "lines": [["sku": "nail", "qty": 100, "price": 0.05], ["sku": "saw", "qty": 1, "price": 15]],
        ],
        ["id": "o2", "total": 7.5, "paid": false, "lines": [["sku": "glue", "qty": 3, "price": 2.5]]],
        ["id": "o3", "total": 12, "paid": true, "lines": []],
    ],
    "owner": ["first": "Ada", "last": "Smith", "phones": ["1", "2"]],
    "tags": ["old"],
]
