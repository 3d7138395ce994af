import OrderedJSON
import StatesLanguage

extension Diagnostic {
    /// SS2301: a field that states of this type don't have, though others do.
    static func fieldNotAllowed(_ name: String, in noun: String, owners: [StateType]) -> Diagnostic {
        let names = owners.map(\.rawValue)
        let list =
            names.count > 1
            ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : names.first ?? ""
        return Diagnostic(
            .error,
            .fieldNotAllowed,
            "\(noun) has no \(quoted(name)), only \(list) \(names.count == 1 ? "has" : "have"); remove it"
        )
    }

    /// SS2302: a field that only the other query language has.
    static func fieldOfOtherLanguage(_ name: String, language: QueryLanguage, state: QueryLanguage) -> Diagnostic {
        let cure =
            replacement[name].map { "write \(quoted($0))" } ?? "remove it, or change the state's \"QueryLanguage\""
        return Diagnostic(
            .error,
            .fieldOfOtherLanguage,
            "\(quoted(name)) is a field of \(language.rawValue), and this state is in \(state.rawValue); \(cure)"
        )
    }

    private static let replacement = [
        "Parameters": "Arguments", "Arguments": "Parameters", "ItemsPath": "Items", "Items": "ItemsPath",
        "Result": "Output", "ResultPath": "Output", "ResultSelector": "Output", "OutputPath": "Output",
        "TimeoutSecondsPath": "TimeoutSeconds", "HeartbeatSecondsPath": "HeartbeatSeconds", "SecondsPath": "Seconds",
        "TimestampPath": "Timestamp", "ErrorPath": "Error", "CausePath": "Cause",
        "MaxConcurrencyPath": "MaxConcurrency",
        "Variable": "Condition",
    ]

    /// SS2303: a field that is needed.
    static func missingField(_ name: String, of noun: String, cure: String) -> Diagnostic {
        Diagnostic(.error, .missingField, "\(noun) needs \(quoted(name)); \(cure)")
    }

    /// SS2303: a Parallel without branches.
    static func noBranches() -> Diagnostic {
        missingField("Branches", of: "a Parallel state", cure: "give at least one branch")
    }

    /// SS2303: a Wait that doesn't say how long.
    static func noWaitingTime() -> Diagnostic {
        Diagnostic(
            .error,
            .missingField,
            "a Wait state needs one of \"Seconds\", \"Timestamp\", \"SecondsPath\", \"TimestampPath\""
        )
    }

    /// SS2303: a distributed Map that doesn't say what its children are.
    static func noExecutionType() -> Diagnostic {
        missingField("ExecutionType", of: "ProcessorConfig with Mode DISTRIBUTED", cure: "say STANDARD or EXPRESS")
    }

    /// SS2303: a batcher without size.
    static func noBatchSize() -> Diagnostic {
        Diagnostic(
            .error,
            .missingField,
            "an ItemBatcher needs \"MaxItemsPerBatch\" or \"MaxInputBytesPerBatch\", or both"
        )
    }

    /// SS2304: fields of which a state has one.
    static func exclusiveFields(_ names: [String]) -> Diagnostic {
        Diagnostic(.error, .exclusiveFields, "\(listed(names)) exclude each other; keep one")
    }

    /// SS2305: a number out of bounds.
    static func outOfRange(_ name: String, found: String, rule: NumberRule) -> Diagnostic {
        Diagnostic(.error, .badNumber, "\(quoted(name)) is \(found), but must be \(rule.description)")
    }

    /// SS2305: a fraction.
    static func notWhole(_ name: String, found: Double) -> Diagnostic {
        Diagnostic(.error, .badNumber, "\(quoted(name)) is \(found), but must be a whole number; round it")
    }

    /// SS2305: a text in the place of a number.
    static func notANumber(_ name: String, found: String) -> Diagnostic {
        Diagnostic(
            .error,
            .badNumber,
            "\(quoted(name)) must be a number, but is \(JSON.string(found).summary); write it without quotes"
        )
    }

    /// SS2306: a word that the field doesn't know.
    static func unknownWord(_ word: String, in name: String, known: [String]) -> Diagnostic {
        let cure =
            nearest(to: word, among: known).map { "did you mean \(quoted($0))?" } ?? "it is one of \(listed(known))"
        return Diagnostic(.error, .unknownWord, "\(quoted(name)) doesn't know \(quoted(word)); \(cure)")
    }

