import OrderedJSON
import StatesLanguage
import StatesValidation

// Measures how long a definition takes to validate, and that the time grows with its size and no faster.
// Usage: validation-bench [states …]
let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
print("   states     read ms  validate ms  findings")
for size in sizes.isEmpty ? [500, 1_000, 10_000, 20_000] : Array(sizes) {
    let bytes = Array(GeneratedMachine(states: size).text.utf8)
    let clock = ContinuousClock()
    var parsed = try ParsedDefinition(json: bytes)
    var reading = Duration.seconds(1_000)
    var validating = reading
    var findings = 0
    for _ in 0..<7 {
        reading = min(reading, try clock.measure { parsed = try ParsedDefinition(json: bytes) })
        validating = min(validating, clock.measure { findings = parsed.stateMachine.validate().count })
    }
    print(
        column(parsed.stateMachine.stateCount.description, 9),
        column(milliseconds(reading), 11),
        column(milliseconds(validating), 12),
        column(findings.description, 9)
    )
}

/// A text at the right of a column.
func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

/// A duration in milliseconds with two digits after the point.
func milliseconds(_ duration: Duration) -> String {
    let hundredths = Int(duration / .microseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
