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

let package = Package(
    name: "swift-states",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "OrderedJSON", targets: ["OrderedJSON"]),
        .library(name: "JSONata", targets: ["JSONata"]),
    ],
    targets: [
        .target(name: "OrderedJSON", swiftSettings: settings),
        .testTarget(name: "OrderedJSONTests", dependencies: ["OrderedJSON"], swiftSettings: settings),
        .target(name: "JSONata", dependencies: ["OrderedJSON"], swiftSettings: settings),
        .testTarget(name: "JSONataTests", dependencies: ["JSONata", "OrderedJSON"], swiftSettings: settings),
        // Answers the cases of JSONata's test suite, one a line.
        .executableTarget(
            name: "jsonata-conformance",
            dependencies: ["JSONata", "OrderedJSON"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