    /// SS2307: a version that doesn't exist.
    static func unknownVersion(_ version: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .unknownVersion,
            "the only version of the language is \"1.0\", and this says \(quoted(version)); remove it"
        )
    }

    /// SS2308: JSONPath within a machine of JSONata.
    static func languageDowngrade() -> Diagnostic {
        Diagnostic(
            .error,
            .languageDowngrade,
            "a state can't be in JSONPath where the machine is in JSONata; set JSONata on the other states instead of the machine"
        )
    }

    /// SS2309: a heartbeat that is never missed.
    static func heartbeatNotBelowTimeout(_ heartbeat: Int64, timeout: Int64) -> Diagnostic {
        Diagnostic(
            .error,
            .heartbeatNotBelowTimeout,
            "\"HeartbeatSeconds\" is \(heartbeat), and must be less than \"TimeoutSeconds\", which is \(timeout)"
        )
    }

    /// SS2310: a time that can't be read.
    static func badTimestampField(_ text: String) -> Diagnostic {
        Diagnostic(
            .error,
            .badTimestamp,
            "\"Timestamp\" is \(quoted(text)), but must be a time in RFC 3339 such as \"2026-01-31T09:30:00Z\""
        )
    }

    /// SS2311: a label that AWS doesn't take.
    static func badLabel(_ problem: NameProblem) -> Diagnostic {
        let message =
            switch problem {
            case .empty: "\"Label\" is empty; give it a name, or remove it"
            case .tooLong(let count, let limit):
                "\"Label\" has \(count) characters, and at most \(limit) are allowed; shorten it"
            case .character(let character):
                "\"Label\" can't have the character \(quoted(String(character))); use letters, digits, - and _"
            }
        return Diagnostic(.error, .badLabel, message)
    }

    /// SS2311: a label that another Map has.
    static func duplicateLabel(_ label: String) -> Diagnostic {
        Diagnostic(
            .error,
            .badLabel,
            "another Map has the \"Label\" \(quoted(label)); labels are unique in the state machine"
        )
    }

    /// SS2312: a name that no variable can have.
    static func badVariableName(_ name: String, _ problem: VariableNameProblem) -> Diagnostic {
        let message =
            switch problem {
            case .empty: "the name of a variable is empty; give it one"
            case .tooLong(let count):
                "the name of a variable has at most 80 characters, and this has \(count); shorten it"
            case .reserved: "\"states\" is reserved and can't be assigned; choose another name"
            case .start(let character):
                "\(quoted(name)) begins with \(quoted(String(character))), and a variable's name begins with a letter"
            case .character(let character):
                "\(quoted(name)) has \(quoted(String(character))) in it; a variable's name has letters, digits and _ only"
            }
        return Diagnostic(.error, .badVariableName, message)
    }

    /// SS2313: an Assign that isn't an object.
    static func assignOfWrongKind(_ found: JSON) -> Diagnostic {
        Diagnostic(
            .error,
            .wrongKindOfValue,
            "\"Assign\" must be an object with the variables by name, but is \(found.summary)"
        )
    }

    /// SS2313: items that aren't any.
    static func itemsOfWrongKind(_ found: JSON) -> Diagnostic {
        Diagnostic(.error, .wrongKindOfValue, "\"Items\" must be an array or an expression, but is \(found.summary)")
    }

    /// SS2314: a setting of a distributed Map on an inline one.
    static func distributedOnly(_ name: String, isSaid: Bool) -> Diagnostic {
        // Without ProcessorConfig a Map is inline too, but then the Mode was more likely forgotten.
        Diagnostic(
            isSaid ? .error : .warning,
            .distributedOnly,
            "\(quoted(name)) belongs to a distributed Map, and this one is inline; remove it, or set Mode DISTRIBUTED"
        )
    }

    /// SS2315: headers that aren't read.
    static func strayHeaders() -> Diagnostic {
        Diagnostic(
            .error,
            .strayHeaders,
            "\"CSVHeaders\" stand beside CSVHeaderLocation FIRST_ROW; remove them, or say GIVEN"
        )
    }

    /// SS2316: an expression where the definition needs a constant.
    static func computedConstant(_ name: String) -> Diagnostic {
        Diagnostic(.error, .computedConstant, "\(quoted(name)) is a constant and is never computed; write its value")
    }
}

extension Diagnostic.Code {
    static let fieldNotAllowed = Self(rawValue: "SS2301")
    static let fieldOfOtherLanguage = Self(rawValue: "SS2302")
    static let missingField = Self(rawValue: "SS2303")
    static let exclusiveFields = Self(rawValue: "SS2304")
    static let badNumber = Self(rawValue: "SS2305")
    static let unknownWord = Self(rawValue: "SS2306")
    static let unknownVersion = Self(rawValue: "SS2307")
    static let languageDowngrade = Self(rawValue: "SS2308")
    static let heartbeatNotBelowTimeout = Self(rawValue: "SS2309")
    static let badTimestamp = Self(rawValue: "SS2310")
    static let badLabel = Self(rawValue: "SS2311")
    static let badVariableName = Self(rawValue: "SS2312")
    static let wrongKindOfValue = Self(rawValue: "SS2313")
    static let distributedOnly = Self(rawValue: "SS2314")
    static let strayHeaders = Self(rawValue: "SS2315")
    static let computedConstant = Self(rawValue: "SS2316")

    /// Whether the finding says of an unknown field what the reader says too, and better.
    var tellsOfUnknownField: Bool { self == .fieldNotAllowed || self == .noOperator }
}
