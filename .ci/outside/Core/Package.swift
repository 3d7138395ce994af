// swift-tools-version: 6.2
import PackageDescription

// A package that wants the core alone: nothing else is resolved, and no full Foundation is linked.
let package = Package(
    name: "Core",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "../swift-states", traits: [])],
    targets: [
        .executableTarget(name: "Core", dependencies: [.product(name: "SwiftStates", package: "swift-states")])
    ]
)
