import Foundation
import OrderedJSON
import StatesLanguage
import StatesValidation
import TestSupport
import Testing

@Suite("No definition makes the validation trap or hang")
struct MutatedDefinitionTests {
    /// How many definitions are made: 10,000, or what STATES_MUTATIONS says.
    static let count = ProcessInfo.processInfo.environment["STATES_MUTATIONS"].flatMap { Int($0) } ?? 10_000

    @Test("Definitions whose tree was changed are validated, each in a moment")
    func mutations() throws {
        var random = SeededRandom(seed: 340)
        let seeds = try FaultCase.all.flatMap { [try JSON(parsing: $0.faulty), try JSON(parsing: $0.twin)] }
        var slowest = Duration.zero
        var faulty = 0
        for round in 0..<Self.count {
            var value = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...6, using: &random) { value = mutated(value, seeds, &random) }
            var reading: [Diagnostic] = []
            guard let machine = StateMachine(json: value, diagnostics: &reading) else { continue }
            let type = Bool.random(using: &random) ? ExecutionType.standard : .express
            var found: [Diagnostic] = []
            slowest = max(
                slowest,
                ContinuousClock().measure { found = machine.validate(ValidationOptions(type: type)) }
            )
            if found.containsErrors { faulty += 1 }
            if round % 100 == 0 {
                #expect(found.allSatisfy { !$0.message.isEmpty && $0.pointer != nil })
            }
        }
        #expect(faulty > Self.count / 4)
        #expect(slowest < .seconds(2))
    }

    @Test("Rules that are nested and many end in time")
    func nested() throws {
        var rule = #"{"Variable": "$.a", "StringEquals": "x"}"#
        for depth in 0..<60 {
            let other = #"{"Variable": "$.b", "NumericLessThan": \#(depth)}"#
            rule =
                depth.isMultiple(of: 2)
                ? #"{"And": [\#(rule), \#(other)]}"# : #"{"Or": [{"Not": \#(rule)}, \#(other)]}"#
        }
        let rules = (0..<60).map { number in
            rule.dropLast() + #", "Next": "B", "Comment": "\#(number)"}"#
        }.joined(separator: ", ")
        let text = #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [\#(rules)], "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#
        let time = try ContinuousClock().measure { _ = try findings(in: text) }
        #expect(time < .seconds(20))
    }

    /// Changes one place somewhere in the tree: another value, another name, one more member, one fewer.
    private func mutated(_ value: JSON, _ seeds: [JSON], _ random: inout SeededRandom) -> JSON {
        switch value {
        case .object(let object) where !object.isEmpty && Int.random(in: 0..<10, using: &random) > 0:
            let chosen = Int.random(in: 0..<object.count, using: &random)
            let action = Int.random(in: 0..<10, using: &random)
            var changed = JSONObject()
            for (place, member) in object.enumerated() {
                if place == chosen {
                    switch action {
                    case 0: continue
                    case 1: changed[name(seeds, &random)] = member.value
                    case 2: changed[member.key] = part(of: seeds, &random)
                    case 3:
                        changed[name(seeds, &random)] = part(of: seeds, &random)
                        changed[member.key] = member.value
                    default: changed[member.key] = mutated(member.value, seeds, &random)
                    }
                } else {
                    changed[member.key] = member.value
                }
            }
            return .object(changed)
        case .array(var elements) where !elements.isEmpty && Int.random(in: 0..<10, using: &random) > 0:
            let chosen = Int.random(in: 0..<elements.count, using: &random)
            elements[chosen] = mutated(elements[chosen], seeds, &random)
            if Int.random(in: 0..<4, using: &random) == 0 { elements.append(elements[chosen]) }
            return .array(elements)
        case .string(let text) where !text.isEmpty && Int.random(in: 0..<3, using: &random) > 0:
            var scalars = Array(text.unicodeScalars)
            let pieces = Array("$.[]{}%()'\"\\*:@?.. States.Format${}\u{0}é".unicodeScalars)
            let place = Int.random(in: 0..<scalars.count, using: &random)
            if Bool.random(using: &random) { scalars.remove(at: place) }
            scalars.insert(pieces.randomElement(using: &random) ?? "$", at: min(place, scalars.count))
            return .string(String(String.UnicodeScalarView(scalars)))
        default: return part(of: seeds, &random)
        }
    }

    /// A value from somewhere in one of the definitions, or a simple one.
    private func part(of seeds: [JSON], _ random: inout SeededRandom) -> JSON {
        var value = seeds.randomElement(using: &random) ?? .null
        for _ in 0..<Int.random(in: 0..<7, using: &random) {
            switch value {
            case .object(let object): value = object.randomElement(using: &random)?.value ?? .object([:])
            case .array(let elements): value = elements.randomElement(using: &random) ?? .array([])
            default: break
            }
        }
        let simple: [JSON] = [
            .null, .bool(true), .integer(.max), .integer(-1), .double(1.5), .string(""), .array([]), .object([:]),
        ]
        return Int.random(in: 0..<4, using: &random) == 0 ? simple.randomElement(using: &random) ?? .null : value
    }

    private func name(_ seeds: [JSON], _ random: inout SeededRandom) -> String {
        var names: [String] = [
            "Next", "Catch", "Retry", "Choices", "States", "Branches", "Assign", "a.$", "QueryLanguage", "Output",
        ]
        if case .object(let object)? = seeds.randomElement(using: &random) { names += object.keys }
        return names.randomElement(using: &random) ?? ""
    }
}
