import Foundation
import OrderedJSON

// Measures how fast JSON is read and written, beside Foundation's JSONSerialization.
// Usage: json-bench [megabytes] [--quick | --parse | --write], where --quick leaves Foundation out; the other two repeat
// one thing only, for a profiler.
let arguments = CommandLine.arguments.dropFirst()
let megabytes = arguments.lazy.compactMap { Int($0) }.first ?? 10
let quick = arguments.contains("--quick")

var generator = Document(seed: 42)
let document = generator.records(bytes: megabytes * 1_000_000)
let bytes = document.bytes()
let text = String(decoding: bytes, as: UTF8.self)
let file = FileManager.default.temporaryDirectory.appendingPathComponent("json-bench-\(megabytes).json")
try Data(bytes).write(to: file)

func row(_ name: String, _ seconds: Double) {
    let speed = Double(bytes.count) / 1e6 / seconds
    print(
        name.padding(toLength: 36, withPad: " ", startingAt: 0),
        String(format: "%10.1f ms %10.1f MB/s", seconds * 1e3, speed)
    )
}

if arguments.contains("--parse") {
    for _ in 0..<50 { keep(try JSON(parsing: bytes)) }
    exit(0)
}
if arguments.contains("--write") {
    for _ in 0..<100 { keep(document.bytes()) }
    exit(0)
}

print("\(bytes.count) bytes in \(file.path)")
row("OrderedJSON parse [UInt8]", try processorSeconds(runs: 15) { keep(try JSON(parsing: bytes)) })
row("OrderedJSON parse String", try processorSeconds(runs: 15) { keep(try JSON(parsing: text)) })
row("OrderedJSON write [UInt8]", processorSeconds(runs: 15) { keep(document.bytes()) })
row("OrderedJSON write String", processorSeconds(runs: 15) { keep(document.serialized()) })
row("OrderedJSON write pretty", processorSeconds(runs: 15) { keep(document.serialized(.pretty)) })
if !quick {
    let data = Data(bytes)
    let object = try JSONSerialization.jsonObject(with: data)
    row("JSONSerialization parse", try processorSeconds(runs: 5) { keep(try JSONSerialization.jsonObject(with: data)) })
    row(
        "JSONSerialization write",
        try processorSeconds(runs: 5) { keep(try JSONSerialization.data(withJSONObject: object)) }
    )
}
