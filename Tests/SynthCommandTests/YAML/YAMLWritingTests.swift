#if CommandLineTool
    import OrderedJSON
    import TestSupport
    import Testing

    @testable import SynthCommand

    @Suite("YAML is written so that it reads back")
    struct YAMLWritingTests {
        @Test("The layout")
        func layout() throws {
            let value: JSON = [
                "Comment": "Two lines\nof text", "Kept": "with an end\n", "Quoted": "5", "Path": "$.a[*]",
                "Word": "yes",
                "Expression": "{% $x %}", "Empty": [:], "None": [], "List": [1, [2, 3], ["a": 1.0]], "Null": .null,
                "Big": 1e300,
            ]
            let text = try value.yaml()
            #expect(
                text == """
                    Comment: |-
                      Two lines
                      of text
                    Kept: |
                      with an end
                    Quoted: '5'
                    Path: $.a[*]
                    Word: 'yes'
                    Expression: '{% $x %}'
                    Empty: {}
                    None: []
                    List:
                    - 1
                    - - 2
                      - 3
                    - a: 1.0
                    'Null': null
                    Big: 1.0e+300

                    """
            )
        }

        @Test("Awkward words stay what they are, as values, in lists and as names", arguments: AwkwardText.words)
        func words(word: String) throws {
            try check([word: .string(word), "list": [.string(word), [.string(word)]]])
            try check(.string(word))
        }

        @Test("3,000 random values read back the same, in the same order")
        func random() throws {
            var random = SeededRandom(seed: 42)
            for _ in 0..<3000 { try check(random.json()) }
        }

        @Test("A name longer than YAML's simple names")
        func longName() throws {
            try check([String(repeating: "long ", count: 400): ["a": 1]])
        }

        private func check(_ value: JSON) throws {
            let text = try value.yaml()
            let read = try JSONDocument(yaml: Array(text.utf8), file: nil).value
            #expect(read.serialized() == value.serialized(), "\(text)")
            #expect(try read.yaml() == text)
        }
    }
#endif
