import JSONata
import OrderedJSON
import Testing

/// JSONata's own test suite, where a copy stands beside the package.
///
/// The folder is `../shared/conformance/jsonata`, or `jsonata` in the one that `STATES_CONFORMANCE_DIR` names.
@Suite("JSONata's own test suite")
struct ConformanceTests {
    static let folder: String? = {
        let base = environmentVariable("STATES_CONFORMANCE_DIR") ?? "../shared/conformance"
        return files(in: "\(base)/jsonata/cases") == nil ? nil : "\(base)/jsonata"
    }()

    @Test(
        "is answered in full at both editions",
        .enabled(if: ConformanceTests.folder != nil, "No copy of the suite is here"),
        arguments: [JSONataLevel.v22, .v206]
    )
    func suite(_ level: JSONataLevel) throws {
        let folder = try #require(Self.folder)
        var datasets: [String: JSON] = [:]
        for file in files(in: "\(folder)/cases") ?? [] {
            for line in (contents(of: "\(folder)/cases/\(file)") ?? "").split(separator: "\n") {
                // Half a surrogate pair is no text in Swift.
                guard let example = try? JSON(parsing: String(line)) else { continue }
                if let name = example["dataset"]?.stringValue, datasets[name] == nil {
                    datasets[name] = try contents(of: "\(folder)/datasets/\(name).json").map { try JSON(parsing: $0) }
                }
                check(example, level, datasets)
            }
        }
    }

    private func check(_ example: JSON, _ level: JSONataLevel, _ datasets: [String: JSON]) {
        var expected = example["expect"]
        if level < .v22, let older = example["expect_2_0_6"] { expected = older.isNull ? Optional.none : older }
        guard let expected else { return }
        var bindings: [String: JSON] = [:]
        for (key, value) in example["bindings"]?.objectValue ?? [:] { bindings[key] = value }
        let input = example["data"] ?? example["dataset"]?.stringValue.flatMap { datasets[$0] }
        var limits = JSONataLimits()
        if let depth = example["depth"]?.integerValue { limits.depth = Int(depth) }
        if let time = example["timelimit"]?.doubleValue { limits.timeout = max(time / 1000, 20) }
        let name = "\(example["id"]?.stringValue ?? ""): \(example["expr"]?.stringValue ?? "")"
        do throws(JSONataError) {
            let query = try JSONataQuery(example["expr"]?.stringValue ?? "", level: level)
            let result = try query.evaluate(input, bindings: bindings, limits: limits)
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
