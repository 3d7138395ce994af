// swift-tools-version: 6.2
import CompilerPluginSupport
import PackageDescription

// One set of settings for every target of ours. Warnings are errors from the first commit on.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// What a workflow's author imports has no dependencies. Everything else stands behind a trait, and each use of a
// package below is guarded by it: one unguarded use would make every user resolve that package.
let commandLine = TargetDependencyCondition.when(traits: ["CommandLineTool"])
let macros = TargetDependencyCondition.when(traits: ["Macros"])

/// The samples: real workflows, emitted by `swift run synth` and compared with the ASL beside them.
let samples = [
    "AgentLoop", "BatchInference", "ClaimCheck", "ContentModerator", "HumanInTheLoop", "RetrievalAugmentedGeneration",
    "SequentialReasoning",
]

let package = Package(
    name: "swift-states",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SwiftStates", targets: ["SwiftStates"]),
        .library(name: "SwiftStatesTesting", targets: ["SwiftStatesTesting"]),
        .library(name: "SynthCommand", targets: ["SynthCommand"]),
        .library(name: "StatesLanguage", targets: ["StatesLanguage"]),
        .library(name: "StatesValidation", targets: ["StatesValidation"]),
        .library(name: "StatesEngine", targets: ["StatesEngine"]),
        .library(name: "StatesAPI", targets: ["StatesAPI"]),
        .library(name: "StatesDiagram", targets: ["StatesDiagram"]),
        .library(name: "OrderedJSON", targets: ["OrderedJSON"]),
        .library(name: "JSONata", targets: ["JSONata"]),
    ],
    traits: [
        .default(enabledTraits: ["CommandLineTool", "Macros"]),
        .trait(
            name: "CommandLineTool",
            description: "The synth command line: brings swift-argument-parser and Yams."
        ),
        .trait(name: "Macros", description: "@Payload: brings swift-syntax."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swiftlang/swift-syntax", "600.0.0"..<"604.0.0"),
    ],
    targets: [
        // The core, in layers: each may import those above it.
        .target(
            name: "OrderedJSON",
            swiftSettings: settings,
            // The standard library's rounding calls libm, which on Linux nothing else here links.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
        ),
        .target(name: "JSONata", dependencies: ["OrderedJSON"], swiftSettings: settings),
        .target(name: "StatesLanguage", dependencies: ["OrderedJSON", "JSONata"], swiftSettings: settings),
        .target(name: "StatesTypes", dependencies: ["OrderedJSON", "StatesLanguage"], swiftSettings: settings),
        .target(
            name: "StatesServices",
            dependencies: ["OrderedJSON", "StatesLanguage", "StatesTypes"],
            swiftSettings: settings
        ),
        .target(
            name: "StatesValidation",
            dependencies: ["OrderedJSON", "JSONata", "StatesLanguage", "StatesServices"],
            swiftSettings: settings
        ),
        .target(
            name: "StatesEngine",
            dependencies: ["OrderedJSON", "JSONata", "StatesLanguage"],
            swiftSettings: settings
        ),
        .target(
            name: "StatesAPI",
            dependencies: ["OrderedJSON", "StatesLanguage", "StatesServices", "StatesValidation", "StatesEngine"],
            swiftSettings: settings
        ),
        .target(
            name: "SwiftStates",
            dependencies: [
                "OrderedJSON", "StatesLanguage", "StatesTypes", "StatesServices", "StatesEngine",
                .target(name: "SwiftStatesMacros", condition: macros),
            ],
            swiftSettings: settings
        ),
        // Uses the toolchain's Testing, which is no package.
        .target(
            name: "SwiftStatesTesting",
            dependencies: ["OrderedJSON", "StatesLanguage", "StatesServices", "StatesEngine", "SwiftStates"],
            swiftSettings: settings
        ),
        .target(
            name: "StatesDiagram",
            dependencies: ["OrderedJSON", "StatesLanguage", "StatesEngine"],
            swiftSettings: settings
        ),

        // Behind traits.
        .macro(
            name: "SwiftStatesMacros",
            dependencies: [
                .product(name: "SwiftSyntax", package: "swift-syntax", condition: macros),
                .product(name: "SwiftSyntaxBuilder", package: "swift-syntax", condition: macros),
                .product(name: "SwiftSyntaxMacros", package: "swift-syntax", condition: macros),
                .product(name: "SwiftDiagnostics", package: "swift-syntax", condition: macros),
                .product(name: "SwiftCompilerPlugin", package: "swift-syntax", condition: macros),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "SynthCommand",
            dependencies: [
                "OrderedJSON", "JSONata", "StatesLanguage", "StatesValidation", "StatesEngine", "StatesDiagram",
                "SwiftStates",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commandLine),
                .product(name: "Yams", package: "Yams", condition: commandLine),
            ],
            swiftSettings: settings
        ),
        // Answers the cases of the conformance sets, one a line.
        .target(
            name: "ConformanceProtocols",
            dependencies: [
                "JSONata", "OrderedJSON", "StatesAPI", "StatesEngine", "StatesLanguage", "StatesValidation",
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "conformance",
            dependencies: ["ConformanceProtocols", "JSONata"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "synth",
            dependencies: ["SynthCommand"] + samples.map { .target(name: $0) },
            swiftSettings: settings
        ),

        // Tests mirror the sources; this is what several of them use.
        .target(
            name: "TestSupport",
            dependencies: ["OrderedJSON"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(name: "OrderedJSONTests", dependencies: ["TestSupport", "OrderedJSON"], swiftSettings: settings),
        .testTarget(
            name: "JSONataTests",
            dependencies: ["TestSupport", "JSONata", "OrderedJSON"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatesLanguageTests",
            dependencies: ["TestSupport", "StatesLanguage", "JSONata", "OrderedJSON"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatesTypesTests",
            dependencies: ["TestSupport", "StatesTypes", "StatesLanguage", "JSONata", "OrderedJSON"],
            swiftSettings: settings
        ),
        .testTarget(name: "StatesServicesTests", dependencies: ["SwiftStates"], swiftSettings: settings),
        .testTarget(
            name: "SwiftStatesTests",
            dependencies: ["SwiftStates", "StatesEngine", "HumanInTheLoop"],
            exclude: ["Misuse"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatesValidationTests",
            dependencies: [
                "TestSupport", "StatesValidation", "StatesServices", "StatesTypes", "StatesLanguage", "StatesEngine",
                "OrderedJSON",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatesEngineTests",
            dependencies: ["TestSupport", "StatesEngine", "StatesLanguage", "OrderedJSON", "ConformanceProtocols"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SwiftStatesTestingTests",
            dependencies: ["SwiftStatesTesting", "HumanInTheLoop"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatesDiagramTests",
            dependencies: ["TestSupport", "StatesDiagram", "StatesEngine", "StatesLanguage", "OrderedJSON"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StatesAPITests",
            dependencies: ["TestSupport", "StatesAPI", "StatesEngine", "StatesServices", "OrderedJSON"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SynthCommandTests",
            dependencies: ["TestSupport", "SynthCommand", "SwiftStates", "StatesEngine", "StatesValidation"]
                + samples.map { .target(name: $0) },
            swiftSettings: settings
        ),
        .testTarget(
            name: "SamplesTests",
            dependencies: [
                "SwiftStates", "SwiftStatesTesting", "StatesValidation", "StatesEngine", "StatesLanguage",
                "OrderedJSON",
            ]
                + samples.map { .target(name: $0) },
            swiftSettings: settings
        ),
        .testTarget(
            name: "SwiftStatesMacrosTests",
            dependencies: [
                "SwiftStatesMacros",
                .product(name: "SwiftSyntax", package: "swift-syntax", condition: macros),
                .product(name: "SwiftSyntaxMacroExpansion", package: "swift-syntax", condition: macros),
                .product(name: "SwiftSyntaxMacrosGenericTestSupport", package: "swift-syntax", condition: macros),
            ],
            swiftSettings: settings
        ),
    ]
        + samples.map { name in
            .target(
                name: name,
                dependencies: ["SwiftStates"],
                path: "Samples/\(name)",
                exclude: [
                    "\(name).asl.json", "\(name).jsonata.asl.json", "\(name).input.json", "\(name).mocks.json",
                ] + (name == "BatchInference" ? ["\(name).objects"] : []),
                swiftSettings: settings
            )
        },
    swiftLanguageModes: [.v6]
)
