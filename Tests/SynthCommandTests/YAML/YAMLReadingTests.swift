#if CommandLineTool
    import OrderedJSON
    import StatesLanguage
    import TestSupport
    import Testing

    @testable import SynthCommand

    @Suite("YAML is read as the core schema says")
    struct YAMLReadingTests {
        @Test(
            "Plain scalars",
            arguments: [
                ("", .null), ("~", .null), ("null", .null), ("NULL", .null), ("true", true), ("False", false),
                ("yes", "yes"),
                ("on", "on"), ("0", 0), ("-12", -12), ("+12", 12), ("007", 7), ("0x1F", 31), ("0o17", 15),
                ("9223372036854775807", .integer(.max)), ("9223372036854775808", 9223372036854775808.0), ("1.5", 1.5),
                ("1.", 1.0), (".5", 0.5), ("-.5e1", -5.0), ("1e3", 1000.0), ("0x", "0x"), ("0o8", "0o8"),
                ("1_000", "1_000"),
                ("12:30:45", "12:30:45"), ("2024-01-02", "2024-01-02"),
                ("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z"),
                ("1.2.3", "1.2.3"), ("-", .array([.null])), ("e3", "e3"), ("$.a", "$.a"), ("a b", "a b"), ("'1'", "1"),
                ("\"true\"", "true"), ("!!str 5", "5"), ("!!int 5", 5), ("! 5", "5"), ("|\n  a\n  b\n", "a\nb\n"),
                (">-\n  a\n  b\n", "a b"), ("[1, a]", [1, "a"]), ("{a: 1}", ["a": 1]),
            ] as [(String, JSON)]
        )
        func scalars(text: String, expected: JSON) throws {
            let prefix = text == "-" ? "a:\n  " : "a: "
            let document = try JSONDocument(yaml: Array((prefix + text).utf8), file: nil)
            #expect(document.value["a"]?.serialized() == expected.serialized())
        }

        @Test("Aliases stand for what they name, and names may be quoted")
        func aliases() throws {
            let text = "a: &x {b: [1]}\n\"5\": *x\n"
            let document = try JSONDocument(yaml: Array(text.utf8), file: nil)
            #expect(document.value == ["a": ["b": [1]], "5": ["b": [1]]])
        }

        @Test("Many aliases are fine where names are plain")
        func manyAliases() throws {
            let text = "- &x {b: [1]}\n" + String(repeating: "- a: *x\n", count: 1000)
            #expect(try JSONDocument(yaml: Array(text.utf8), file: nil).value.arrayValue?.count == 1001)
        }

        @Test("A byte order mark is no part of the text")
        func byteOrderMark() throws {
            let document = try JSONDocument(yaml: Array("\u{FEFF}a: 1\n".utf8), file: nil)
            #expect(document.value == ["a": 1])
            #expect(document.positions.position(of: .init(["a"]))?.offset == 6)
        }

        @Test("Parts and names have their line, column and byte")
        func positions() throws {
            let text = "\u{FEFF}# é\né: ü\nb:\r\n- 'é': {c: 1}\n"
            let document = try JSONDocument(yaml: Array(text.utf8), file: nil)
            func check(_ pointer: JSONPointer, _ line: Int, _ column: Int, key: Int?) {
                let position = document.positions.position(of: pointer)
                #expect(
                    position?.line == line && position?.column == column,
                    "\(pointer): \(String(describing: position))"
                )
                #expect(document.positions.keyPosition(of: pointer)?.column == key)
                let rest = text.utf8.dropFirst(position?.offset ?? 0)
                if let value = document.value[pointer]?.stringValue { #expect(String(rest)?.hasPrefix(value) == true) }
            }
            check(.init(["é"]), 2, 4, key: 1)
            check(.init(["b"]), 4, 1, key: 1)
            check(.init(["b", "0"]), 4, 3, key: nil)
            check(.init(["b", "0", "é"]), 4, 8, key: 3)
            check(.init(["b", "0", "é", "c"]), 4, 12, key: 9)
        }

        @Test("3,000 changed texts are read or refused")
        func mutations() {
            let seed = """
                # A definition
                StartAt: &start "Do it"
                States:
                  Do it:
                    Type: Task
                    Resource: 'arn:aws:states:::lambda:invoke'
                    Parameters: {FunctionName: f, "Payload.$": $, List: [1.5, ~]}
                    Comment: |2-
                      folded
                      text
                    Retry:
                    - ErrorEquals: [States.ALL, !!str 5]
                      MaxAttempts: 0x3
                    Next: *start
                  ? long key
                  : ! "x\\u00e9"
                """
            var random = SeededRandom(seed: 7)
            var read = 0
            for _ in 0..<3000 {
                var characters = Array(seed)
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place = Int.random(in: 0..<characters.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: characters.removeSubrange(place..<min(place + 4, characters.count))
                    case 1:
                        characters.insert(contentsOf: AwkwardText.pieces.randomElement(using: &random) ?? "", at: place)
                    default:
                        characters.insert(contentsOf: AwkwardText.words.randomElement(using: &random) ?? "", at: place)
                    }
                }
                do throws(DefinitionError) {
                    let document = try JSONDocument(yaml: Array(String(characters).utf8), file: nil)
                    #expect(
                        document.positions.children.count == document.value.objectValue?.count ?? document.value
                            .arrayValue?.count ?? 0
                    )
                    read += 1
                } catch {
                    #expect(!error.description.isEmpty)
                }
            }
            #expect(read > 300 && read < 3000, "\(read)")
        }
    }
#endif
