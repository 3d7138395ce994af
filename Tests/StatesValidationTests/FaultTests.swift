import OrderedJSON
import StatesLanguage
import StatesValidation
import Testing

@Suite("Each code has a definition that it is for, and a sound twin")
struct FaultTests {
    @Test("The fault is found, with its place", arguments: FaultCase.all)
    func faulty(_ fault: FaultCase) throws {
        let parsed = try ParsedDefinition(json: Array(fault.faulty.utf8), file: "flow.asl.json")
        let found = parsed.validate(ValidationOptions(type: fault.type))
        let finding = try #require(found.first { $0.code == fault.code })
        #expect(Set(found.map(\.code)) == [fault.code], "nothing but the fault")
        #expect(finding.pointer != nil)
        #expect(finding.location != nil)
        #expect(!finding.message.hasSuffix("."))
        let begins = finding.message.prefix { $0.isLetter }
        #expect(begins.allSatisfy(\.isLowercase) || begins == "Step", "a finding begins without a capital")
    }

    @Test("The twin is sound", arguments: FaultCase.all)
    func twin(_ fault: FaultCase) throws {
        #expect(try findings(in: fault.twin, type: fault.type) == [])
    }

    @Test("A code that is allowed isn't told of", arguments: FaultCase.all)
    func allowed(_ fault: FaultCase) throws {
        let parsed = try ParsedDefinition(json: Array(fault.faulty.utf8))
        let options = ValidationOptions(type: fault.type, allowed: [fault.code])
        #expect(!parsed.validate(options).contains { $0.code == fault.code })
    }

    @Test("All faults of a definition are found at once")
    func several() throws {
        let text = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Wait", "Seconds": -1, "Next": "b"},
              "B": {"Type": "Pass", "InputPath": "$.[", "ResultPath": "$$.x", "Next": "B"}
            }}
            """
        let codes = Set(try codes(in: text))
        #expect(codes.isSuperset(of: ["SS2305", "SS2004", "SS2401", "SS2403"]))
    }
}
