internal import OrderedJSON
internal import StatesServices

extension ResponseShape {
    /// What is wrong with an answer, in the words of TestState, or nil.
    ///
    /// Fields that the shape doesn't have are let through (recorded).
    ///
    /// - Parameter needsAll: Whether fields that are always there must be.
    func problem(in answer: JSON, needsAll: Bool) -> String? {
        var check = ResponseCheck(needsAll: needsAll)
        check.check(answer, self, field: nil)
        return check.problem
    }
}

/// One comparison of an answer with its shape, which ends at the first difference.
private struct ResponseCheck {
    let needsAll: Bool
    private(set) var problem: String?

    init(needsAll: Bool) {
        self.needsAll = needsAll
    }

    /// Compares a value with its shape.
    ///
    /// Shapes are finite, and with them the recursion.
    mutating func check(_ value: JSON, _ shape: ResponseShape, field: String?) {
        guard problem == nil else { return }
        switch shape {
        case .any, .bytes: return
        case .text(let lengths):
            guard let text = text(value, field) else { return }
            let length = text.unicodeScalars.count
            if length < lengths.lowerBound { report(field, "is smaller than the minimum length") }
            if length > lengths.upperBound { report(field, "exceeds the maximum length") }
        case .word(let words):
            guard let text = text(value, field) else { return }
            if !words.contains(text) { report(field, "is not an expected value") }
        case .timestamp: _ = text(value, field)
        case .number(let range, _):
            guard let number = value.doubleValue else { return report(field, "must be a number") }
            if number < range.lowerBound { report(field, "is less than the minimum value") }
            if number > range.upperBound { report(field, "exceeds the maximum value") }
        case .flag:
            if value.boolValue == nil { report(field, "must be a boolean") }
        case .list(let element):
            guard let elements = value.arrayValue else { return report(field, "must be an array") }
            for value in elements { check(value, element, field: field) }
        case .map(let element):
            guard let object = value.objectValue else { return report(field, "must be an object") }
            for (name, value) in object { check(value, element, field: name) }
        case .object(let fields, let required):
            guard let object = value.objectValue else { return report(field, "must be an object") }
            if needsAll, let name = required.first(where: { object[$0] == nil }) {
                problem = "Required field '\(name)' is missing"
                return
            }
            for (name, value) in object {
                if let shape = fields[name] { check(value, shape, field: name) }
            }
        }
    }

    private mutating func text(_ value: JSON, _ field: String?) -> String? {
        if let text = value.stringValue { return text }
        report(field, "must be a string")
        return nil
    }

    private mutating func report(_ field: String?, _ what: String) {
        problem = problem ?? (field.map { "Field '\($0)' \(what)" } ?? "The result \(what)")
    }
}
