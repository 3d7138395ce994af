import Foundation
import OrderedJSON
import StatesLanguage
import StatesValidation
import TestSupport
import Testing

@Suite(
    "Labelled definitions: what is faulty is found, what is sound is let pass",
    .enabled(if: ConformanceFolder.root != nil)
)
struct LabelledDefinitionTests {
    /// The categories that this module is for: each case of them is found today, and must stay so.
    static let categories = """
        arn-malformed choice-no-default choice-operand-type choice-shadowed-rule choice-structure credentials \
        cross-scope-transition duplicate-state-name error-shadowed express-unsupported fail-fields field-not-allowed \
        format-placeholders infinite-loop intrinsic-arg-value intrinsic-arity intrinsic-unknown jsonata-arg \
        jsonata-unknown-function jsonpath-syntax literal-path literal-types map-config no-terminal \
        payload-duplicate-key query-language-mix \
        resource-unsupported retry-catch size-limit state-name states-binding structure timeout transition \
        uncatchable-error unknown-field unreachable-state variable-name wait-fields wait-for-task-token
        """.split(separator: " ").map(String.init)

    /// Faulty cases of other categories, and sound ones that are flagged: by name, with the reason.
    static let knownFalseAlarms = [
        // A Choice without Default, which the neighbouring category choice-no-default wants to be told of.
        "aslsvc-choice-no-default"
    ]

    @Test("Every case of a category is found", arguments: categories)
    func found(category: String) throws {
        for labelled in try LabelledCase.all where labelled.category == category && !labelled.isValid {
            #expect(labelled.isDetected(by: try labelled.findings()), "\(labelled.name)")
        }
    }

    @Test("JSONata's syntax errors are found, but two that are a peer's rules of spacing")
    func syntax() throws {
        let missed = try LabelledCase.all.filter { labelled in
            try labelled.category == "jsonata-syntax" && !labelled.isValid
                && !labelled.isDetected(by: labelled.findings())
        }
        #expect(missed.allSatisfy { $0.name.contains("surround-syntax") && $0.name.hasSuffix("spaces") })
    }

    @Test("No sound case gets an error or a warning")
    func sound() throws {
        let flagged = try LabelledCase.all.filter { labelled in
            try labelled.isValid && labelled.findings().contains { $0.severity != .info }
        }
        #expect(flagged.map(\.name) == Self.knownFalseAlarms)
    }

    @Test("No published definition gets an error, and few a warning that isn't justified")
    func published() throws {
        // Warnings that are right: no Default, literals that read like paths, shadowed and uncatchable errors.
        let justified: Set<Diagnostic.Code> = [
            "SS2112", "SS2413", "SS2414", "SS2415", "SS2416", "SS2111", "SS2204", "SS2205", "SS2207", "SS2409",
            "SS2422",
            // Read one by one: fields that a state before drops, answers read past their envelope, constants compared.
            "SS2423", "SS2601", "SS2603", "SS2606", "SS2608", "SS2609", "SS2610",
        ]
        let files = ConformanceFolder.files(in: "asl-valid/definitions")
        var doubtful = 0
        for file in files {
            let text = try ConformanceFolder.json(at: file).serialized()
            let found = try findings(in: text)
            #expect(!found.containsErrors, "\(file.lastPathComponent)")
            if found.contains(where: { $0.severity == .warning && !justified.contains($0.code) }) { doubtful += 1 }
        }
        #expect(files.count > 300)
        #expect(doubtful * 50 <= files.count)
    }
}
