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
        .library(name: "StatesLanguage", targets: ["StatesLanguage"]),
    ],
    targets: [
        .target(name: "OrderedJSON", swiftSettings: settings),
        .target(name: "StatesLanguage", dependencies: ["OrderedJSON"], swiftSettings: settings),
        .target(name: "StatesTypes", dependencies: ["OrderedJSON", "StatesLanguage"], swiftSettings: settings),
        .testTarget(name: "OrderedJSONTests", dependencies: ["OrderedJSON"], swiftSettings: settings),
        .target(name: "StatesLanguage", dependencies: ["OrderedJSON"], swiftSettings: settings),
        .testTarget(
            name: "StatesLanguageTests",
            dependencies: ["StatesLanguage", "OrderedJSON"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
