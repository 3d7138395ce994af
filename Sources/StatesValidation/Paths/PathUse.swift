import OrderedJSON
import StatesLanguage

/// A field that holds a path, and what kind of path it takes.
struct PathUse {
    let tokens: [String]
    let text: String
    let kind: Kind

    enum Kind {
        /// Any path.
        case any
        /// A path that names one node.
        case reference
        /// A path that names one node of the payload, since it is written.
        case target
        /// A path, or one of the intrinsic functions that give a text.
        case text
    }

    var name: String { tokens.last ?? "" }
}

extension StateSite {
    /// Every field of the state that holds a path, templates aside.
    var pathUses: [PathUse] {
        var uses = PathCollector()
        uses.add(["InputPath"], fields.inputPath, .any)
        uses.add(["OutputPath"], fields.outputPath, .any)
        uses.add(["ResultPath"], fields.resultPath, .target)
        for (index, catcher) in fields.catch.enumerated() {
            uses.add(["Catch", String(index), "ResultPath"], catcher.resultPath, .target)
        }
        switch state {
        case .task(let state):
            uses.add(["TimeoutSecondsPath"], state.timeoutSecondsPath)
            uses.add(["HeartbeatSecondsPath"], state.heartbeatSecondsPath)
        case .wait(let state):
            uses.add(["SecondsPath"], state.secondsPath)
            uses.add(["TimestampPath"], state.timestampPath)
        case .fail(let state):
            uses.add(["ErrorPath"], state.errorPath, .text)
            uses.add(["CausePath"], state.causePath, .text)
        case .map(let state): uses.add(state)
        case .choice(let state):
            for (index, rule) in state.choices.enumerated() { uses.add(rule, ["Choices", String(index)], depth: 0) }
        case .pass, .parallel, .succeed, .unrecognized: break
        }
        return uses.uses
    }
}

private struct PathCollector {
    var uses: [PathUse] = []

    mutating func add(_ tokens: [String], _ text: String?, _ kind: PathUse.Kind = .reference) {
        if let text { uses.append(PathUse(tokens: tokens, text: text, kind: kind)) }
    }

    mutating func add(_ tokens: [String], _ field: PathField?, _ kind: PathUse.Kind) {
        if case .path(let text)? = field { uses.append(PathUse(tokens: tokens, text: text, kind: kind)) }
    }

    mutating func add(_ state: MapState) {
        // AWS takes any path here, wildcards included.
        add(["ItemsPath"], state.itemsPath, .any)
        add(["MaxConcurrencyPath"], state.maxConcurrencyPath)
        add(["ToleratedFailurePercentagePath"], state.toleratedFailurePercentagePath)
        add(["ToleratedFailureCountPath"], state.toleratedFailureCountPath)
        add(["ItemBatcher", "MaxItemsPerBatchPath"], state.itemBatcher?.maxItemsPerBatchPath)
        add(["ItemBatcher", "MaxInputBytesPerBatchPath"], state.itemBatcher?.maxInputBytesPerBatchPath)
        add(["ItemReader", "ReaderConfig", "MaxItemsPath"], state.itemReader?.readerConfig?.maxItemsPath)
    }

    mutating func add(_ rule: ChoiceRule, _ tokens: [String], depth: Int) {
        guard depth < 60 else { return }
        add(tokens + ["Variable"], rule.variable, .any)
        for comparison in rule.comparisons where comparison.operator.takesPath {
            add(tokens + [comparison.operator.rawValue], comparison.operand.stringValue, .any)
        }
        for (name, parts) in [("And", rule.and), ("Or", rule.or)] {
            for (index, part) in parts.enumerated() { add(part, tokens + [name, String(index)], depth: depth + 1) }
        }
        if let part = rule.not { add(part, tokens + ["Not"], depth: depth + 1) }
    }
}
