import OrderedJSON
import StatesLanguage

/// A place in the data of an execution: in the payload, in a variable, in the context object.
struct DataPlace: Hashable {
    let root: JSONPath.Root
    let steps: [ReferencePath.Step]

    static let payload = DataPlace(root: .payload, steps: [])

    /// The place that a path names; one with wildcards names the part before the first.
    init?(_ text: String) {
        guard let path = try? JSONPath(parsing: text) else { return nil }
        var steps: [ReferencePath.Step] = []
        for segment in path.segments {
            switch segment {
            case .child(.member(let name)): steps.append(.member(name))
            case .child(.element(let index)) where index >= 0: steps.append(.element(index))
            default:
                self.init(root: path.root, steps: steps)
                return
            }
        }
        self.init(root: path.root, steps: steps)
    }

    init(root: JSONPath.Root, steps: [ReferencePath.Step]) {
        self.root = root
        self.steps = steps
    }

    /// Whether one of the places is within the other.
    func overlaps(_ other: DataPlace) -> Bool {
        root == other.root && zip(steps, other.steps).allSatisfy { $0 == $1 }
    }

    /// What of a value that is written here is found at a place within, if the value has it.
    func part(of value: JSON, at place: DataPlace) -> JSON? {
        guard root == place.root, place.steps.starts(with: steps) else { return nil }
        var value = value
        for step in place.steps.dropFirst(steps.count) {
            let inner: JSON? =
                switch step {
                case .member(let name): value[name]
                case .element(let index): value[index]
                }
            guard let inner else { return nil }
            value = inner
        }
        return value
    }
}

/// Something that a state writes: where, and what if that is known.
struct DataWrite {
    let place: DataPlace
    let constant: JSON?
}

extension StateSite {
    /// Everything that the state may change in the payload and in variables, on any way out of it.
    var writes: [DataWrite] {
        if case .unrecognized = state { return [DataWrite(place: .payload, constant: nil)] }
        var writes = assigned(fields.assign)
        if case .choice(let choice) = state {
            for rule in choice.choices {
                writes += assigned(rule.assign)
                if rule.output != nil { writes.append(DataWrite(place: .payload, constant: nil)) }
            }
        }
        for catcher in fields.catch { writes += assigned(catcher.assign) + caught(catcher) }
        return writes + (isJSONata ? outputWrites : resultWrites)
    }

    private func assigned(_ assign: JSON?) -> [DataWrite] {
        guard case .object(let object)? = assign else { return [] }
        return object.map { name, value in
            DataWrite(
                place: DataPlace(root: .variable(PayloadTemplateText.resultKey(for: name)), steps: []),
                constant: value.isComputed ? nil : PayloadTemplateText.computes(name) ? nil : value
            )
        }
    }

    private func caught(_ catcher: Catcher) -> [DataWrite] {
        if catcher.resultPath == .null { return [] }
        return [DataWrite(place: place(of: catcher.resultPath), constant: nil)]
    }

    private var outputWrites: [DataWrite] {
        switch state {
        case .pass, .wait, .choice:
            guard let output = fields.output else { return [] }
            return [DataWrite(place: .payload, constant: output.isComputed ? nil : output)]
        default: return [DataWrite(place: .payload, constant: nil)]
        }
    }

    private var resultWrites: [DataWrite] {
        let unknown = [DataWrite(place: .payload, constant: nil)]
        if let path = fields.outputPath, path != .path("$") { return unknown }
        let selectsInput = fields.inputPath != nil && fields.inputPath != .path("$")
        guard fields.makesResult else { return selectsInput ? unknown : [] }
        if fields.resultPath == .null { return [] }
        let place = place(of: fields.resultPath)
        guard case .pass(let pass) = state else { return [DataWrite(place: place, constant: nil)] }
        guard let value = pass.parameters ?? pass.result else {
            return selectsInput || pass.resultPath != nil ? [DataWrite(place: place, constant: nil)] : []
        }
        let isConstant = pass.parameters.map { !$0.isComputed } ?? true
        return [DataWrite(place: place, constant: isConstant ? value : nil)]
    }

    private func place(of field: PathField?) -> DataPlace {
        guard case .path(let text)? = field else { return .payload }
        return DataPlace(text) ?? .payload
    }
}

extension JSON {
    /// Whether a template of this value computes anything, in either query language.
    var isComputed: Bool {
        var open = [self]
        while let value = open.popLast() {
            switch value {
            case .object(let object):
                if object.contains(where: { PayloadTemplateText.computes($0.key) }) { return true }
                open += object.map(\.value)
            case .array(let elements): open += elements
            case .string(let text): if text.hasPrefix("{%") || text.hasPlaceholder { return true }
            default: break
            }
        }
        return false
    }
}
