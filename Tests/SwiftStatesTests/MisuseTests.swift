import Foundation
import Testing

/// The programs in `Misuse` are compiled, and each mistake must meet its message, at its line.
@Suite("The compiler's messages")
struct MisuseTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let programs = ["ControlFlow", "Expressions", "Payloads", "TypedSteps"]

    @Test(arguments: programs)
    func sayWhatToWrite(program: String) throws {
        let file = Self.folder.appending(path: "Misuse/\(program).swift")
        let expected = try Self.remarks(in: String(contentsOf: file, encoding: .utf8))
        let found = try Self.errors(compiling: file)
        for (line, message) in expected {
            let errors = found.filter { $0.line == line }
            #expect(
                errors.contains { $0.message.contains(message) },
                "\(program):\(line) gives \(errors.map(\.message)) instead of: \(message)"
            )
        }
        for error in found where !expected.contains(where: { $0.line == error.line }) {
            Issue.record("\(program):\(error.line) gives an error that isn't expected: \(error.message)")
        }
    }

    /// The messages that a program's remarks expect, by the line after each.
    private static func remarks(in source: String) -> [(line: Int, message: String)] {
        source.components(separatedBy: "\n").enumerated().compactMap { index, line in
            guard let remark = line.range(of: "// error: "), !line.hasPrefix("// ") else { return nil }
            return (index + 2, String(line[remark.upperBound...]))
        }
    }

    /// The compiler's errors in a program that stands beside the tests' payload types.
    private static func errors(compiling file: URL) throws -> [(line: Int, message: String)] {
        let modules = try #require(Self.modules, "the built modules must be beside the test program")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-parse-as-library", "-I", modules.path, file.path,
            folder.appending(path: "Support/Order.swift").path,
        ]
        let output = Pipe()
        process.standardError = output
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // A line of the compiler's: FILE:LINE:COLUMN: error: MESSAGE
        return String(decoding: data, as: UTF8.self).components(separatedBy: "\n").compactMap { text in
            let marks = [": error: ", ": warning: "].compactMap { text.range(of: $0) }
            guard let mark = marks.first, text.hasPrefix(file.path + ":") else { return nil }
            let place = text[text.index(text.startIndex, offsetBy: file.path.count + 1)..<mark.lowerBound]
            guard let line = place.split(separator: ":").first.flatMap({ Int($0) }) else { return nil }
            return (line, String(text[mark.upperBound...]))
        }
    }

    /// The folder of the modules that were built with the tests.
    private static var modules: URL? {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        for _ in 0..<4 {
            let modules = folder.appending(path: "Modules")
            if FileManager.default.fileExists(atPath: modules.appending(path: "SwiftStates.swiftmodule").path) {
                return modules
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
