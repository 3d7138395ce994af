import StatesLanguage
import TestSupport
import Testing

@Suite("No text makes a reader trap")
struct MutatedTextTests {
    static let seeds = [
        "$.a.b[0]['c d'][1:2:3]..e[*]", "$$.Execution.Id ", "$größe['\\u00e4\\'',\"b\"]", "$[0, -1].length()",
        "$.x[?(@.a > 1 && (@['b'] == 'x' || !@.c[?(@.d <= -1.5e3)]) && $.e != null)]..f",
        "States.Format('it\\'s \\{{}\\} {}', $.a['b'], States.MathAdd(-1, 2.5e1))",
        "States.ArrayGetItem( States.StringSplit($v[0] , '/'), 0)", "States.JsonMerge($, $$.b, false)",
        "{% $states.input.a & '%}' %}", "{% a %} and {% b %}",
    ]
    private static let pieces = [
        "$", "$$", ".", "..", "[", "]", "(", ")", "?", "[?(", "@", "*", ",", ":", "'", "\"", "\\", "\\u", "{", "}",
        "{}",
        "!", "=", "==", "<", "&&", "|", "-", "0", "9223372036854775808", "1e999", " ", "\n", "\0", "ä", "😀", "a\u{301}",
        "true", "States.", "States.UUID(", "{%", "%}",
    ]

    /// A text with up to three random changes.
    private static func mutate(_ text: String, with random: inout SeededRandom) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0...characters.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where place < characters.count:
                characters.remove(at: place)
            case 1 where place < characters.count:
                let end = Int.random(in: place...characters.count, using: &random)
                characters.append(contentsOf: characters[place..<end])
            case 2:
                characters.removeSubrange(place..<min(place + 3, characters.count))
            default:
                characters.insert(contentsOf: pieces.randomElement(using: &random) ?? "", at: place)
            }
        }
        return String(characters)
    }

    @Test("10,000 changed texts are read or refused, each at a place within it")
    func mutations() {
        var random = SeededRandom(seed: 20_241_122)
        var readPaths = 0
        var readCalls = 0
        for round in 0..<10_000 {
            let text = Self.mutate(Self.seeds[round % Self.seeds.count], with: &random)
            let places = 0...text.utf8.count
            do throws(PathSyntaxError) {
                let path = try JSONPath(parsing: text)
                readPaths += 1
                #expect(path.text == text)
                #expect((try? JSONPath(parsing: path.normalized))?.segments == path.segments, "\(text)")
                #expect((try? JSONPath(parsing: JSONPath(path.root, path.segments).text))?.segments == path.segments)
                _ = try? ReferencePath(path)
            } catch {
                #expect(places.contains(error.offset) && !error.description.isEmpty)
            }
            do throws(IntrinsicSyntaxError) {
                let call = try IntrinsicCall(parsing: text)
                readCalls += 1
                #expect(call.text == text)
                #expect(call.problems().allSatisfy { places.contains($0.offset) })
            } catch {
                #expect(places.contains(error.offset) && !error.description.isEmpty)
            }
            _ = try? PathExpression(parsing: text)
            if let expression = JSONataText(text) { #expect(places.contains(expression.offset)) }
            _ = JSONataText.Misuse(text)
        }
        // Enough of both outcomes, or the changes test nothing.
        #expect(readPaths > 500, "\(readPaths)")
        #expect(readCalls > 100, "\(readCalls)")
    }

    @Test("Long texts take time in proportion", .timeLimit(.minutes(1)))
    func longTexts() throws {
        let many = 200_000
        #expect(try JSONPath(parsing: "$" + String(repeating: ".a", count: many)).segments.count == many)
        #expect(try JSONPath(parsing: "$['" + String(repeating: "\\'", count: many) + "']").segments.count == 1)
        let arguments = Array(repeating: "'{}'", count: many).joined(separator: ",")
        #expect(try IntrinsicCall(parsing: "States.Array(\(arguments))").arguments.count == many)
        #expect(throws: IntrinsicSyntaxError.self) {
            try IntrinsicCall(parsing: "States." + String(repeating: "x", count: many))
        }
        #expect(JSONataText.Misuse("{%" + String(repeating: "{% %}", count: many)) == .severalExpressions)
    }
}
