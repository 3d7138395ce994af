// swift-tools-version: 6.2
import PackageDescription

// A package of a user: one type that lists its workflows gives it the whole command line.
let package = Package(
    name: "Program",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "../swift-states", traits: ["CommandLineTool"])],
    targets: [
        .executableTarget(
            name: "Program",
            dependencies: [
                .product(name: "SwiftStates", package: "swift-states"),
                .product(name: "SynthCommand", package: "swift-states"),
            ])
    ]
)
