internal import OrderedJSON
public import StatesEngine
public import SwiftStates
public import Testing

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension WorkflowDefinition {
    /// Runs a recorded execution again by this workflow.
    ///
    /// - Throws: `WorkflowDefinitionError` or `ProgramError` where the workflow can't be run.
    public func replay(_ history: RecordedHistory) async throws -> Replay {
        let bench = try TestBench(self)
        return try await Replay(of: history, by: bench.workflow.stateMachine, name: name, type: type)
    }

    /// Expects that the workflow does what was recorded, for each history in a folder.
    ///
    /// Every `.json` file in it holds what `aws stepfunctions get-execution-history --include-execution-data` printed, or
    /// `synth run --format history`. The first departure of each history is a failure of its own.
    ///
    /// - Parameters:
    ///   - folder: The folder, from the folder of the test's file on.
    ///   - file: The test's file.
    /// - Throws: ``HistoryFolderError`` where the folder can't be read or has no histories, `WorkflowDefinitionError` or
    ///   `ProgramError` where the workflow can't be run.
    public func expectReplays(
        ofHistoriesIn folder: String,
        relativeTo file: String = #filePath,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) async throws {
        let path =
            folder.hasPrefix("/")
            ? folder
            : file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
                + "/" + folder
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }.sorted()
        } catch {
            throw HistoryFolderError.unreadable(path, reason: "\(error)")
        }
        guard !names.isEmpty else { throw HistoryFolderError.empty(path) }
        for name in names {
            let text: [UInt8]
            do {
                text = [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
            } catch {
                throw HistoryFolderError.unreadable("\(path)/\(name)", reason: "\(error)")
            }
            let history: RecordedHistory
            do {
                history = try RecordedHistory(json: JSON(parsing: text))
            } catch {
                throw HistoryFolderError.unreadable("\(path)/\(name)", reason: "\(error)")
            }
            let replay = try await replay(history)
            guard let departure = replay.departure else { continue }
            Issue.record(
                Comment(
                    rawValue: "\(self.name) departs from \(name): \(departure)\nas it ran now:\n\(replay.replayed)"
                ),
                sourceLocation: sourceLocation
            )
        }
    }
}

/// Why the histories of a folder can't be replayed.
public enum HistoryFolderError: Error, Sendable, Hashable {
    /// The folder or a file in it can't be read.
    case unreadable(String, reason: String)
    /// The folder has no `.json` files.
    case empty(String)
}

extension HistoryFolderError: CustomStringConvertible {
    /// The place and the reason.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) can't be read: \(reason)"
        case .empty(let path): "\(path) has no .json files; put histories there, or leave the test out"
        }
    }
}
