// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "swift-states-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Named, because the name of the folder is up to whoever cloned it.
        .package(name: "swift-states", path: "..", traits: [])
    ],
    targets: [
        .executableTarget(
            name: "json-bench",
            dependencies: [.product(name: "OrderedJSON", package: "swift-states")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "jsonata-bench",
            dependencies: [
                .product(name: "JSONata", package: "swift-states"),
                .product(name: "OrderedJSON", package: "swift-states"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "jsonata-fuzz",
            dependencies: [
                .product(name: "JSONata", package: "swift-states"),
                .product(name: "OrderedJSON", package: "swift-states"),
            ],
            // Shares the tests' files by links.
            swiftSettings: settings
        ),
        .executableTarget(
            name: "evaluation-bench",
            dependencies: [
                .product(name: "OrderedJSON", package: "swift-states"),
                .product(name: "StatesLanguage", package: "swift-states"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "engine-bench",
            dependencies: [
                .product(name: "OrderedJSON", package: "swift-states"),
                .product(name: "StatesLanguage", package: "swift-states"),
                .product(name: "StatesEngine", package: "swift-states"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "validation-bench",
            dependencies: [
                .product(name: "OrderedJSON", package: "swift-states"),
                .product(name: "StatesLanguage", package: "swift-states"),
                .product(name: "StatesValidation", package: "swift-states"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "synth-bench",
            dependencies: [.product(name: "SwiftStates", package: "swift-states")],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
