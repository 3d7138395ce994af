import JSONata
import OrderedJSON

/// A case of JSONata's own test suite, where a copy stands beside the package.
///
/// The folder is `../shared/conformance/jsonata`, or `jsonata` in the one that `STATES_CONFORMANCE_DIR` names.
struct SuiteCase {
    let json: JSON
    let expression: String
    let input: JSON?
    let bindings: [String: JSON]

    /// The folder of the suite, or nil where there is none.
    static let folder: String? = {
        let base = environmentVariable("STATES_CONFORMANCE_DIR") ?? "../shared/conformance"
        return files(in: "\(base)/jsonata/cases") == nil ? nil : "\(base)/jsonata"
    }()

    /// Every case that Swift can read; empty where there is no suite.
    static let all: [SuiteCase] = {
        guard let folder else { return [] }
        var datasets: [String: JSON] = [:]
        var cases: [SuiteCase] = []
        for file in files(in: "\(folder)/cases") ?? [] {
            for line in (contents(of: "\(folder)/cases/\(file)") ?? "").split(separator: "\n") {
                // Half a surrogate pair is no text in Swift.
                guard let json = try? JSON(parsing: String(line)) else { continue }
                if let name = json["dataset"]?.stringValue, datasets[name] == nil {
                    datasets[name] = contents(of: "\(folder)/datasets/\(name).json").flatMap { try? JSON(parsing: $0) }
                }
                cases.append(SuiteCase(json, datasets))
            }
        }
        return cases
    }()

    private init(_ json: JSON, _ datasets: [String: JSON]) {
        self.json = json
        expression = json["expr"]?.stringValue ?? ""
        input = json["data"] ?? json["dataset"]?.stringValue.flatMap { datasets[$0] }
        bindings = Dictionary(
            (json["bindings"]?.objectValue ?? [:]).map { ($0.key, $0.value) },
            uniquingKeysWith: { $1 }
        )
    }
}
