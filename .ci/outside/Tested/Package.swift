// swift-tools-version: 6.2
import PackageDescription

// A package of a user that tests its workflow: nothing else is resolved, and one import gives its tests all they need.
let package = Package(
    name: "Tested",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "../swift-states", traits: [])],
    targets: [
        .target(name: "Orders", dependencies: [.product(name: "SwiftStates", package: "swift-states")]),
        .testTarget(
            name: "OrdersTests",
            dependencies: ["Orders", .product(name: "SwiftStatesTesting", package: "swift-states")]
        ),
    ]
)
