import OrderedJSON
import StatesLanguage

extension StateVisit {
    func run(_ state: MapState) {
        let input = effectiveInput()
        for (field, path) in state.numberPaths {
            guard let path else { continue }
            requireNumber(read(path, input, field), field)
        }
        var items = Shape.any
        if let reader = state.itemReader {
            if let template = reader.parameters {
                _ = evaluate(template: template, input, ["ItemReader", "Parameters"])
            }
            items = .array(of: reader.itemShape)
        } else {
            items = state.itemsPath.map { read($0, input, ["ItemsPath"]) } ?? input.payload
            requireItems(items, field: state.itemsPath == nil ? "the input" : "ItemsPath", state)
        }
        note("the items", items)
        if let template = state.resultWriter?.parameters {
            _ = evaluate(template: template, input, ["ResultWriter", "Parameters"])
        }
        run(state, items: items) { item in
            var scene = input
            scene.context = flow.context(at: node, item: item)
            scene.variables = known.variables
            return [("ItemSelector", state.itemSelector), ("Parameters", state.parameters)].lazy
                .compactMap { field, template in template.map { self.evaluate(template: $0, scene, [field]) } }.first
        } batch: { template in
            evaluate(template: template, input, ["ItemBatcher", "BatchInput"])
        } then: { result in
            finish(result)
        }
        leaveByCatchers()
    }

    /// A number, or a text that is one.
    private func requireNumber(_ shape: Shape, _ field: [String]) {
        require([.number, .string], "a number", of: shape, field: field.last ?? "", field)
        guard let texts = shape.literals?.compactMap(\.stringValue), !texts.isEmpty,
            texts.count == shape.literals?.count,
            texts.allSatisfy({ Double($0) == nil && !$0.hasPlaceholder })
        else { return }
        report(.wrongKind(field: field.last ?? "", expected: "a number", found: shape), field)
    }

    func requireItems(_ items: Shape, field: String, _ state: MapState) {
        let kinds: [JSON.Kind] = state.isDistributed ? [.array, .object] : [.array]
        require(kinds, "an array", of: items, field: field, [field == "the input" ? "Type" : field])
    }

    /// Enters the item processor, and goes on with the results.
    func run(
        _ state: MapState,
        items: Shape,
        select: (Shape) -> Shape?,
        batch: (JSON) -> Shape,
        then finish: (Shape) -> Void
    ) {
        let element = items.anyItem
        let before = known
        var input = select(element) ?? element
        if let batcher = state.itemBatcher {
            var fields: [(String, Shape.Field)] = [("Items", .required(.array(of: input)))]
            if let template = batcher.batchInput { fields.append(("BatchInput", .required(batch(template)))) }
            input = .object(fields)
        }
        // Where there may be no item, nothing may be selected, and what is read for it shows nothing afterwards.
        if !items.isAlways(.array) || items.firstElements.isEmpty { known = before }
        if state.itemSelector != nil || state.parameters != nil || state.itemBatcher != nil {
            note("ItemSelector", input)
        }
        // Of no items nothing is known inside.
        let scopes = flow.nodes[node].inner
        if !element.isNever { for scope in scopes { enter(scope, input) } }
        // Where a template is none, nothing is certain.
        let isSound = state.parameters?.objectValue != nil || state.parameters == nil
        let result = isSound ? state.result(of: scopes.last.flatMap { flow.outputs[$0] }, items: items) : .any
        guard let result else { return }
        note("the Map's result", result)
        finish(result)
    }
}

extension MapState {
    fileprivate var numberPaths: [([String], String?)] {
        [
            (["MaxConcurrencyPath"], maxConcurrencyPath),
            (["ToleratedFailurePercentagePath"], toleratedFailurePercentagePath),
            (["ToleratedFailureCountPath"], toleratedFailureCountPath),
            (["ItemBatcher", "MaxItemsPerBatchPath"], itemBatcher?.maxItemsPerBatchPath),
            (["ItemBatcher", "MaxInputBytesPerBatchPath"], itemBatcher?.maxInputBytesPerBatchPath),
            (["ItemReader", "ReaderConfig", "MaxItemsPath"], itemReader?.readerConfig?.maxItemsPath),
        ]
    }

    /// What the Map gives; nil where no item ever comes to an end.
    fileprivate func result(of output: Shape?, items: Shape) -> Shape? {
        if isDistributed {
            if resultWriter?.resource != nil || resultWriter?.parameters != nil || resultWriter?.arguments != nil {
                return .resultWriterOutput
            }
            return resultWriter == nil && !toleratesFailures ? .array(of: output ?? .any) : .array(of: .any)
        }
        guard let output else {
            return items.isAny || items.firstElements.isEmpty ? .tuple([]) : nil
        }
        if itemBatcher != nil || items.isAny { return .array(of: output) }
        return .list(items.firstElements.map { _ in output }, rest: items.furtherElements.map { _ in output })
    }

    /// Whether items may fail and the Map go on: what it gives for those isn't known.
    private var toleratesFailures: Bool {
        toleratedFailureCount != nil || toleratedFailureCountPath != nil || toleratedFailurePercentage != nil
            || toleratedFailurePercentagePath != nil
    }
}

extension ItemReader {
    /// What the reader gives as one item.
    fileprivate var itemShape: Shape {
        guard let resource, resource.hasSuffix("s3:listObjectsV2"), readerConfig?.transformation == nil else {
            return readerConfig?.inputType == .csv ? .object([], others: .any) : .any
        }
        return .object(
            [
                ("Key", .required(.string)), ("Size", .required(.number)), ("LastModified", .optional(.any)),
                ("Etag", .optional(.string)), ("StorageClass", .optional(.string)),
            ],
            others: .any
        )
    }
}

extension Shape {
    /// What is iterated over: an array's elements; of an object's members not much is known.
    fileprivate var anyItem: Shape { isAlways(.array) ? anyElement : .any }

    fileprivate static let resultWriterOutput = Shape.documented([
        ("MapRunArn", .required(.string)),
        (
            "ResultWriterDetails",
            .required(.object([("Bucket", .required(.string)), ("Key", .required(.string))], others: .any))
        ),
    ])
}
