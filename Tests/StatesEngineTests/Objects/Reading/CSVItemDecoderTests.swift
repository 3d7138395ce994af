import OrderedJSON
import Testing

@testable import StatesEngine

@Suite("Items of CSV files")
struct CSVItemDecoderTests {
    private let firstRow: JSON = ["InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"]

    @Test("are objects of texts, named by the first row")
    func firstRow() async throws {
        #expect(
            try await values("id,name\n1,Ada\n2,\"Grace, Hopper\"\n", firstRow) == [
                ["id": "1", "name": "Ada"], ["id": "2", "name": "Grace, Hopper"],
            ]
        )
    }

    @Test("are named by CSVHeaders, and then the first row is an item")
    func given() async throws {
        let config: JSON = [
            "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["x", "y"], "CSVDelimiter": "PIPE",
        ]
        #expect(try await values("1|2\n3|4", config) == [["x": "1", "y": "2"], ["x": "3", "y": "4"]])
    }

    @Test("have empty texts for missing fields, and lose surplus ones")
    func raggedRecords() async throws {
        #expect(
            try await values("a,b\n1\n1,2,3\n", firstRow) == [["a": "1", "b": ""], ["a": "1", "b": "2"]]
        )
    }

    @Test("may have one empty name")
    func emptyName() async throws {
        #expect(try await values("H1,\nV1,V2,V3\n,,,\n", firstRow) == [["H1": "V1", "": "V2"], ["H1": "", "": ""]])
    }

    @Test("can't have a name twice")
    func duplicates() async throws {
        let given: JSON = ["InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["H1", "H1", "H3"]]
        #expect(try await failure("1,2,3", given) == "CSV headers cannot contain duplicates.")
        #expect(try await failure("a,b,a\n1,2,3", firstRow) == "CSV headers cannot contain duplicates.")
    }

    @Test("take as many columns as there are")
    func manyColumns() async throws {
        let names = (0..<50).map { "c\($0)" }
        let row = (0..<50).map { "\($0)" }
        let item = try #require(
            await values(names.joined(separator: ",") + "\n" + row.joined(separator: ","), firstRow).first
        )
        #expect(item.objectValue.map { [String]($0.keys) } == names)
        #expect(item["c37"] == "37")
    }

    @Test("aren't there where the file has names only, or nothing")
    func none() async throws {
        #expect(try await values("a,b\n", firstRow).isEmpty)
        #expect(try await values("", firstRow).isEmpty)
    }

    @Test(
        "need settings that say how",
        arguments: [
            (["InputType": "CSV"], "CSVHeaderLocation: FIRST_ROW or GIVEN"),
            (["InputType": "CSV", "CSVHeaderLocation": "LAST_ROW"], "CSVHeaderLocation LAST_ROW isn't known"),
            (["InputType": "CSV", "CSVHeaderLocation": "GIVEN"], "needs CSVHeaders"),
            (
                ["InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVDelimiter": "DOT"],
                "CSVDelimiter DOT isn't known"
            ),
        ] as [(JSON, String)]
    )
    func wrongSettings(_ config: JSON, _ reason: String) async throws {
        #expect(try await failure("a", config)?.contains(reason) == true)
    }

    @Test("tell the object and the line where they can't be read")
    func malformed() async throws {
        #expect(
            try await failure("a\n1\n\"2", firstRow)
                == "S3://data/items, line 3: a field in double quotes isn't closed before the end of the file"
        )
    }
}
