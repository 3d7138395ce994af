public import OrderedJSON
public import StatesLanguage

extension TaskResource {
    /// What a Task with the resource gives, as far as it is known.
    ///
    /// This is how the data flow sees ``ResponseCatalogue``; mocks are checked against the same shapes.
    public func resultShape(request: JSON?) -> Shape {
        switch (self, pattern) {
        case (.optimized("bedrock", _, _), _) where request?["Output"] != nil:
            // What is put into S3 instead isn't in the answer.
            .any
        case (.optimized("states", "startExecution", _), .runJob): ResultShapes.executionWithText
        case (.optimized("states", "startExecution", _), .runJobWithJSON): ResultShapes.executionWithJSON
        case (.optimized(let service, let action, _), .requestResponse):
            ResultShapes.optimized[service + ":" + action] ?? .any
        case (.sdk(let service, let action, _), .requestResponse): ResultShapes.sdk[service + ":" + action] ?? .any
        default: .any
        }
    }
}

/// What tasks give, made once of what is known of calls and their answers.
private enum ResultShapes {
    /// By service and action, of the integrations that Step Functions has of its own.
    static let optimized: [String: Shape] = {
        var shapes: [String: Shape] = [:]
        for (name, call) in ServiceCall.optimized {
            shapes[name] = Shape(ResponseCatalogue.shapes[name], call.answer, others: metadata)
        }
        for name in ["http:invoke", "apigateway:invoke"] { shapes[name] = endpoint }
        return shapes
    }()

    /// By service and action, of the AWS SDK's.
    static let sdk: [String: Shape] = ServiceCall.sdk.reduce(into: [:]) { shapes, entry in
        shapes[entry.key] = Shape(ResponseCatalogue.sdkShape(of: entry.key), entry.value.answer)
    }

    /// What becomes of a child execution, its input and output as text: `.sync`.
    static let executionWithText = Shape(ResponseCatalogue.execution(.text), executionAnswer, others: metadata)
    /// What becomes of a child execution, its input and output as values: `.sync:2`.
    static let executionWithJSON = Shape(ResponseCatalogue.execution(.any), executionAnswer, others: metadata)

    private static let executionAnswer = ServiceCall.Answer.whole(always: ["Name"])

    /// What the older integrations add to an answer.
    private static let metadata: [(String, Shape.Field)] = [
        ("SdkHttpMetadata", .optional(.any)), ("SdkResponseMetadata", .optional(.any)),
    ]

    /// What an HTTP endpoint gives; mocks of it aren't checked.
    private static let endpoint = Shape.documented([
        ("Headers", .required(.object([], others: .any))), ("ResponseBody", .optional(.any)),
        ("StatusCode", .required(.integer)), ("StatusText", .optional(.string)),
    ])
}

extension Shape {
    /// What the data flow takes of an answer, and fields that Step Functions adds.
    fileprivate init(_ response: ResponseShape?, _ answer: ServiceCall.Answer, others: [(String, Field)] = []) {
        guard case .object(let fields, let promised)? = response else {
            self = .any
            return
        }
        switch answer {
        case .unknown: self = .any
        case .part(let always, let perhaps):
            let taken = fields.filter { always.contains($0.key) || perhaps.contains($0.key) }
            self = .object(Self.fields(taken, required: always), others: .any)
        case .whole(let always):
            self = .documented(Self.fields(fields, required: always.union(promised)) + others)
        }
    }

    /// The kinds of a shape.
    ///
    /// Lengths, ranges and words are left out: services add to them without notice. So are optional fields of objects
    /// within an answer, of which there are dozens. Moments are numbers in the integrations that Step Functions has of
    /// its own, and texts in those of the AWS SDK.
    private init(_ response: ResponseShape) {
        self =
            switch response {
            case .text, .word, .bytes: .string
            case .timestamp, .any: .any
            case .number(_, let isWhole): isWhole ? .integer : .number
            case .flag: .boolean
            case .list(let element): .array(of: Shape(element))
            case .map(let member): .object([], others: Shape(member))
            case .object(let fields, let promised):
                .object(
                    Self.fields(fields.filter { promised.contains($0.key) }, required: Set(promised)),
                    others: .any
                )
            }
    }

    /// Fields in the order of the alphabet, those first that are always there.
    private static func fields(_ fields: [String: ResponseShape], required: Set<String>) -> [(String, Field)] {
        let names = fields.keys.sorted()
        let ordered = names.filter(required.contains) + names.filter { !required.contains($0) }
        return ordered.compactMap { name in
            fields[name].map { (name, Field(Shape($0), required.contains(name) ? .always : .unknown)) }
        }
    }
}
