import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite("No definition makes the model trap or lose anything")
struct MutatedDefinitionTests {
    @Test("5,000 definitions whose text was changed are read or refused, and printed back")
    func texts() {
        var random = SeededRandom(seed: 340)
        var read = 0
        for round in 0..<5000 {
            var text = Array(SampleDefinition.all[round % SampleDefinition.all.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text.remove(at: place)
                case 1: text[place] = UInt8.random(in: 0...255, using: &random)
                case 2: text.removeSubrange(place..<min(place + 9, text.count))
                default:
                    let piece = SampleDefinition.pieces.randomElement(using: &random) ?? ""
                    text.insert(contentsOf: piece.utf8, at: place)
                }
            }
            do throws(DefinitionError) {
                let document = try ParsedDefinition(json: text)
                read += 1
                if let value = try? JSONDocument(parsing: text).value { check(document.stateMachine, value) }
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
        #expect(read > 500 && read < 5000)
    }

    @Test("5,000 definitions whose tree was changed are read and printed back")
    func trees() throws {
        var random = SeededRandom(seed: 341)
        for round in 0..<5000 {
            var value = try JSON(parsing: SampleDefinition.all[round % SampleDefinition.all.count])
            for _ in 0..<Int.random(in: 1...4, using: &random) { value = mutate(value, &random) }
            var findings: [Diagnostic] = []
            guard let machine = StateMachine(json: value, diagnostics: &findings) else {
                #expect(findings.containsErrors)
                continue
            }
            check(machine, value)
        }
    }

    /// Whether the model prints back what it read, and reads back what it printed.
    private func check(_ machine: StateMachine, _ value: JSON) {
        let printed = machine.definition
        #expect(printed.serialized() == value.serialized())
        var findings: [Diagnostic] = []
        #expect(StateMachine(json: printed, diagnostics: &findings) == machine)
    }

    /// Changes one place somewhere in the tree: another value, another name, one more member, one fewer.
    private func mutate(_ value: JSON, _ random: inout SeededRandom) -> JSON {
        switch value {
        case .object(let object) where !object.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
            let chosen = Int.random(in: 0..<object.count, using: &random)
            let action = Int.random(in: 0..<8, using: &random)
            var changed = JSONObject()
            for (place, member) in object.enumerated() {
                switch action {
                case 0 where place == chosen: continue
                case 1 where place == chosen: changed[SampleDefinition.name(&random)] = member.value
                case 2 where place == chosen: changed[member.key] = SampleDefinition.value(&random)
                case 3 where place == chosen:
                    changed[SampleDefinition.name(&random)] = SampleDefinition.value(&random)
                    changed[member.key] = member.value
                default: changed[member.key] = place == chosen ? mutate(member.value, &random) : member.value
                }
            }
            return .object(changed)
        case .array(var elements) where !elements.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
            let chosen = Int.random(in: 0..<elements.count, using: &random)
            elements[chosen] = mutate(elements[chosen], &random)
            return .array(elements)
        default: return SampleDefinition.value(&random)
        }
    }
}
