import JSONata
import OrderedJSON
import Testing

/// JSONata's own test suite, where a copy stands beside the package.
@Suite("JSONata's own test suite")
struct ConformanceTests {
    @Test(
        "is answered in full at both editions",
        .enabled(if: SuiteCase.folder != nil, "No copy of the suite is here"),
        arguments: [JSONataLevel.v22, .v206]
    )
    func suite(_ level: JSONataLevel) {
        #expect(!SuiteCase.all.isEmpty)
        for example in SuiteCase.all { check(example, level) }
    }

    private func check(_ suiteCase: SuiteCase, _ level: JSONataLevel) {
        let example = suiteCase.json
        var expected = example["expect"]
        if level < .v22, let older = example["expect_2_0_6"] { expected = older.isNull ? Optional.none : older }
        guard let expected else { return }
        var limits = JSONataLimits()
        if let depth = example["depth"]?.integerValue { limits.depth = Int(depth) }
        if let time = example["timelimit"]?.doubleValue { limits.timeout = max(time / 1000, 20) }
        let name = "\(example["id"]?.stringValue ?? ""): \(suiteCase.expression)"
        do throws(JSONataError) {
            let query = try JSONataQuery(suiteCase.expression, level: level)
            let result = try query.evaluate(suiteCase.input, bindings: suiteCase.bindings, limits: limits)
            if expected["undefined"] != nil {
                #expect(result == nil, "\(name)")
            } else if let wanted = expected["result"] {
                let isAnyOrder = example["unordered"]?.boolValue == true
                #expect(result.map { agrees($0, wanted, isAnyOrder: isAnyOrder) } == true, "\(name)")
            } else {
                Issue.record("No error where one was expected: \(name)")
            }
        } catch {
            let limitCodes: Set<JSONataError.Code> = ["U1001", "D1011", "D1012"]
            let wanted = JSONataError.Code(rawValue: expected["code"]?.stringValue ?? "none")
            let isLimit = example["timelimit"] != nil && limitCodes.contains(wanted) && limitCodes.contains(error.code)
            #expect(error.code == wanted || isLimit, "\(name)")
        }
    }

    private func agrees(_ left: JSON, _ right: JSON, isAnyOrder: Bool = false) -> Bool {
        if let a = left.doubleValue, let b = right.doubleValue { return abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }
        switch (left, right) {
        case (.array(let a), .array(var b)):
            guard a.count == b.count else { return false }
            if !isAnyOrder { return zip(a, b).allSatisfy { agrees($0, $1) } }
            for item in a {
                guard let place = b.firstIndex(where: { agrees(item, $0) }) else { return false }
                b.remove(at: place)
            }
            return true
        case (.object(let a), .object(let b)):
            return a.count == b.count
                && a.allSatisfy { member in b[member.key].map { agrees(member.value, $0) } ?? false }
        default: return left == right
        }
    }
}
