import StatesLanguage
import Testing

@Suite struct PathProblemTests {
    @Test(arguments: [
        ("$.list.length()", [PathProblem.Kind.function("length()")], [6]),
        ("$.a[?(@.id == $.b)].c", [.filterRefersToDocument], [3]),
        ("$.a[?(@.id == '$.b')].c", [], []),
        ("$['length'].x", [], []),
    ])
    func finds(_ text: String, kinds: [PathProblem.Kind], offsets: [Int]) throws {
        let problems = try JSONPath(parsing: text).problems()
        #expect(problems.map(\.kind) == kinds)
        #expect(problems.map(\.offset) == offsets)
    }

    @Test("An expression gives the problems of its path or call")
    func ofExpressions() throws {
        let expression = try PathExpression(parsing: "States.UUID($.a.size())")
        #expect(expression.problems().map(\.offset) == [0, 15])
        #expect(
            expression.problems().first?.message == "`States.UUID` takes no arguments, here it has 1"
        )
    }
}
