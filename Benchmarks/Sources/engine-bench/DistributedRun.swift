internal import OrderedJSON
internal import StatesEngine
internal import StatesLanguage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A distributed Map over a file of so many lines, whose results go to files: memory must not grow with them.
struct DistributedRun {
    let folder: String
    let items: Int

    func measure() async throws {
        try writeItems()
        var findings: [Diagnostic] = []
        guard let machine = StateMachine(json: Self.definition, diagnostics: &findings) else { return }
        var options = EngineOptions(clock: .virtual)
        options.keepsHistory = false
        options.seed = 1
        options.objectStore = FolderObjectStore(root: folder)
        let engine = try Engine(machine, options: options)
        let (before, start) = (residentBytes(), processorSeconds())
        let result = try await engine.run()
        let seconds = processorSeconds() - start
        let grown = Double(residentBytes() - before) / 1_048_576
        print(
            "\(figure(Double(items))) items, \(result.status.rawValue), "
                + "\(figure(Double(items) / seconds)) per CPU second, \(figure(grown)) MiB more"
        )
    }

    private func writeItems() throws {
        mkdir(folder, 0o755)
        mkdir("\(folder)/in", 0o755)
        mkdir("\(folder)/out", 0o755)
        guard let file = fopen("\(folder)/in/items.jsonl", "wb") else { throw Unreadable(path: folder) }
        defer { fclose(file) }
        for item in 0..<items { fputs("{\"v\":\(item)}\n", file) }
    }

    private static let definition: JSON = [
        "StartAt": "Each",
        "States": [
            "Each": [
                "Type": "Map", "End": true, "MaxConcurrency": 1000,
                "ItemReader": [
                    "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": ["InputType": "JSONL"],
                    "Parameters": ["Bucket": "in", "Key": "items.jsonl"],
                ],
                "ItemProcessor": [
                    "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"], "StartAt": "Double",
                    "States": [
                        "Double": ["Type": "Pass", "Parameters": ["v.$": "States.MathAdd($.v, $.v)"], "End": true]
                    ],
                ],
                "ResultWriter": [
                    "Resource": "arn:aws:states:::s3:putObject", "Parameters": ["Bucket": "out", "Prefix": "results"],
                ],
            ]
        ],
    ]
}
